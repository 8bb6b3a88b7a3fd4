"""Lay a picture with transparency on one colour."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def composite(pixels: NDArray[np.uint8], alpha: NDArray[np.uint8], colour: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Return uint8 [H, W, 3]: `pixels` where `alpha` [H, W] is 255, `colour` where it is 0, mixed between."""
    ground = Image.new("RGB", (alpha.shape[1], alpha.shape[0]), colour)
    ground.paste(Image.fromarray(pixels), mask=Image.fromarray(alpha))
    return np.array(ground)
