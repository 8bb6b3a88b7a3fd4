"""Neighbours: precision, recall, density and coverage, from nearest-neighbour distances.

Improved precision and recall: Kynkaanniemi et al. 2019, equations 1 and 2. Density and coverage: Naeem et al. 2020,
equations 2 and 3. Distances are computed tile by tile: no matrix of all pairs is ever whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.estimate import Estimate, mean_of

Matrix = NDArray[np.float64]
TILE = 2048
K = 5


@dataclass(frozen=True)
class Manifold:
    """Precision, recall, density and coverage, each in [0, 1] but density, which is 1 for equal distributions."""

    precision: Estimate
    recall: Estimate
    density: Estimate
    coverage: Estimate


def manifold(real: NDArray[np.generic], generated: NDArray[np.generic], k: int = K) -> Manifold:
    """Compare two sets of features, [n, d] and [m, d], by balls that reach to the k-th neighbour in the own set.

    n, m > k.
    """
    x, y = np.asarray(real, np.float64), np.asarray(generated, np.float64)
    radius_x, radius_y = radii(x, k), radii(y, k)
    inside, recalled, nearest = np.zeros(len(y)), np.zeros(len(x), bool), np.full(len(x), np.inf)
    for rows, columns, squares in tiles(x, y):
        within = squares < radius_x[rows, None]
        inside[columns] += within.sum(0)
        recalled[rows] |= (squares < radius_y[columns]).any(1)
        nearest[rows] = np.minimum(nearest[rows], squares.min(1))
    return Manifold(
        precision=mean_of(inside > 0),
        recall=mean_of(recalled, real=True),
        density=mean_of(inside / k),
        coverage=mean_of(nearest < radius_x, real=True),
    )


def radii(features: Matrix, k: int) -> NDArray[np.float64]:
    """Return the squared distance of every feature to its k-th nearest other one."""
    if len(features) <= k:
        raise ValueError(f"The {k}-th neighbour needs more than {k} samples, and there are {len(features)}.")
    found = np.full((len(features), k + 1), np.inf)
    for rows, _, squares in tiles(features, features):
        candidates = np.concatenate([found[rows], squares], axis=1)
        found[rows] = np.partition(candidates, k, axis=1)[:, : k + 1]
    return np.asarray(found.max(axis=1))


def nearest(
    queries: Matrix, references: Matrix, *, other: bool = False
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the index and the squared distance of the nearest reference of every query.

    `other` says that both are the same set: each query's nearest is then another one.
    """
    indices = np.zeros(len(queries), np.intp)
    best = np.full(len(queries), np.inf)
    for rows, columns, squares in tiles(queries, references):
        if other and rows == columns:
            np.fill_diagonal(squares, np.inf)
        candidates = squares.argmin(1)
        values = squares[np.arange(len(squares)), candidates]
        better = values < best[rows]
        indices[rows] = np.where(better, candidates + columns.start, indices[rows])
        best[rows] = np.where(better, values, best[rows])
    return indices, best


def tiles(x: Matrix, y: Matrix) -> Iterator[tuple[slice, slice, Matrix]]:
    """Yield the squared distances of blocks of rows of x and of y.

    A feature has the distance 0 from itself to the last digit, which the expanded square alone does not give.
    """
    same = x is y
    square_x, square_y = (x**2).sum(1), (y**2).sum(1)
    for rows in _slices(len(x)):
        for columns in _slices(len(y)):
            squares = (square_x[rows, None] + square_y[columns] - 2 * x[rows] @ y[columns].T).clip(0)
            if same and rows == columns:
                np.fill_diagonal(squares, 0.0)
            yield rows, columns, squares


def _slices(n: int) -> Iterator[slice]:
    return (slice(start, min(start + TILE, n)) for start in range(0, n, TILE))


def expected_coverage(n: int, m: int, k: int = K) -> float:
    """Return the coverage of n real by m generated samples of the same distribution (Naeem et al. 2020, appendix)."""
    return float(1 - np.prod([(n - 1 - i) / (n + m - 1 - i) for i in range(k)]))
