"""Paths: golden points of the arc, the norm that is kept, and sums on the sphere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.latent.path import at, combined, spherical, stops, straight

X, Y, Z = np.eye(3, dtype=np.float32)
HALF = np.sqrt(0.5)


def test_a_straight_line_goes_through_the_middle() -> None:
    np.testing.assert_allclose(straight(X, Y, 0.5), [0.5, 0.5, 0])
    np.testing.assert_allclose(straight(X, Y, 0.25), [0.75, 0.25, 0])


@pytest.mark.parametrize(
    ("t", "wanted"),
    [
        (0, [1, 0, 0]),
        (1 / 3, [np.sqrt(3) / 2, 0.5, 0]),
        (0.5, [HALF, HALF, 0]),
        (2 / 3, [0.5, np.sqrt(3) / 2, 0]),
        (1, [0, 1, 0]),
    ],
)
def test_an_arc_turns_by_equal_angles(t: float, wanted: list[float]) -> None:
    np.testing.assert_allclose(spherical(X, Y, t), wanted, atol=1e-6)


def test_an_arc_between_norms_follows_shoemakes_formula() -> None:
    # w = 90 degrees, so the weights at 1/2 are sin 45 / sin 90 each.
    np.testing.assert_allclose(spherical(X, 3 * Y, 0.5), [HALF, 3 * HALF, 0], rtol=1e-6)


def test_what_has_no_arc_is_joined_all_the_same() -> None:
    np.testing.assert_allclose(spherical(X, 2 * X, 0.5), 1.5 * X)
    np.testing.assert_allclose(spherical(0 * X, X, 0.5), 0.5 * X)
    over = spherical(X, -3 * X, 0.5)
    assert np.linalg.norm(over) == pytest.approx(2) and over @ X == pytest.approx(0, abs=1e-6)
    np.testing.assert_allclose(spherical(X, -3 * X, 1), -3 * X, atol=1e-6)


@given(st.integers(0, 1000), st.floats(0, 1))
def test_codes_of_one_norm_keep_it_on_the_arc_and_lose_it_on_the_line(seed: int, t: float) -> None:
    a, b = np.random.default_rng(seed).standard_normal((2, 4, 8)).astype(np.float32)
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    assert np.linalg.norm(spherical(a, b, t)) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(straight(a, b, t)) <= 1 + 1e-6


def test_a_path_through_several_has_a_place_for_every_position() -> None:
    codes = [X, Y, Z]
    np.testing.assert_array_equal(at(codes, 1, "straight"), Y)
    np.testing.assert_allclose(at(codes, 1.25, "straight"), [0, 0.75, 0.25])
    for beyond, end in ((-1, X), (0, X), (2, Z), (7, Z)):
        np.testing.assert_allclose(at(codes, beyond, "spherical"), end, atol=1e-7)
    np.testing.assert_array_equal(at([X], 0.7, "straight"), X)


def test_stops_count_the_end_but_on_a_loop() -> None:
    np.testing.assert_allclose(stops(2, 2), [0, 0.5, 1, 1.5, 2])
    np.testing.assert_allclose(stops(2, 2, loop=True), [0, 0.5, 1, 1.5])
    np.testing.assert_allclose(stops(1, 4, eased=True), [0, 0.15625, 0.5, 0.84375, 1])


def test_a_sum_has_the_norm_of_its_parts_where_codes_lie_on_a_sphere() -> None:
    np.testing.assert_allclose(combined([X, Y, Z], [1, -1, 1], on_sphere=False), [1, -1, 1])
    np.testing.assert_allclose(combined([X, Y, Z], [1, -1, 1], on_sphere=True), np.array([1, -1, 1]) / np.sqrt(3))
    np.testing.assert_allclose(combined([2 * X, 4 * Y], [0.5, 0.5], on_sphere=True), 3 / np.sqrt(5) * (X + 2 * Y))
    np.testing.assert_array_equal(combined([X, X], [1, -1], on_sphere=True), 0 * X)
    assert combined([X], [1], on_sphere=True) is X
