"""Discriminators that judge patches of a picture (Isola et al. 2017, section 3.2.2)."""

from itertools import pairwise

from torch import Tensor, nn

from translator.errors import ConfigError
from translator.nn.blur import BlurHalving, Downsampling
from translator.nn.norm import NormKind, has_bias, norm_layer


class PatchDiscriminator(nn.Module):
    """One logit for each patch of 16, 34, 70, 142 or 286 pixels with 1, 2, 3, 4 or 5 `layers`.

    Maps [N, channels_in, H, W] to [N, 1, H / 2^layers - 2, W / 2^layers - 2]; H and W have to be at least `minimum`.
    The keys of `state_dict` are those of the published checkpoints; with `downsampling` "blur", which halves at full
    resolution and blurs before values are dropped, those of the published checkpoints of CUT.
    """

    def __init__(
        self,
        channels_in: int = 3,
        *,
        layers: int = 3,
        ndf: int = 64,
        norm: NormKind = "instance",
        downsampling: Downsampling = "stride",
    ) -> None:
        super().__init__()
        if layers < 1:
            raise ValueError(f"A PatchGAN has at least one layer, not {layers}; one pixel is PixelDiscriminator.")
        self.layers = layers
        self.minimum = 3 * 2**layers  # one logit, made of 2x2 normalised values
        widths = [ndf * min(2**number, 8) for number in range(layers + 1)]
        blurred = downsampling == "blur"
        stride = 1 if blurred else 2

        def halved(channels: int) -> list[nn.Module]:
            return [BlurHalving(channels)] if blurred else []

        middle: list[nn.Module] = []
        for number, (before, after) in enumerate(pairwise(widths), start=1):
            halves = number < layers
            middle += [
                nn.Conv2d(before, after, 4, stride=stride if halves else 1, padding=1, bias=has_bias(norm)),
                norm_layer(norm, after),
                nn.LeakyReLU(0.2),
                *(halved(after) if halves else []),
            ]
        self.model = nn.Sequential(
            nn.Conv2d(channels_in, ndf, 4, stride=stride, padding=1),
            nn.LeakyReLU(0.2),
            *halved(ndf),
            *middle,
            nn.Conv2d(widths[-1], 1, 4, padding=1),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the map of logits."""
        logits: Tensor = self.model(x)
        return logits

    def check_size(self, height: int, width: int) -> None:
        """Raise ConfigError when pictures of this size (0: unknown) are too small for so many layers."""
        if 0 < min(height, width) < self.minimum:
            raise ConfigError(
                f"Discriminators of {self.layers} layers need pictures of at least {self.minimum} pixels, but these "
                f"have {width}x{height}; lower layers_d or raise crop_size."
            )


class PixelDiscriminator(nn.Module):
    """One logit for each pixel, by 1x1 convolutions: [N, channels_in, H, W] to [N, 1, H, W]."""

    def __init__(self, channels_in: int = 3, *, ndf: int = 64, norm: NormKind = "instance") -> None:
        super().__init__()
        bias = has_bias(norm)
        self.net = nn.Sequential(
            nn.Conv2d(channels_in, ndf, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(ndf, 2 * ndf, 1, bias=bias),
            norm_layer(norm, 2 * ndf),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * ndf, 1, 1, bias=bias),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the map of logits."""
        logits: Tensor = self.net(x)
        return logits
