"""The moving average: half-life in images, buffers copied, everything in the state."""

import pytest
import torch
from torch import nn

from translator.nn.ema import Ema, decay


def constant(value: float) -> nn.Linear:
    layer = nn.Linear(2, 2)
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.fill_(value)
    return layer


@pytest.mark.parametrize("batch", [1, 4, 10])
def test_after_a_half_life_half_is_new_whatever_the_batch(batch):
    average = Ema(constant(0), half_life=40)
    for _ in range(40 // batch):
        average.update(constant(1), batch)
    torch.testing.assert_close(average.average.weight, torch.full((2, 2), 0.5))
    for _ in range(40 // batch):
        average.update(constant(1), batch)
    torch.testing.assert_close(average.average.bias, torch.full((2,), 0.75))


def test_the_decay_of_one_half_life_is_one_half():
    assert decay(1000, 1000) == 0.5
    assert decay(1, 1000) == pytest.approx(0.999307, abs=1e-6)


def test_buffers_are_copied_not_averaged():
    network = nn.BatchNorm2d(3)
    average = Ema(network, half_life=1000)
    network(torch.randn(4, 3, 5, 5, generator=torch.Generator().manual_seed(0)) + 2)
    average.update(network, 1)
    assert torch.equal(average.average.running_mean, network.running_mean)
    assert int(average.average.num_batches_tracked) == 1


def test_the_average_is_a_copy_without_gradient_in_evaluation_mode():
    network = constant(1)
    average = Ema(network, half_life=10)
    assert not any(parameter.requires_grad for parameter in average.parameters())
    assert average.train().average.training is False
    with torch.no_grad():
        network.weight.fill_(5)
    assert float(average.average.weight.max()) == 1


def test_the_state_holds_the_average():
    average = Ema(constant(0), half_life=10)
    average.update(constant(1), 3)
    other = Ema(constant(7), half_life=10)
    other.load_state_dict(average.state_dict())
    assert torch.equal(other.average.weight, average.average.weight)


@pytest.mark.parametrize("half_life", [0, -1])
def test_a_half_life_is_above_zero(half_life):
    with pytest.raises(ValueError, match="above 0"):
        Ema(constant(0), half_life)
