"""The U-Net generator of Isola et al. 2017 (pix2pix)."""

from typing import Literal

import torch
from torch import Tensor, nn

from translator.nn.dropout import Dropout
from translator.nn.norm import NormKind, has_bias, norm_layer
from translator.nn.resize import ResizeConvolution

Upsampling = Literal["transpose", "resize"]


class UnetGenerator(nn.Module):
    """An encoder of `depth` halvings and a decoder of as many doublings, joined at every level.

    Maps [N, channels_in, H, W] in [-1, 1] to [N, channels_out, H, W] in [-1, 1]; H and W have to be multiples of
    `multiple_of` = 2^depth. Dropout sits in the decoder between the innermost level and the four outermost. The keys of
    `state_dict` are those of the published pix2pix checkpoints, one `model` for each level inside the other.
    """

    def __init__(
        self,
        channels_in: int = 3,
        channels_out: int = 3,
        *,
        depth: int = 8,
        ngf: int = 64,
        norm: NormKind = "batch",
        dropout: bool = True,
        upsampling: Upsampling = "transpose",
    ) -> None:
        super().__init__()
        if depth < 2:
            raise ValueError(f"A U-Net has an outermost and an innermost level; depth {depth} is below 2.")
        self.depth = depth
        self.multiple_of = self.minimum = 2**depth
        widths = [ngf * min(2**level, 8) for level in range(depth)]
        inner: UnetLevel | None = None
        for level in range(depth - 1, 0, -1):
            drops = dropout and 4 <= level < depth - 1
            inner = UnetLevel(widths[level - 1], widths[level], inner, norm=norm, dropout=drops, upsampling=upsampling)
        assert inner is not None
        self.model = UnetFrame(channels_in, widths[0], channels_out, inner, norm=norm, upsampling=upsampling)

    def forward(self, x: Tensor) -> Tensor:
        """Return the translated pictures."""
        translated: Tensor = self.model(x)
        return translated


class UnetFrame(nn.Module):
    """The outermost level: from pictures to `width` channels, through the inner levels, back to pictures."""

    def __init__(
        self,
        channels_in: int,
        width: int,
        channels_out: int,
        inner: "UnetLevel",
        *,
        norm: NormKind,
        upsampling: Upsampling,
    ) -> None:
        super().__init__()
        self.model = nn.Sequential(
            _halving(channels_in, width, bias=has_bias(norm)),
            inner,
            nn.ReLU(),
            _doubling(upsampling, 2 * width, channels_out, bias=True),
            nn.Tanh(),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels_out, H, W] of [N, channels_in, H, W]."""
        translated: Tensor = self.model(x)
        return translated


class UnetLevel(nn.Module):
    """One level: halve x from `outside` to `width` channels, go through the inner level, double, join with x.

    The innermost level (`inner` None) has no normalisation after its halving: at the trained size its map is 1x1.
    """

    def __init__(
        self,
        outside: int,
        width: int,
        inner: "UnetLevel | None",
        *,
        norm: NormKind,
        dropout: bool,
        upsampling: Upsampling,
    ) -> None:
        super().__init__()
        bias = has_bias(norm)
        between = [] if inner is None else [norm_layer(norm, width), inner]
        self.model = nn.Sequential(
            nn.LeakyReLU(0.2),
            _halving(outside, width, bias=bias),
            *between,
            nn.ReLU(),
            _doubling(upsampling, width if inner is None else 2 * width, outside, bias=bias),
            norm_layer(norm, outside),
            *([Dropout(0.5)] if dropout else []),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, 2 x outside, H, W]: x and what came back from inside."""
        return torch.cat([x, self.model(x)], dim=1)


def _halving(channels_in: int, channels_out: int, *, bias: bool) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, 4, stride=2, padding=1, bias=bias)


def _doubling(upsampling: Upsampling, channels_in: int, channels_out: int, *, bias: bool) -> nn.Module:
    if upsampling == "resize":
        return ResizeConvolution(channels_in, channels_out, bias=bias)
    return nn.ConvTranspose2d(channels_in, channels_out, 4, stride=2, padding=1, bias=bias)
