"""Built-in features: no download, not FID; they rank the checkpoints of one run.

A convolutional network with random weights sees colours, edges and textures at four scales (Saxe et al. 2011, "On
random weights and unsupervised feature learning"). Its filters answer to contrast, and the strength of an answer counts
as a logarithm: blur and noise then show as much as a change of colour does. The weights come from a frozen stream of
random numbers, so that every machine has the same.
"""

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.extractor import Extracted, Identity, Picture
from translator.images.resize import resize

if TYPE_CHECKING:
    from torch import Tensor

NAME = "builtin"
SIDE = 64
CHANNELS = (3, 24, 48, 64, 96)
SEED = 20190
FLOOR = 0.01
"""The strength that counts as none: about one level of 255, so that rounding is no texture."""


class Builtin:
    """Extractor of 512 features: skew and strength of every channel of four layers, and the coarse picture itself."""

    title = "Built-in features (not FID)"

    def __init__(self) -> None:
        self._weights = _weights()
        digest = hashlib.sha256(b"".join(weight.tobytes() for weight in self._weights)).hexdigest()
        self.identity = Identity(NAME, digest, f"bicubic {SIDE}")

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        """Return features float32 [n, 512] of some pictures."""
        import torch

        pixels = np.stack([resize(picture, SIDE, SIDE) for picture in pictures])
        x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 127.5 - 1
        with torch.inference_mode():
            parts = [torch.nn.functional.adaptive_avg_pool2d(x, 4).flatten(1)]
            for weight in self._weights:
                x = _layer(x, torch.from_numpy(weight))
                strength = x.std((2, 3)) + FLOOR
                parts += [x.mean((2, 3)) / strength, strength.log()]
            return Extracted(torch.cat(parts, 1).numpy())


def _layer(x: "Tensor", weight: "Tensor") -> "Tensor":
    from torch.nn import functional

    return functional.leaky_relu(functional.conv2d(functional.pad(x, (1, 1, 1, 1), "reflect"), weight, stride=2), 0.1)


def _weights() -> list[NDArray[np.float32]]:
    """Draw filters [out, in, 3, 3] of variance 2 / fan-in (He et al. 2015); the first see no flat colour."""
    draw = np.random.RandomState(SEED)  # the one generator of NumPy whose stream never changes
    layers = []
    for fan_in, fan_out in pairwise(CHANNELS):
        weight = draw.standard_normal((fan_out, fan_in, 3, 3)) * np.sqrt(2 / (9 * fan_in))
        layers.append(weight.astype(np.float32))
    layers[0] -= layers[0].mean((2, 3), keepdims=True)
    return layers
