"""The adversarial objectives against their formulas, and against each other where the papers say so."""

import math
from typing import get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.nn.functional import mse_loss as mse

from translator.nn.adversarial import OBJECTIVES, Objective, discriminator_loss, generator_loss

REAL = torch.tensor([[1.5, -0.5], [0.2, 3.0]])
FAKE = torch.tensor([[-2.0, 0.7], [0.0, -1.2]])
ONE, ZERO = torch.ones_like(REAL), torch.zeros_like(REAL)

EXPECTED = {
    "vanilla": (0.5 * (bce(REAL, ONE) + bce(FAKE, ZERO)), bce(FAKE, ONE)),
    "lsgan": (0.5 * (mse(REAL, ONE) + mse(FAKE, ZERO)), mse(FAKE, ONE)),
    "hinge": ((1.5 + 0.8) / 4 + (1.7 + 1.0) / 4, 2.5 / 4),
    "wgan": (-2.5 / 4 - 4.2 / 4, 2.5 / 4),
}


@pytest.mark.parametrize("objective", get_args(Objective))
def test_is_the_formula_of_its_paper(objective):
    d, g = EXPECTED[objective]
    assert float(discriminator_loss(objective, REAL, FAKE)) == pytest.approx(float(d))
    assert float(generator_loss(objective, FAKE)) == pytest.approx(float(g))


def test_the_table_holds_every_objective():
    assert set(OBJECTIVES) == set(get_args(Objective))


def test_an_undecided_discriminator_costs_log_2():
    logits = torch.zeros(2, 1, 3, 3)
    assert float(discriminator_loss("vanilla", logits, logits)) == pytest.approx(math.log(2))
    assert float(generator_loss("vanilla", logits)) == pytest.approx(math.log(2))


@pytest.mark.parametrize("objective", get_args(Objective))
def test_maps_of_different_sizes_count_by_their_means(objective):
    small, large = torch.full((1, 1, 2, 2), 0.3), torch.full((3, 1, 5, 7), 0.3)
    assert float(discriminator_loss(objective, small, large)) == pytest.approx(
        float(discriminator_loss(objective, large, small))
    )


@pytest.mark.parametrize("objective", get_args(Objective))
@given(logit=st.floats(-80, 80))
def test_descent_moves_a_fake_up_for_g_and_down_for_d(objective, logit):
    x = torch.tensor([logit], requires_grad=True)
    (up,) = torch.autograd.grad(generator_loss(objective, x), x)
    (down,) = torch.autograd.grad(discriminator_loss(objective, torch.zeros(1), x), x)
    assert torch.isfinite(up)
    assert torch.isfinite(down)
    if objective == "lsgan":  # draws to its targets, 1 and 0, from both sides
        assert float(up) == pytest.approx(2 * (logit - 1), rel=1e-5, abs=1e-6)
        assert float(down) == pytest.approx(logit, rel=1e-5, abs=1e-6)
    else:
        assert float(up) <= 0 <= float(down)


@pytest.mark.parametrize("objective", get_args(Objective))
def test_is_computed_in_float32_whatever_the_logits(objective):
    logits = torch.linspace(-2, 2, 1001).bfloat16()
    loss = discriminator_loss(objective, logits, logits)
    assert loss.dtype == torch.float32
    torch.testing.assert_close(loss, discriminator_loss(objective, logits.float(), logits.float()))
    assert generator_loss(objective, logits).dtype == torch.float32
