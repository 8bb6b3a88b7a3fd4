"""The Laplacian pyramid, and the distance of pictures by it."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

RADIUS = 2
SIGMA = 1.0


def pyramid(x: Tensor, levels: int) -> list[Tensor]:
    """Split pictures [N, C, H, W] into `levels` bands of details, finest first, and the coarse picture that is left.

    Burt and Adelson 1983: a band is what a Gaussian of 5x5 pixels takes away; the blurred picture goes on at half the
    size. H and W are at least 2^levels. It is linear: the pyramid of a difference is the difference of the pyramids.
    """
    bands = []
    for _ in range(levels):
        low = blur(x)
        bands.append(x - low)
        x = F.avg_pool2d(low, 2)
    return [*bands, x]


def laplacian_l1(x: Tensor, y: Tensor, levels: int = 3) -> Tensor:
    """Return the distance sum_j 2^(2j) |L^j(x) - L^j(y)|_1 of each picture, per value of the picture: [N].

    Bojanowski et al. 2018, section 2. Level j has 1 / 2^(2j) of the values, so this is the sum over the levels, the
    coarse picture among them, of the mean absolute difference.
    """
    difference = x - y
    difference = difference.to(torch.promote_types(difference.dtype, torch.float32))
    values = difference[0].numel()
    bands = pyramid(difference, levels)
    distances = [4**level * band.abs().sum((1, 2, 3)) for level, band in enumerate(bands)]
    return torch.stack(distances).sum(0) / values


def blur(x: Tensor) -> Tensor:
    """Blur pictures [N, C, H, W] by a Gaussian with a deviation of one pixel, cut at 5x5; edges are repeated."""
    return _blur_along(_blur_along(x, 2), 3)


def _blur_along(x: Tensor, dim: int) -> Tensor:
    """Blur along one direction, as a sum of shifted pictures: exact in float32 also where autocast is on."""
    size = x.shape[dim]
    padding = (0, 0, RADIUS, RADIUS) if dim == 2 else (RADIUS, RADIUS, 0, 0)
    edged = F.pad(x, padding, mode="replicate")
    first, *others = [weight * edged.narrow(dim, i, size) for i, weight in enumerate(_weights())]
    return sum(others, first)


def _weights() -> list[float]:
    """Return the five weights of the Gaussian in one direction; their sum is 1."""
    line = [math.exp(-(step**2) / (2 * SIGMA**2)) for step in range(-RADIUS, RADIUS + 1)]
    return [weight / sum(line) for weight in line]
