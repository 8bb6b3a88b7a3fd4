"""Directions: the few ways in which codes change a picture most.

Of pictures: their principal components, and for each the direction of the codes along which it grows, found by
regression (Harkonen, Hertzmann, Lehtinen and Paris 2020, section 2.2, with the picture in the place of a layer). Of
codes: the principal components of those that were kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError
from translator.images.resize import resize
from translator.jobs.progress import Control, Report, silent
from translator.latent.code import Values
from translator.latent.space import Condition, Pixels, Space

SIDE = 32
"""Pictures are compared at this size."""
SIGMAS = 3.0
"""How far a slider goes to either side, in standard deviations."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Direction:
    """One standard deviation of the codes along a direction, and the share of the variance that it explains."""

    values: Values
    share: float


def of_pictures(
    space: Space,
    count: int = 5,
    *,
    samples: int = 256,
    condition: Condition | None = None,
    report: Report = silent,
    control: Control | None = None,
) -> list[Direction]:
    """Return the directions along which pictures change most, found from the codes of the seeds 0 to samples - 1.

    Raises DataError when it is stopped, or when all pictures are alike.
    """
    codes = [space.seeded(seed).values for seed in range(samples)]
    drawn = space.draw(codes, condition, what="Looking for directions", report=report, control=control)
    pictures = [_small(picture) for picture in drawn]
    if len(pictures) < samples:
        raise DataError(f"The search was stopped at {len(pictures)} of {samples} pictures.")
    return regressed(np.stack(codes), np.stack(pictures), count)


def of_codes(codes: Sequence[Values], count: int = 5) -> list[Direction]:
    """Return the principal components of codes; DataError for fewer than two that differ."""
    z = np.stack([code.astype(np.float64).ravel() for code in codes]) if codes else np.zeros((0, 1))
    if len(z) < 2 or not (z != z[0]).any():
        raise DataError("Directions of kept codes need two or more that differ; keep some first.")
    scores, axes, shares = _components(z, min(count, len(z) - 1))
    shape = codes[0].shape
    return [
        Direction(_signed(axis * score.std(ddof=1)).astype(np.float32).reshape(shape), share)
        for score, axis, share in zip(scores.T, axes, shares, strict=True)
    ]


def regressed(codes: Values, pictures: Matrix, count: int) -> list[Direction]:
    """Return for each principal component of the pictures [n, p] the direction of the codes [n, ...] behind it."""
    if len(pictures) < 2 or not (pictures != pictures[0]).any():
        raise DataError("All pictures are alike, so no direction changes them; choose another Model.")
    z = codes.reshape(len(codes), -1).astype(np.float64)
    z = z - z.mean(0)
    scores, _, shares = _components(pictures, min(count, z.shape[1], len(z) - 1))
    found = []
    for score, share in zip(scores.T, shares, strict=True):
        along = z.T @ score
        along /= np.linalg.norm(along) or 1.0
        deviation = _signed(along) * (z @ along).std(ddof=1)
        found.append(Direction(deviation.astype(np.float32).reshape(codes.shape[1:]), share))
    return found


def _components(rows: Matrix, count: int) -> tuple[Matrix, Matrix, list[float]]:
    """Return scores [n, count], unit axes [count, p], and each axis' share of the variance."""
    u, s, axes = np.linalg.svd(rows - rows.mean(0), full_matrices=False)
    total = float((s**2).sum())
    return (u * s)[:, :count], axes[:count], [float(value**2) / total for value in s[:count]]


def _signed(axis: Matrix) -> Matrix:
    """Turn a direction so that its largest number is positive: a decomposition may give either side."""
    return axis if axis[np.abs(axis).argmax()] > 0 else -axis


def _small(picture: Pixels) -> Matrix:
    return resize(picture, SIDE, SIDE).astype(np.float64).ravel() / 255
