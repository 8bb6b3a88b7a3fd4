"""What the players of CycleGAN minimise (Zhu et al. 2017, equations 1 to 3 and section 5.2)."""

from dataclasses import dataclass

from torch import Tensor

from translator.api import Batch, Ctx, Networks
from translator.nn.adversarial import discriminator_loss, generator_loss
from translator.nn.joint import jointly
from translator.nn.norm import keeps_pictures_apart
from translator_cyclegan.config import CycleGanConfig


@dataclass(frozen=True)
class Translations:
    """What the generators make of a batch: the other domain, the way back, and their own target domain left alone."""

    fake_a: Tensor
    fake_b: Tensor
    back_a: Tensor
    back_b: Tensor
    same_a: Tensor | None
    same_b: Tensor | None


def translate(nets: Networks, a: Tensor, b: Tensor, *, identity: bool, joined: bool) -> Translations:
    """Translate A and B there and back; with `identity`, also give each generator what is in its target domain."""
    # Each generator takes all it can translate by then in one pass: three passes in place of six.
    fake_b, *same_b = jointly(nets["G_a2b"], a, *([b] if identity else []), joined=joined)
    fake_a, back_a, *same_a = jointly(nets["G_b2a"], b, fake_b, *([a] if identity else []), joined=joined)
    back_b = nets["G_a2b"](fake_a)
    return Translations(fake_a, fake_b, back_a, back_b, next(iter(same_a), None), next(iter(same_b), None))


def generators(nets: Networks, batch: Batch, config: CycleGanConfig) -> tuple[Translations, Tensor, dict[str, Tensor]]:
    """Return the translations, the loss of both generators, and its unweighted terms."""
    a, b = batch["a"], batch["b"]
    joined = keeps_pictures_apart(config.norm) and not config.dropout
    made = translate(nets, a, b, identity=config.lambda_identity > 0, joined=joined)
    terms = {
        "G_a2b": generator_loss(config.objective, nets["D_b"](made.fake_b)),
        "G_b2a": generator_loss(config.objective, nets["D_a"](made.fake_a)),
        "cycle_a": _distance(made.back_a, a),
        "cycle_b": _distance(made.back_b, b),
    }
    loss = terms["G_a2b"] + terms["G_b2a"] + config.lambda_cycle * (terms["cycle_a"] + terms["cycle_b"])
    if made.same_a is not None and made.same_b is not None:
        terms |= {"identity_a": _distance(made.same_a, a), "identity_b": _distance(made.same_b, b)}
        loss = loss + config.lambda_cycle * config.lambda_identity * (terms["identity_a"] + terms["identity_b"])
    return made, loss, {"G": loss, **terms}


def discriminators(nets: Networks, batch: Batch, made: Translations, ctx: Ctx) -> dict[str, Tensor]:
    """Return the loss of each discriminator on real pictures and on generated ones from its pool."""
    return {
        "D_a": _judged(nets, "a", batch["a"], made.fake_a, ctx),
        "D_b": _judged(nets, "b", batch["b"], made.fake_b, ctx),
    }


def _judged(nets: Networks, domain: str, real: Tensor, fake: Tensor, ctx: Ctx) -> Tensor:
    shown = nets[f"pool_{domain}"](fake, ctx)
    joined = keeps_pictures_apart(ctx.config.norm)
    on_real, on_shown = jointly(nets[f"D_{domain}"], real, shown, joined=joined)
    return discriminator_loss(ctx.config.objective, on_real, on_shown)


def _distance(x: Tensor, y: Tensor) -> Tensor:
    return (x - y).abs().mean()
