"""Copies: exact, mirrored and shifted ones are found; new pictures raise no alarm; the arithmetic of the test."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.evaluate.copies import binomial_interval, c_t, copies, exceedance
from translator.evaluate.likeness import most_alike, small


def pictures(n: int, seed: int) -> np.ndarray:
    """Return smooth random pictures, n x 32 x 32 x 3 levels, from one distribution."""
    draw = np.random.default_rng(seed)
    y, x = np.mgrid[0:32, 0:32] / 32
    waves = [np.cos(np.pi * (i * y + j * x)) for i in range(5) for j in range(5)]
    weights = draw.normal(size=(n, 25, 3)) / (1 + np.arange(25))[None, :, None]
    return np.clip(128 + 60 * np.einsum("nwc,whv->nhvc", weights, np.array(waves)), 0, 255).astype(np.float32)


def test_new_pictures_raise_no_alarm() -> None:
    found = copies(pictures(600, 0), pictures(600, 1), pictures(600, 2))
    assert not found.is_copying
    assert found.low <= 0.01 <= found.high
    assert abs(found.c_t) < 3


@pytest.mark.parametrize("how", ["exact", "mirrored", "shifted", "noisy"])
def test_one_copy_in_twenty_is_found(how: str) -> None:
    train, generated = pictures(600, 0), pictures(600, 2)
    copied = train[:30]
    generated[::20] = {
        "exact": copied,
        "mirrored": copied[:, :, ::-1],
        "shifted": np.roll(copied, (2, -1), (1, 2)),
        "noisy": copied + np.random.default_rng(3).normal(0, 2, copied.shape).astype(np.float32),
    }[how]
    found = copies(train, pictures(600, 1), generated)
    assert found.is_copying
    assert found.low > 0.01
    assert len(set(range(0, 600, 20)) & set(found.suspects)) >= 27
    assert [found.match.indices[20 * i] for i in range(30)] == list(range(30))


def test_a_mirrored_copy_is_said_to_be_mirrored() -> None:
    train = pictures(50, 0)
    match = most_alike(train[:5, :, ::-1], train)
    assert match.indices.tolist() == [0, 1, 2, 3, 4]
    assert match.distances == pytest.approx(np.zeros(5))
    assert match.mirrored.all()


def test_a_copy_machine_has_no_authentic_picture() -> None:
    train = pictures(300, 0)
    found = copies(train, pictures(300, 1), train[::-1])
    assert (found.authenticity, found.share) == (0.0, 1.0)
    assert found.c_t < -10


def test_a_picture_is_not_its_own_neighbour() -> None:
    train = pictures(20, 0)
    assert (most_alike(train, train, other=True).indices != np.arange(20)).all()


def test_pictures_of_any_size_become_small() -> None:
    assert small([np.zeros((7, 90, 3), np.uint8), np.zeros((32, 32, 3), np.uint8)]).shape == (2, 32, 32, 3)


def test_exceedance_is_what_simulation_gives() -> None:
    draw = np.random.default_rng(0)
    n, m, rank, trials = 200, 300, 3, 4000
    thresholds = np.sort(draw.random((trials, m)), axis=1)[:, rank - 1]
    counts = (draw.random((trials, n)) < thresholds[:, None]).sum(1)
    for count in (1, 3, 6):
        assert exceedance(count, n, rank, m) == pytest.approx((counts >= count).mean(), abs=0.025)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 300), st.integers(10, 300), st.integers(1, 5))
def test_exceedance_is_a_probability_that_falls(n: int, m: int, rank: int) -> None:
    values = [exceedance(count, n, rank, m) for count in range(n + 1)]
    assert values[0] == pytest.approx(1)
    assert all(0 <= value <= 1 for value in values)
    assert values == sorted(values, reverse=True)


def test_equal_distances_say_nothing() -> None:
    assert c_t(np.ones(10), np.ones(10)) == 0
    assert c_t(np.arange(10.0), np.arange(10.0)) == pytest.approx(0)
    assert c_t(np.arange(100.0) + 1000, np.arange(100.0)) < -10


def test_the_interval_of_a_share() -> None:
    low, high = binomial_interval(5, 100)
    assert (low, high) == (pytest.approx(0.0215, abs=1e-3), pytest.approx(0.1118, abs=1e-3))
    assert binomial_interval(0, 50)[0] == 0
    assert binomial_interval(50, 50)[1] == pytest.approx(1)
