"""CLIP and DINOv2 from a local safetensors file in the layout of Hugging Face, with the config.json beside it.

CLIP: Radford et al. 2021; DINOv2: Oquab et al. 2024. Nothing is fetched, and no code comes with the weights.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.errors import DataError
from translator.evaluate.extractor import Extracted, Identity, Picture
from translator.evaluate.extractors.vit import Shape, VisionTransformer
from translator.evaluate.resizing import clean
from translator.evaluate.weights import sha256_of
from translator.images.filename import openable, shown

if TYPE_CHECKING:
    from torch import Tensor

BATCH = 16
CLIP_COLOURS = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
IMAGENET_COLOURS = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
DINOV2_SIDE = 224
"""Trained at 518 and at 224; features for comparing sets are taken at 224 (Stein et al. 2023)."""

_LAYERS = {
    "clip": (
        (r"vision_model\.embeddings\.class_embedding", "class"),
        (r"vision_model\.embeddings\.patch_embedding\.(weight)", r"patch.\1"),
        (r"vision_model\.embeddings\.position_embedding\.weight", "position"),
        (r"vision_model\.pre_layrnorm\.(weight|bias)", r"before.\1"),
        (r"vision_model\.encoder\.layers\.(\d+)\.layer_norm([12])\.(weight|bias)", r"layers.\1.norm\2.\3"),
        (
            r"vision_model\.encoder\.layers\.(\d+)\.self_attn\.(q|k|v|out)_proj\.(weight|bias)",
            r"layers.\1.\2.\3",
        ),
        (r"vision_model\.encoder\.layers\.(\d+)\.mlp\.(fc1|fc2)\.(weight|bias)", r"layers.\1.\2.\3"),
        (r"vision_model\.post_layernorm\.(weight|bias)", r"after.\1"),
        (r"visual_projection\.weight", "projection"),
    ),
    "dinov2": (
        (r"embeddings\.cls_token", "class"),
        (r"embeddings\.register_tokens", "registers"),
        (r"embeddings\.patch_embeddings\.projection\.(weight|bias)", r"patch.\1"),
        (r"embeddings\.position_embeddings", "position"),
        (r"encoder\.layer\.(\d+)\.norm([12])\.(weight|bias)", r"layers.\1.norm\2.\3"),
        (
            r"encoder\.layer\.(\d+)\.attention\.attention\.(query|key|value)\.(weight|bias)",
            r"layers.\1.\2.\3",
        ),
        (r"encoder\.layer\.(\d+)\.attention\.output\.dense\.(weight|bias)", r"layers.\1.out.\2"),
        (r"encoder\.layer\.(\d+)\.layer_scale([12])\.lambda1", r"layers.\1.scale\2"),
        (r"encoder\.layer\.(\d+)\.mlp\.(fc1|fc2|weights_in|weights_out)\.(weight|bias)", r"layers.\1.\2.\3"),
        (r"layernorm\.(weight|bias)", r"after.\1"),
    ),
}
"""Kind of network -> patterns of the names in the file, and the names of `vit` that they stand for."""

_SAME = {"q": "query", "k": "key", "v": "value", "fc1": "up", "weights_in": "up", "fc2": "down", "weights_out": "down"}
_NEEDED = ("class", "position", "patch.weight", "after.weight", "after.bias")


class HuggingFace:
    """Extractor of the embedding of CLIP, or of the class token of DINOv2."""

    def __init__(self, path: Path, *, device: str = "cpu") -> None:
        """Load a safetensors file and its config.json; DataError says what is missing or does not fit."""
        config = _config(path)
        self._kind = _kind(config, path)
        vision = config.get("vision_config", config) if self._kind == "clip" else config
        shape = _shape(vision, self._kind, path)
        weights = _tensors(path, self._kind)
        _check(weights, shape, path)
        self._side = shape.side
        self._device = device
        self._network = VisionTransformer({name: value.to(device) for name, value in weights.items()}, shape)
        self.identity = Identity(
            f"{self._kind} {path.stem}", sha256_of(path), f"clean bicubic {self._side} x {self._side}"
        )
        self.title = f"{'CLIP' if self._kind == 'clip' else 'DINOv2'} ({path.stem})"
        try:
            self.extract([_grey()])
        except (RuntimeError, KeyError) as error:
            raise DataError(f"{shown(path)} does not fit its config.json: {_first(error)}.") from error

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        """Return features float32 [n, d] of some pictures."""
        import torch

        means, deviations = CLIP_COLOURS if self._kind == "clip" else IMAGENET_COLOURS
        mean, deviation = (torch.tensor(x, device=self._device)[:, None, None] for x in (means, deviations))
        parts = []
        with torch.inference_mode():
            for start in range(0, len(pictures), BATCH):
                scaled = [clean(each, self._side, self._side, self._device) for each in pictures[start : start + BATCH]]
                parts.append(self._network.embed((torch.cat(scaled) / 255 - mean) / deviation))
        return Extracted(torch.cat(parts).cpu().numpy())


def renamed(name: str, kind: str) -> str:
    """Return the name of `vit` for the name of a tensor in a file, "" for what is no part of the image tower."""
    for pattern, target in _LAYERS[kind]:
        if match := re.fullmatch(rf"(?:\w+\.)?{pattern}", name):
            return ".".join(_SAME.get(part, part) for part in match.expand(target).split("."))
    return ""


def _config(path: Path) -> Mapping[str, Any]:
    beside = path.parent / "config.json"
    try:
        config = json.loads(openable(beside).read_bytes())
    except FileNotFoundError as error:
        raise DataError(
            f"{shown(path)} needs the config.json that was published with it, in the same folder."
        ) from error
    except (OSError, ValueError) as error:
        raise DataError(f"{shown(beside)} cannot be read as JSON.") from error
    if not isinstance(config, dict):
        raise DataError(f"{shown(beside)} cannot be read as JSON of a model.")
    return config


def _kind(config: Mapping[str, Any], path: Path) -> str:
    said = str(config.get("model_type", ""))
    if said.startswith("clip"):
        return "clip"
    if said.startswith("dinov2"):
        return "dinov2"
    raise DataError(f"{shown(path)} is a model of the kind {said or 'unknown'}; CLIP and DINOv2 can be used.")


def _shape(config: Mapping[str, Any], kind: str, path: Path) -> Shape:
    """Return the shape; what a config.json leaves out has the value it has for Hugging Face."""
    usual = {"clip": ("quick_gelu", 1e-5, 224), "dinov2": ("gelu", 1e-6, DINOV2_SIDE)}[kind]
    activation = "swiglu" if config.get("use_swiglu_ffn") else str(config.get("hidden_act", usual[0]))
    if activation not in ("quick_gelu", "gelu", "swiglu"):
        raise DataError(f"{shown(path)} has the activation {activation}, which is not known here.")
    side = config.get("image_size", usual[2]) if kind == "clip" else DINOV2_SIDE
    try:
        heads, epsilon = int(config.get("num_attention_heads", 12)), float(config.get("layer_norm_eps", usual[1]))
        return Shape(heads, activation, epsilon, int(side))
    except (TypeError, ValueError) as error:
        raise DataError(f"The config.json beside {shown(path)} holds numbers that are none.") from error


def _tensors(path: Path, kind: str) -> dict[str, "Tensor"]:
    from safetensors import SafetensorError, safe_open

    found: dict[str, Tensor] = {}
    try:
        with safe_open(openable(path), "pt") as file:
            for name in file.keys():  # noqa: SIM118 (not a mapping)
                if own := renamed(name, kind):
                    found[own] = _shaped(own, file.get_tensor(name).float())
    except (OSError, SafetensorError) as error:
        raise DataError(f"{shown(path)} cannot be read as a safetensors file.") from error
    missing = [name for name in _NEEDED if name not in found]
    if missing or not any(name.startswith("layers.0.") for name in found):
        raise DataError(
            f"{shown(path)} does not hold an image network of {kind}; it has no {(missing or ['layers'])[0]}."
        )
    return found


def _shaped(name: str, tensor: "Tensor") -> "Tensor":
    """Return a tensor without the dimensions of size 1 that files put before it."""
    wanted = {"class": 1, "position": 2, "registers": 2}.get(name)
    return tensor if wanted is None else tensor.reshape(tensor.shape[tensor.dim() - wanted :])


def _check(weights: Mapping[str, "Tensor"], shape: Shape, path: Path) -> None:
    width = weights["class"].numel()
    if width % shape.heads:
        raise DataError(f"{shown(path)} does not fit its config.json: {width} features for {shape.heads} heads.")


def _grey() -> Picture:
    import numpy as np

    return np.full((8, 8, 3), 127, np.uint8)


def _first(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")
