"""Modes: how many of the known centres a generator hits, and a name for what goes wrong."""

from dataclasses import dataclass

import numpy as np

from translator.lab.target import Points, Target

NEAR = 3.0
"""Standard deviations within which a point counts as good (Srivastava et al. 2017, section 4.1)."""
FAIR = 0.25
"""Share of its fair part of the points that a mode needs to count as covered."""


@dataclass(frozen=True)
class Modes:
    """How many of `total` modes are covered, and the share of points that are near any."""

    covered: int
    total: int
    near: float

    @property
    def verdict(self) -> str:
        """Return in words what the points show; empty when nothing is wrong."""
        if self.total == 0 or self.near < 0.1:
            return ""
        if self.covered <= max(1, self.total // 4):
            return f"Collapsed: the points lie on {self.covered} of {self.total} modes."
        if self.covered < self.total:
            return f"Modes dropped: {self.total - self.covered} of {self.total} are missing."
        return ""


def modes(points: Points, target: Target) -> Modes:
    """Count the covered modes of a target; those of a target without modes are none of none."""
    if len(target.modes) == 0:
        return Modes(0, 0, 0.0)
    apart = np.linalg.norm(points[:, None] - target.modes[None], axis=2)
    good = apart.min(1) <= NEAR * target.sigma
    hits = np.bincount(apart.argmin(1)[good], minlength=len(target.modes))
    needed = FAIR * len(points) / len(target.modes)
    return Modes(int((hits >= max(1.0, needed * good.mean())).sum()), len(target.modes), float(good.mean()))
