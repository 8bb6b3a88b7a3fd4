"""Modes: how many of the known centres a generator hits, how wide its points lie, and a name for what goes wrong."""

from dataclasses import dataclass

import numpy as np

from translator.lab.target import Points, Target

NEAR = 3.0
"""Standard deviations within which a point counts as good (Srivastava et al. 2017, section 4.1)."""
FAIR = 0.25
"""Share of its fair part of all points that has to be near a mode for it to count as covered."""
NARROW = 0.25
"""Width below which points lie on a spot."""
FAR = 0.5
"""Share of the points near a mode below which they are not yet where the target is."""


@dataclass(frozen=True)
class Modes:
    """How many of `total` modes are covered, and the share of points that are near any."""

    covered: int
    total: int
    near: float


def modes(points: Points, target: Target) -> Modes:
    """Count the covered modes of a target; those of a target without modes are none of none."""
    if len(target.modes) == 0:
        return Modes(0, 0, 0.0)
    apart = np.linalg.norm(points[:, None] - target.modes[None], axis=2)
    good = apart.min(1) <= NEAR * target.sigma
    hits = np.bincount(apart.argmin(1)[good], minlength=len(target.modes))
    needed = FAIR * len(points) / len(target.modes)
    return Modes(int((hits >= needed).sum()), len(target.modes), float(good.mean()))


def width(points: Points, real: Points) -> float:
    """Return how far points lie apart, as a share of how far the real ones do: the ratio of standard deviations."""
    return float(np.sqrt(points.var(axis=0).sum() / real.var(axis=0).sum()))


def verdict(found: Modes, width: float) -> str:
    """Return in words what covered modes and width show; empty when nothing is wrong, or nothing can be said yet."""
    if width < NARROW:
        return f"Collapsed: the points lie on one spot, {width:.0%} as wide as the target."
    if found.total == 0 or found.near < FAR:
        return ""
    if found.covered <= max(1, found.total // 4):
        return f"Collapsed: the points lie on {found.covered} of {found.total} modes."
    if found.covered < found.total:
        return f"Modes dropped: {found.total - found.covered} of {found.total} are missing."
    return ""
