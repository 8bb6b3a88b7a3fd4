"""Samplers: the body of the loop that a Model carries, and the whole way in torch for sheets."""

import torch
from torch import Tensor, nn

from translator.api import Ctx
from translator.nn.diffusion import Diffusion, sample
from translator_diffusion.config import DiffusionConfig


class DdimStep(nn.Module):
    """One call of the sampling loop: x at one time becomes x at the next, without noise (DDIM, eta 0)."""

    def __init__(self, denoiser: nn.Module, schedule: nn.Module, config: DiffusionConfig) -> None:
        super().__init__()
        assert isinstance(schedule, Diffusion)
        self.denoiser = denoiser
        self.schedule = schedule
        self.prediction = config.prediction

    def forward(self, x: Tensor, i: Tensor, n: Tensor, *told: Tensor) -> Tensor:
        """Return the x that call i of n gives, both int64 [1]."""
        t, to = self.schedule.between(i, n)
        x0 = self.schedule.clean(self.prediction, self.denoiser(x, t, *told), x, t)
        return self.schedule.stepped(x0, x, t, to)


def samples(ctx: Ctx, denoiser: nn.Module, schedule: nn.Module, like: Tensor, *told: Tensor) -> Tensor:
    """Return pictures of the shape of `like`, drawn from the noise of ctx by the sampler of its Config."""
    assert isinstance(schedule, Diffusion)
    config: DiffusionConfig = ctx.config

    def predict(x: Tensor, t: Tensor) -> Tensor:
        predicted: Tensor = denoiser(x, t, *told)
        return predicted.float()

    with torch.no_grad():
        return sample(
            schedule,
            predict,
            ctx.randn(*like.shape),
            prediction=config.prediction,
            steps=config.sampling_steps,
            eta=config.eta,
            variance=config.variance,
            draw=lambda x: ctx.randn(*x.shape),
        )
