"""How far apart two sets of points are: what the objectives estimate, computed from the points themselves.

Kullback-Leibler and Jensen-Shannon need densities, which are counted in cells of the plane. Wasserstein needs none: it
is the cost of the best matching of the points, found exactly.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.lab.target import Points

CELLS = 48
MATCHED = 128
"""Points of each set that are matched for the Wasserstein distance; the work grows with their cube."""

LOG_2 = math.log(2)


@dataclass(frozen=True)
class Distances:
    """Divergences of generated from real points, in nats, and the Wasserstein-1 distance, in units of the plane.

    `kl` is KL(real, generated); it is infinite where generated points miss a cell that holds real ones. `js` lies
    between 0 and log 2.
    """

    kl: float
    js: float
    wasserstein: float


def distances(real: Points, generated: Points, reach: float) -> Distances:
    """Return all three for two sets of points, [n, 2] and [m, 2], inside or outside the square of that reach."""
    p, q = density(real, reach), density(generated, reach)
    matched = min(MATCHED, len(real), len(generated))
    return Distances(kl(p, q), js(p, q), wasserstein(real[:matched], generated[:matched]))


def density(points: Points, reach: float) -> Points:
    """Return the share of points in each of 48 x 48 cells and, last, outside of them all."""
    edges = np.linspace(-reach, reach, CELLS + 1)
    inside, _, _ = np.histogram2d(points[:, 0], points[:, 1], bins=(edges, edges))
    return np.append(inside.ravel(), len(points) - inside.sum()) / len(points)


def kl(p: Points, q: Points) -> float:
    """Return KL(p, q) = sum p log(p / q) of two distributions over the same cells."""
    some = p > 0
    if (q[some] == 0).any():
        return math.inf
    return float((p[some] * np.log(p[some] / q[some])).sum())


def js(p: Points, q: Points) -> float:
    """Return the Jensen-Shannon divergence of two distributions over the same cells."""
    middle = (p + q) / 2
    return (kl(p, middle) + kl(q, middle)) / 2


def wasserstein(one: Points, other: Points) -> float:
    """Return the Wasserstein-1 distance of two sets of as many points: the mean length of the best matching."""
    cost = np.linalg.norm(one[:, None] - other[None], axis=2)
    return float(cost[np.arange(len(cost)), matching(cost)].mean())


def matching(cost: Points) -> NDArray[np.intp]:
    """Return for each row of a square matrix the column of the cheapest matching.

    Shortest augmenting paths with dual potentials (Jonker and Volgenant 1987), one row at a time.
    """
    n = len(cost)
    rows_of = np.full(n + 1, -1)  # the row matched to each column; column n starts every path
    of_rows, of_columns = np.zeros(n), np.zeros(n + 1)
    for row in range(n):
        rows_of[n] = row
        column = n
        least, visited, before = np.full(n, np.inf), np.zeros(n + 1, bool), np.full(n, n)
        while rows_of[column] != -1:
            visited[column] = True
            current = rows_of[column]
            reduced = cost[current] - of_rows[current] - of_columns[:n]
            shorter = ~visited[:n] & (reduced < least)
            least[shorter], before[shorter] = reduced[shorter], column
            nearest = int(np.argmin(np.where(visited[:n], np.inf, least)))
            step = least[nearest]
            of_rows[rows_of[visited]] += step
            of_columns[visited] -= step
            least[~visited[:n]] -= step
            column = nearest
        while column != n:
            rows_of[column] = rows_of[before[column]]
            column = before[column]
    matched = np.empty(n, np.intp)
    matched[rows_of[:n]] = np.arange(n)
    return matched
