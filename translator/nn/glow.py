"""Glow (Kingma and Dhariwal 2018): activation normalisation, invertible 1x1 convolutions, affine couplings."""

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.errors import ConfigError
from translator.nn.coupling import ChannelCoupling, Rescale
from translator.nn.flow import Bijection, Chain, MultiScale, Shape, Squeeze
from translator.nn.precision import full_precision

Mixing = Literal["plu", "plain"]
SMALLEST = 1e-4
"""Deviation below which a channel counts as constant when activations are normalised by data."""


def glow(
    shape: Shape,
    *,
    levels: int = 3,
    steps: int = 32,
    width: int = 512,
    mixing: Mixing = "plu",
    learned_priors: bool = False,
) -> MultiScale:
    """Build the flow for samples of a shape (figure 2); 44,050,752 parameters at 3 x 32 x 32 by default.

    Each level squeezes and then has `steps` steps. Raises ConfigError where the sides cannot be halved as often.
    """
    channels, height, wide = shape
    if height % 2**levels or wide % 2**levels:
        raise ConfigError(
            f"Glow of {levels} levels needs sides that are multiples of {2**levels}, not {wide}x{height}; lower levels "
            "or change crop_size."
        )
    built: list[Bijection] = []
    for _ in range(levels):
        squeezed = 4 * channels
        built.append(Chain([Squeeze(), *(_step(squeezed, width, mixing) for _ in range(steps))]))
        channels = squeezed // 2
    return MultiScale(shape, built, learned_priors=learned_priors)


@torch.no_grad()
def normalise_by_data(flow: nn.Module, x: Tensor) -> None:
    """Set every ActNorm so that what it gives for x has mean 0 and deviation 1 in each channel (section 3.1)."""
    norms = [layer for layer in flow.modules() if isinstance(layer, ActNorm)]
    hooks = [norm.register_forward_pre_hook(_fit) for norm in norms]
    flow(x)
    for hook in hooks:
        hook.remove()


def with_fixed_mixing(flow: nn.Module) -> nn.Module:
    """Replace every InvertibleConv by one whose inverse is known: a graph cannot invert a matrix. Return the flow."""
    for parent in list(flow.modules()):
        for name, layer in parent.named_children():
            if isinstance(layer, InvertibleConv):
                setattr(parent, name, FixedConv(layer))
    return flow


class ActNorm(Bijection):
    """Shift and scale each channel (section 3.1)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(channels, 1, 1))
        self.log_scale = nn.Parameter(torch.zeros(channels, 1, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return (x + shift) exp(log_scale)."""
        log_det = self.log_scale.sum() * (x.shape[2] * x.shape[3])
        return (x + self.shift) * torch.exp(self.log_scale), log_det.expand(x.shape[0])

    def inverse(self, y: Tensor) -> Tensor:
        """Return y exp(-log_scale) - shift."""
        return y * torch.exp(-self.log_scale) - self.shift

    def fit(self, x: Tensor) -> None:
        """Take shift and scale from the mean and the deviation of x."""
        self.shift.copy_(-x.mean((0, 2, 3))[:, None, None])
        self.log_scale.copy_(-x.std((0, 2, 3), correction=0).clamp(min=SMALLEST).log()[:, None, None])


class InvertibleConv(Bijection):
    """A 1x1 convolution by a square matrix W that starts as a random rotation (section 3.2)."""

    def weight(self) -> Tensor:
        """Return W."""
        raise NotImplementedError

    def log_det_weight(self) -> Tensor:
        """Return log |det W|."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return W x at every pixel."""
        with full_precision(x):
            log_det = self.log_det_weight() * (x.shape[2] * x.shape[3])
            return _mixed(x, self.weight()), log_det.expand(x.shape[0])

    def inverse(self, y: Tensor) -> Tensor:
        """Return W^-1 y at every pixel."""
        with full_precision(y):
            return _mixed(y, inverted(self.weight()))


