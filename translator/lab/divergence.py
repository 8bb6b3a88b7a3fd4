"""How far apart two sets of points are: what the objectives estimate, computed from the points themselves.

Jensen-Shannon needs densities, which are counted in cells of the plane. Kullback-Leibler of such densities is infinite
as soon as one cell of the first is empty in the second; between points it is estimated from nearest neighbours.
Wasserstein needs neither: it is the cost of the best matching of the points, found exactly.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.lab.target import Points

CELLS = 48
MATCHED = 128
"""Points of each set that are matched for the Wasserstein distance; the work grows with their cube."""
NEIGHBOUR = 5
"""The neighbour whose distance stands for the density at a point."""
_LEAST = 1e-12

LOG_2 = math.log(2)


@dataclass(frozen=True)
class Distances:
    """Divergences of generated from real points, in nats, and the Wasserstein-1 distance, in units of the plane.

    `kl` is KL(real, generated), `js` lies between 0 and log 2.
    """

    kl: float
    js: float
    wasserstein: float


def distances(real: Points, generated: Points, reach: float) -> Distances:
    """Return all three for two sets of points, [n, 2] and [m, 2], inside or outside the square of that reach."""
    p, q = density(real, reach), density(generated, reach)
    matched = min(MATCHED, len(real), len(generated))
    return Distances(kl_of_points(real, generated), js(p, q), wasserstein(real[:matched], generated[:matched]))


def density(points: Points, reach: float) -> Points:
    """Return the share of points in each of 48 x 48 cells and, last, outside of them all."""
    edges = np.linspace(-reach, reach, CELLS + 1)
    inside, _, _ = np.histogram2d(points[:, 0], points[:, 1], bins=(edges, edges))
    return np.append(inside.ravel(), len(points) - inside.sum()) / len(points)


def kl(p: Points, q: Points) -> float:
    """Return KL(p, q) = sum p log(p / q) of two distributions over the same cells; infinite where q misses one of p."""
    some = p > 0
    if (q[some] == 0).any():
        return math.inf
    return float((p[some] * np.log(p[some] / q[some])).sum())


def kl_of_points(real: Points, generated: Points, k: int = NEIGHBOUR) -> float:
    """Estimate KL(real, generated) from more than k points of each, without cells.

    d / n sum log(nu / rho) + log(m / (n - 1)), with the distances rho and nu from a real point to its k-th nearest
    other real and generated one (Perez-Cruz 2008, equation 14). For equal distributions it may be slightly below 0.
    """
    (n, d), m = real.shape, len(generated)
    rho = _to_kth(real, real, k)  # the nearest of all is the point itself
    nu = _to_kth(real, generated, k - 1)
    return float(d * np.log(np.maximum(nu, _LEAST) / np.maximum(rho, _LEAST)).mean() + math.log(m / (n - 1)))


def _to_kth(points: Points, others: Points, k: int) -> Points:
    """Return from each point the distance of the k-th nearest of the others, counted from 0."""
    squares = (points**2).sum(1)[:, None] + (others**2).sum(1) - 2 * points @ others.T
    return np.asarray(np.sqrt(np.partition(squares, k, axis=1)[:, k].clip(0)))


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
