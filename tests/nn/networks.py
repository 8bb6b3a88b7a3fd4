"""Building networks cheaply, and looking at them."""

from collections.abc import Callable
from typing import TypeVar

import torch
from torch import nn

N = TypeVar("N", bound=nn.Module)


def shape_only(build: Callable[[], N]) -> N:
    """Build a network without memory for its weights."""
    with torch.device("meta"):
        return build()


def num_parameters(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def output_shape(network: nn.Module, *shape: int) -> tuple[int, ...]:
    return tuple(network(torch.empty(*shape, device="meta")).shape)


def lively(network: N, seed: int = 0) -> N:
    """Draw weights large enough for the output to depend on the input, and scales that are not 1."""
    generator = torch.Generator().manual_seed(seed)
    for parameter in network.parameters():
        if parameter.dim() > 1:
            nn.init.kaiming_normal_(parameter, generator=generator)
        else:
            nn.init.normal_(parameter, 0.5, 0.3, generator=generator)
    return network


def pictures(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.rand(*shape, generator=torch.Generator().manual_seed(seed)) * 2 - 1
