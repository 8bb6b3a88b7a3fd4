"""RealNVP (Dinh, Sohl-Dickstein, Bengio 2017), with the layers of its published code for CIFAR-10."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)
from torch.nn.utils import parametrize
from torch.nn.utils.parametrizations import weight_norm

from translator.errors import ConfigError
from translator.nn.coupling import ChannelCoupling, CheckerboardCoupling, Rescale
from translator.nn.flow import Bijection, Chain, MultiScale, Shape, Squeeze, Undo


def realnvp(shape: Shape, *, scales: int = 2, width: int = 64, blocks: int = 8) -> MultiScale:
    """Build the flow for samples of a shape (section 4.1); 19,631,640 parameters at 3 x 32 x 32 by default.

    Each scale but the last has three couplings by checkerboard, three by channels on twice the width, and factors out
    half of the values; the last has four by checkerboard. Every scale doubles channels and width. Raises ConfigError
    where the sides cannot be halved as often.
    """
    channels, height, wide = shape
    multiple = 2 ** (scales - 1)
    if height % multiple or wide % multiple:
        raise ConfigError(
            f"RealNVP of {scales} scales needs sides that are multiples of {multiple}, not {wide}x{height}; lower "
            "scales or change crop_size."
        )
    levels: list[Bijection] = []
    for _ in range(scales - 1):
        levels.append(_scale((channels, height, wide), width, blocks))
        channels, height, wide, width = 2 * channels, height // 2, wide // 2, 2 * width
    levels.append(Chain(_checkerboards((channels, height, wide), width, blocks, number=4)))
    return MultiScale(shape, levels)


def without_weight_norm(network: nn.Module) -> nn.Module:
    """Replace layers of normalised weights by plain ones of the same value; return the changed network.

    torch's remove_parametrizations changes the class of a layer, which copies of the network share.
    """
    for parent in list(network.modules()):
        for name, layer in parent.named_children():
            if parametrize.is_parametrized(layer, "weight"):
                setattr(parent, name, _plain(layer))
    return network


def gains(network: nn.Module) -> list[nn.Parameter]:
    """Return the lengths g of normalised weights, the only parameters that decay (section 4.1)."""
    return [parameter for name, parameter in network.named_parameters() if name.endswith("weight.original0")]


def _scale(shape: Shape, width: int, blocks: int) -> Chain:
    """Return the couplings of a scale, then its values squeezed so that those of one diagonal can be factored out."""
    channels = 4 * shape[0]
    by_channel = [
        ChannelCoupling(
            CouplingNet(channels // 2, 2 * width, channels, blocks), _bound(channels // 2), swapped=number % 2 == 1
        )
        for number in range(3)
    ]
    checkerboards = _checkerboards(shape, width, blocks, number=3)
    return Chain([*checkerboards, Squeeze(), *by_channel, Undo(Squeeze()), Squeeze(diagonal=True)])


def _checkerboards(shape: Shape, width: int, blocks: int, *, number: int) -> list[Bijection]:
    channels, *side = shape
    return [
        CheckerboardCoupling(
            CouplingNet(channels, width, 2 * channels, blocks, doubled=True),
            _bound(channels),
            (side[0], side[1]),
            swapped=index % 2 == 1,
        )
        for index in range(number)
    ]


def _bound(channels: int) -> nn.Module:
    bound: nn.Module = weight_norm(Rescale(channels))
    return bound


class CouplingNet(nn.Module):
    """Residual blocks with normalised weights; every block adds to the result by a 1x1 convolution of its own.

    Maps [N, before, H, W] to [N, after, H, W]. `doubled` makes up for values of which a mask has zeroed half.
    """

    def __init__(self, before: int, width: int, after: int, blocks: int, *, doubled: bool = False) -> None:
        super().__init__()
        self.factor = 2.0 if doubled else 1.0
        self.norm_in = nn.BatchNorm2d(before)
        self.enter = _conv(2 * before, width, 3)
        self.blocks = nn.ModuleList(ResidualBlock(width) for _ in range(blocks))
        self.skips = nn.ModuleList(_conv(width, width, 1) for _ in range(blocks + 1))
        self.norm_out = nn.BatchNorm2d(width)
        self.leave = _conv(width, after, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return log-scales and shifts, not yet bounded."""
        x = self.norm_in(x) * self.factor
        h = self.enter(F.relu(torch.cat([x, -x], 1)))
        total = self.skips[0](h)
        for block, skip in zip(self.blocks, list(self.skips)[1:], strict=True):
            h = block(h)
            total = total + skip(h)
        left: Tensor = self.leave(F.relu(self.norm_out(total)))
        return left


class ResidualBlock(nn.Module):
    """Twice normalisation, ReLU and a 3x3 convolution, added to the input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.BatchNorm2d(width),
            nn.ReLU(),
            _conv(width, width, 3, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
            _conv(width, width, 3),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, width, H, W]."""
        added: Tensor = x + self.layers(x)
        return added


@torch.no_grad()
def _plain(layer: nn.Module) -> nn.Module:
    assert isinstance(layer, nn.Conv2d | Rescale)
    weight = layer.weight
    if isinstance(layer, Rescale):
        plain: nn.Conv2d | Rescale = Rescale(len(weight))
    else:
        after, before, kernel, _ = weight.shape
        plain = nn.Conv2d(before, after, kernel, padding=kernel // 2, bias=layer.bias is not None)
        if plain.bias is not None and layer.bias is not None:
            plain.bias.copy_(layer.bias)
    plain.weight.copy_(weight)
    return plain.to(weight)


def _conv(before: int, after: int, kernel: int, *, bias: bool = True) -> nn.Module:
    conv: nn.Module = weight_norm(nn.Conv2d(before, after, kernel, padding=kernel // 2, bias=bias))
    return conv
