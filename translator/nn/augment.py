"""Differentiable augmentation (Zhao et al. 2020): D sees real and generated pictures changed alike.

The gradient passes through to the generator, and since both kinds are changed, the generator does not learn the
changes. Every draw comes from the ctx of the step; nothing waits for the device.
"""

from collections.abc import Callable, Collection
from typing import Literal, Protocol

import torch
from torch import Tensor

from translator.nn.noise import Draws

Augmentation = Literal["colour", "translation", "cutout"]


class Change(Protocol):
    """One drawn change of N pictures, applied alike to every batch of N that belongs together."""

    def __call__(self, pictures: Tensor) -> Tensor:
        """Return [N, C, H, W] changed."""


def augment(kinds: Collection[Augmentation], draws: Draws, *batches: Tensor) -> tuple[Tensor, ...]:
    """Change batches [N, C, H, W] of one N, H and W; row i of every batch in the same way.

    colour       brightness by up to 0.5, saturation by 0 to 2, contrast by 0.5 to 1.5
    translation  by up to an eighth of the side, grey moving in
    cutout       a grey rectangle of half the height and width
    """
    number, _, height, width = batches[0].shape
    for kind in ("colour", "translation", "cutout"):
        if kind in kinds:
            change = CHANGES[kind](draws, number, height, width)
            batches = tuple(change(batch) for batch in batches)
    return batches


def _colour(draws: Draws, number: int, height: int, width: int) -> Change:  # noqa: ARG001 (one shape of function)
    brightness, saturation, contrast = draws.rand(number, 3, 1, 1, 1).unbind(1)

    def change(pictures: Tensor) -> Tensor:
        pictures = pictures + (brightness - 0.5)
        grey = pictures.mean(1, keepdim=True)
        pictures = grey + (pictures - grey) * (2 * saturation)
        level = pictures.mean((1, 2, 3), keepdim=True)
        return level + (pictures - level) * (contrast + 0.5)

    return change


def _translation(draws: Draws, number: int, height: int, width: int) -> Change:
    down = _within(draws, number, height // 8)
    right = _within(draws, number, width // 8)

    def change(pictures: Tensor) -> Tensor:
        return _shifted(_shifted(pictures, down, 2), right, 3)

    return change


def _cutout(draws: Draws, number: int, height: int, width: int) -> Change:
    rows = _outside(draws, number, height)[:, None, :, None]
    columns = _outside(draws, number, width)[:, None, None, :]
    kept = (rows | columns).to(torch.float32)

    def change(pictures: Tensor) -> Tensor:
        return pictures * kept.to(pictures.dtype)

    return change


CHANGES: dict[Augmentation, Callable[[Draws, int, int, int], Change]] = {
    "colour": _colour,
    "translation": _translation,
    "cutout": _cutout,
}


def _within(draws: Draws, number: int, bound: int) -> Tensor:
    """Draw whole numbers of -bound .. bound."""
    return draws.randint(2 * bound + 1, number) - bound


def _shifted(pictures: Tensor, by: Tensor, dim: int) -> Tensor:
    """Move every picture along a dimension by its own number of pixels."""
    length = pictures.shape[dim]
    source = torch.arange(length, device=pictures.device) - by[:, None]
    inside = ((source >= 0) & (source < length)).to(pictures.dtype)
    shape = [len(pictures), 1, 1, 1]
    shape[dim] = length
    index = source.clamp(0, length - 1).view(shape).expand_as(pictures)
    return torch.gather(pictures, dim, index) * inside.view(shape)


def _outside(draws: Draws, number: int, length: int) -> Tensor:
    """Draw a stretch of half the length, its middle anywhere; return where it is not, bool [number, length]."""
    size = length // 2
    start = draws.randint(length + 1 - size % 2, number)[:, None] - size // 2
    place = torch.arange(length, device=start.device)
    return (place < start) | (place >= start + size)
