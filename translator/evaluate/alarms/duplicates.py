"""Duplicates: the birthday test of Arora and Zhang 2017, "Do GANs actually learn the distribution?".

Among m samples of a distribution over N equally likely things, a duplicate is as likely as not from m = 1.18 sqrt(N)
on. So pairs that look the same tell how many different things a generator can make. What looks the same is not set by
hand: it is a pair closer than all but 1 % of the real pictures are to their nearest other one.
"""

from dataclasses import dataclass

import numpy as np

from translator.evaluate.alarms.alarm import Matrix
from translator.evaluate.neighbours import nearest, tiles

QUANTILE = 0.01


@dataclass(frozen=True)
class Duplicates:
    """Pairs of generated pictures that look the same, closest first, and how many real pictures would have.

    `share` is that of generated pictures with a duplicate. `support` estimates how many different pictures there are;
    infinite where no pair was found.
    """

    count: int
    expected: float
    share: float
    support: float
    pairs: tuple[tuple[int, int], ...]


def duplicates(real: Matrix, generated: Matrix, shown: int = 8) -> Duplicates:
    """Look for duplicates among generated features [m, d]; real ones [n, d] say what that is; n, m >= 2."""
    threshold = float(np.quantile(nearest(real, real, other=True)[1], QUANTILE))
    usual, _ = _count(real, threshold, 0)
    count, closest = _count(generated, threshold, shown)
    n, m = len(real), len(generated)
    own = nearest(generated, generated, other=True)[1]
    return Duplicates(
        count=count,
        expected=usual * m * (m - 1) / (n * (n - 1)),
        share=float((own <= threshold).mean()),
        support=m * (m - 1) / (2 * count) if count else float("inf"),
        pairs=closest,
    )


def _count(features: Matrix, threshold: float, shown: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Return how many pairs are not farther apart than the squared threshold, and the closest of them."""
    total, found = 0, []
    for rows, columns, squares in tiles(features, features):
        i, j = np.nonzero(squares <= threshold)
        i, j = i + rows.start, j + columns.start
        once = i < j
        total += int(once.sum())
        values = squares[i[once] - rows.start, j[once] - columns.start]
        order = np.argsort(values, kind="stable")[:shown]
        found += [(float(values[k]), int(i[once][k]), int(j[once][k])) for k in order]
    return total, tuple((i, j) for _, i, j in sorted(found)[:shown])
