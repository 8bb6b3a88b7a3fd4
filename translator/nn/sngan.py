"""The residual networks of SNGAN (Miyato et al. 2018, appendix B.4) for squares of 32, 64 and 128 pixels.

WGAN-GP (Gulrajani et al. 2017) and the projection discriminator (Miyato and Koyama 2018) use the same. The
discriminator comes without spectral normalisation: `translator.nn.spectral` puts it on any network.

How a condition gets in is as in `translator.nn.dcgan`: `norm` makes the normalisations inside the blocks, G hands them
its condition as second argument (the one before the last convolution is plain, as published); an embedding beside z
makes `latent` larger; `D.features(x)` are the `num_features` summed values that a projection multiplies, and
`D.judge(features)` their unconditional logits.
"""

import math
from itertools import pairwise
from typing import TypeVar

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.errors import ConfigError
from translator.nn.norm import NormFactory, normalised

COARSEST = 4
FACTORS: dict[int, tuple[int, ...]] = {32: (1, 1, 1, 1), 64: (16, 8, 4, 2, 1), 128: (16, 16, 8, 4, 2, 1)}
"""Side of the pictures -> channels of G's maps from 4x4 up, in multiples of ngf."""

Network = TypeVar("Network", bound=nn.Module)


class SnganGenerator(nn.Module):
    """A linear layer to 4x4, residual blocks that double the size, normalisation, ReLU, a convolution, tanh.

    Maps z [N, latent] to [N, channels, side, side] in [-1, 1]. `ngf` are the channels before the last layer; published
    are 256 for 32 pixels, 64 for 64 and 128.
    """

    def __init__(
        self, side: int, *, latent: int = 128, channels: int = 3, ngf: int = 256, norm: NormFactory = nn.BatchNorm2d
    ) -> None:
        super().__init__()
        widths = [ngf * factor for factor in _factors(side)]
        self.latent = latent
        self.first = nn.Linear(latent, widths[0] * COARSEST**2)
        self.blocks = nn.ModuleList(UpBlock(before, after, norm) for before, after in pairwise(widths))
        self.norm = nn.BatchNorm2d(widths[-1])
        self.last = nn.Conv2d(widths[-1], channels, 3, padding=1)

    def forward(self, z: Tensor, condition: Tensor | None = None) -> Tensor:
        """Return pictures; a condition is handed to the normalisations of every block."""
        x: Tensor = self.first(z).unflatten(1, (-1, COARSEST, COARSEST))
        for block in self.blocks:
            x = block(x, condition)
        return F.tanh(self.last(F.relu(self.norm(x))))


class SnganDiscriminator(nn.Module):
    """Residual blocks that halve the size, ReLU, the sum over all places, a linear layer.

    Maps [N, channels, side, side] to logits [N, 1]. `ndf` are the channels of the first block; published are 128 for
    32 pixels, 64 for 64 and 128.
    """

    def __init__(self, side: int, *, channels: int = 3, ndf: int = 128) -> None:
        super().__init__()
        widths, halving = _judging(side, ndf)
        self.num_features = widths[-1]
        self.first = FirstDownBlock(channels, widths[0])
        self.blocks = nn.ModuleList(
            DownBlock(before, after, halves=halves)
            for (before, after), halves in zip(pairwise(widths), halving, strict=True)
        )
        self.last = nn.Linear(widths[-1], 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the logits."""
        return self.judge(self.features(x))

    def features(self, x: Tensor) -> Tensor:
        """Return what the last, linear layer sees, [N, num_features]."""
        x = self.first(x)
        for block in self.blocks:
            x = block(x)
        summed: Tensor = F.relu(x).sum((2, 3))
        return summed

    def judge(self, features: Tensor) -> Tensor:
        """Return the logits [N, 1] of features [N, num_features]."""
        logits: Tensor = self.last(features)
        return logits


class UpBlock(nn.Module):
    """Normalise, ReLU, double, convolve, normalise, ReLU, convolve; added to the doubled, 1x1-convolved input."""

    def __init__(self, channels_in: int, channels_out: int, norm: NormFactory) -> None:
        super().__init__()
        self.norms = nn.ModuleList([norm(channels_in), norm(channels_out)])
        self.residual = _residual(channels_in, channels_out, channels_out)
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1)

    def forward(self, x: Tensor, condition: Tensor | None) -> Tensor:
        """Return [N, channels_out, 2H, 2W] of [N, channels_in, H, W]."""
        y = self.residual[0](_doubled(F.relu(normalised(self.norms[0], x, condition))))
        y = self.residual[1](F.relu(normalised(self.norms[1], y, condition)))
        together: Tensor = _doubled(self.shortcut(x)) + y
        return together


class DownBlock(nn.Module):
    """ReLU, convolve, ReLU, convolve, halve if asked; added to the input, 1x1-convolved where the shape changes."""

    def __init__(self, channels_in: int, channels_out: int, *, halves: bool) -> None:
        super().__init__()
        self.halves = halves
        self.residual = _residual(channels_in, channels_in, channels_out)
        changes = halves or channels_in != channels_out
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1) if changes else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels_out, H, W], or half the height and width, of [N, channels_in, H, W]."""
        y = self.residual[1](F.relu(self.residual[0](F.relu(x))))
        together: Tensor = self.shortcut(x) + y
        return F.avg_pool2d(together, 2) if self.halves else together


class FirstDownBlock(nn.Module):
    """The block on the picture itself: nothing is cut off by a ReLU before the first convolution."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.residual = _residual(channels_in, channels_out, channels_out)
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels_out, H/2, W/2] of [N, channels_in, H, W]."""
        y = self.residual[1](F.relu(self.residual[0](x)))
        shortcut: Tensor = self.shortcut(F.avg_pool2d(x, 2))
        return shortcut + F.avg_pool2d(y, 2)


def initialise_sngan(network: Network) -> Network:
    """Draw weights by Xavier's uniform rule, gain sqrt(2) in residual branches, set biases to 0; return the network.

    As Miyato et al. 2018 published it. Embeddings and normalisations keep what they have. The draw is from torch's own
    generator, which whoever builds networks has to seed.
    """
    for name, layer in network.named_modules():
        if isinstance(layer, nn.Conv2d | nn.Linear):
            nn.init.xavier_uniform_(layer.weight, math.sqrt(2) if ".residual." in name else 1.0)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    return network


def _residual(channels_in: int, hidden: int, channels_out: int) -> nn.ModuleList:
    return nn.ModuleList([nn.Conv2d(channels_in, hidden, 3, padding=1), nn.Conv2d(hidden, channels_out, 3, padding=1)])


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


def _factors(side: int) -> tuple[int, ...]:
    if side not in FACTORS:
        sides = ", ".join(map(str, FACTORS))
        raise ConfigError(
            f"SNGAN's residual networks make squares of {sides} pixels, not of {side}; set crop_size to one of these."
        )
    return FACTORS[side]


def _judging(side: int, ndf: int) -> tuple[list[int], list[bool]]:
    """Return the channels after each block of D, and which of the blocks after the first halve the size."""
    widths = [ndf * factor for factor in reversed(_factors(side))]
    if side == 32:
        return widths, [True, False, False]
    if side == 64:
        return widths, [True] * 4
    return widths, [True] * 4 + [False]
