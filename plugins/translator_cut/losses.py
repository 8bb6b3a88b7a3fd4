"""What the players of CUT minimise (Park et al. 2020, equations 1 to 5)."""

from dataclasses import dataclass

import torch
from torch import Tensor

from translator.api import Batch, Ctx, Networks
from translator.nn.adversarial import discriminator_loss, generator_loss
from translator.nn.joint import jointly
from translator.nn.norm import keeps_pictures_apart
from translator.nn.patchnce import draw_places, patch_nce
from translator.nn.resnet import ResnetGenerator
from translator_cut.config import CutConfig


@dataclass(frozen=True)
class Translations:
    """What the generator makes of a batch: A as B, and with the identity term B as B.

    `mirrored` [N, 1, 1, 1] tells which of the pictures were mirrored before; None where none ever is.
    """

    fake_b: Tensor
    same_b: Tensor | None
    mirrored: Tensor | None


def translate(nets: Networks, batch: Batch, ctx: Ctx) -> Translations:
    """Translate A, and B with the identity term, in one pass where that gives the same."""
    config: CutConfig = ctx.config
    a, b = batch["a"], batch["b"]
    mirrored = ctx.rand(len(a), 1, 1, 1) < 0.5 if config.flip_equivariance else None
    sources = [_turned(picture, mirrored) for picture in (a, *([b] if config.nce_identity else []))]
    joined = keeps_pictures_apart(config.norm) and not config.dropout
    fake_b, *same_b = jointly(nets["G"], *sources, joined=joined)
    return Translations(fake_b, next(iter(same_b), None), mirrored)


def discriminator(nets: Networks, batch: Batch, made: Translations, config: CutConfig) -> Tensor:
    """Return the loss of the discriminator on pictures of B and on translations."""
    joined = keeps_pictures_apart(config.norm)
    on_real, on_fake = jointly(nets["D"], batch["b"], made.fake_b.detach(), joined=joined)
    return discriminator_loss(config.objective, on_real, on_fake)


def generator(nets: Networks, batch: Batch, made: Translations, ctx: Ctx) -> tuple[Tensor, dict[str, Tensor]]:
    """Return the loss of the generator and of the projector, and its unweighted terms (equation 5)."""
    config: CutConfig = ctx.config
    adversarial = generator_loss(config.objective, nets["D"](made.fake_b))
    content = nce = contrast(nets, batch["a"], made.fake_b, made.mirrored, ctx)
    terms = {"G_a2b": adversarial, "nce": nce}
    if made.same_b is not None:
        terms["nce_identity"] = contrast(nets, batch["b"], made.same_b, made.mirrored, ctx)
        content = (nce + terms["nce_identity"]) / 2
    loss = config.lambda_gan * adversarial + config.lambda_nce * content
    return loss, {"G": loss, **terms}


def contrast(nets: Networks, source: Tensor, translation: Tensor, mirrored: Tensor | None, ctx: Ctx) -> Tensor:
    """Return the PatchNCE of a translation and its source, the mean over the layers (equation 3).

    The source is seen as it was, a translation of a mirrored picture is mirrored back in feature space: so the network
    learns to do the same with a picture and with its mirror image (FastCUT).
    """
    config: CutConfig = ctx.config
    G, project = nets["G"], nets["F"]
    assert isinstance(G, ResnetGenerator)
    seen = [_turned(feature, mirrored) for feature in G.features(translation, config.taps)]
    with torch.no_grad():
        known = G.features(source, config.taps)
    places = draw_places(known, config.patches, ctx)
    queries = project(seen, places)
    with torch.no_grad():
        keys = project(known, places)
    layers = [patch_nce(query, key, config.temperature) for query, key in zip(queries, keys, strict=True)]
    return torch.stack(layers).mean()


def _turned(x: Tensor, mirrored: Tensor | None) -> Tensor:
    """Mirror, left and right, those of a batch [N, C, H, W] that `mirrored` names."""
    return x if mirrored is None else torch.where(mirrored, x.flip(3), x)
