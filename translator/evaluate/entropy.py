"""Entropy: what a classifier says of generated pictures, taken apart into quality and diversity.

The Inception Score (Salimans et al. 2016) is exp(H(E p) - E H(p)) for p = p(y | x). It is one number for two things,
so both are given: a good picture leaves the classifier sure (low E H(p)); many different ones spread over the classes
(high H(E p), shown as the effective number of classes, its exponential).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.estimate import Estimate, Vector, mean_of

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Sureness:
    """The Inception Score, and its parts: mean conditional entropy in nats, effective number of classes."""

    score: Estimate
    conditional_entropy: Estimate
    effective_classes: Estimate


def sureness(logits: NDArray[np.generic]) -> Sureness:
    """Return the Inception Score of all samples with its parts, from a classifier's logits [n, classes]."""
    logs = log_softmax(logits)
    p = np.exp(logs)
    conditional = -(p * logs).sum(1)
    mean = p.mean(0)
    log_mean = np.log(mean, out=np.zeros_like(mean), where=mean > 0)
    marginal = float(-(mean * log_mean).sum())
    # The derivative of H(E p) by a sample's weight: its cross-entropy with the mean.
    spread: Vector = -(p @ log_mean)
    spread = spread - spread.mean()
    score = float(np.exp(marginal - conditional.mean()))
    return Sureness(
        score=Estimate(score, generated=score * (spread - (conditional - conditional.mean()))),
        conditional_entropy=mean_of(conditional),
        effective_classes=Estimate(float(np.exp(marginal)), generated=np.exp(marginal) * spread),
    )


def score_of_splits(logits: NDArray[np.generic], splits: int = 10, seed: int = 0) -> tuple[float, float]:
    """Return mean and standard deviation of the Inception Score over splits, as published tables have it.

    Samples are shuffled first: sorted by class, every split would hold one class and score 1.
    """
    order = np.random.default_rng(seed).permutation(len(logits))
    values = [sureness(part).score.value for part in np.array_split(np.asarray(logits)[order], splits)]
    return float(np.mean(values)), float(np.std(values))


def log_softmax(logits: NDArray[np.generic]) -> Matrix:
    """Return log p(y | x) in float64; nothing underflows."""
    values = np.asarray(logits, np.float64)
    shifted = values - values.max(1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(1, keepdims=True)))


def entropy(p: NDArray[np.generic]) -> float:
    """Return the entropy of a distribution in nats."""
    values = np.asarray(p, np.float64)
    positive = values[values > 0]
    return float(-(positive * np.log(positive)).sum())