class PlainConv(InvertibleConv):
    """W itself is learned; its determinant is computed every time (equation 9)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.matrix = nn.Parameter(_rotation(channels))

    def weight(self) -> Tensor:
        """Return W."""
        return self.matrix

    def log_det_weight(self) -> Tensor:
        """Return log |det W|."""
        log_det: Tensor = torch.linalg.slogdet(self.matrix)[1]
        return log_det


class PluConv(InvertibleConv):
    """W = P L (U + diag(s)), of which P and the signs of s are fixed, L, U and log |s| learned (equations 10 and 11).

    All that is learned lies in one matrix: L below its diagonal, log |s| on it, U above.
    """

    permutation: Tensor
    signs: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        permutation, lower, upper = torch.linalg.lu(_rotation(channels))
        s = upper.diagonal()
        self.register_buffer("permutation", permutation.contiguous())
        self.register_buffer("signs", s.sign())
        self.factors = nn.Parameter(lower.tril(-1) + torch.diag(s.abs().log()) + upper.triu(1))

    def weight(self) -> Tensor:
        """Return W."""
        diagonal = self.factors.diagonal()
        lower = self.factors.tril(-1) + torch.diag(torch.ones_like(diagonal))
        upper = self.factors.triu(1) + torch.diag(self.signs * diagonal.exp())
        return self.permutation @ lower @ upper

    def log_det_weight(self) -> Tensor:
        """Return the sum of log |s|."""
        return self.factors.diagonal().sum()


class FixedConv(Bijection):
    """An InvertibleConv that is trained no more: W, its inverse and its determinant are constants."""

    matrix: Tensor
    inverse_matrix: Tensor
    log_det: Tensor

    def __init__(self, of: InvertibleConv) -> None:
        super().__init__()
        weight = of.weight().detach()
        self.register_buffer("matrix", weight)
        self.register_buffer("inverse_matrix", inverted(weight))
        self.register_buffer("log_det", of.log_det_weight().detach())

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return W x at every pixel."""
        log_det = self.log_det * (x.shape[2] * x.shape[3])
        return _mixed(x, self.matrix), log_det.expand(x.shape[0])

    def inverse(self, y: Tensor) -> Tensor:
        """Return W^-1 y at every pixel."""
        return _mixed(y, self.inverse_matrix)


class CouplingNet(nn.Module):
    """Convolutions of 3x3, 1x1 and 3x3, normalised by data, the last starting as 0 (section 3.3)."""

    def __init__(self, before: int, width: int, after: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList([ActNorm(before), ActNorm(width), ActNorm(width)])
        self.enter = nn.Conv2d(before, width, 3, padding=1, bias=False)
        self.middle = nn.Conv2d(width, width, 1, bias=False)
        self.leave = nn.Conv2d(width, after, 3, padding=1)
        for layer in (self.enter, self.middle):
            nn.init.normal_(layer.weight, 0.0, 0.05)
        nn.init.zeros_(self.leave.weight)
        if self.leave.bias is not None:
            nn.init.zeros_(self.leave.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Return log-scales and shifts, not yet bounded."""
        before, entered, mixed = self.norms
        h = F.relu(entered(self.enter(before(x)[0]))[0])
        h = F.relu(mixed(self.middle(h))[0])
        left: Tensor = self.leave(h)
        return left


def inverted(weight: Tensor) -> Tensor:
    """Return the inverse of a matrix, computed in float64 on the CPU, as not every device has it, and rounded once."""
    inverse: Tensor = torch.linalg.inv(weight.cpu().double())
    return inverse.to(weight)


def _step(channels: int, width: int, mixing: Mixing) -> Chain:
    """Return one step of the flow: ActNorm, 1x1 convolution, coupling (figure 2a)."""
    half = channels // 2
    conv = PluConv(channels) if mixing == "plu" else PlainConv(channels)
    return Chain([ActNorm(channels), conv, ChannelCoupling(CouplingNet(half, width, channels), Rescale(half))])


def _rotation(channels: int) -> Tensor:
    rotation: Tensor = torch.linalg.qr(torch.randn(channels, channels))[0]
    return rotation


def _mixed(x: Tensor, weight: Tensor) -> Tensor:
    return F.conv2d(x, weight.to(x.dtype)[:, :, None, None])


def _fit(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
    assert isinstance(norm, ActNorm)
    norm.fit(inputs[0])
