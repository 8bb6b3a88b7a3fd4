"""Two parallel lines: why a distance that sees only overlap teaches a generator nothing.

Example 1 of Arjovsky et al. 2017: real points lie on x = 0, generated ones on x = theta, both with y uniform. Wherever
theta is not 0 the lines share no point, so Jensen-Shannon is log 2 and Kullback-Leibler infinite at every distance.
Wasserstein is |theta| and falls as the lines come together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from translator.lab.divergence import MATCHED, Distances, density, js, kl, wasserstein
from translator.lab.target import Points

POINTS = 2000
REACH = 2.4
THETAS = tuple(float(theta) for theta in np.round(np.linspace(-2, 2, 17), 3))


@dataclass(frozen=True)
class Apart:
    """The distances of two parallel lines that are `theta` apart."""

    theta: float
    distances: Distances


def lines(thetas: Sequence[float] = THETAS, seed: int = 0) -> list[Apart]:
    """Return the distances of two parallel lines for every distance between them.

    Lines that lie within one cell of the plane (0.1) of each other count as one.
    """
    y = np.random.default_rng(seed).uniform(-0.5, 0.5, POINTS)
    real = np.stack([np.zeros(POINTS), y], 1)
    return [Apart(theta, _distances(real, real + np.array([theta, 0.0]))) for theta in thetas]


def _distances(real: Points, generated: Points) -> Distances:
    p, q = density(real, REACH), density(generated, REACH)
    return Distances(kl(p, q), js(p, q), wasserstein(real[:MATCHED], generated[:MATCHED]))
