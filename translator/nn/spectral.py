"""Spectral normalisation (Miyato et al. 2018): every weight divided by its largest singular value."""

from typing import TypeVar

from torch import nn
from torch.nn.utils import parametrizations

from translator.nn.init import WEIGHTED

Network = TypeVar("Network", bound=nn.Module)


def with_spectral_norm(network: Network) -> Network:
    """Normalise every convolution, linear layer and embedding inside, in place; return the network.

    One power iteration for each forward pass in training mode. Put it on after the weights are drawn. The vectors of
    the iteration are buffers, which checkpoints hold.
    """
    for layer in list(network.modules()):
        if isinstance(layer, (*WEIGHTED, nn.Embedding)):
            parametrizations.spectral_norm(layer)
    return network
