"""Likelihoods: masses of levels add up to 1, densities are those of torch, bounds are bounds, bits are counted."""

import math

import pytest
import torch
from torch import distributions as D  # noqa: N812 (its usual name)

from translator.nn.grey import as_colour, as_grey
from translator.nn.likelihood import (
    BIN,
    bits_per_dim,
    dequantised,
    discretised_logistic,
    gaussian,
    kl_to_standard_normal,
    on_levels,
    spread,
    standard_normal,
)

ALL = torch.arange(256, dtype=torch.float64) / 127.5 - 1
"""Every level of a picture."""


@pytest.mark.parametrize("mean", [-1.0, -0.3, 0.9999, 3.0])
@pytest.mark.parametrize("scale", [1e-4, 0.01, 0.3, 5.0])
def test_the_masses_of_all_levels_add_up_to_one(mean, scale):
    log_scale = torch.full((1,), math.log(scale), dtype=torch.float64)
    masses = discretised_logistic(ALL, torch.tensor(mean, dtype=torch.float64), log_scale).exp()
    assert float(masses.sum()) == pytest.approx(1, abs=1e-9)


def test_a_level_has_the_difference_of_the_distribution_function_at_its_edges():
    mean, scale = torch.tensor(0.1, dtype=torch.float64), 0.2
    inner = ALL[1:-1]
    expected = torch.sigmoid((inner + BIN / 2 - mean) / scale) - torch.sigmoid((inner - BIN / 2 - mean) / scale)
    found = discretised_logistic(inner, mean, torch.full((1,), math.log(scale), dtype=torch.float64))
    torch.testing.assert_close(found, expected.log(), rtol=0, atol=1e-9)


def test_a_level_far_from_the_mean_keeps_a_finite_logarithm_and_a_slope():
    mean = torch.tensor([1.0], requires_grad=True)
    found = discretised_logistic(torch.tensor([-0.5]), mean, torch.tensor([math.log(1e-3)]))
    assert float(found.detach()) == pytest.approx(-(1.5 - BIN / 2) / 1e-3, rel=1e-3)
    (slope,) = torch.autograd.grad(found.sum(), mean)
    assert float(slope) == pytest.approx(-1 / 1e-3, rel=1e-3)


def test_gaussian_and_standard_normal_are_those_of_torch():
    x, mean = torch.randn(3, 5), torch.randn(3, 5)
    torch.testing.assert_close(gaussian(x, mean, torch.tensor([-0.7])), D.Normal(mean, math.exp(-0.7)).log_prob(x))
    torch.testing.assert_close(standard_normal(x), D.Normal(0.0, 1.0).log_prob(x).sum(1))


def test_the_divergence_of_codes_is_that_of_torch():
    mean, log_variance = torch.randn(4, 6), torch.randn(4, 6)
    codes, prior = D.Normal(mean, (0.5 * log_variance).exp()), D.Normal(torch.zeros(6), torch.ones(6))
    torch.testing.assert_close(kl_to_standard_normal(mean, log_variance), D.kl_divergence(codes, prior).sum(1))
    assert kl_to_standard_normal(torch.zeros(1, 6), torch.zeros(1, 6)).item() == 0


def test_levels_stay_and_what_lies_between_goes_to_the_nearest():
    torch.testing.assert_close(on_levels(ALL), ALL)
    torch.testing.assert_close(on_levels(ALL[:-1] + 0.4 * BIN), ALL[:-1])


def test_dequantised_levels_fill_the_unit_interval():
    u = torch.rand(256, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    assert torch.equal((dequantised(ALL, u) * 256).floor(), torch.arange(256))
    assert (spread(ALL, u) - ALL).abs().max() <= BIN / 2 + 1e-6


def test_a_density_of_spread_values_bounds_the_mass_of_the_level():
    """The mean of log p over the width of a level is below the logarithm of the mass, by the concavity of log."""
    u, scale, mean = torch.rand(20_000, generator=torch.Generator().manual_seed(0)), 2 * BIN, 0.01
    x = ALL[128].expand(len(u))
    bound = (gaussian(spread(x, u), torch.tensor(mean), torch.tensor(math.log(scale))) + math.log(BIN)).mean()
    normal = D.Normal(mean, scale)
    mass = normal.cdf(ALL[128] + BIN / 2) - normal.cdf(ALL[128] - BIN / 2)
    assert float(mass.log()) - 0.05 < float(bound) < float(mass.log())


def test_equally_likely_levels_take_eight_bits_each():
    dims = 3 * 32 * 32
    assert float(bits_per_dim(torch.tensor(dims * math.log(256)), dims)) == pytest.approx(8)


def test_grey_keeps_what_has_no_colour_and_white_stays_white():
    grey = torch.rand(2, 1, 4, 4) * 2 - 1
    torch.testing.assert_close(as_grey(as_colour(grey)), grey)
    assert as_colour(torch.zeros(1, 3, 2, 2)).shape == (1, 3, 2, 2)
    green = torch.tensor([-1.0, 1.0, -1.0])[None, :, None, None]
    assert float(as_grey(green)) == pytest.approx(2 * 0.587 - 1, abs=1e-6)
