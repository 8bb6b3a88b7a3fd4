"""Trend: whether the losses of a training still move."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from translator.train.log import Line

LEAST_TICKS = 8
STILL = 0.03
"""Relative change of every loss below which a training is said to level off."""
COUNTERS = ("images", "time")


@dataclass(frozen=True)
class Trend:
    """The loss that moved most over the newest half of a log, and by how much of itself."""

    loss: str
    change: float

    @property
    def is_level(self) -> bool:
        """Tell whether no loss moves any more."""
        return abs(self.change) < STILL


def trend(ticks: Sequence[Line]) -> Trend | None:
    """Compare the means of the last two quarters of the ticks; None while there are too few to tell."""
    quarter = len(ticks) // 4
    if len(ticks) < LEAST_TICKS:
        return None
    before, after = ticks[-2 * quarter : -quarter], ticks[-quarter:]
    names = [name for name in after[-1] if name not in COUNTERS]
    changes = [Trend(name, _change(before, after, name)) for name in names]
    return max(changes, key=lambda found: abs(found.change), default=None)


def _change(before: Sequence[Line], after: Sequence[Line], name: str) -> float:
    old, new = (_mean([tick[name] for tick in ticks if name in tick]) for ticks in (before, after))
    return (new - old) / abs(old) if old and math.isfinite(new - old) else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
