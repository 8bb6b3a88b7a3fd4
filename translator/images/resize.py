"""Clean resizing: bicubic with antialiasing, the same as in training."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def resize(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """Return uint8 [H, W, 3] (or one channel [H, W]) at another size; the same array when the size is the same."""
    if (height, width) == pixels.shape[:2]:
        return pixels
    return np.array(Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC))


def fit(width: int, height: int, size: int) -> tuple[int, int]:
    """Return the width and height, at least 1, whose longer side is `size` and whose aspect is kept."""
    longer = max(width, height)
    return max(1, round(width * size / longer)), max(1, round(height * size / longer))


def enlarged(pixels: NDArray[np.uint8], least: int) -> NDArray[np.uint8]:
    """Return a small picture enlarged by the least whole factor that makes its longer side `least` pixels or more."""
    factor = max(1, -(-least // max(pixels.shape[:2])))
    return pixels.repeat(factor, axis=0).repeat(factor, axis=1)
