"""Sizes and clean resampling."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.images.resize import fit, resize


def test_the_size_is_width_and_height() -> None:
    assert resize(np.zeros((10, 20, 3), np.uint8), 7, 5).shape == (5, 7, 3)
    assert resize(np.zeros((10, 20), np.uint8), 7, 5).shape == (5, 7)


def test_the_same_size_is_the_same_array() -> None:
    pixels = np.zeros((10, 20, 3), np.uint8)
    assert resize(pixels, 20, 10) is pixels


def test_shrinking_averages_instead_of_picking() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2] = 255
    assert np.abs(resize(stripes, 16, 16)[:, 2:-2].astype(int) - 127).max() <= 1


def test_a_ramp_stays_a_ramp() -> None:
    ramp = np.repeat(np.arange(0, 256, 4, dtype=np.uint8)[None, :, None], 3, 2).repeat(8, 0)
    doubled = resize(ramp, 128, 16)[8, 8:-8, 0].astype(int)
    assert set(np.diff(doubled)) <= {1, 2, 3}


@pytest.mark.parametrize(
    ("width", "height", "size", "expected"),
    [(6000, 4000, 512, (512, 341)), (400, 600, 300, (200, 300)), (10, 10, 40, (40, 40)), (5000, 1, 100, (100, 1))],
)
def test_fit_makes_the_longer_side_the_size(width: int, height: int, size: int, expected: tuple[int, int]) -> None:
    assert fit(width, height, size) == expected


@given(st.integers(1, 9000), st.integers(1, 9000), st.integers(1, 4096))
def test_fit_keeps_the_aspect_within_half_a_pixel(width: int, height: int, size: int) -> None:
    fitted = fit(width, height, size)
    assert max(fitted) == size
    assert min(fitted) >= 1
    assert abs(min(fitted) - max(1.0, min(width, height) * size / max(width, height))) <= 0.5
