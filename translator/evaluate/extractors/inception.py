"""Inception: the network of FID (Heusel et al. 2017), with its published weights or not at all.

Its layers are those of torch-fidelity, which reproduces the TensorFlow graph of 2015-12-05 to 1e-4 in the features.
Pictures are resized as TensorFlow did (the FID of published tables) or cleanly (clean-FID, Parmar et al. 2022).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from translator.errors import DataError
from translator.evaluate.extractor import Extracted, Identity, Picture
from translator.evaluate.resizing import clean, tensorflow
from translator.evaluate.weights import INCEPTION, load_state, weights_file
from translator.jobs.progress import Control, Report, silent

if TYPE_CHECKING:
    from torch import Tensor, nn

NAME = "inception-2015-12-05"
SIDE = 299
CLASSES = 1008
BATCH = 16
"""Pictures in one run of the network: its first layers take 20 MB for each."""

Resize = Literal["legacy", "clean"]


class Inception:
    """Extractor of 2048 features and 1008 logits without their bias, as the Inception Score takes them."""

    def __init__(
        self,
        resize: Resize = "legacy",
        weights: Path | None = None,
        *,
        device: str = "cpu",
        report: Report = silent,
        control: Control | None = None,
    ) -> None:
        """Load the published weights: from the file given, or fetched once. Raises DataError for any others."""
        path, digest = weights_file(INCEPTION, weights, report=report, control=control)
        self._resize: Resize = resize
        self._device = device
        self._trunk, self._head = network(load_state(path), str(path), device)
        self.identity = Identity(NAME, digest, f"{_words(resize)} {SIDE} x {SIDE}")

    @property
    def title(self) -> str:
        """Return what people read."""
        return "Inception (FID)" if self._resize == "legacy" else "Inception, clean resizing (clean-FID)"

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        """Return features float32 [n, 2048] and logits float32 [n, 1008] of some pictures."""
        import torch

        scaled = tensorflow if self._resize == "legacy" else clean
        parts = []
        with torch.inference_mode():
            for start in range(0, len(pictures), BATCH):
                batch = [scaled(picture, SIDE, SIDE, self._device) for picture in pictures[start : start + BATCH]]
                parts.append(self._trunk((torch.cat(batch) - 128) / 128).flatten(1))
            features = torch.cat(parts)
            logits = features @ self._head.T
        return Extracted(features.cpu().numpy(), logits.cpu().numpy())


def network(state: Any, where: str, device: str = "cpu") -> "tuple[nn.Module, Tensor]":
    """Return the network up to its pooled features, and the weights [1008, 2048] of its last layer."""
    rest = {name: value for name, value in state.items() if not name.startswith("fc.")}
    trunk = _trunk()
    try:
        trunk.load_state_dict(rest)
        head: Tensor = state["fc.weight"].float()
    except (KeyError, RuntimeError, AttributeError) as error:
        raise DataError(f"{where} does not hold the Inception network of FID.") from error
    return trunk.to(device).eval().requires_grad_(False), head.to(device)


def _trunk() -> "nn.Module":
    """Return the layers in order, under the names that the published weights have for them."""
    from collections import OrderedDict

    from torch import nn
    from torch_fidelity import feature_extractor_inceptionv3 as layers

    conv = layers.BasicConv2d
    return nn.Sequential(
        OrderedDict(
            Conv2d_1a_3x3=conv(3, 32, kernel_size=3, stride=2),
            Conv2d_2a_3x3=conv(32, 32, kernel_size=3),
            Conv2d_2b_3x3=conv(32, 64, kernel_size=3, padding=1),
            MaxPool_1=nn.MaxPool2d(3, stride=2),
            Conv2d_3b_1x1=conv(64, 80, kernel_size=1),
            Conv2d_4a_3x3=conv(80, 192, kernel_size=3),
            MaxPool_2=nn.MaxPool2d(3, stride=2),
            Mixed_5b=layers.InceptionA(192, pool_features=32),
            Mixed_5c=layers.InceptionA(256, pool_features=64),
            Mixed_5d=layers.InceptionA(288, pool_features=64),
            Mixed_6a=layers.InceptionB(288),
            Mixed_6b=layers.InceptionC(768, channels_7x7=128),
            Mixed_6c=layers.InceptionC(768, channels_7x7=160),
            Mixed_6d=layers.InceptionC(768, channels_7x7=160),
            Mixed_6e=layers.InceptionC(768, channels_7x7=192),
            Mixed_7a=layers.InceptionD(768),
            Mixed_7b=layers.InceptionE_1(1280),
            Mixed_7c=layers.InceptionE_2(2048),
            AvgPool=nn.AdaptiveAvgPool2d((1, 1)),
        )
    )


def _words(resize: Resize) -> str:
    return "TensorFlow 1 bilinear" if resize == "legacy" else "clean bicubic"
