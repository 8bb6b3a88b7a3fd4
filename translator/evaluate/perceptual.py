"""Perceptual distances between two pictures of one size, by networks that were trained to see objects.

LPIPS (Zhang et al. 2018, equation 1) and DISTS (Ding et al. 2020, equations 4 to 6). The weights that compare features
come with torchmetrics; those of the networks are torchvision's. Neither is used before its sha256 was checked.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.errors import DataError
from translator.evaluate.extractor import Picture
from translator.evaluate.paired import PairedMeasure
from translator.evaluate.resizing import levels
from translator.evaluate.weights import ALEXNET, VGG16, load_state, sha256_of, weights_file
from translator.jobs.progress import Control, Report, silent

if TYPE_CHECKING:
    from torch import Tensor, nn

SMALLEST = 32
"""The side in pixels at which the deepest layer still sees something."""

NAMES = ("lpips", "dists")

_ALEX_ENDS = (1, 4, 7, 9, 11)
_VGG_ENDS = (3, 8, 15, 22, 29)
_HEADS = {
    "lpips_models/alex.pth": "df73285e35b22355a2df87cdb6b70b343713b667eddbda73e1977e0c860835c0",
    "dists_models/weights.pt": "f5e65c96230b7f6ca995691647d482237e4cab8a50c5c4a5784f219ef0748218",
}
_LPIPS_SHIFT, _LPIPS_SCALE = (-0.030, -0.088, -0.188), (0.458, 0.448, 0.450)
_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_LEAST = 1e-6
"""c1 and c2 of DISTS, which keep a channel of zeros from dividing by zero."""


def perceptual(
    name: str, weights: Path | None = None, *, report: Report = silent, control: Control | None = None
) -> PairedMeasure:
    """Return LPIPS ("lpips") or DISTS ("dists") as a measure of pairs; the network's weights are given or fetched once.

    Raises DataError when they are missing or are other ones.
    """
    if name == "lpips":
        state = load_state(weights_file(ALEXNET, weights, report=report, control=control)[0])
        return PairedMeasure("lpips", "LPIPS (AlexNet)", "lower", Lpips(alexnet(state), head("lpips")), SMALLEST)
    if name == "dists":
        state = load_state(weights_file(VGG16, weights, report=report, control=control)[0])
        return PairedMeasure("dists", "DISTS", "lower", Dists(vgg16(state), head("dists")), SMALLEST)
    raise DataError(f"There is no perceptual distance {name}; choose from {', '.join(NAMES)}.")


class Lpips:
    """The distance of unit-length features, weighted per channel, averaged over places, summed over layers."""

    def __init__(self, layers: "nn.Sequential", weights: Mapping[str, "Tensor"]) -> None:
        self._layers = layers
        self._weights = [weights[f"lin{k}.model.1.weight"] for k in range(len(_ALEX_ENDS))]

    def __call__(self, output: Picture, target: Picture) -> float:
        """Return the distance of two pictures; 0 for equal ones."""
        import torch

        with torch.inference_mode():
            pairs = zip(self._features(output), self._features(target), self._weights, strict=True)
            return float(sum(((one - other).square() * weight).sum(1).mean() for one, other, weight in pairs))

    def _features(self, picture: Picture) -> "list[Tensor]":
        import torch

        shift, scale = (torch.tensor(values)[:, None, None] for values in (_LPIPS_SHIFT, _LPIPS_SCALE))
        found = _through(self._layers, (levels(picture) / 127.5 - 1 - shift) / scale, _ALEX_ENDS)
        return [each / (each.square().sum(1, keepdim=True) + 1e-8).sqrt() for each in found]


class Dists:
    """One minus the similarity of means (structure of texture) and of covariances (structure) of all channels."""

    def __init__(self, layers: "nn.Sequential", weights: Mapping[str, "Tensor"]) -> None:
        self._layers = _smooth(layers)
        total = weights["alpha"].sum() + weights["beta"].sum()
        self._alpha, self._beta = weights["alpha"] / total, weights["beta"] / total

    def __call__(self, output: Picture, target: Picture) -> float:
        """Return the distance of two pictures; 0 for equal ones."""
        import torch

        with torch.inference_mode():
            pairs = list(zip(self._features(output), self._features(target), strict=True))
            texture = torch.cat([_alike_in_mean(*pair) for pair in pairs], 1)
            structure = torch.cat([_alike_in_structure(*pair) for pair in pairs], 1)
            return float(1 - (self._alpha * texture + self._beta * structure).sum())

    def _features(self, picture: Picture) -> "list[Tensor]":
        import torch

        mean, deviation = (torch.tensor(values)[:, None, None] for values in (_MEAN, _DEVIATION))
        x = levels(picture) / 255
        return [x, *_through(self._layers, (x - mean) / deviation, _VGG_ENDS)]


def alexnet(state: Mapping[str, Any]) -> "nn.Sequential":
    """Return the convolutions of AlexNet with these weights."""
    from torchvision.models import alexnet

    return _loaded(alexnet(weights=None).features, state)


def vgg16(state: Mapping[str, Any]) -> "nn.Sequential":
    """Return the convolutions of VGG-16 with these weights."""
    from torchvision.models import vgg16

    return _loaded(vgg16(weights=None).features, state)


def head(name: str) -> Mapping[str, "Tensor"]:
    """Return the weights by which a distance compares features, from torchmetrics, checked."""
    file = {"lpips": "lpips_models/alex.pth", "dists": "dists_models/weights.pt"}[name]
    spec = find_spec("torchmetrics")
    assert spec is not None and spec.origin is not None, "torchmetrics is a dependency"
    path = Path(spec.origin).parent / "functional" / "image" / file
    if sha256_of(path) != _HEADS[file]:
        raise DataError(f"{path} is not the file that was published with {name.upper()}; install torchmetrics again.")
    return load_state(path)


def _loaded(layers: "nn.Sequential", state: Mapping[str, Any]) -> "nn.Sequential":
    prefix = "features."
    try:
        layers.load_state_dict({k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)})
    except RuntimeError as error:
        raise DataError("The weights are those of another network.") from error
    return layers.eval().requires_grad_(False)


def _through(layers: "nn.Sequential", x: "Tensor", ends: tuple[int, ...]) -> "list[Tensor]":
    """Return what comes out of some of the layers."""
    found = []
    for i, layer in enumerate(layers[: ends[-1] + 1]):
        x = layer(x)
        if i in ends:
            found.append(x)
    return found


def _smooth(layers: "nn.Sequential") -> "nn.Sequential":
    """Return the layers with every pooling by a maximum replaced by one by energy, which does not alias."""
    from torch import nn

    return nn.Sequential(*(_energy() if isinstance(layer, nn.MaxPool2d) else layer for layer in layers))


def _energy() -> "nn.Module":
    """Return the square root of the squares smoothed by a Hann window of 3 and taken at every second place."""
    import torch
    from torch import nn
    from torch.nn import functional

    window = torch.hann_window(5, periodic=False)[1:-1]
    kernel = window[:, None] * window / window.sum() ** 2

    class Energy(nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            taps = kernel.expand(x.shape[1], 1, 3, 3)
            return (functional.conv2d(x.square(), taps, stride=2, padding=1, groups=x.shape[1]) + 1e-12).sqrt()

    return Energy()


def _alike_in_mean(x: "Tensor", y: "Tensor") -> "Tensor":
    a, b = x.mean((2, 3), keepdim=True), y.mean((2, 3), keepdim=True)
    return (2 * a * b + _LEAST) / (a.square() + b.square() + _LEAST)


def _alike_in_structure(x: "Tensor", y: "Tensor") -> "Tensor":
    a, b = x.mean((2, 3), keepdim=True), y.mean((2, 3), keepdim=True)
    together = ((x - a) * (y - b)).mean((2, 3), keepdim=True)
    alone = (x - a).square().mean((2, 3), keepdim=True) + (y - b).square().mean((2, 3), keepdim=True)
    return (2 * together + _LEAST) / (alone + _LEAST)
