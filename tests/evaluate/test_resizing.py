"""Resizing: clean is Pillow's bicubic filter in float (E20); TensorFlow's is neither smooth nor centred."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from translator.evaluate.resizing import clean, tensorflow


def by_pillow(picture: np.ndarray, height: int, width: int) -> np.ndarray:
    planes = [Image.fromarray(picture[..., c].astype(np.float32)) for c in range(3)]
    scaled = [np.asarray(plane.resize((width, height), Image.Resampling.BICUBIC)) for plane in planes]
    return np.stack(scaled).clip(0, 255)


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 80), st.integers(1, 80), st.integers(1, 80), st.integers(2, 80), st.integers(0, 9))
def test_clean_is_pillow_in_float(height: int, width: int, to_height: int, to_width: int, seed: int) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    ours = clean(picture, to_height, to_width)[0].numpy()
    assert np.abs(ours - by_pillow(picture, to_height, to_width)).max() < 1e-2


def test_clean_smooths_a_thin_line_that_tensorflow_drops() -> None:
    picture = np.zeros((1024, 1024, 3), np.uint8)
    picture[:, 513] = 255
    assert clean(picture, 64, 64).max() > 10
    assert tensorflow(picture, 64, 64).max() == 0


def test_tensorflow_takes_pixels_from_the_corner() -> None:
    picture = np.arange(16, dtype=np.uint8).reshape(4, 4, 1).repeat(3, 2)
    assert tensorflow(picture, 2, 2)[0, 0].tolist() == [[0, 2], [8, 10]]


@pytest.mark.parametrize("resized", [clean, tensorflow])
def test_the_same_size_is_the_same_picture(resized: object) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (7, 9, 3), np.uint8)
    assert (resized(picture, 7, 9)[0].permute(1, 2, 0).numpy() == picture).all()  # type: ignore[operator]
