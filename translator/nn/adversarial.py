"""Adversarial objectives: what two players minimise, as pure functions of a discriminator's logits.

Logits are the raw outputs of a discriminator, of any shape; every loss is a mean, in float32 for half precision.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

Objective = Literal["vanilla", "lsgan", "hinge", "wgan"]


@dataclass(frozen=True)
class Losses:
    """The penalty of each logit: of a real and of a generated picture for D, of a generated one for G.

    D minimises `share` x (mean of real + mean of fake).
    """

    real: Callable[[Tensor], Tensor]
    fake: Callable[[Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    share: float


OBJECTIVES: dict[Objective, Losses] = {
    # Goodfellow et al. 2014, with the non-saturating generator: softplus(-x) = -log sigmoid(x). Halved, as pix2pix
    # slows D down (Isola et al. 2017, section 3.3).
    "vanilla": Losses(lambda x: F.softplus(-x), F.softplus, lambda x: F.softplus(-x), share=0.5),
    # Mao et al. 2017, equation 9: targets 1 and 0, and the half of D. G goes without one, as in CycleGAN.
    "lsgan": Losses(lambda x: (x - 1).square(), Tensor.square, lambda x: (x - 1).square(), share=0.5),
    # Lim and Ye 2017; Miyato et al. 2018, equations 16 and 17.
    "hinge": Losses(lambda x: F.relu(1 - x), lambda x: F.relu(1 + x), Tensor.neg, share=1.0),
    # Arjovsky et al. 2017, algorithm 1; D must be kept Lipschitz by its weights or by a penalty.
    "wgan": Losses(Tensor.neg, lambda x: x, Tensor.neg, share=1.0),
}


def discriminator_loss(objective: Objective, real: Tensor, fake: Tensor) -> Tensor:
    """Return what D minimises, given its logits of real and of generated pictures.

    vanilla and lsgan are 0.5 x (real + fake); hinge and wgan are real + fake, as their papers have them.
    """
    losses = OBJECTIVES[objective]
    return losses.share * (losses.real(_precise(real)).mean() + losses.fake(_precise(fake)).mean())


def generator_loss(objective: Objective, fake: Tensor) -> Tensor:
    """Return what G minimises, given D's logits of its pictures."""
    return OBJECTIVES[objective].generator(_precise(fake)).mean()


def _precise(logits: Tensor) -> Tensor:
    return logits.to(torch.promote_types(logits.dtype, torch.float32))
