"""Pictures without colour: one channel inside a network, three outside."""

from torch import Tensor

WEIGHTS = (0.299, 0.587, 0.114)
"""Shares of red, green and blue in brightness (ITU-R BT.601)."""


def as_grey(x: Tensor) -> Tensor:
    """Return the brightness of pictures [N, 3, H, W] as [N, 1, H, W], of the same range."""
    red, green, blue = x.chunk(3, 1)
    brightness: Tensor = WEIGHTS[0] * red + WEIGHTS[1] * green + WEIGHTS[2] * blue
    return brightness


def as_colour(x: Tensor) -> Tensor:
    """Return grey pictures [N, 1, H, W] as [N, 3, H, W]; those of three channels stay as they are."""
    return x.expand(-1, 3, -1, -1) if x.shape[1] == 1 else x
