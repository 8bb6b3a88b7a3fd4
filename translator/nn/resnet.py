"""The residual generator of Johnson et al. 2016, as CycleGAN uses it."""

from collections.abc import Sequence
from typing import Literal

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.dropout import Dropout
from translator.nn.norm import NormKind, has_bias, norm_layer

Upsampling = Literal["transpose", "resize"]


class ResnetGenerator(nn.Module):
    """A 7x7 convolution, two halvings, `blocks` residual blocks, two doublings, a 7x7 convolution, tanh.

    Maps [N, channels_in, H, W] in [-1, 1] to [N, channels_out, H, W] in [-1, 1]; H and W have to be multiples of
    `multiple_of` and at least `minimum`. The keys of `state_dict` are those of the published CycleGAN checkpoints.
    """

    multiple_of = 4
    minimum = 8  # two pixels at the bottleneck, which reflection by one needs

    def __init__(
        self,
        channels_in: int = 3,
        channels_out: int = 3,
        *,
        blocks: int = 9,
        ngf: int = 64,
        norm: NormKind = "instance",
        dropout: bool = False,
        upsampling: Upsampling = "transpose",
    ) -> None:
        super().__init__()
        bias = has_bias(norm)

        def normalised(convolution: nn.Module, channels: int) -> list[nn.Module]:
            return [convolution, norm_layer(norm, channels), nn.ReLU()]

        self.model = nn.Sequential(
            nn.ReflectionPad2d(3),
            *normalised(nn.Conv2d(channels_in, ngf, 7, bias=bias), ngf),
            *normalised(nn.Conv2d(ngf, 2 * ngf, 3, stride=2, padding=1, bias=bias), 2 * ngf),
            *normalised(nn.Conv2d(2 * ngf, 4 * ngf, 3, stride=2, padding=1, bias=bias), 4 * ngf),
            *(ResidualBlock(4 * ngf, norm=norm, dropout=dropout) for _ in range(blocks)),
            *normalised(_doubling(upsampling, 4 * ngf, 2 * ngf, bias=bias), 2 * ngf),
            *normalised(_doubling(upsampling, 2 * ngf, ngf, bias=bias), ngf),
            nn.ReflectionPad2d(3),
            nn.Conv2d(ngf, channels_out, 7),
            nn.Tanh(),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the translated pictures."""
        translated: Tensor = self.model(x)
        return translated

    def features(self, x: Tensor, taps: Sequence[int]) -> list[Tensor]:
        """Return the outputs of the numbered layers of `model`, computing no further than the last of them."""
        found: dict[int, Tensor] = {}
        for number, layer in enumerate(self.model[: max(taps) + 1]):
            x = layer(x)
            if number in taps:
                found[number] = x
        return [found[tap] for tap in taps]

    def tap_channels(self, taps: Sequence[int]) -> tuple[int, ...]:
        """Return how many channels `features` gives at each tap."""
        return tuple(self._channels_after(tap) for tap in taps)

    def _channels_after(self, tap: int) -> int:
        for layer in reversed(self.model[: tap + 1]):
            if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d):
                return layer.out_channels
            if isinstance(layer, ResidualBlock):
                return layer.channels
        first = self.model[1]
        assert isinstance(first, nn.Conv2d)
        return first.in_channels


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions added to their input; the sum is not activated."""

    def __init__(self, channels: int, *, norm: NormKind, dropout: bool) -> None:
        super().__init__()
        self.channels = channels
        bias = has_bias(norm)
        self.conv_block = nn.Sequential(
            nn.ReflectionPad2d(1),
            nn.Conv2d(channels, channels, 3, bias=bias),
            norm_layer(norm, channels),
            nn.ReLU(),
            *([Dropout(0.5)] if dropout else []),
            nn.ReflectionPad2d(1),
            nn.Conv2d(channels, channels, 3, bias=bias),
            norm_layer(norm, channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return x plus what the block adds to it."""
        added: Tensor = self.conv_block(x)
        return x + added


class ResizeConvolution(nn.Conv2d):
    """Double the size by repeating pixels, then convolve 3x3: no checkerboards (Odena et al. 2016)."""

    def __init__(self, channels_in: int, channels_out: int, *, bias: bool) -> None:
        super().__init__(channels_in, channels_out, 3, padding=1, padding_mode="reflect", bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels_out, 2H, 2W] of [N, channels_in, H, W]."""
        return super().forward(F.interpolate(x, scale_factor=2.0, mode="nearest"))


def _doubling(upsampling: Upsampling, channels_in: int, channels_out: int, *, bias: bool) -> nn.Module:
    if upsampling == "resize":
        return ResizeConvolution(channels_in, channels_out, bias=bias)
    return nn.ConvTranspose2d(channels_in, channels_out, 3, stride=2, padding=1, output_padding=1, bias=bias)
