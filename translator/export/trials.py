"""Trials: valid inputs that one Model is calibrated with, and compared with another on."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.export.pictures import Frame, covered
from translator.infer.speed import trained_size
from translator.infer.values import values
from translator.models.card import Card, PortCard

Values = Mapping[str, NDArray[Any]]

SOUND_SAMPLES = 16_000
"""The length of drawn sound for a Model that does not say how long it takes."""


def trials(card: Card, pictures: Sequence[Frame], count: int, *, size: tuple[int, int] | None = None) -> list[Values]:
    """Return `count` sets of inputs, one row each: pictures in turn at (height, width), the rest drawn from a seed.

    Without `size` pictures have the size the Model was trained at. A Model without picture inputs needs no pictures.
    """
    return [_trial(card, pictures, number, size or trained_size(card)) for number in range(count)]


def _trial(card: Card, pictures: Sequence[Frame], number: int, size: tuple[int, int]) -> Values:
    image = card.input("image")
    frames = covered(pictures[number % len(pictures)], size)[None] if image else None
    random = np.random.default_rng(number)
    given = {port.name: value for port in card.inputs if (value := _drawn(card, port, random, size)) is not None}
    return values(card, frames, given, [number])


def _drawn(card: Card, port: PortCard, random: np.random.Generator, size: tuple[int, int]) -> Any:
    """Return a value for an input that has no default; None where `values` knows one itself."""
    match port.kind:
        case "label":
            return int(random.integers(0, max(1, int(port.high or len(card.classes) or 1))))
        case "text":  # begins with the begin token, and has the length of the training
            rest = random.integers(1, max(2, len(card.vocabulary)), max(0, int(port.high or 1) - 1))
            return [[1, *(int(word) for word in rest)]]
        case "audio":
            return random.standard_normal((1, int(port.high or SOUND_SAMPLES)), np.float32) / 8
        case "tensor":
            sizes = {"H": size[0], "W": size[1]}
            shape = [sizes.get(dim, 8) if isinstance(dim, str) else dim for dim in port.shape]
            return random.standard_normal((1, *shape)).astype(port.dtype)
        case _:
            return None
