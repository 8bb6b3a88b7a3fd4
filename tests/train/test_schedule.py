"""Learning rates over a training."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.train.schedule import factor, total_images
from translator.train.settings import Schedule, TrainSettings


def rates(schedule: Schedule, **values: float) -> list[float]:
    settings = TrainSettings(schedule=schedule, **values)  # type: ignore[arg-type]
    return [factor(settings, 10 * epoch, 10) for epoch in range(int(settings.epochs + settings.decay_epochs))]


def test_linear_is_that_of_cyclegan_100_epochs_constant_then_101_equal_steps_down() -> None:
    found = rates("linear")
    assert found[:100] == [1.0] * 100
    assert found[100] == pytest.approx(1 - 1 / 101)
    assert found[199] == pytest.approx(1 - 100 / 101)


def test_linear_keeps_its_rate_within_an_epoch() -> None:
    settings = TrainSettings(epochs=1, decay_epochs=3)
    assert factor(settings, 10, 10) == factor(settings, 19, 10) != factor(settings, 20, 10)


def test_step_drops_by_its_factor() -> None:
    assert rates("step", epochs=6, decay_epochs=0, step_epochs=2, step_factor=0.5) == [1, 1, 0.5, 0.5, 0.25, 0.25]


def test_cosine_is_half_way_at_half_time() -> None:
    found = rates("cosine", epochs=10, decay_epochs=0)
    assert found[0] == 1.0
    assert found[5] == pytest.approx(0.5)


@given(
    st.sampled_from(["linear", "constant", "cosine", "step"]),
    st.floats(0, 300),
    st.floats(0, 300),
    st.integers(1, 1000),
    st.floats(0, 1),
)
def test_every_factor_lies_between_0_and_1(
    schedule: Schedule, epochs: float, decay: float, epoch_images: int, at: float
) -> None:
    settings = TrainSettings(schedule=schedule, epochs=epochs, decay_epochs=decay)
    images = int(at * (total_images(settings, epoch_images) - 1))
    assert 0 <= factor(settings, images, epoch_images) <= 1
