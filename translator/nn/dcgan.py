"""Generator and discriminator of DCGAN (Radford, Metz, Chintala 2016) for squares of 32 to 256 pixels.

How a condition gets in, for conditional families:

into G by its norms    `norm` makes them from a number of channels; called with a condition, G hands it to every one of
                       them as second argument: `DcganGenerator(64, norm=lambda c: ConditionalBatchNorm(c, 10))` and
                       `G(z, label)`.
into G beside z        make G with `latent` = size of z + size of the embedding, call `G(torch.cat([z, e], 1))`.
into D                 `D.features(x)` are the `num_features` values before the last, linear layer, for a projection:
                       `D(x) + (V(label) * D.features(x)).sum(1, keepdim=True)`, or from one pass
                       `D.judge(features) + ...`. `D.maps(x)` are the same as a map, to which a text can be joined.
"""

from itertools import pairwise

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.errors import ConfigError
from translator.nn.norm import NormFactory, normalised

SIDES = (32, 64, 128, 256)
COARSEST = 4
"""Pixels of the first map of G and the last of D."""
LARGEST_FACTOR = 8


class DcganGenerator(nn.Module):
    """Transposed convolutions from 4x4 up, each followed by normalisation and ReLU, the last by tanh.

    Maps z [N, latent] to [N, channels, side, side] in [-1, 1]. `ngf` are the channels before the last layer; each
    coarser map has twice as many, up to 8 times.
    """

    def __init__(
        self, side: int, *, latent: int = 100, channels: int = 3, ngf: int = 64, norm: NormFactory = nn.BatchNorm2d
    ) -> None:
        super().__init__()
        widths = _widths(side, ngf)[::-1]
        self.latent = latent
        self.first = nn.ConvTranspose2d(latent, widths[0], COARSEST, bias=False)
        self.doublings = nn.ModuleList(
            nn.ConvTranspose2d(before, after, 4, stride=2, padding=1, bias=False) for before, after in pairwise(widths)
        )
        self.norms = nn.ModuleList(norm(width) for width in widths)
        self.last = nn.ConvTranspose2d(widths[-1], channels, 4, stride=2, padding=1, bias=False)

    def forward(self, z: Tensor, condition: Tensor | None = None) -> Tensor:
        """Return pictures; a condition is handed to every normalisation."""
        x = z[:, :, None, None]
        for layer, norm in zip((self.first, *self.doublings), self.norms, strict=True):
            x = F.relu(normalised(norm, layer(x), condition))
        return F.tanh(self.last(x))


class DcganDiscriminator(nn.Module):
    """Convolutions of stride 2 down to 4x4, normalised but for the first, with LeakyReLU 0.2, then a linear layer.

    Maps [N, channels, side, side] to logits [N, 1]. `bias` gives every convolution one, which it needs where no
    normalisation follows.
    """

    def __init__(
        self, side: int, *, channels: int = 3, ndf: int = 64, norm: NormFactory = nn.BatchNorm2d, bias: bool = False
    ) -> None:
        super().__init__()
        widths = _widths(side, ndf)
        self.map_channels = widths[-1]
        self.num_features = widths[-1] * COARSEST**2
        self.halvings = nn.ModuleList(
            nn.Conv2d(before, after, 4, stride=2, padding=1, bias=bias)
            for before, after in pairwise([channels, *widths])
        )
        self.norms = nn.ModuleList([nn.Identity(), *(norm(width) for width in widths[1:])])
        self.last = nn.Conv2d(widths[-1], 1, COARSEST, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        """Return the logits."""
        logits: Tensor = self.last(self.maps(x))
        return logits.flatten(1)

    def maps(self, x: Tensor) -> Tensor:
        """Return the last maps, [N, map_channels, 4, 4]."""
        for layer, norm in zip(self.halvings, self.norms, strict=True):
            x = F.leaky_relu(norm(layer(x)), 0.2)
        return x

    def features(self, x: Tensor) -> Tensor:
        """Return what the last, linear layer sees, [N, num_features]."""
        return self.maps(x).flatten(1)

    def judge(self, features: Tensor) -> Tensor:
        """Return the logits [N, 1] of features [N, num_features]."""
        logits: Tensor = self.last(features.view(-1, self.map_channels, COARSEST, COARSEST))
        return logits.flatten(1)


def _widths(side: int, base: int) -> list[int]:
    """Return the channels of the maps between the picture and the coarsest, finest first."""
    if side not in SIDES:
        raise ConfigError(
            f"DCGAN makes squares of {', '.join(map(str, SIDES))} pixels, not of {side}; set crop_size to one of these."
        )
    number = (side // COARSEST).bit_length() - 1
    return [base * min(2**level, LARGEST_FACTOR) for level in range(number)]
