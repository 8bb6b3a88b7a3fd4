"""The trend of the losses, in words a person would use."""

from translator.train.trend import Trend, trend


def test_the_loss_that_moves_most_is_named() -> None:
    ticks = [{"images": i, "time": 2.0 * i, "G": 2.0, "cycle": 1.0 if i < 12 else 0.8} for i in range(16)]
    found = trend(ticks)
    assert found == Trend("cycle", -0.19999999999999996)
    assert not found.is_level


def test_losses_that_stay_level_off() -> None:
    found = trend([{"images": i, "time": 2.0 * i, "G": 2.0 + 0.01 * (i % 2)} for i in range(16)])
    assert found is not None and found.is_level


def test_some_ticks_are_too_few_to_tell_and_infinity_is_no_trend() -> None:
    assert trend([{"images": 1, "time": 1.0, "G": 1.0}] * 7) is None
    found = trend([{"images": i, "time": i, "G": float("inf") if i == 15 else 1.0} for i in range(16)])
    assert found is not None and found.change == 0.0
