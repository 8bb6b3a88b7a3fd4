"""Our distances against other people's, on fifty random pairs of sets of features."""

import numpy as np
import pytest
import torch
from prdc import compute_prdc
from torch_fidelity.metric_fid import fid_features_to_statistics, fid_statistics_to_metric
from torch_fidelity.metric_kid import kid_features_to_metric
from torchmetrics.image.kid import poly_mmd

from translator.evaluate.entropy import score_of_splits, sureness
from translator.evaluate.frechet import distance_of
from translator.evaluate.kernel import kid
from translator.evaluate.neighbours import manifold

PAIRS = 50


def pair(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return two sets of as many features, of other sizes, shapes and distances for every seed."""
    draw = np.random.default_rng(seed)
    n, d = int(draw.integers(20, 150)), int(draw.integers(2, 40))
    mixing = draw.normal(size=(d, d)) / np.sqrt(d)
    return draw.normal(size=(n, d)), draw.normal(draw.uniform(0, 1), draw.uniform(0.3, 2), size=(n, d)) @ mixing


@pytest.mark.parametrize("seed", range(PAIRS))
def test_frechet_distance_is_that_of_torch_fidelity(seed: int) -> None:
    real, generated = pair(seed)
    statistics = [fid_features_to_statistics(torch.from_numpy(x)) for x in (real, generated)]
    theirs = fid_statistics_to_metric(*statistics, verbose=False)["frechet_inception_distance"]
    assert distance_of(real, generated) == pytest.approx(theirs, abs=1e-5)


@pytest.mark.parametrize("seed", range(PAIRS))
def test_kernel_distance_is_that_of_torch_fidelity_and_torchmetrics(seed: int) -> None:
    real, generated = pair(seed)
    both = torch.from_numpy(real), torch.from_numpy(generated)
    theirs = kid_features_to_metric(*both, kid_subsets=1, kid_subset_size=len(real), verbose=False)
    ours = kid(real, generated).value
    assert ours == pytest.approx(theirs["kernel_inception_distance_mean"], abs=1e-9)
    assert ours == pytest.approx(float(poly_mmd(*both)), abs=1e-9)


@pytest.mark.parametrize("seed", range(PAIRS))
def test_precision_recall_density_and_coverage_are_those_of_prdc(seed: int) -> None:
    real, generated = pair(seed)
    theirs = compute_prdc(real, generated, nearest_k=5)
    ours = manifold(real, generated)
    assert ours.precision.value == theirs["precision"]
    assert ours.recall.value == theirs["recall"]
    assert ours.density.value == pytest.approx(theirs["density"], rel=1e-12)
    assert ours.coverage.value == theirs["coverage"]


def test_inception_score_is_the_exponential_of_the_mean_divergence() -> None:
    logits = np.random.default_rng(0).normal(0, 3, size=(500, 10))
    p = torch.from_numpy(logits).softmax(1)
    divergence = (p * (p.log() - p.mean(0).log())).sum(1).mean()
    assert sureness(logits).score.value == pytest.approx(float(divergence.exp()), rel=1e-12)
    assert score_of_splits(logits, splits=1)[0] == pytest.approx(float(divergence.exp()), rel=1e-12)
