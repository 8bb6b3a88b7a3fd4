"""Penalties on the slope of a discriminator.

Both are computed in float32 whatever the precision of the step: the gradient of a penalty behind a half-precision
forward pass is some per cent off. A `judge` maps pictures [N, C, H, W] to logits, and judges each picture alone: batch
normalisation must not be inside.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

import torch
from torch import Tensor

Judge = Callable[[Tensor], Tensor]


class Slopes(Protocol):
    """What a penalty needs of the ctx of a training step."""

    def rand(self, batch: int, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""

    def gradient(self, y: Tensor, x: Tensor) -> Tensor:
        """Return dy/dx (y summed) in float32, itself differentiable."""


def gradient_penalty(judge: Judge, real: Tensor, fake: Tensor, ctx: Slopes) -> Tensor:
    """Return E (|grad D(x)| - 1)^2 at points between real and generated pictures of one size.

    Gulrajani et al. 2017, equation 3: one share for each picture, the norm over all its pixels and channels. D's logits
    of one picture are averaged before the gradient is taken.
    """
    one, other = _precise(fake), _precise(real)
    share = ctx.rand(len(real), 1, 1, 1).to(one.dtype)
    slope = _slope(judge, torch.lerp(one, other, share), ctx)
    return (slope - 1).square().mean()


def zero_centred_penalty(judge: Judge, real: Tensor, ctx: Slopes) -> Tensor:
    """Return E |grad D(x)|^2 at real pictures: R1 without its weight gamma / 2 (Mescheder et al. 2018, equation 9)."""
    return _slope(judge, _precise(real), ctx).square().mean()


def _slope(judge: Judge, pictures: Tensor, ctx: Slopes) -> Tensor:
    """Return the norm of the gradient of each picture's mean logit, [N]."""
    pictures.requires_grad_()
    with _full_precision(pictures.device):
        logits = judge(pictures)
        slopes = ctx.gradient(logits.flatten(1).mean(1), pictures)
    norms: Tensor = torch.linalg.vector_norm(slopes.flatten(1), dim=1)
    return norms


def _precise(pictures: Tensor) -> Tensor:
    return pictures.detach().to(torch.promote_types(pictures.dtype, torch.float32))


@contextmanager
def _full_precision(device: torch.device) -> Iterator[None]:
    if not torch.amp.autocast_mode.is_autocast_available(device.type):  # the `meta` device has none
        yield
        return
    with torch.autocast(device.type, enabled=False):
        yield
