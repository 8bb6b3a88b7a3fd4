"""Context: the Ctx a step receives, one per micro-batch and kept for the whole training."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import torch
from torch import Tensor

from translator.nn.noise import Noise


@dataclass
class Context:
    """Config, noise, device and progress for one micro-batch. The host prepares it anew before every step."""

    config: Any
    device: torch.device
    part: int = 0
    parts: int = 1
    variant: Hashable = 0
    generator: torch.Generator = field(init=False)
    progress: Tensor = field(init=False)

    def __post_init__(self) -> None:
        self.generator = torch.Generator(self.device)
        self.progress = torch.zeros((), device=self.device)
        self.noise = Noise(self.generator, self.part, self.parts)

    def prepare(self, seed: int, images: int, progress: float, variant: Hashable) -> None:
        """Make the draws a function of (seed, images seen) alone."""
        self.generator.manual_seed(seed_of("step", seed, images))
        self.progress.fill_(progress)
        self.variant = variant

    def randn(self, batch: int, *shape: int) -> Tensor:
        """Draw standard normal noise of shape [batch, *shape]."""
        return self.noise.randn(batch, *shape)

    def rand(self, batch: int, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""
        return self.noise.rand(batch, *shape)

    def randint(self, high: int, batch: int, *shape: int) -> Tensor:
        """Draw int64 integers of 0 .. high-1 of shape [batch, *shape]."""
        return self.noise.randint(high, batch, *shape)

    def shared_rand(self, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) that is the same for every part of the batch."""
        return self.noise.shared_rand(*shape)

    def gradient(self, y: Tensor, x: Tensor) -> Tensor:
        """Return dy/dx (y summed) in float32, itself differentiable."""
        with torch.autocast(self.device.type, enabled=False):
            (slope,) = torch.autograd.grad(y.float().sum(), x, create_graph=True)
        return slope.float()


def seed_of(*parts: object) -> int:
    """Return a 63-bit seed that differs whenever any part does."""
    return int.from_bytes(sha256(repr(parts).encode()).digest()[:8], "big") >> 1
