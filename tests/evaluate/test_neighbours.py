"""Precision, recall, density, coverage: identical sets, equal distributions, collapse, and the dense definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.evaluate import neighbours
from translator.evaluate.neighbours import expected_coverage, manifold, nearest, radii


def values(real: object, generated: object, k: int = 5) -> tuple[float, float, float, float]:
    found = manifold(np.asarray(real), np.asarray(generated), k)
    return found.precision.value, found.recall.value, found.density.value, found.coverage.value


def dense(real: np.ndarray, generated: np.ndarray, k: int) -> tuple[float, float, float, float]:
    """Follow the papers' sentences with every pair's distance in memory."""

    def distances(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return np.sqrt(((x[:, None] - y[None]) ** 2).sum(2))

    ball_real = np.sort(distances(real, real), axis=1)[:, k]
    ball_generated = np.sort(distances(generated, generated), axis=1)[:, k]
    between = distances(real, generated)
    inside = between < ball_real[:, None]
    return (
        float(inside.any(0).mean()),
        float((between < ball_generated).any(1).mean()),
        float(inside.sum(0).mean() / k),
        float((between.min(1) < ball_real).mean()),
    )


def test_identical_sets_score_one_exactly() -> None:
    features = np.random.default_rng(0).normal(size=(500, 16))
    assert values(features, features.copy()) == (1.0, 1.0, 1.0, 1.0)


@settings(deadline=None, max_examples=25)
@given(st.integers(8, 60), st.integers(8, 60), st.integers(1, 5), st.integers(0, 10_000))
def test_tiles_give_what_the_definition_gives(n: int, m: int, k: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    real, generated = draw.normal(size=(n, 3)), draw.normal(0.5, 1, size=(m, 3))
    assert values(real, generated, k) == pytest.approx(dense(real, generated, k), abs=1e-12)


def test_several_tiles_are_one_set(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(1)
    real, generated = draw.normal(size=(150, 4)), draw.normal(0.3, 1, size=(110, 4))
    monkeypatch.setattr(neighbours, "TILE", 40)
    assert values(real, generated) == pytest.approx(dense(real, generated, 5), abs=1e-12)


@pytest.mark.parametrize(
    ("n", "m", "k", "limit"), [(1000, 1000, 5, 0.9690), (2000, 2000, 3, 0.8752), (2000, 500, 5, 0.673)]
)
def test_coverage_of_equal_distributions_is_the_known_one(n: int, m: int, k: int, limit: float) -> None:
    assert expected_coverage(n, m, k) == pytest.approx(limit, abs=5e-4)
    draw = np.random.default_rng(2)
    _, _, density, coverage = values(draw.normal(size=(n, 16)), draw.normal(size=(m, 16)), k)
    assert coverage == pytest.approx(limit, abs=0.025)
    assert density == pytest.approx(1.0, abs=0.08)


def test_a_collapse_keeps_precision_and_loses_recall() -> None:
    draw = np.random.default_rng(3)
    precision, recall, _, coverage = values(3 * draw.normal(size=(200, 16)), 0.1 * draw.normal(size=(200, 16)), 3)
    assert precision > 0.8
    assert recall < 0.3
    assert coverage < 0.5


@pytest.mark.slow
def test_the_reference_library_gives_the_same_on_a_thousand_dimensions() -> None:
    draw = np.random.RandomState(0)
    n = 10_000
    found = values(draw.normal(size=(n, 1000)), draw.normal(size=(n, 1000)))
    assert found == pytest.approx((0.491, 0.4746, 1.1512, 0.9799), abs=5e-5)


def test_each_sample_finds_its_nearest_other() -> None:
    points = np.array([[0.0], [1.0], [1.1], [5.0]])
    indices, squares = nearest(points, points, other=True)
    assert indices.tolist() == [1, 2, 1, 2]
    assert squares == pytest.approx([1, 0.01, 0.01, 3.9**2])
    assert radii(points, 2) == pytest.approx([1.1**2, 1, 1.1**2, 16])


def test_fewer_samples_than_neighbours_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 5"):
        radii(np.zeros((5, 2)), 5)
