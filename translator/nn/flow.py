"""Normalising flows: bijections with the logarithm of their Jacobian's determinant (Dinh et al. 2017, section 3)."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.likelihood import standard_normal

Shape = tuple[int, int, int]
"""Channels, height and width of one sample."""


class Bijection(nn.Module):
    """An invertible map of samples: forward(x) -> (y, log |det dy/dx| [N]), inverse(y) -> x."""

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return y and the log-determinant [N]."""
        raise NotImplementedError

    def inverse(self, y: Tensor) -> Tensor:
        """Return the x whose image is y."""
        raise NotImplementedError

    def shape_of(self, shape: Shape) -> Shape:
        """Return the shape of y for an x of the given shape."""
        return shape


class Chain(Bijection):
    """Bijections one after the other."""

    def __init__(self, parts: Iterable[Bijection]) -> None:
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return y and the sum of the log-determinants."""
        total = _nothing(x)
        for part in self.parts:
            x, log_det = part(x)
            total = total + log_det
        return x, total

    def inverse(self, y: Tensor) -> Tensor:
        """Return x, the parts undone from the last."""
        for part in reversed(self.parts):
            y = _bijection(part).inverse(y)
        return y

    def shape_of(self, shape: Shape) -> Shape:
        """Return the shape after the last part."""
        for part in self.parts:
            shape = _bijection(part).shape_of(shape)
        return shape


class Squeeze(Bijection):
    """Turn blocks of 2x2 pixels into four times the channels: [N, C, H, W] to [N, 4C, H/2, W/2].

    A half of the channels are the upper and the lower pixels of the blocks; with `diagonal`, those on one diagonal and
    those on the other (Dinh et al. 2017, section 3.6 and figure 3).
    """

    def __init__(self, *, diagonal: bool = False) -> None:
        super().__init__()
        self.corners = ((0, 0), (1, 1), (0, 1), (1, 0)) if diagonal else ((0, 0), (0, 1), (1, 0), (1, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return the squeezed samples; nothing is scaled."""
        return torch.cat([x[:, :, row::2, column::2] for row, column in self.corners], 1), _nothing(x)

    def inverse(self, y: Tensor) -> Tensor:
        """Return the samples as they were."""
        corner = dict(zip(self.corners, y.chunk(4, 1), strict=True))
        rows = [torch.stack([corner[row, 0], corner[row, 1]], -1).flatten(-2) for row in (0, 1)]
        return torch.stack(rows, -2).flatten(-3, -2)

    def shape_of(self, shape: Shape) -> Shape:
        """Return four times the channels and half of the sides."""
        channels, height, width = shape
        return 4 * channels, height // 2, width // 2


