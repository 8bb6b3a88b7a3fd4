"""Copies: whether a model makes new pictures or returns those it was trained on.

The distance of a generated picture to the training set says nothing alone; held-out pictures, which nobody can have
copied, say what distance is usual. The test counts generated pictures that are closer than all but 1 % of the held-out
ones. Under the hypothesis that generated and held-out pictures are equally new, that count has a known distribution
(below), so that false alarms are as rare as stated. C_T and authenticity are given beside it.
"""

from dataclasses import dataclass
from math import lgamma

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.likeness import Match, Small, most_alike

QUANTILE = 0.01
SIGNIFICANCE = 0.05

Distances = NDArray[np.float64]


@dataclass(frozen=True)
class Copies:
    """How many of the generated pictures are suspiciously close to a training picture.

    `share` with its 95 % interval [low, high] is expected to be 0.01; `p` is the probability of as many or more if
    nothing was copied; `c_t` is negative when generated pictures are closer than held-out ones (about -3 and less is
    clear); `authenticity` is the share of generated pictures that are farther from their training picture than that one
    is from its own neighbour. `suspects` are the indices of generated pictures below the threshold, closest first.
    """

    share: float
    low: float
    high: float
    p: float
    c_t: float
    authenticity: float
    threshold: float
    suspects: tuple[int, ...]
    match: Match

    @property
    def is_copying(self) -> bool:
        """Tell whether more pictures are close to training pictures than chance explains."""
        return self.p < SIGNIFICANCE


def copies(train: Small, held_out: Small, generated: Small) -> Copies:
    """Look for copies of training pictures; sets as `likeness.small` gives them, at least 100 held out."""
    return counted(
        most_alike(generated, train),
        most_alike(held_out, train).distances,
        most_alike(train, train, other=True).distances,
    )


def counted(match: Match, usual: Distances, own: Distances) -> Copies:
    """Count the copies among pictures whose `match` in the training set is known.

    `usual` are the distances of held-out pictures to it, `own` those of training pictures to another one.
    """
    n = len(match.distances)
    rank = max(1, int(np.floor(QUANTILE * len(usual))))
    threshold = float(np.partition(usual, rank - 1)[rank - 1])
    below = np.flatnonzero(match.distances < threshold)
    low, high = binomial_interval(len(below), n)
    return Copies(
        share=len(below) / n,
        low=low,
        high=high,
        p=exceedance(len(below), n, rank, len(usual)),
        c_t=c_t(usual, match.distances),
        authenticity=float((match.distances > own[match.indices]).mean()),
        threshold=threshold,
        suspects=tuple(int(i) for i in below[np.argsort(match.distances[below], kind="stable")]),
        match=match,
    )


def exceedance(count: int, n: int, rank: int, m: int) -> float:
    """Return P(K >= count) for the number K of n draws below the rank-th smallest of m draws of one distribution.

    K is beta-binomial: n trials whose chance is Beta(rank, m - rank + 1), the level of an order statistic.
    """
    k = np.arange(n + 1, dtype=np.float64)
    logs = (
        _log_choose(k + rank - 1, k)
        + _log_choose(n - k + m - rank, n - k)
        - _log_choose(np.array(float(n + m)), np.array(float(n)))
    )
    return float(min(1.0, np.exp(logs[count:]).sum()))


def c_t(held_out: Distances, generated: Distances) -> float:
    """Return the data-copying statistic of Meehan, Chaudhuri and Dasgupta 2020 over one cell.

    A Mann-Whitney test of the distances to the training set, as a standard normal score; negative means that generated
    pictures are closer. Where all distances are equal it is 0.
    """
    n, m = len(generated), len(held_out)
    ranks, ties = _ranks(np.concatenate([generated, held_out]))
    above = ranks[:n].sum() - n * (n + 1) / 2
    variance = n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1)))
    return float((above - n * m / 2) / np.sqrt(variance)) if variance > 0 else 0.0


def binomial_interval(count: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    z, share = 1.959964, count / n
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def _log_choose(n: Distances, k: Distances) -> Distances:
    return _log_gamma(n + 1) - _log_gamma(k + 1) - _log_gamma(n - k + 1)


def _log_gamma(values: Distances) -> Distances:
    return np.asarray(np.vectorize(lgamma, otypes=[np.float64])(values))


def _ranks(values: Distances) -> tuple[Distances, float]:
    """Return ranks from 1, ties at their mean, and the sum of t^3 - t over groups of t ties."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    means = ends - (counts - 1) / 2
    return means[inverse], float((counts.astype(np.float64) ** 3 - counts).sum())
