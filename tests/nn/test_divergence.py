"""f-divergences: every row against its definition, and critics trained on two Gaussians against the true value."""

import math
from collections.abc import Callable
from typing import get_args

import pytest
import torch
from torch import Tensor, nn

from translator.nn.adversarial import Objective, discriminator_loss, divergence
from translator.nn.divergence import DIVERGENCES
from translator.nn.penalty import gradient_penalty
from translator.train.context import Context

U = torch.logspace(-6, 6, 200_001, dtype=torch.float64)
RATIOS = torch.tensor([0.05, 0.3, 1.0, 2.5, 20.0], dtype=torch.float64)
LOGITS = torch.linspace(-4, 4, 41, dtype=torch.float64)

ROWS = pytest.mark.parametrize("kind", DIVERGENCES)


@ROWS
def test_the_conjugate_is_the_supremum_of_its_definition(kind):
    row = DIVERGENCES[kind]
    for t in row.optimum(RATIOS):
        assert float((U * t - row.f(U)).max()) == pytest.approx(float(row.conjugate(t)), abs=1e-6)


@ROWS
def test_the_optimum_reaches_f(kind):
    """u T* - f*(T*) = f(u), and no other T of the domain gives more."""
    row = DIVERGENCES[kind]
    best = RATIOS * row.optimum(RATIOS) - row.conjugate(row.optimum(RATIOS))
    torch.testing.assert_close(best, row.f(RATIOS))
    others = row.activation(LOGITS)[:, None]
    assert (RATIOS * others - row.conjugate(others) <= best + 1e-12).all()


@ROWS
def test_the_optimum_is_the_slope_of_f(kind):
    row, u = DIVERGENCES[kind], RATIOS.clone().requires_grad_()
    (slope,) = torch.autograd.grad(row.f(u).sum(), u)
    torch.testing.assert_close(slope, row.optimum(RATIOS))


@ROWS
def test_the_threshold_is_the_slope_at_1(kind):
    row = DIVERGENCES[kind]
    assert float(row.optimum(torch.ones(1, dtype=torch.float64))) == pytest.approx(row.threshold, abs=1e-12)


@ROWS
def test_the_stable_form_is_the_composition(kind):
    row = DIVERGENCES[kind]
    torch.testing.assert_close(row.composed(LOGITS), row.conjugate(row.activation(LOGITS)))


@ROWS
def test_activations_rise(kind):
    assert (DIVERGENCES[kind].activation(LOGITS).diff() > 0).all()


@pytest.mark.parametrize("kind", ["js", "gan", "reverse_kl"])
def test_the_stable_form_survives_where_the_composition_does_not(kind):
    row, v = DIVERGENCES[kind], torch.tensor([120.0, -120.0])
    assert row.composed(v).isfinite().all()
    assert not row.conjugate(row.activation(v)).isfinite().all()


def test_the_value_of_gan_at_0_is_minus_2_log_2():
    row, zero = DIVERGENCES["gan"], torch.zeros(())
    assert float(row.activation(zero) - row.composed(zero)) == pytest.approx(-2 * math.log(2))


# Two Gaussians of variance 1 whose means are 0.7 apart; samples are their quantiles, so that means are expectations.
APART = 0.7
FAKE = torch.special.ndtri((torch.arange(4000, dtype=torch.float64) + 0.5) / 4000)[:, None]
REAL = FAKE + APART


def integral(integrand: Callable[[Tensor, Tensor], Tensor]) -> float:
    x = torch.linspace(-9, 10, 20_001, dtype=torch.float64)
    p, q = ((-(x - mean).square() / 2).exp() / math.sqrt(2 * math.pi) for mean in (APART, 0.0))
    return float(torch.trapezoid(integrand(p, q), x))


JS = integral(lambda p, q: (p * (2 * p / (p + q)).log() + q * (2 * q / (p + q)).log()) / 2)
TRUE: dict[Objective, float] = {
    "vanilla": JS,
    "nonsaturating": JS,
    "minimax": JS,
    "lsgan": integral(lambda p, q: (p - q).square() / (p + q) / 2),
    "hinge": integral(lambda p, q: (p - q).abs() / 2),
    "fgan_kl": APART**2 / 2,
    "fgan_reverse_kl": APART**2 / 2,
    "fgan_pearson": math.exp(APART**2) - 1,
    "fgan_hellinger": 2 - 2 * math.exp(-(APART**2) / 8),
    "fgan_js": JS,
    "fgan_gan": JS,
    "wgan": APART,
}


def critic() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1)).double()


def trained(judge: nn.Module, loss: Callable[[], Tensor], steps: int) -> None:
    optimizer = torch.optim.LBFGS(judge.parameters(), max_iter=steps, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        value = loss()
        value.backward()
        return value

    optimizer.step(closure)


@pytest.mark.parametrize("objective", get_args(Objective))
def test_a_trained_critic_comes_within_5_per_cent_of_the_true_divergence(objective):
    judge, ctx = critic(), Context(None, torch.device("cpu"))

    def loss() -> Tensor:
        value = discriminator_loss(objective, judge(REAL), judge(FAKE))
        if objective == "wgan":  # the best critic's slope is 1 only under a stiff penalty: 1 + APART / (2 lambda)
            value = value + 50 * gradient_penalty(lambda x: judge(x[:, :, 0, 0]), maps(REAL), maps(FAKE), ctx)
        return value

    trained(judge, loss, 60)
    with torch.no_grad():
        estimate = float(divergence(objective, judge(REAL), judge(FAKE)))
    assert estimate == pytest.approx(TRUE[objective], rel=0.05)
    assert objective == "wgan" or estimate < 1.02 * TRUE[objective]  # a bound from below


def maps(samples: Tensor) -> Tensor:
    return samples[::10, :, None, None].clone()