class Undo(Bijection):
    """A bijection the other way round; only for those that scale nothing, such as Squeeze."""

    def __init__(self, of: Squeeze) -> None:
        super().__init__()
        self.of = of

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return what the inverse gives."""
        return self.of.inverse(x), _nothing(x)

    def inverse(self, y: Tensor) -> Tensor:
        """Return what the bijection gives."""
        x: Tensor = self.of(y)[0]
        return x

    def shape_of(self, shape: Shape) -> Shape:
        """Return a quarter of the channels and twice the sides."""
        channels, height, width = shape
        return channels // 4, 2 * height, 2 * width


class ZeroConv(nn.Module):
    """A 3x3 convolution that starts as 0 and then is scaled by exp(3 s), s learned, as Glow's published code has it."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(before, after, 3, padding=1)
        nn.init.zeros_(self.conv.weight)
        if self.conv.bias is not None:
            nn.init.zeros_(self.conv.bias)
        self.log_scale = nn.Parameter(torch.zeros(after, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, after, H, W]."""
        y: Tensor = self.conv(x) * torch.exp(3 * self.log_scale)
        return y


class Split(nn.Module):
    """Factor out the second half of the channels, standardised by a Gaussian that the first half predicts.

    Without `learned` it is the standard one (Dinh et al. 2017, section 3.6); Glow's published code learns it.
    """

    def __init__(self, channels: int, *, learned: bool) -> None:
        super().__init__()
        self.prior = ZeroConv(channels // 2, channels) if learned else None

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return what goes on, what is factored out, each of half of the channels, and the log-determinant [N]."""
        kept, left = x.chunk(2, 1)
        if self.prior is None:
            return kept, left, _nothing(x)
        mean, log_scale = self._gaussian(kept)
        return kept, (left - mean) * torch.exp(-log_scale), -log_scale.flatten(1).sum(1)

    def inverse(self, kept: Tensor, left: Tensor) -> Tensor:
        """Return the two halves joined."""
        if self.prior is not None:
            mean, log_scale = self._gaussian(kept)
            left = mean + left * torch.exp(log_scale)
        return torch.cat([kept, left], 1)

    def _gaussian(self, kept: Tensor) -> tuple[Tensor, Tensor]:
        assert self.prior is not None
        mean, log_scale = self.prior(kept).to(kept.dtype).chunk(2, 1)
        return mean, log_scale


class MultiScale(Bijection):
    """Levels of a flow, after each but the last of which half of the values are factored out.

    Maps [N, C, H, W] to [N, C * H * W], standard normal under the model: the parts in the order they are factored out.
    """

    def __init__(self, shape: Shape, levels: Sequence[Bijection], *, learned_priors: bool = False) -> None:
        super().__init__()
        self.levels = nn.ModuleList(levels)
        self.splits = nn.ModuleList()
        self.shapes: list[Shape] = []
        for level, following in pairwise([*levels, None]):
            assert level is not None
            shape = level.shape_of(shape)
            if following is not None:
                self.splits.append(Split(shape[0], learned=learned_priors))
                shape = (shape[0] // 2, *shape[1:])
            self.shapes.append(shape)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return z and the log-determinant."""
        parts, total = [], _nothing(x)
        for level, split in zip(self.levels, [*self.splits, None], strict=True):
            x, log_det = level(x)
            total = total + log_det
            if split is not None:
                x, left, log_det = split(x)
                total = total + log_det
                parts.append(left.flatten(1))
        return torch.cat([*parts, x.flatten(1)], 1), total

    def inverse(self, y: Tensor) -> Tensor:
        """Return the samples of z [N, C * H * W]."""
        *parts, last = torch.split(y, [math.prod(shape) for shape in self.shapes], dim=1)
        x = _bijection(self.levels[-1]).inverse(last.reshape(-1, *self.shapes[-1]))
        steps = zip(self.levels[:-1], self.splits, self.shapes[:-1], parts, strict=True)
        for level, split, shape, part in reversed(list(steps)):
            assert isinstance(split, Split)
            x = _bijection(level).inverse(split.inverse(x, part.reshape(-1, *shape)))
        return x

    def shape_of(self, shape: Shape) -> Shape:
        """Return the number of values; they have no height and width any more."""
        return math.prod(shape), 1, 1


class Centred(Bijection):
    """Values in [0, 1] moved to [-1/2, 1/2] (Kingma and Dhariwal 2018, published code)."""

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return x - 1/2."""
        return x - 0.5, _nothing(x)

    def inverse(self, y: Tensor) -> Tensor:
        """Return y + 1/2."""
        return y + 0.5


class Logit(Bijection):
    """Values in [0, 1] to logit(alpha + (1 - 2 alpha) x), which has no bounds (Dinh et al. 2017, section 4.1)."""

    def __init__(self, alpha: float = 0.05) -> None:
        super().__init__()
        self.alpha = alpha

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return the logits; their slope is (1 - 2 alpha) / (p (1 - p))."""
        p = self.alpha + (1 - 2 * self.alpha) * x
        y = torch.log(p) - torch.log1p(-p)
        slope = F.softplus(y) + F.softplus(-y) + math.log(1 - 2 * self.alpha)
        return y, slope.flatten(1).sum(1)

    def inverse(self, y: Tensor) -> Tensor:
        """Return the values; beyond [0, 1] by up to alpha / (1 - 2 alpha)."""
        return (torch.sigmoid(y) - self.alpha) / (1 - 2 * self.alpha)


def log_density(flow: Bijection, x: Tensor) -> Tensor:
    """Return log p(x) [N] by the change of variables, z = flow(x) standard normal (Dinh et al. 2017, section 3.1)."""
    z, log_det = flow(x)
    density: Tensor = standard_normal(z) + log_det
    return density


def _nothing(x: Tensor) -> Tensor:
    """Return the log-determinant of what scales nothing."""
    return x.new_zeros(x.shape[0])


def _bijection(module: nn.Module) -> Bijection:
    assert isinstance(module, Bijection)
    return module
