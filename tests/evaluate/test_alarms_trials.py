"""Trials: injected failures are caught within three looks, healthy trainings stay silent (benchmarks/alarms.py)."""

import pytest

from benchmarks.alarms import TRIALS, caught, false_alarms


@pytest.mark.parametrize("name", TRIALS)
def test_the_failure_is_caught(name: str) -> None:
    assert caught(TRIALS[name], seed=1000)


@pytest.mark.parametrize("seed", range(1000, 1006))
def test_a_healthy_training_raises_nothing(seed: int) -> None:
    assert false_alarms(seed) == []
