"""Adversarial objectives: what two players minimise, as pure functions of a discriminator's logits.

Logits are the raw outputs of a discriminator, of any shape; every loss is a mean, in float32 for half precision.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.nn.divergence import DIVERGENCES, LOG_2, DivergenceKind

Objective = Literal[
    "vanilla",
    "nonsaturating",
    "minimax",
    "lsgan",
    "hinge",
    "wgan",
    "fgan_kl",
    "fgan_reverse_kl",
    "fgan_pearson",
    "fgan_hellinger",
    "fgan_js",
    "fgan_gan",
]


@dataclass(frozen=True)
class Losses:
    """The penalty of each logit: of a real and of a generated picture for D, of a generated one for G.

    D minimises `share` x L with L = mean of real + mean of fake. The lower L, the further apart it tells the two
    distributions: `offset` - `slope` x L is a lower bound of the divergence called `measure`, reached by the best D.
    """

    real: Callable[[Tensor], Tensor]
    fake: Callable[[Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    share: float
    measure: str
    offset: float = 0.0
    slope: float = 1.0


def _log_likelihood(generator: Callable[[Tensor], Tensor], share: float) -> Losses:
    # softplus(-x) = -log sigmoid(x); the best D costs 2 log 2 - 2 JS (Goodfellow et al. 2014, theorem 1).
    return Losses(lambda x: F.softplus(-x), F.softplus, generator, share, "Jensen-Shannon", LOG_2, 0.5)


def _variational(kind: DivergenceKind, measure: str, offset: float = 0.0, slope: float = 1.0) -> Losses:
    row = DIVERGENCES[kind]

    def real(v: Tensor) -> Tensor:
        return -row.activation(v)

    return Losses(real, row.composed, real, 1.0, measure, offset, slope)


OBJECTIVES: dict[Objective, Losses] = {
    # Goodfellow et al. 2014, with the non-saturating generator. Halved, as pix2pix slows D down (Isola et al. 2017,
    # section 3.3).
    "vanilla": _log_likelihood(lambda x: F.softplus(-x), share=0.5),
    "nonsaturating": _log_likelihood(lambda x: F.softplus(-x), share=1.0),
    # Goodfellow et al. 2014, equation 1: G minimises log(1 - sigmoid(x)), which is flat where D is sure.
    "minimax": _log_likelihood(lambda x: -F.softplus(x), share=1.0),
    # Mao et al. 2017, equation 9: targets 1 and 0, and the half of D. G goes without one, as in CycleGAN. The best D
    # is p / (p + q), and L then 1/2 - 1/4 of the integral of (p - q)^2 / (p + q).
    "lsgan": Losses(
        lambda x: (x - 1).square(), Tensor.square, lambda x: (x - 1).square(), 0.5, "Vincze-Le Cam", 1.0, 2.0
    ),
    # Lim and Ye 2017; Miyato et al. 2018, equations 16 and 17. The best D costs twice the integral of min(p, q).
    "hinge": Losses(lambda x: F.relu(1 - x), lambda x: F.relu(1 + x), Tensor.neg, 1.0, "total variation", 1.0, 0.5),
    # Arjovsky et al. 2017, algorithm 1; D must be kept Lipschitz by its weights or by a penalty.
    "wgan": Losses(Tensor.neg, lambda x: x, Tensor.neg, 1.0, "Wasserstein"),
    # Nowozin et al. 2016, equations 5 and 6.
    "fgan_kl": _variational("kl", "Kullback-Leibler"),
    "fgan_reverse_kl": _variational("reverse_kl", "reverse Kullback-Leibler"),
    "fgan_pearson": _variational("pearson", "Pearson chi-squared"),
    "fgan_hellinger": _variational("hellinger", "squared Hellinger"),
    "fgan_js": _variational("js", "Jensen-Shannon", slope=0.5),
    "fgan_gan": _variational("gan", "Jensen-Shannon", LOG_2, 0.5),
}


def discriminator_loss(objective: Objective, real: Tensor, fake: Tensor, *, smoothing: float = 0.0) -> Tensor:
    """Return what D minimises, given its logits of real and of generated pictures.

    vanilla and lsgan are 0.5 x (real + fake), all others real + fake, as their papers have them. One-sided label
    smoothing (Salimans et al. 2016, section 3.4) takes that share of every real picture for a generated one: the target
    1 becomes 1 - smoothing.
    """
    losses = OBJECTIVES[objective]
    on_real = losses.real(_precise(real)).mean()
    if smoothing:
        on_real = (1 - smoothing) * on_real + smoothing * losses.fake(_precise(real)).mean()
    return losses.share * (on_real + losses.fake(_precise(fake)).mean())


def generator_loss(objective: Objective, fake: Tensor, *, zero_sum: bool = False) -> Tensor:
    """Return what G minimises, given D's logits of its pictures.

    A `zero_sum` G wins just what D loses: - f*(g_f(v)) for the f-GAN objectives, in place of - g_f(v), which is steeper
    where D is sure (Nowozin et al. 2016, section 3.2), and log(1 - sigmoid(x)) for those of Goodfellow et al. 2014.
    """
    losses = OBJECTIVES[objective]
    if zero_sum:
        return -losses.fake(_precise(fake)).mean()
    return losses.generator(_precise(fake)).mean()


def divergence(objective: Objective, real: Tensor, fake: Tensor) -> Tensor:
    """Return D's estimate of how far apart the two distributions are, from below, given its logits.

    Jensen-Shannon in nats and at most log 2 (vanilla, nonsaturating, minimax, fgan_js, fgan_gan); Vincze-Le Cam and
    total variation at most 1 (lsgan, hinge); Wasserstein-1 times D's Lipschitz constant (wgan); and what the other
    f-GAN objectives are named for. 0 says that D finds no difference; a D worse than guessing gives less.
    """
    losses = OBJECTIVES[objective]
    total = losses.real(_precise(real)).mean() + losses.fake(_precise(fake)).mean()
    return losses.offset - losses.slope * total


def _precise(logits: Tensor) -> Tensor:
    return logits.to(torch.promote_types(logits.dtype, torch.float32))
