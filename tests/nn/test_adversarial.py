"""The adversarial objectives against their formulas, and against each other where the papers say so."""

import math
from typing import get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.nn.functional import mse_loss as mse

from translator.nn.adversarial import OBJECTIVES, Objective, discriminator_loss, divergence, generator_loss

REAL = torch.tensor([[1.5, -0.5], [0.2, 3.0]])
FAKE = torch.tensor([[-2.0, 0.7], [0.0, -1.2]])
ONE, ZERO = torch.ones_like(REAL), torch.zeros_like(REAL)

EXPECTED = {
    "vanilla": (0.5 * (bce(REAL, ONE) + bce(FAKE, ZERO)), bce(FAKE, ONE)),
    "nonsaturating": (bce(REAL, ONE) + bce(FAKE, ZERO), bce(FAKE, ONE)),
    "minimax": (bce(REAL, ONE) + bce(FAKE, ZERO), -bce(FAKE, ZERO)),
    "lsgan": (0.5 * (mse(REAL, ONE) + mse(FAKE, ZERO)), mse(FAKE, ONE)),
    "hinge": ((1.5 + 0.8) / 4 + (1.7 + 1.0) / 4, 2.5 / 4),
    "wgan": (-2.5 / 4 - 4.2 / 4, 2.5 / 4),
    # Nowozin et al. 2016, table 6, with f* of table 2 put in: - E g(v) + E f*(g(v)) and - E g(v).
    "fgan_kl": (-REAL.mean() + (FAKE - 1).exp().mean(), -FAKE.mean()),
    "fgan_reverse_kl": ((-REAL).exp().mean() + (FAKE - 1).mean(), (-FAKE).exp().mean()),
    "fgan_pearson": (-REAL.mean() + (FAKE**2 / 4 + FAKE).mean(), -FAKE.mean()),
    "fgan_hellinger": ((-REAL).exp().mean() - 1 + FAKE.exp().mean() - 1, (-FAKE).exp().mean() - 1),
    "fgan_js": (bce(REAL, ONE) + bce(FAKE, ZERO) - 2 * math.log(2), bce(FAKE, ONE) - math.log(2)),
    "fgan_gan": (bce(REAL, ONE) + bce(FAKE, ZERO), bce(FAKE, ONE)),
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
        float(discriminator_loss(objective, small, small)), abs=1e-6
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
    elif objective == "fgan_pearson":  # draws to -2 for D, where the ratio it estimates is 0
        assert float(up) == -1
        assert float(down) == pytest.approx(logit / 2 + 1, rel=1e-5, abs=1e-6)
    else:
        assert float(up) <= 0 <= float(down)


@pytest.mark.parametrize("objective", get_args(Objective))
def test_is_computed_in_float32_whatever_the_logits(objective):
    logits = torch.linspace(-2, 2, 1001).bfloat16()
    loss = discriminator_loss(objective, logits, logits)
    assert loss.dtype == torch.float32
    torch.testing.assert_close(loss, discriminator_loss(objective, logits.float(), logits.float()))
    assert generator_loss(objective, logits).dtype == torch.float32


def test_minimax_is_flat_where_the_discriminator_is_sure_and_the_other_form_is_not():
    x = torch.tensor([-10.0], requires_grad=True)
    (flat,) = torch.autograd.grad(generator_loss("minimax", x), x)
    (steep,) = torch.autograd.grad(generator_loss("nonsaturating", x), x)
    assert -1e-4 < float(flat) < 0
    assert float(steep) < -0.99


@pytest.mark.parametrize("objective", get_args(Objective))
def test_a_zero_sum_generator_wins_what_the_discriminator_loses(objective):
    x = FAKE.clone().requires_grad_()
    (lost,) = torch.autograd.grad(discriminator_loss(objective, REAL, x) / OBJECTIVES[objective].share, x)
    (won,) = torch.autograd.grad(generator_loss(objective, x, zero_sum=True), x)
    torch.testing.assert_close(won, -lost)


def test_one_sided_smoothing_moves_the_target_of_real_pictures_alone():
    soft = discriminator_loss("nonsaturating", REAL, FAKE, smoothing=0.1)
    assert float(soft) == pytest.approx(float(bce(REAL, 0.9 * ONE) + bce(FAKE, ZERO)))
    logit = torch.tensor([2.0], requires_grad=True)
    (slope,) = torch.autograd.grad(discriminator_loss("lsgan", logit, FAKE, smoothing=0.1), logit)
    assert float(slope) == pytest.approx(2.0 - 0.9)


@pytest.mark.parametrize("objective", ["vanilla", "nonsaturating", "minimax", "fgan_gan", "fgan_js"])
def test_the_discriminators_value_becomes_the_jensen_shannon_divergence(objective):
    """V = 2 JS - 2 log 2 for the best D: 0 where it must guess, log 2 where it is always right."""
    zero, sure = torch.zeros(3), torch.full((3,), 40.0)
    assert float(divergence(objective, zero, zero)) == pytest.approx(0, abs=1e-6)
    assert float(divergence(objective, sure, -sure)) == pytest.approx(math.log(2))


@pytest.mark.parametrize(("objective", "margin"), [("lsgan", (1.0, 0.0)), ("hinge", (1.0, -1.0))])
def test_bounded_divergences_are_1_for_a_discriminator_that_is_always_right(objective, margin):
    real, fake = (torch.full((3,), value) for value in margin)
    assert float(divergence(objective, real, fake)) == pytest.approx(1)
    middle = torch.full((3,), sum(margin) / 2)
    assert float(divergence(objective, middle, middle)) == pytest.approx(0)


def test_wasserstein_is_the_critics_difference():
    assert float(divergence("wgan", REAL, FAKE)) == pytest.approx((4.2 + 2.5) / 4)
