"""Bins: the number of statistically different bins (Richardson and Weiss 2018, "On GANs and GMMs").

The real pictures are parted into bins by k-means; a generator of the same distribution fills each with the same share.
Bins that stay nearly empty are modes that it left out.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Matrix
from translator.evaluate.neighbours import nearest

PER_BIN = 10
MOST_BINS = 50
ROUNDS = 30
CLEAR = 1.96
"""Standard score of a difference at a level of 5 %."""


@dataclass(frozen=True)
class Bins:
    """Shares of the real and of the generated pictures in every bin, and which bins differ.

    `different` at a level of 5 % for each bin, as the paper counts; `starved` are those among them that hold less than
    a quarter of their share; `middle` is the real picture in the middle of each.
    """

    real: NDArray[np.float64]
    generated: NDArray[np.float64]
    different: NDArray[np.bool_]
    starved: NDArray[np.bool_]
    middle: NDArray[np.intp]

    @property
    def missing(self) -> float:
        """Return the share of the real pictures that lie in starved bins."""
        return float(self.real[self.starved].sum())


def fill(real: Matrix, generated: Matrix, count: int = 0) -> Bins:
    """Part real features [n, d] into `count` bins, by default one for every 10, and fill them with generated ones."""
    count = count or max(2, min(MOST_BINS, len(real) // PER_BIN))
    centres, own = _k_means(real, count)
    p = np.bincount(own, minlength=count) / len(real)
    q = np.bincount(nearest(generated, centres)[0], minlength=count) / len(generated)
    z = _scores(p, q, len(real), len(generated))
    middle, _ = nearest(centres, real)
    return Bins(p, q, np.abs(z) > CLEAR, (q < p / 4) & (z > CLEAR), middle)


def _k_means(features: Matrix, count: int) -> tuple[Matrix, NDArray[np.intp]]:
    """Return centres and the centre of every row, begun by k-means++ (Arthur and Vassilvitskii 2007), seed 0."""
    random = np.random.default_rng(0)
    chosen = [int(random.integers(len(features)))]
    least = ((features - features[chosen[0]]) ** 2).sum(1)
    for _ in range(count - 1):
        total = least.sum()
        chosen.append(
            int(random.choice(len(features), p=least / total) if total > 0 else random.integers(len(features)))
        )
        least = np.minimum(least, ((features - features[chosen[-1]]) ** 2).sum(1))
    centres = features[chosen]
    own = nearest(features, centres)[0]
    for _ in range(ROUNDS):
        sums, sizes = np.zeros_like(centres), np.bincount(own, minlength=count)
        np.add.at(sums, own, features)
        centres = np.where(sizes[:, None] > 0, sums / sizes.clip(1)[:, None], centres)
        moved = nearest(features, centres)[0]
        if np.array_equal(moved, own):
            break
        own = moved
    return centres, own


def _scores(p: NDArray[np.float64], q: NDArray[np.float64], n: int, m: int) -> NDArray[np.float64]:
    """Return the standard score of p - q for two shares of n and of m, with their pooled variance."""
    pooled = (p * n + q * m) / (n + m)
    error = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return np.divide(p - q, error, out=np.zeros_like(p), where=error > 0)
