"""The U-Net of DDPM (Ho et al. 2020, appendix B): residual blocks told the time, attention at a low resolution."""

import math
from collections.abc import Sequence
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.dropout import Dropout

Tokens = tuple[Tensor, Tensor]
"""Vectors [N, T, width] that attention may look at besides the picture, and which of them are there [N, T]."""


Layer = TypeVar("Layer", nn.Linear, nn.Conv2d)


class DdpmUnet(nn.Module):
    """Map [N, channels_in, H, W] and times [N] or [1] to [N, channels_out, H, W].

    One level for each of `multipliers`, of width times that many channels, each half as large as the level before, with
    `blocks` residual blocks on the way down and one more on the way up. Levels in `attention` (0 is the full size)
    attend, and the middle always does. H and W have to be multiples of `multiple_of`. A condition may be added to the
    embedding of the time ([N, 4 x width]), and tokens of `token_width` attended to (Nichol et al. 2022, section 3).
    35,746,307 parameters as the paper has it for CIFAR-10: the defaults, with dropout 0.1.
    """

    def __init__(
        self,
        channels_in: int = 3,
        channels_out: int = 3,
        *,
        width: int = 128,
        multipliers: Sequence[int] = (1, 2, 2, 2),
        blocks: int = 2,
        attention: Sequence[int] = (1,),
        dropout: float = 0.0,
        token_width: int = 0,
    ) -> None:
        super().__init__()
        if width < 4 or not multipliers or min(multipliers) < 1 or blocks < 1:
            raise ValueError(f"No U-Net has width {width}, multipliers {tuple(multipliers)} and {blocks} blocks.")
        self.width = width
        self.multiple_of = self.minimum = 2 ** (len(multipliers) - 1)
        self.embedding = 4 * width

        def stage(before: int, after: int, attends: bool) -> Stage:
            return Stage(before, after, self.embedding, attends=attends, dropout=dropout, token_width=token_width)

        self.time = nn.Sequential(
            _drawn(nn.Linear(width // 2 * 2, self.embedding)),
            nn.SiLU(),
            _drawn(nn.Linear(self.embedding, self.embedding)),
        )
        self.enter = _drawn(nn.Conv2d(channels_in, width, 3, padding=1))
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        channels, kept = width, [width]
        for level, multiplier in enumerate(multipliers):
            for _ in range(blocks):
                self.down.append(stage(channels, channels := width * multiplier, level in attention))
                kept.append(channels)
            if level < len(multipliers) - 1:
                self.down.append(Halving(channels))
                kept.append(channels)
        self.middle = nn.ModuleList([stage(channels, channels, True), stage(channels, channels, False)])
        for level, multiplier in reversed(list(enumerate(multipliers))):
            for _ in range(blocks + 1):
                self.up.append(stage(channels + kept.pop(), channels := width * multiplier, level in attention))
            if level:
                self.up.append(Doubling(channels))
        self.leave = nn.Sequential(_norm(channels), nn.SiLU(), _silent(nn.Conv2d(channels, channels_out, 3, padding=1)))

    def forward(self, x: Tensor, t: Tensor, condition: Tensor | None = None, tokens: Tokens | None = None) -> Tensor:
        """Return the prediction for x at time t."""
        embedding: Tensor = self.time(time_features(t, self.width // 2).to(x.dtype))
        embedding = F.silu(embedding if condition is None else embedding + condition)
        h = self.enter(x)
        kept = [h]
        for layer in self.down:
            h = layer(h, embedding, tokens) if isinstance(layer, Stage) else layer(h)
            kept.append(h)
        for layer in self.middle:
            h = layer(h, embedding, tokens)
        for layer in self.up:
            h = layer(torch.cat([h, kept.pop()], 1), embedding, tokens) if isinstance(layer, Stage) else layer(h)
        left: Tensor = self.leave(h)
        return left


def attention_levels(side: int, levels: int, resolution: int) -> tuple[int, ...]:
    """Return the first of the levels whose side is at most `resolution` pixels, if there is one.

    At 32 pixels and a resolution of 16 that is level 1, as Ho et al. 2020 have it.
    """
    return tuple(level for level in range(levels) if side >> level <= resolution)[:1]


def time_features(t: Tensor, number: int) -> Tensor:
    """Return sines and cosines of t [N] at `number` frequencies from 1 to 1/10000, as float32 [N, 2 x number]."""
    place = torch.arange(number, device=t.device, dtype=torch.float32)
    angles = t.float().unsqueeze(1) * torch.exp(place * (-math.log(10_000) / max(1, number - 1)))
    return torch.cat([angles.sin(), angles.cos()], 1)


class Stage(nn.Module):
    """A residual block, then attention where it is asked for."""

    def __init__(
        self, before: int, after: int, embedding: int, *, attends: bool, dropout: float, token_width: int
    ) -> None:
        super().__init__()
        self.block = TimedBlock(before, after, embedding, dropout)
        self.attention = Attention(after, token_width) if attends else None

    def forward(self, x: Tensor, embedding: Tensor, tokens: Tokens | None) -> Tensor:
        """Return [N, after, H, W]."""
        h: Tensor = self.block(x, embedding)
        if self.attention is not None:
            h = self.attention(h, tokens)
        return h


class TimedBlock(nn.Module):
    """Two 3x3 convolutions added to their input, the embedding of the time added between them."""

    def __init__(self, before: int, after: int, embedding: int, dropout: float) -> None:
        super().__init__()
        self.first = nn.Sequential(_norm(before), nn.SiLU(), _drawn(nn.Conv2d(before, after, 3, padding=1)))
        self.told = _drawn(nn.Linear(embedding, after))
        self.second = nn.Sequential(
            _norm(after), nn.SiLU(), Dropout(dropout), _silent(nn.Conv2d(after, after, 3, padding=1))
        )
        self.shortcut = nn.Identity() if before == after else _drawn(nn.Conv2d(before, after, 1))

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        """Return [N, after, H, W]; the embedding is [N, embedding] or [1, embedding], activated already."""
        h = self.first(x) + self.told(embedding)[:, :, None, None]
        added: Tensor = self.second(h) + self.shortcut(x)
        return added


class Attention(nn.Module):
    """Attention of one head among the places of a map and the tokens beside it, added to the map."""

    def __init__(self, channels: int, token_width: int = 0) -> None:
        super().__init__()
        self.norm = _norm(channels)
        self.projections = _drawn(nn.Conv2d(channels, 3 * channels, 1), parts=3)
        self.from_tokens = _drawn(nn.Linear(token_width, 2 * channels), parts=2) if token_width else None
        self.joined = _silent(nn.Conv2d(channels, channels, 1))

    def forward(self, x: Tensor, tokens: Tokens | None = None) -> Tensor:
        """Return [N, channels, H, W]."""
        query, key, value = self.projections(self.norm(x)).flatten(2).transpose(1, 2).chunk(3, dim=2)
        absent: Tensor | None = None
        if self.from_tokens is not None and tokens is not None:
            vectors, held = tokens
            token_key, token_value = self.from_tokens(vectors).chunk(2, dim=2)
            key, value = torch.cat([token_key, key], 1), torch.cat([token_value, value], 1)
            absent = torch.cat([~held, torch.zeros_like(query[:, :, 0], dtype=torch.bool)], 1)
        scores = query @ key.transpose(1, 2) / math.sqrt(query.shape[2])
        if absent is not None:
            scores = scores.masked_fill(absent.unsqueeze(1), -math.inf)
        mixed = (F.softmax(scores, dim=2) @ value).transpose(1, 2).reshape(x.shape)
        added: Tensor = self.joined(mixed)
        return x + added


class Halving(nn.Conv2d):
    """A 3x3 convolution of stride 2, padded right and below alone, as the published code has it."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels, 3, stride=2)
        _drawn(self)

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels, H / 2, W / 2]."""
        return super().forward(F.pad(x, (0, 1, 0, 1)))


class Doubling(nn.Conv2d):
    """Every pixel repeated in both directions, then a 3x3 convolution."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels, 3, padding=1)
        _drawn(self)

    def forward(self, x: Tensor) -> Tensor:
        """Return [N, channels, 2H, 2W]."""
        return super().forward(F.interpolate(x, scale_factor=2.0, mode="nearest"))


def _norm(channels: int) -> nn.GroupNorm:
    """Return group normalisation of at most 32 groups of at least 4 channels.

    A group of one channel would take away what the time has added to it.
    """
    most = max(1, min(32, channels // 4))
    return nn.GroupNorm(next(groups for groups in range(most, 0, -1) if channels % groups == 0), channels, eps=1e-6)


def _drawn(layer: Layer, parts: int = 1) -> Layer:
    """Draw weights uniformly with variance 2 / (fan in + fan out), set biases to 0; return the layer.

    As the published code draws them. `parts` layers of equal size are held in one.
    """
    for part in layer.weight.chunk(parts):
        nn.init.xavier_uniform_(part)
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)
    return layer


def _silent(layer: nn.Conv2d) -> nn.Conv2d:
    """Set weights and biases to 0, so that the layer's block begins as the identity; return the layer."""
    nn.init.zeros_(layer.weight)
    assert layer.bias is not None
    nn.init.zeros_(layer.bias)
    return layer
