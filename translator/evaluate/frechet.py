"""Frechet distance between two sets of features, as Gaussians (Dowson and Landau 1982; FID: Heusel et al. 2017).

    d^2 = |mu_1 - mu_2|^2 + tr S_1 + tr S_2 - 2 tr (S_1 S_2)^(1/2)

All in float64. The last term is a sum of square roots of eigenvalues, never a matrix square root, so nothing turns
complex and nothing has to be added to a diagonal when there are fewer samples than features.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.estimate import Estimate, Vector

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Moments:
    """Mean [d] and covariance [d, d] (divided by n - 1) of n features."""

    n: int
    mean: Vector
    covariance: Matrix

    @classmethod
    def of(cls, features: NDArray[np.generic]) -> Self:
        """Return the moments of features [n, d]."""
        stream = Stream()
        stream.add(features)
        return cls(*stream.summed())


class Stream:
    """Moments of features that come in batches; only sums are kept.

    The sums are taken around the mean of the first batch: a single pass over features far from zero loses its digits
    otherwise.
    """

    def __init__(self) -> None:
        self._n = 0
        self._shift: Vector | None = None
        self._sum: Vector | float = 0.0
        self._products: Matrix | float = 0.0

    def add(self, features: NDArray[np.generic]) -> None:
        """Add features [n, d]."""
        batch = np.asarray(features, np.float64)
        if self._shift is None:
            self._shift = batch.mean(0)
        centred = batch - self._shift
        self._n += len(batch)
        self._sum = self._sum + centred.sum(0)
        self._products = self._products + centred.T @ centred

    def moments(self) -> Moments:
        """Return the moments of all that was added; at least two features are needed."""
        return Moments(*self.summed())

    def summed(self) -> tuple[int, Vector, Matrix]:
        """Return n, mean and covariance."""
        if self._shift is None or self._n < 2:
            raise ValueError("A covariance needs at least two features.")
        offset = np.asarray(self._sum) / self._n
        covariance = (np.asarray(self._products) - self._n * np.outer(offset, offset)) / (self._n - 1)
        return self._n, self._shift + offset, (covariance + covariance.T) / 2


def distance(one: Moments, other: Moments) -> float:
    """Return the Frechet distance d^2 of two Gaussians.

    Rounding may leave a distance of zero at some -1e-5; it is returned as it is, and shown as 0.
    """
    shift = one.mean - other.mean
    both = np.trace(one.covariance) + np.trace(other.covariance)
    return float(shift @ shift + both - 2 * trace_of_root(one.covariance, other.covariance))


def distance_of(real: NDArray[np.generic], generated: NDArray[np.generic]) -> float:
    """Return the Frechet distance of two sets of features, [n, d] and [m, d], in the form that is cheapest."""
    if not _is_wide(real, generated):
        return distance(Moments.of(real), Moments.of(generated))
    one, other = _scaled(real), _scaled(generated)
    shift = np.asarray(real, np.float64).mean(0) - np.asarray(generated, np.float64).mean(0)
    return float(shift @ shift + (one**2).sum() + (other**2).sum() - 2 * nuclear_norm(one, other))


def trace_of_root(one: Matrix, other: Matrix) -> float:
    """Return tr (S_1 S_2)^(1/2) = sum of sqrt(eig(L^T S_2 L)) with S_1 = L L^T."""
    try:
        factor = np.linalg.cholesky(one)
    except np.linalg.LinAlgError:  # fewer samples than features: semi-definite
        factor = _factor(one)
    return float(np.sqrt(np.linalg.eigvalsh(factor.T @ other @ factor).clip(0)).sum())


def trace_of_root_by_eigenvalues(one: Matrix, other: Matrix) -> float:
    """Return tr (S_1 S_2)^(1/2) from the eigenvalues of the product itself: slow, a check on the others."""
    eigenvalues = np.linalg.eigvals(one @ other).astype(np.complex128)
    return float(np.sqrt(eigenvalues).real.sum())


def nuclear_norm(one: Matrix, other: Matrix) -> float:
    """Return tr (S_1 S_2)^(1/2) = |A B^T|_* for centred features A [n, d] and B [m, d] scaled by 1 / sqrt(n - 1)."""
    return float(np.linalg.svd(one @ other.T, compute_uv=False).sum())


def frechet(real: NDArray[np.generic], generated: NDArray[np.generic]) -> Estimate:
    """Return the Frechet distance of two sets of features with the influence of every sample on it.

    The derivative by a covariance is I - T, where T carries its Gaussian onto the other one: S_1 = T S_2 T.
    """
    one, other = Moments.of(real), Moments.of(generated)
    value = distance_of(real, generated)
    return Estimate(value, real=_influences(real, one, other), generated=_influences(generated, other, one))


def _influences(features: NDArray[np.generic], own: Moments, other: Moments) -> Vector:
    centred = np.asarray(features, np.float64) - own.mean
    slope = np.eye(len(own.mean)) - transport(own.covariance, other.covariance)
    values: Vector = 2 * centred @ (own.mean - other.mean) + np.einsum("nd,nd->n", centred @ slope, centred)
    return np.asarray(values - values.mean())


def transport(own: Matrix, other: Matrix) -> Matrix:
    """Return the symmetric T with T own T = other on the range of `own` (Knott and Smith 1984)."""
    root = _root(own)
    values, vectors = np.linalg.eigh(root @ other @ root)
    middle = (vectors * np.sqrt(values.clip(0))) @ vectors.T
    inverse = np.linalg.pinv(root, rcond=1e-7, hermitian=True)
    return np.asarray(inverse @ middle @ inverse)


def _root(matrix: Matrix) -> Matrix:
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * np.sqrt(values.clip(0))) @ vectors.T)


def _factor(matrix: Matrix) -> Matrix:
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray(vectors * np.sqrt(values.clip(0)))


def _is_wide(real: NDArray[np.generic], generated: NDArray[np.generic]) -> bool:
    """Tell whether the samples are so few that a matrix of samples is smaller than one of features."""
    return bool(2 * max(len(real), len(generated)) < real.shape[1])


def _scaled(features: NDArray[np.generic]) -> Matrix:
    values = np.asarray(features, np.float64)
    return np.asarray((values - values.mean(0)) / np.sqrt(len(values) - 1))


INFINITY_SIZES = 15


def at_infinity(real: NDArray[np.generic], generated: NDArray[np.generic], *, seed: int = 0) -> float:
    """Return the Frechet distance extrapolated to infinitely many generated samples (Chong and Forsyth 2020).

    A line is fitted to the distance over 1 / n at 15 sizes from max(5000, N / 10), or half of what there is, to N.
    """
    n = len(generated)
    smallest = max(5000, n // 10) if n > 10000 else max(2, n // 2)
    sizes = np.unique(np.linspace(smallest, n, INFINITY_SIZES).astype(int))
    order = np.random.default_rng(seed)
    target = Moments.of(real)
    values = [distance(target, Moments.of(generated[order.permutation(n)[:size]])) for size in sizes]
    return float(np.polynomial.Polynomial.fit(1 / sizes, values, 1).convert().coef[0])
