"""Turning a trained network into the one to export."""

from typing import TypeVar

import torch
from torch import nn

from translator.nn.dropout import Dropout

Network = TypeVar("Network", bound=nn.Module)


def on_batch_statistics(network: Network) -> Network:
    """Replace each BatchNorm2d inside by an affine InstanceNorm2d with the same weights; return the changed network.

    pix2pix translates with the statistics of the picture at hand, not with running ones (Isola et al. 2017, section
    3.3). At batch 1 this is exactly what BatchNorm computes in training mode; at larger batches pictures stay
    independent of each other, and it can be exported.
    """
    for parent in list(network.modules()):
        for name, layer in parent.named_children():
            if isinstance(layer, nn.BatchNorm2d):
                setattr(parent, name, _as_instance_norm(layer))
    return network


def without_dropout(network: Network) -> Network:
    """Replace each dropout inside by the identity, keeping the numbering of the layers; return the changed network."""
    for parent in list(network.modules()):
        for name, layer in parent.named_children():
            if isinstance(layer, Dropout | nn.Dropout):
                setattr(parent, name, nn.Identity())
    return network


@torch.no_grad()
def _as_instance_norm(batch: nn.BatchNorm2d) -> nn.InstanceNorm2d:
    instance = nn.InstanceNorm2d(batch.num_features, eps=batch.eps, affine=batch.affine)
    if batch.affine:
        instance.weight.copy_(batch.weight)
        instance.bias.copy_(batch.bias)
        instance.to(batch.weight)
    return instance.train(batch.training)
