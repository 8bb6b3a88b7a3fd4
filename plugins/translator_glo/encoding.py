"""The codes of pictures that were not trained on: GLO has no encoder, a code is found by descent."""

import torch
from torch import Tensor, nn

from translator_glo.config import GloConfig
from translator_glo.losses import distances
from translator_glo.networks import projected

STEPS = 200
SHORT = 50
"""Steps that are enough for a look during a training."""
RATE = 0.05
STARTS = 512
"""Codes of the table, evenly spread over it, among which each search looks for its start."""
AT_ONCE = 64
"""Pictures made at once while looking for a start."""


def encode(config: GloConfig, generator: nn.Module, table: Tensor, image: Tensor, steps: int = STEPS) -> Tensor:
    """Return the codes [N, d], within the unit ball, whose pictures come closest to `image` [N, C, H, W].

    Each starts from the code of the table whose picture is closest and follows Adam, its gradient that of the training
    loss, the code projected after every step. The pictures of a batch do not influence each other. The generator is in
    eval mode and keeps its weights.
    """
    z = nearest(config, generator, table, image).requires_grad_()
    adam = torch.optim.Adam([z], lr=RATE)
    with torch.enable_grad():
        for _ in range(steps):
            loss, _ = distances(config, generator(z), image)
            (z.grad,) = torch.autograd.grad(loss.sum(), z)
            adam.step()
            with torch.no_grad():
                z.copy_(projected(z))
    return z.detach()


@torch.no_grad()
def nearest(config: GloConfig, generator: nn.Module, table: Tensor, image: Tensor) -> Tensor:
    """Return for each picture the code, of some of the table, whose picture is closest to it, [N, d]."""
    candidates = table[:: max(1, len(table) // STARTS)]
    made = torch.cat([generator(part) for part in torch.split(candidates, AT_ONCE)])
    best = [distances(config, made, picture.expand_as(made))[0].argmin() for picture in torch.split(image, 1)]
    return candidates[torch.stack(best)].clone()
