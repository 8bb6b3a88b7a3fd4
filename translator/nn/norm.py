"""The normalisation layers a network may be built with."""

from collections.abc import Callable
from typing import Literal

from torch import Tensor, nn

NormKind = Literal["instance", "batch", "none"]
NormFactory = Callable[[int], nn.Module]
"""Makes the normalisation of so many channels; a conditional one is called with the condition as a second argument."""


def norm_layer(kind: NormKind, channels: int) -> nn.Module:
    """Return the layer between a convolution and its activation.

    instance    every picture by its own mean and variance, nothing learned (Ulyanov et al. 2016)
    batch       by the mean and variance of the batch, with a learned scale and shift (Ioffe and Szegedy 2015)
    none        the identity, which keeps the numbering of the layers
    """
    match kind:
        case "instance":
            return nn.InstanceNorm2d(channels)
        case "batch":
            return nn.BatchNorm2d(channels)
        case "none":
            return nn.Identity()


def has_bias(kind: NormKind) -> bool:
    """Tell whether convolutions followed by this layer have a bias.

    Only with instance normalisation, although it cancels there: the published checkpoints are laid out like this, for
    all three kinds.
    """
    return kind == "instance"


def keeps_pictures_apart(kind: NormKind) -> bool:
    """Tell whether the pictures of a batch do not influence each other, so that batches may be joined or split."""
    return kind != "batch"


def normalised(norm: nn.Module, x: Tensor, condition: Tensor | None) -> Tensor:
    """Return norm(x), or norm(x, condition) where there is a condition."""
    y: Tensor = norm(x) if condition is None else norm(x, condition)
    return y
