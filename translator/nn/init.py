"""How the weights of a network start."""

from typing import TypeVar

import torch
from torch import nn

WEIGHTED = (
    nn.Linear,
    nn.Conv1d,
    nn.Conv2d,
    nn.Conv3d,
    nn.ConvTranspose1d,
    nn.ConvTranspose2d,
    nn.ConvTranspose3d,
)
SCALED = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d, nn.SyncBatchNorm)

Network = TypeVar("Network", bound=nn.Module)


def initialise(network: Network, *, std: float = 0.02, generator: torch.Generator | None = None) -> Network:
    """Draw weights from N(0, std), scales of batch normalisation from N(1, std), set biases to 0; return the network.

    As Radford et al. 2016 (DCGAN), section 4, and Zhu et al. 2017 (CycleGAN), section 7.1, do it. Without a generator
    the draw is from torch's own, which whoever builds networks has to seed.
    """
    for layer in network.modules():
        if isinstance(layer, WEIGHTED):
            nn.init.normal_(layer.weight, 0.0, std, generator=generator)
        elif isinstance(layer, SCALED) and layer.affine:
            nn.init.normal_(layer.weight, 1.0, std, generator=generator)
        else:
            continue
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    return network
