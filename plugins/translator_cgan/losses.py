"""What the players of a conditional GAN minimise; a condition that does not fit counts as a generated picture."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from translator.api import Ctx
from translator.nn.adversarial import discriminator_loss, divergence
from translator.nn.game import penalty, played, shown
from translator_cgan.config import CGanConfig
from translator_cgan.networks import Discriminator, Generator, keeps_pictures_apart

if TYPE_CHECKING:
    from translator_cgan.config import TextGanConfig


def judging(
    config: CGanConfig, D: Discriminator, real: Tensor, fake: Tensor, value: Tensor, ctx: Ctx
) -> tuple[Tensor, dict[str, Tensor]]:
    """Return what D minimises, its penalty included, and scalars for the log.

    With mismatched conditions, wrong and generated pictures weigh half each (Reed et al. 2016, algorithm 1): real-right
    against the mean of real-wrong and fake-right. A wrong condition is that of the neighbour in the batch; where both
    are the same, the generated picture is judged in the place of the wrong one.
    """
    real, fake = shown(config, ctx, real, fake)
    wrong = [real.roll(1, 0)] if config.mismatched else []
    on_real, on_fake, *on_wrong = _judged(config, D, [real, fake, *wrong], value)
    refused = [torch.where(_same_as_before(value), on_fake, each) for each in on_wrong]
    on_others = torch.cat([on_fake, *refused])
    loss = discriminator_loss(config.objective, on_real, on_others, smoothing=config.label_smoothing)
    scalars = {"divergence": divergence(config.objective, on_real.detach(), on_fake.detach())}
    if refused:
        scalars["mismatch"] = divergence(config.objective, on_real.detach(), refused[0].detach())
    penalised = penalty(config, lambda x: D(x, value), real, fake, ctx)
    if penalised is None:
        return loss, scalars
    return loss + penalised, scalars | {"penalty": penalised.detach()}


def playing(config: CGanConfig, G: Generator, D: Discriminator, value: Tensor, ctx: Ctx) -> Tensor:
    """Return what G minimises: D's opinion of its pictures under the condition they were made for."""
    (fake,) = shown(config, ctx, G(ctx.randn(len(value), config.latent), value))
    return played(config, D(fake, value))


def between(config: "TextGanConfig", G: Generator, D: Discriminator, value: Tensor, ctx: Ctx) -> Tensor:
    """Return what G minimises for the middle between two captions (Reed et al. 2016, equation 5)."""
    middle_g, middle_d = (_middle(player.condition(value)) for player in (G, D))
    (fake,) = shown(config, ctx, G.told(ctx.randn(len(value), config.latent), middle_g))
    return played(config, D.judge(fake, middle_d))


def _same_as_before(value: Tensor) -> Tensor:
    """Tell of each condition whether its neighbour's is the same, [N, 1]."""
    return (value == value.roll(1, 0)).reshape(len(value), -1).all(1, keepdim=True)


def _middle(vectors: Tensor) -> Tensor:
    return (vectors + vectors.roll(1, 0)) / 2


def _judged(config: CGanConfig, D: Discriminator, pictures: list[Tensor], value: Tensor) -> list[Tensor]:
    """Return D's logits of several batches under the same conditions, in one pass where pictures are kept apart."""
    if not keeps_pictures_apart(config):
        return [D(each, value) for each in pictures]
    return list(D(torch.cat(pictures), torch.cat([value] * len(pictures))).chunk(len(pictures)))
