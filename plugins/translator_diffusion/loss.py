"""What a training step minimises."""

from collections.abc import Sequence

from torch import Tensor, nn

from translator.nn.diffusion import Diffusion
from translator_diffusion.config import DiffusionConfig


def squared_errors(
    config: DiffusionConfig,
    denoiser: nn.Module,
    schedule: nn.Module,
    x0: Tensor,
    t: Tensor,
    eps: Tensor,
    told: Sequence[Tensor],
) -> tuple[Tensor, Tensor]:
    """Return the mean squared error of the prediction for each picture, and its weight in the loss, both [N]."""
    assert isinstance(schedule, Diffusion)
    predicted: Tensor = denoiser(schedule.noised(x0, t, eps), t, *told)
    difference = predicted.to(x0.dtype) - schedule.target(config.prediction, x0, eps, t)
    return difference.square().mean((1, 2, 3)), schedule.weight(config.prediction, t, config.min_snr_gamma)
