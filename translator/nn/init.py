"""How the weights of a network start."""

from typing import Literal, TypeVar

import torch
from torch import Tensor, nn

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

Law = Literal["normal", "xavier"]
Network = TypeVar("Network", bound=nn.Module)


def initialise(
    network: Network, *, std: float = 0.02, law: Law = "normal", generator: torch.Generator | None = None
) -> Network:
    """Draw weights from N(0, std), scales of batch normalisation from N(1, std), set biases to 0; return the network.

    As Radford et al. 2016 (DCGAN), section 4, and Zhu et al. 2017 (CycleGAN), section 7.1, do it. With the law "xavier"
    the deviation of weights is `std` times that of Glorot and Bengio 2010, as the published code of CUT has it. Without
    a generator the draw is from torch's own, which whoever builds networks has to seed.
    """
    for layer in network.modules():
        if isinstance(layer, WEIGHTED):
            _draw(layer.weight, law, std, generator)
        elif isinstance(layer, SCALED) and layer.affine:
            nn.init.normal_(layer.weight, 1.0, std, generator=generator)
        else:
            continue
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    return network


def _draw(weight: Tensor, law: Law, std: float, generator: torch.Generator | None) -> None:
    if law == "xavier":
        nn.init.xavier_normal_(weight, gain=std, generator=generator)
    else:
        nn.init.normal_(weight, 0.0, std, generator=generator)
