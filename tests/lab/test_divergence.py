"""Divergences on the plane: known values, the exact matching, and the two parallel lines."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.lab.divergence import LOG_2, distances, js, kl, kl_of_points, matching, wasserstein
from translator.lab.lines import lines


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 6), st.integers(0, 10_000))
def test_the_matching_is_the_cheapest_of_all(n: int, seed: int) -> None:
    cost = np.random.default_rng(seed).random((n, n))
    found = matching(cost)
    assert sorted(found) == list(range(n))
    cheapest = min(sum(cost[i, j] for i, j in enumerate(order)) for order in permutations(range(n)))
    assert cost[np.arange(n), found].sum() == pytest.approx(cheapest)


def test_wasserstein_on_a_line_is_the_distance_of_the_sorted_points() -> None:
    draw = np.random.default_rng(0)
    one, other = draw.normal(size=100), draw.normal(1, 2, size=100)
    on_axis = [np.stack([x, np.zeros(100)], 1) for x in (one, other)]
    assert wasserstein(*on_axis) == pytest.approx(np.abs(np.sort(one) - np.sort(other)).mean())


def test_a_shift_costs_its_length() -> None:
    points = np.random.default_rng(1).normal(size=(120, 2))
    assert wasserstein(points, points + np.array([3, 4])) == pytest.approx(5)


def test_divergences_of_two_coins() -> None:
    p, q = np.array([0.5, 0.5]), np.array([0.9, 0.1])
    assert kl(p, q) == pytest.approx(0.5 * np.log(0.5 / 0.9) + 0.5 * np.log(0.5 / 0.1))
    assert js(p, p) == 0
    assert js(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == pytest.approx(LOG_2)


def test_divergence_of_two_gaussians_from_their_points() -> None:
    draw = np.random.default_rng(0)
    real, wide = draw.normal(size=(1000, 2)), 2 * draw.normal(size=(1000, 2))
    assert kl_of_points(real, draw.normal(size=(1000, 2)) + 1) == pytest.approx(1, abs=0.15)  # half the squared shift
    assert kl_of_points(real, wide) == pytest.approx(2 * np.log(2) - 0.75, abs=0.15)
    assert kl_of_points(real, draw.normal(size=(1000, 2))) == pytest.approx(0, abs=0.1)


def test_lines_that_do_not_touch_are_log_two_apart_at_every_distance() -> None:
    rows = [row for row in lines() if row.theta]
    assert [row.distances.js for row in rows] == pytest.approx([LOG_2] * len(rows))
    assert all(row.distances.kl == np.inf for row in rows)
    assert [row.distances.wasserstein for row in rows] == pytest.approx([abs(row.theta) for row in rows])


def test_lines_that_coincide_are_at_distance_zero() -> None:
    (row,) = lines([0.0])
    assert (row.distances.js, row.distances.kl, row.distances.wasserstein) == (0.0, 0.0, 0.0)


def test_points_outside_the_square_are_counted_too() -> None:
    inside = np.zeros((50, 2))
    assert distances(inside, inside + 100, reach=1.0).js == pytest.approx(LOG_2)
