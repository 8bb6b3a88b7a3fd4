"""Directions: known axes are found, ordered by what they explain, one standard deviation long."""

from pathlib import Path

import numpy as np
import pytest

from tests.latent.models import space
from translator.errors import DataError
from translator.jobs.progress import Control
from translator.latent.directions import of_codes, of_pictures, regressed

DRAW = np.random.default_rng(0)


def test_regression_finds_the_codes_behind_what_changes_most() -> None:
    z = DRAW.standard_normal((4000, 3)).astype(np.float32)
    # Pixels follow 5 z1 and 2 z0; z2 changes nothing.
    pictures = np.stack([5 * z[:, 1], 2 * z[:, 0], 0 * z[:, 2], 5 * z[:, 1]], 1).astype(np.float64)
    first, second = regressed(z, pictures, 2)
    np.testing.assert_allclose(first.values, [0, 1, 0], atol=0.05)
    np.testing.assert_allclose(second.values, [1, 0, 0], atol=0.05)
    assert first.share == pytest.approx(50 / 54, abs=0.01) and second.share == pytest.approx(4 / 54, abs=0.01)


def test_directions_are_one_deviation_long() -> None:
    z = (np.array([3, 0.5]) * DRAW.standard_normal((2000, 2))).astype(np.float32)
    found = regressed(z, z @ np.array([[0.1, 0], [0, 4.0]]), 2)
    np.testing.assert_allclose([np.linalg.norm(one.values) for one in found], [0.5, 3], rtol=0.05)


def test_kept_codes_have_principal_components() -> None:
    codes = [np.array([[x, 1.0], [2 * x, 0]], np.float32) for x in (-1, 0, 1)]
    (only,) = of_codes(codes, 1)
    np.testing.assert_allclose(only.values, [[1, 0], [2, 0]], atol=1e-6)
    assert only.share == pytest.approx(1)
    for few in ([], codes[:1], [codes[0], codes[0]]):
        with pytest.raises(DataError, match="need two or more that differ"):
            of_codes(few)


def test_moving_along_a_models_first_direction_changes_its_pictures_most(home: Path) -> None:
    grower = space(home, "grower")
    found = of_pictures(grower, 4, samples=200)
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)

    def change(values: np.ndarray) -> float:
        ends = grower.draw([sign * 0.3 * values / np.linalg.norm(values) for sign in (-1, 1)])
        one, other = (picture.astype(float) for picture in ends)
        return float(np.abs(one - other).mean())

    assert change(found[0].values) > change(found[3].values)


def test_a_search_can_be_stopped(home: Path) -> None:
    control = Control()
    control.stop()
    with pytest.raises(DataError, match="stopped at 0 of 8"):
        of_pictures(space(home, "grower"), samples=8, control=control)
    with pytest.raises(DataError, match="All pictures are alike"):
        regressed(np.zeros((3, 2), np.float32), np.ones((3, 4)), 1)
