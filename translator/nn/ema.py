"""The moving average of a network's weights."""

import copy

import torch
from torch import nn
from torch.optim.swa_utils import get_ema_multi_avg_fn


class Ema(nn.Module):
    """The exponential moving average of a network, held as a module so that checkpoints carry it.

    `half_life` counts images: after so many, half of the average is new (Karras et al. 2020). `average` is the averaged
    network, in evaluation mode; its buffers are those of the network, not averaged.
    """

    def __init__(self, network: nn.Module, half_life: float) -> None:
        super().__init__()
        if half_life <= 0:
            raise ValueError(f"A half-life counts images and is above 0, not {half_life}.")
        self.half_life = half_life
        self.average = copy.deepcopy(network).requires_grad_(False).eval()

    def restart(self, network: nn.Module) -> None:
        """Forget what was averaged: the average is the network as it is now."""
        self.average.load_state_dict(network.state_dict())

    @torch.no_grad()
    def update(self, network: nn.Module, images: int) -> None:
        """Move the average towards the network, which has seen `images` images since the last update."""
        average_in = get_ema_multi_avg_fn(decay(images, self.half_life))  # type: ignore[no-untyped-call]
        average_in(list(self.average.parameters()), list(network.parameters()), 0)
        for kept, current in zip(self.average.buffers(), network.buffers(), strict=True):
            kept.copy_(current)

    def train(self, mode: bool = True) -> "Ema":
        """Set the mode of this module; the average stays in evaluation mode."""
        super().train(mode)
        self.average.eval()
        return self


def decay(images: int, half_life: float) -> float:
    """Return the weight that an average keeps after `images` further images."""
    return float(0.5 ** (images / half_life))
