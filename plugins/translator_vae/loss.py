"""The evidence lower bound (Kingma and Welling 2014, equation 3), its divergence weighted (Higgins et al. 2017)."""

import torch
from torch import Tensor

from translator.api import Batch, Ctx, Networks
from translator.nn.likelihood import bits_per_dim, kl_to_standard_normal
from translator_vae.networks import Observation


def terms(nets: Networks, batch: Batch, ctx: Ctx) -> dict[str, Tensor]:
    """Return `reconstruction` and `kl` of each picture [N], in nats, with one code drawn for each.

    The code is drawn by the mean plus the deviation times noise, through which the gradient passes (section 2.4).
    """
    image = batch["image"]
    mean, log_variance = nets["E"](image)
    z = mean + (0.5 * log_variance).exp() * ctx.randn(*mean.shape)
    made = nets["G"](z)
    return {
        "reconstruction": nets["P"](image, made, ctx.rand(*made.shape)),
        "kl": kl_to_standard_normal(mean, log_variance),
    }


def observation(nets: Networks) -> Observation:
    """Return the observation model."""
    model = nets["P"]
    assert isinstance(model, Observation)
    return model


def weight(ctx: Ctx) -> Tensor:
    """Return beta as it is at this moment of the training, [] on the device."""
    beta = torch.full_like(ctx.progress, ctx.config.beta)
    return beta * (ctx.progress / ctx.config.warmup).clamp(max=1) if ctx.config.warmup else beta


def scalars(parts: dict[str, Tensor], dims: int) -> dict[str, Tensor]:
    """Return the means that are logged: the terms and their bound `elbo`, in nats, and the bits for each value."""
    means = {name: part.mean() for name, part in parts.items()}
    elbo = means["reconstruction"] - means["kl"]
    return {"elbo": elbo, "bits_per_dim": bits_per_dim(-elbo, dims), **means}
