"""Dropout: the right share, the right scale, and noise that a split batch shares."""

import pytest
import torch

from translator.nn.dropout import Dropout
from translator.nn.noise import Noise, drawing_from


def dropped(x: torch.Tensor, part: int = 0, parts: int = 1, p: float = 0.5) -> torch.Tensor:
    with drawing_from(Noise(torch.Generator().manual_seed(0), part, parts)):
        return Dropout(p)(x)


@pytest.mark.parametrize("p", [0.0, 0.2, 0.5])
def test_drops_a_share_and_keeps_the_mean(p):
    y = dropped(torch.ones(4, 8, 50, 50), p=p)
    assert float((y == 0).float().mean()) == pytest.approx(p, abs=0.01)
    assert float(y.mean()) == pytest.approx(1, abs=0.02)
    assert y.unique().tolist() == pytest.approx(sorted({0.0, 1 / (1 - p)} if p else {1.0}))


def test_a_split_batch_drops_what_the_whole_one_does():
    x = torch.ones(4, 2, 3, 3)
    parts = [dropped(x[:2], part, 2) for part in range(2)]
    assert torch.equal(torch.cat(parts), dropped(x))


def test_keeps_the_number_format_and_does_nothing_in_evaluation_mode():
    x = torch.ones(1, 2, 4, 4, dtype=torch.bfloat16)
    assert dropped(x).dtype == torch.bfloat16
    assert Dropout().eval()(x) is x


@pytest.mark.parametrize("p", [1.0, -0.1])
def test_a_share_is_at_least_0_and_below_1(p):
    with pytest.raises(ValueError, match="0 <= p < 1"):
        Dropout(p)
