"""Resizing for networks, in float: clean (bicubic with antialiasing) and as TensorFlow did it for the first FID.

Where the network works, no value is rounded between the picture and the network: that alone moves a Frechet distance
(Parmar et al. 2022).
"""

from typing import TYPE_CHECKING

import numpy as np

from translator.evaluate.extractor import Picture

if TYPE_CHECKING:
    from torch import Tensor


def levels(picture: Picture, device: str = "cpu") -> "Tensor":
    """Return a picture as float32 [1, 3, H, W] in levels of 0 .. 255."""
    import torch

    return torch.from_numpy(np.ascontiguousarray(picture)).to(device).permute(2, 0, 1)[None].float()


def clean(picture: Picture, height: int, width: int, device: str = "cpu") -> "Tensor":
    """Return a picture resized by Pillow's bicubic filter in float, float32 [1, 3, height, width] in levels.

    `width` is at least 2: of columns one pixel wide, torch 2.15 computes the first pixel only.
    """
    from torch.nn import functional

    x = levels(picture, device)
    if x.shape[2:] == (height, width):
        return x
    small = functional.interpolate(x, (height, width), mode="bicubic", align_corners=False, antialias=True)
    return small.clamp(0, 255)


def tensorflow(picture: Picture, height: int, width: int, device: str = "cpu") -> "Tensor":
    """Return a picture at another size, float32 [1, 3, height, width] in levels, by TensorFlow 1's bilinear filter.

    It neither smooths before it takes pixels away nor counts from the middle of a pixel; published FIDs are made so.
    """
    from torch_fidelity.interpolate_compat_tensorflow import interpolate_bilinear_2d_like_tensorflow1x

    scaled: Tensor = interpolate_bilinear_2d_like_tensorflow1x(
        levels(picture, device), size=(height, width), align_corners=False
    )
    return scaled
