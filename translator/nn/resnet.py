"""The residual generator of Johnson et al. 2016, as CycleGAN uses it."""

from collections.abc import Sequence
from typing import Literal

from torch import Tensor, nn

from translator.nn.blur import BlurDoubling, BlurHalving, Downsampling
from translator.nn.dropout import Dropout
from translator.nn.norm import NormKind, has_bias, norm_layer
from translator.nn.resize import ResizeConvolution

Upsampling = Literal["transpose", "resize", "blur"]


class ResnetGenerator(nn.Module):
    """A 7x7 convolution, two halvings, `blocks` residual blocks, two doublings, a 7x7 convolution, tanh.

    Maps [N, channels_in, H, W] in [-1, 1] to [N, channels_out, H, W] in [-1, 1]; H and W have to be multiples of
    `multiple_of` and at least `minimum`. The keys of `state_dict` are those of the published CycleGAN checkpoints; with
    `downsampling` and `upsampling` both "blur", which make the network anti-aliased, those of the published CUT ones.
    `norm_first` False leaves the first convolution without normalisation: that of each picture would take away what is
    the same at all its pixels, as a condition laid beside it is.
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
        downsampling: Downsampling = "stride",
        norm_first: bool = True,
    ) -> None:
        super().__init__()
        bias = has_bias(norm)

        def normalised(convolution: nn.Module, channels: int) -> list[nn.Module]:
            return [convolution, norm_layer(norm, channels), nn.ReLU()]

        def halving(channels: int) -> list[nn.Module]:
            blurred = downsampling == "blur"
            stride = 1 if blurred else 2
            convolution = nn.Conv2d(channels, 2 * channels, 3, stride=stride, padding=1, bias=bias)
            return [*normalised(convolution, 2 * channels), *([BlurHalving(2 * channels)] if blurred else [])]

        def doubling(channels: int) -> list[nn.Module]:
            *first, convolution = _doubling(upsampling, channels, channels // 2, bias=bias)
            return [*first, *normalised(convolution, channels // 2)]

        self.model = nn.Sequential(
            nn.ReflectionPad2d(3),
            nn.Conv2d(channels_in, ngf, 7, bias=bias),
            norm_layer(norm if norm_first else "none", ngf),
            nn.ReLU(),
            *halving(ngf),
            *halving(2 * ngf),
            *(ResidualBlock(4 * ngf, norm=norm, dropout=dropout) for _ in range(blocks)),
            *doubling(4 * ngf),
            *doubling(2 * ngf),
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


def _doubling(upsampling: Upsampling, channels_in: int, channels_out: int, *, bias: bool) -> list[nn.Module]:
    """Return the layers that double the size, a convolution last."""
    match upsampling:
        case "transpose":
            return [nn.ConvTranspose2d(channels_in, channels_out, 3, stride=2, padding=1, output_padding=1, bias=bias)]
        case "resize":
            return [ResizeConvolution(channels_in, channels_out, bias=bias)]
        case "blur":
            return [BlurDoubling(channels_in), nn.Conv2d(channels_in, channels_out, 3, padding=1, bias=bias)]
