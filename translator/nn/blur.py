"""Anti-aliased halving and doubling of feature maps: a low-pass filter before values are dropped or made up.

Zhang 2019, "Making Convolutional Networks Shift-Invariant Again", with the filters that CUT (Park et al. 2020) uses.
They are buffers, one for each channel and not learned, as published checkpoints hold them.
"""

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

Downsampling = Literal["stride", "blur"]
"""How a convolution halves the size: by its stride, or at full size with a BlurHalving after its activation."""


class BlurHalving(nn.Module):
    """Filter by [1, 2, 1] in both directions and take every second value.

    Maps [N, channels, H, W], H and W at least 2, to [N, channels, H / 2, W / 2], rounded up.
    """

    filt: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.register_buffer("filt", _filter((1, 2, 1), channels))

    def forward(self, x: Tensor) -> Tensor:
        """Return the maps at half the size."""
        return F.conv2d(F.pad(x, (1, 1, 1, 1), mode="reflect"), self.filt, stride=2, groups=self.filt.shape[0])


class BlurDoubling(nn.Module):
    """Put a zero after every value and filter by [1, 3, 3, 1] / 4 in both directions, which keeps a constant map.

    Maps [N, channels, H, W] to [N, channels, 2H, 2W].
    """

    filt: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.register_buffer("filt", 4 * _filter((1, 3, 3, 1), channels))

    def forward(self, x: Tensor) -> Tensor:
        """Return the maps at twice the size."""
        edged = F.pad(x, (1, 1, 1, 1), mode="replicate")
        # Padding 3 cuts off what the edge became: two values on every side, and one more where the filter overhangs.
        return F.conv_transpose2d(edged, self.filt, stride=2, padding=3, groups=self.filt.shape[0])


def _filter(taps: tuple[int, ...], channels: int) -> Tensor:
    """Return the separable filter with these taps, its sum 1, for each channel: [channels, 1, k, k]."""
    line = torch.tensor(taps, dtype=torch.float32)
    square = torch.outer(line, line)
    return (square / square.sum()).repeat(channels, 1, 1, 1)
