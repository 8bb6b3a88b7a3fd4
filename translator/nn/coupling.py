"""Affine couplings: a part of the values scales and shifts the rest (Dinh et al. 2017, section 3.2 to 3.4)."""

import torch
from torch import Tensor, nn

from translator.nn.flow import Bijection


class Rescale(nn.Module):
    """A learned factor for each channel, which bounds what tanh gives."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        """Return x, each channel times its factor."""
        return x * self.weight


class Coupling(Bijection):
    """What couplings have in common: `network` maps what is kept to twice the channels of what is moved."""

    def __init__(self, network: nn.Module, bound: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.bound = bound

    def terms(self, kept: Tensor) -> tuple[Tensor, Tensor]:
        """Return log-scale and shift, in the precision of what is kept."""
        log_scale, shift = self.network(kept).to(kept.dtype).chunk(2, 1)
        bounded: Tensor = self.bound(torch.tanh(log_scale))
        return bounded, shift


class CheckerboardCoupling(Coupling):
    """Pixels whose row and column add up to an even number are kept, the others moved; `swapped`: the other way."""

    mask: Tensor

    def __init__(self, network: nn.Module, bound: nn.Module, side: tuple[int, int], *, swapped: bool = False) -> None:
        super().__init__(network, bound)
        height, width = side
        even = (torch.arange(height)[:, None] + torch.arange(width)) % 2 == 0
        self.register_buffer("mask", (~even if swapped else even).float(), persistent=False)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return b x + (1 - b) (x exp(s(b x)) + t(b x)) (equation 9)."""
        log_scale, shift = self._moving(x)
        return x * torch.exp(log_scale) + shift, log_scale.flatten(1).sum(1)

    def inverse(self, y: Tensor) -> Tensor:
        """Return x: what is kept is the same in y."""
        log_scale, shift = self._moving(y)
        return (y - shift) * torch.exp(-log_scale)

    def _moving(self, x: Tensor) -> tuple[Tensor, Tensor]:
        log_scale, shift = self.terms(x * self.mask)
        return log_scale * (1 - self.mask), shift * (1 - self.mask)


class ChannelCoupling(Coupling):
    """The first half of the channels is kept, the second moved; `swapped`: the other way."""

    def __init__(self, network: nn.Module, bound: nn.Module, *, swapped: bool = False) -> None:
        super().__init__(network, bound)
        self.swapped = swapped

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return the half that is kept, and the other times exp(s) plus t (equations 4 and 5)."""
        kept, moved = self._halves(x)
        log_scale, shift = self.terms(kept)
        return self._joined(kept, moved * torch.exp(log_scale) + shift), log_scale.flatten(1).sum(1)

    def inverse(self, y: Tensor) -> Tensor:
        """Return x (equations 7 and 8)."""
        kept, moved = self._halves(y)
        log_scale, shift = self.terms(kept)
        return self._joined(kept, (moved - shift) * torch.exp(-log_scale))

    def _halves(self, x: Tensor) -> tuple[Tensor, Tensor]:
        first, second = x.chunk(2, 1)
        return (second, first) if self.swapped else (first, second)

    def _joined(self, kept: Tensor, moved: Tensor) -> Tensor:
        return torch.cat([moved, kept] if self.swapped else [kept, moved], 1)
