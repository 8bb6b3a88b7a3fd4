"""The Inception Score and its two parts: uniform, one class, balanced, shuffled splits, extreme logits."""

import numpy as np
import pytest

from translator.evaluate.entropy import entropy, score_of_splits, sureness

SURE = 1000.0


def one_hot(classes: list[int], k: int = 10) -> np.ndarray:
    return SURE * np.eye(k)[classes]


def test_a_classifier_that_knows_nothing_scores_one() -> None:
    found = sureness(np.zeros((50, 10)))
    assert found.score.value == pytest.approx(1, abs=1e-9)
    assert found.conditional_entropy.value == pytest.approx(np.log(10))
    assert found.effective_classes.value == pytest.approx(10)


def test_one_class_for_all_pictures_scores_one_and_says_why() -> None:
    found = sureness(one_hot([3] * 50))
    assert found.score.value == pytest.approx(1, abs=1e-9)
    assert found.conditional_entropy.value == pytest.approx(0, abs=1e-9)
    assert found.effective_classes.value == pytest.approx(1, abs=1e-9)


def test_sure_and_spread_scores_the_number_of_classes() -> None:
    found = sureness(one_hot(list(range(10)) * 5))
    assert found.score.value == pytest.approx(10, abs=1e-9)
    assert found.effective_classes.value == pytest.approx(10, abs=1e-9)


def test_splits_are_shuffled() -> None:
    sorted_by_class = one_hot(sorted(list(range(10)) * 100))
    mean, _ = score_of_splits(sorted_by_class, splits=10)
    assert mean > 8


def test_logits_far_apart_are_no_trouble() -> None:
    found = sureness(np.array([[1e4, -1e4], [-1e4, 1e4]]))
    assert found.score.value == pytest.approx(2)


def test_the_interval_is_that_of_a_full_bootstrap() -> None:
    draw = np.random.default_rng(0)
    logits = draw.normal(0, 2, size=(400, 10))
    replicates = [sureness(logits[draw.integers(0, 400, 400)]).score.value for _ in range(500)]
    low, high = sureness(logits).score.interval()
    assert high - low == pytest.approx(np.quantile(replicates, 0.975) - np.quantile(replicates, 0.025), rel=0.2)


def test_entropy_counts_nothing_for_what_never_happens() -> None:
    assert entropy(np.array([0.5, 0.5, 0.0])) == pytest.approx(np.log(2))
