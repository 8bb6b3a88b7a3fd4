"""Kernel distances: squared maximum mean discrepancies, unbiased (Gretton et al. 2012, equation 3).

KID takes the polynomial kernel (x . y / d + 1)^3 of features (Binkowski et al. 2018); CMMD a Gaussian kernel of width
sigma on features of unit length (Jayasumana et al. 2024). The polynomial kernel depends on the scale of the features.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.estimate import Estimate, Vector

Matrix = NDArray[np.float64]
Kernel = Callable[[Matrix, Matrix], Matrix]

TILE = 2048
SIGMA = 10.0
SUBSETS, SUBSET_SIZE = 100, 1000


def cubic(x: Matrix, y: Matrix) -> Matrix:
    """Return (x . y / d + 1)^3 for every pair of rows."""
    return np.asarray((x @ y.T / x.shape[1] + 1) ** 3)


def gaussian(sigma: float) -> Kernel:
    """Return the kernel exp(-|x - y|^2 / (2 sigma^2))."""

    def kernel(x: Matrix, y: Matrix) -> Matrix:
        squares = (x**2).sum(1)[:, None] + (y**2).sum(1) - 2 * x @ y.T
        return np.asarray(np.exp(-squares.clip(0) / (2 * sigma**2)))

    return kernel


def discrepancy(real: NDArray[np.generic], generated: NDArray[np.generic], kernel: Kernel = cubic) -> Estimate:
    """Return the unbiased squared discrepancy of all samples, with the influence of each; memory stays a tile.

    n, m >= 2 samples of [n, d] and [m, d]. It may be negative where the sets are alike.
    """
    x, y = np.asarray(real, np.float64), np.asarray(generated, np.float64)
    within_x, within_y = _row_sums(x, x, kernel, hollow=True), _row_sums(y, y, kernel, hollow=True)
    across_x, across_y = _row_sums(x, y, kernel), _row_sums(y, x, kernel)
    n, m = len(x), len(y)
    own_x, own_y, between = within_x.sum() / (n * (n - 1)), within_y.sum() / (m * (m - 1)), across_x.sum() / (n * m)
    pull_x = 2 * (within_x / (n - 1) - across_x / m)
    pull_y = 2 * (within_y / (m - 1) - across_y / n)
    return Estimate(float(own_x + own_y - 2 * between), pull_x - pull_x.mean(), pull_y - pull_y.mean())


def kid_of_subsets(
    real: NDArray[np.generic],
    generated: NDArray[np.generic],
    *,
    subsets: int = SUBSETS,
    size: int = SUBSET_SIZE,
    seed: int = 0,
) -> tuple[float, float]:
    """Return mean and standard deviation of KID over random subsets, as published tables have it.

    The deviation is no confidence interval: subsets overlap. `size` is lowered to the smaller set.
    """
    size = min(size, len(real), len(generated))
    generator = np.random.default_rng(seed)
    values = [
        discrepancy(
            real[generator.choice(len(real), size, replace=False)],
            generated[generator.choice(len(generated), size, replace=False)],
        ).value
        for _ in range(subsets)
    ]
    return float(np.mean(values)), float(np.std(values))


def kid(real: NDArray[np.generic], generated: NDArray[np.generic]) -> Estimate:
    """Return the Kernel Inception Distance of all samples."""
    return discrepancy(real, generated, cubic)


def cmmd(real: NDArray[np.generic], generated: NDArray[np.generic], sigma: float = SIGMA) -> Estimate:
    """Return the squared discrepancy with a Gaussian kernel; CMMD has features of unit length and sigma 10."""
    return discrepancy(real, generated, gaussian(sigma))


def of_unit_length(features: NDArray[np.generic]) -> Matrix:
    """Return every feature divided by its length."""
    values = np.asarray(features, np.float64)
    return np.asarray(values / np.linalg.norm(values, axis=1, keepdims=True).clip(1e-12))


def _row_sums(x: Matrix, y: Matrix, kernel: Kernel, *, hollow: bool = False) -> Vector:
    """Return the sum over y of the kernel with every x; `hollow` leaves out each x with itself."""
    sums = np.zeros(len(x))
    for rows in _tiles(len(x)):
        for columns in _tiles(len(y)):
            values = kernel(x[rows], y[columns])
            if hollow and rows == columns:
                np.fill_diagonal(values, 0)
            sums[rows] += values.sum(1)
    return sums


def _tiles(n: int) -> Iterator[slice]:
    return (slice(start, min(start + TILE, n)) for start in range(0, n, TILE))
