"""Seeded noise for one part of a batch, so that splitting a batch changes nothing.

A batch may be split over processes and over accumulation steps. Every part seeds the same generator, draws for the
whole batch and keeps its slice: two processes of 8 see the noise of one process with 16.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

import torch
from torch import Tensor


class Draws(Protocol):
    """What a module may draw with: a Noise, or the ctx of a training step."""

    def rand(self, batch: int, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""

    def randint(self, high: int, batch: int, *shape: int) -> Tensor:
        """Draw int64 integers of 0 .. high-1 of shape [batch, *shape]."""


class Noise:
    """Draws of part `part` of `parts`, on the generator's device unless told another (the `meta` device has none)."""

    def __init__(
        self, generator: torch.Generator, part: int = 0, parts: int = 1, device: torch.device | None = None
    ) -> None:
        self.generator = generator
        self.device = generator.device if device is None else device
        self.part = part
        self.parts = parts

    def randn(self, batch: int, *shape: int) -> Tensor:
        """Draw standard normal noise of shape [batch, *shape]."""
        whole = torch.randn(batch * self.parts, *shape, generator=self.generator, device=self.device)
        return self._slice(whole, batch)

    def rand(self, batch: int, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""
        whole = torch.rand(batch * self.parts, *shape, generator=self.generator, device=self.device)
        return self._slice(whole, batch)

    def randint(self, high: int, batch: int, *shape: int) -> Tensor:
        """Draw int64 integers of 0 .. high-1 of shape [batch, *shape]."""
        size = (batch * self.parts, *shape)
        whole = torch.randint(high, size, generator=self.generator, device=self.device)
        return self._slice(whole, batch)

    def shared_rand(self, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) that is the same for every part of the batch."""
        return torch.rand(*shape, generator=self.generator, device=self.device)

    def _slice(self, whole: Tensor, batch: int) -> Tensor:
        return whole[self.part * batch : (self.part + 1) * batch]


_current: ContextVar[Noise | None] = ContextVar("noise", default=None)


@contextmanager
def drawing_from(noise: Noise) -> Iterator[None]:
    """Make `noise` the source of the modules that draw (Dropout) in this thread."""
    token = _current.set(noise)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> Noise:
    """Return the source set by `drawing_from`; modules that draw use no global generator."""
    noise = _current.get()
    if noise is None:
        raise RuntimeError("A module drew noise outside of `drawing_from`; call net.eval() to use it without noise.")
    return noise
