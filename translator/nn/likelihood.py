"""How likely pictures of 256 levels are, in nats.

A picture is float in [-1, 1] with levels 2/255 apart. Densities of continuous values bound the probability of the
levels from below when noise of one level's width is added first (Theis, van den Oord, Bethge 2016, section 3.1).
"""

import math

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

LEVELS = 256
BIN = 2 / (LEVELS - 1)
"""The distance of two levels of a picture in [-1, 1]."""


def on_levels(x: Tensor) -> Tensor:
    """Return pictures in [-1, 1], each value moved to the nearest of the 256 levels."""
    return _number(x) * BIN - 1


def dequantised(x: Tensor, u: Tensor) -> Tensor:
    """Return pictures in [-1, 1] as continuous values in [0, 1): (level + u) / 256, with u uniform on [0, 1)."""
    return (_number(x) + u) / LEVELS


def spread(x: Tensor, u: Tensor) -> Tensor:
    """Return pictures in [-1, 1] with noise of one level's width around each value; u is uniform on [0, 1)."""
    return on_levels(x) + (u - 0.5) * BIN


def gaussian(x: Tensor, mean: Tensor, log_scale: Tensor) -> Tensor:
    """Return log N(x; mean, exp(log_scale)^2) of each value."""
    return -0.5 * ((x - mean) * (-log_scale).exp()).square() - log_scale - 0.5 * math.log(2 * math.pi)


def discretised_logistic(x: Tensor, mean: Tensor, log_scale: Tensor) -> Tensor:
    """Return the log-probability of each value's level under a logistic distribution.

    x lies on the levels of [-1, 1]. It is the mass between the edges of a level, the first and the last level open to
    infinity (Kingma et al. 2016, IAF; Salimans et al. 2017, equation 2). With a and b the standardised upper and lower
    edge, the mass is sigmoid(a) sigmoid(-b) (1 - exp(b - a)), whose logarithm neither cancels nor underflows.
    """
    sharpness = (-log_scale).exp()
    upper, lower = (x - mean + BIN / 2) * sharpness, (x - mean - BIN / 2) * sharpness
    below, above = F.logsigmoid(upper), F.logsigmoid(-lower)
    between = below + above + torch.log(-torch.expm1(-BIN * sharpness))
    first, last = x < -1 + BIN / 2, x > 1 - BIN / 2
    return torch.where(first, below, torch.where(last, above, between))


def standard_normal(z: Tensor) -> Tensor:
    """Return log N(z; 0, I) of each row, [N]."""
    return (-0.5 * z.square() - 0.5 * math.log(2 * math.pi)).flatten(1).sum(1)


def kl_to_standard_normal(mean: Tensor, log_variance: Tensor) -> Tensor:
    """Return KL(N(mean, diag exp(log_variance)) || N(0, I)) of each row, [N] (Kingma and Welling 2014, appendix B)."""
    return 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).flatten(1).sum(1)


def bits_per_dim(nats: Tensor, dims: int) -> Tensor:
    """Return the negative log-probability of 256-level pictures, in nats, as bits for each of their values."""
    return nats / (dims * math.log(2))


def _number(x: Tensor) -> Tensor:
    """Return the number of each value's level, 0 to 255."""
    return ((x + 1) / BIN).round()
