"""Alarm: one sentence about a training, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Side = Literal["generated", "real", "input", "back"]
Matrix = NDArray[np.float64]
MOST_ROWS = 8
"""Rows of an evidence sheet."""


@dataclass(frozen=True)
class Place:
    """A picture of a look: of the generated ones, of the real ones, of what was translated, or of the way back."""

    side: Side
    index: int


Row = tuple[Place, ...]


@dataclass(frozen=True)
class Alarm:
    """What goes wrong: its name, a sentence for people, rows of pictures that show it, and the numbers behind it."""

    name: str
    sentence: str
    evidence: tuple[Row, ...] = ()
    values: Mapping[str, float] = field(default_factory=dict)


class Bounded(NamedTuple):
    """A measured value with its 95 % interval."""

    value: float
    low: float
    high: float


def rows(indices: NDArray[np.intp], *sides: Side) -> tuple[Row, ...]:
    """Return evidence rows: for each index its picture on every side."""
    return tuple(tuple(Place(side, int(index)) for side in sides) for index in indices[:MOST_ROWS])


def spread(features: Matrix) -> float:
    """Return the mean distance of random pairs of rows; every row is in two pairs."""
    order = np.random.default_rng(0).permutation(len(features))
    return float(np.linalg.norm(features[order] - features[np.roll(order, 1)], axis=1).mean())
