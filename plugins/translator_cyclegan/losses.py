"""What the players of CycleGAN minimise (Zhu et al. 2017, equations 1 to 3 and section 5.2)."""

from dataclasses import dataclass

import torch
from torch import Tensor

from translator.api import Batch, Ctx, Networks
from translator.nn.game import judged, played, shown
from translator.nn.joint import jointly
from translator.nn.norm import keeps_pictures_apart


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


def generators(nets: Networks, batch: Batch, ctx: Ctx) -> tuple[Translations, Tensor, dict[str, Tensor]]:
    """Return the translations, the loss of both generators, and its unweighted terms."""
    a, b, config = batch["a"], batch["b"], ctx.config
    joined = keeps_pictures_apart(config.norm) and not config.dropout
    made = translate(nets, a, b, identity=config.lambda_identity > 0, joined=joined)
    terms = {
        "G_a2b": played(config, nets["D_b"](*shown(config, ctx, made.fake_b))),
        "G_b2a": played(config, nets["D_a"](*shown(config, ctx, made.fake_a))),
        "cycle_a": _distance(made.back_a, a),
        "cycle_b": _distance(made.back_b, b),
    }
    loss = terms["G_a2b"] + terms["G_b2a"] + config.lambda_cycle * (terms["cycle_a"] + terms["cycle_b"])
    if made.same_a is not None and made.same_b is not None:
        terms |= {"identity_a": _distance(made.same_a, a), "identity_b": _distance(made.same_b, b)}
        loss = loss + config.lambda_cycle * config.lambda_identity * (terms["identity_a"] + terms["identity_b"])
    return made, loss, {"G": loss, **terms}


@torch.no_grad()
def once_more(nets: Networks, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return what the generators make of a further batch for the discriminators: of domain A and of domain B."""
    return nets["G_b2a"](batch["b"]), nets["G_a2b"](batch["a"])


def discriminators(nets: Networks, batch: Batch, fake_a: Tensor, fake_b: Tensor, ctx: Ctx) -> dict[str, Tensor]:
    """Return the loss of each discriminator on real pictures and on generated ones from its pool, and its scalars."""
    return _judged(nets, "a", batch["a"], fake_a, ctx) | _judged(nets, "b", batch["b"], fake_b, ctx)


def _judged(nets: Networks, domain: str, real: Tensor, fake: Tensor, ctx: Ctx) -> dict[str, Tensor]:
    config = ctx.config
    (real,), (pooled,) = shown(config, ctx, real), shown(config, ctx, nets[f"pool_{domain}"](fake, ctx))
    joined = keeps_pictures_apart(config.norm)
    loss, scalars = judged(config, nets[f"D_{domain}"], real, pooled, ctx, joined=joined)
    return {f"D_{domain}": loss} | {f"{name}_{domain}": value for name, value in scalars.items()}


def _distance(x: Tensor, y: Tensor) -> Tensor:
    return (x - y).abs().mean()
