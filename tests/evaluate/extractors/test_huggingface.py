"""CLIP and DINOv2 from safetensors: torchvision's and torch's own mathematics under Hugging Face's names."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn
from torchvision.models import VisionTransformer as TorchvisionTransformer

from translator.errors import DataError
from translator.evaluate.extractors.huggingface import CLIP_COLOURS, IMAGENET_COLOURS, HuggingFace
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.resizing import clean

DEPTH, WIDTH, HEADS, PATCH = 2, 32, 4, 56


def pictures() -> list[np.ndarray]:
    draw = np.random.default_rng(0)
    return [draw.integers(0, 256, (40, 70, 3), np.uint8), draw.integers(0, 256, (224, 224, 3), np.uint8)] * 4


def read(colours: tuple[tuple[float, ...], tuple[float, ...]], side: int = 224) -> torch.Tensor:
    mean, deviation = (torch.tensor(each)[:, None, None] for each in colours)
    return (torch.cat([clean(each, side, side) for each in pictures()]) / 255 - mean) / deviation


def written(folder: Path, state: dict[str, torch.Tensor], config: dict[str, object]) -> Path:
    folder.mkdir(exist_ok=True)
    save_file({name: value.contiguous() for name, value in state.items()}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder / "model.safetensors"


@pytest.fixture(scope="module")
def torchvisions() -> TorchvisionTransformer:
    torch.manual_seed(0)
    net = TorchvisionTransformer(224, PATCH, DEPTH, HEADS, WIDTH, 4 * WIDTH).eval()
    for value in net.parameters():
        nn.init.normal_(value, std=0.2)
    return net


def dinov2_names(net: TorchvisionTransformer) -> dict[str, torch.Tensor]:
    theirs = net.state_dict()
    state = {
        "embeddings.cls_token": theirs["class_token"],
        "embeddings.mask_token": torch.zeros(1, WIDTH),
        "embeddings.patch_embeddings.projection.weight": theirs["conv_proj.weight"],
        "embeddings.patch_embeddings.projection.bias": theirs["conv_proj.bias"],
        "embeddings.position_embeddings": theirs["encoder.pos_embedding"],
        "layernorm.weight": theirs["encoder.ln.weight"],
        "layernorm.bias": theirs["encoder.ln.bias"],
    }
    for i in range(DEPTH):
        own, other = f"encoder.layer.{i}", f"encoder.layers.encoder_layer_{i}"
        for kind in ("weight", "bias"):
            parts = theirs[f"{other}.self_attention.in_proj_{kind}"].chunk(3)
            for name, part in zip(("query", "key", "value"), parts, strict=True):
                state[f"{own}.attention.attention.{name}.{kind}"] = part
            state[f"{own}.attention.output.dense.{kind}"] = theirs[f"{other}.self_attention.out_proj.{kind}"]
            state[f"{own}.norm1.{kind}"] = theirs[f"{other}.ln_1.{kind}"]
            state[f"{own}.norm2.{kind}"] = theirs[f"{other}.ln_2.{kind}"]
            state[f"{own}.mlp.fc1.{kind}"] = theirs[f"{other}.mlp.0.{kind}"]
            state[f"{own}.mlp.fc2.{kind}"] = theirs[f"{other}.mlp.3.{kind}"]
        for number in (1, 2):
            state[f"{own}.layer_scale{number}.lambda1"] = torch.ones(WIDTH)
    return state


DINOV2 = {"model_type": "dinov2", "num_attention_heads": HEADS, "layer_norm_eps": 1e-6}


def test_dinov2_is_the_transformer_of_torchvision(tmp_path: Path, torchvisions: TorchvisionTransformer) -> None:
    extractor = HuggingFace(written(tmp_path / "dino", dinov2_names(torchvisions), DINOV2))
    torchvisions.heads = nn.Identity()
    with torch.inference_mode():
        theirs = torchvisions(read(IMAGENET_COLOURS)).numpy()
    assert extractor.extract(pictures()).features == pytest.approx(theirs, rel=1e-4, abs=1e-4)
    assert extractor.title == "DINOv2 (model)"


def test_layer_scales_and_registers_count(tmp_path: Path, torchvisions: TorchvisionTransformer) -> None:
    plain = dinov2_names(torchvisions)
    scaled = plain | {"encoder.layer.0.layer_scale1.lambda1": torch.full((WIDTH,), 0.1)}
    registered = plain | {"embeddings.register_tokens": torch.randn(1, 4, WIDTH)}
    found = [
        HuggingFace(written(tmp_path / str(i), state, DINOV2)).extract(pictures()[:1]).features
        for i, state in enumerate((plain, scaled, registered))
    ]
    assert np.abs(found[1] - found[0]).max() > 1e-3
    assert np.abs(found[2] - found[0]).max() > 1e-3


class ClipLayer(nn.Module):
    """A layer as the paper has it, from torch.nn.MultiheadAttention."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(WIDTH, HEADS, batch_first=True)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        h = self.norm1(x)
        x = x + self.attention(h, h, h, need_weights=False)[0]
        h = self.up(self.norm2(x))
        return x + self.down(h * torch.sigmoid(1.702 * h))


class Clip(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.patch = nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=False)
        self.first, self.place = nn.Parameter(torch.zeros(WIDTH)), nn.Parameter(torch.zeros(17, WIDTH))
        self.before, self.after = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(ClipLayer() for _ in range(DEPTH))
        self.projection = nn.Linear(WIDTH, 12, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        tokens = self.patch(x).flatten(2).transpose(1, 2)
        h = self.before(torch.cat([self.first.expand(len(x), 1, -1), tokens], 1) + self.place)
        for layer in self.layers:
            h = layer(h)
        return self.projection(self.after(h[:, 0]))

    def names(self) -> dict[str, torch.Tensor]:
        root = "vision_model"
        state = {
            f"{root}.embeddings.class_embedding": self.first.data,
            f"{root}.embeddings.patch_embedding.weight": self.patch.weight.data,
            f"{root}.embeddings.position_embedding.weight": self.place.data,
            "visual_projection.weight": self.projection.weight.data,
            "text_model.final_layer_norm.weight": torch.zeros(3),
            "logit_scale": torch.zeros(1),
        }
        for own, norm in (("pre_layrnorm", self.before), ("post_layernorm", self.after)):
            state |= {f"{root}.{own}.{name}": value for name, value in norm.state_dict().items()}
        for i, layer in enumerate(self.layers):
            own = f"{root}.encoder.layers.{i}"
            for kind in ("weight", "bias"):
                parts = getattr(layer.attention, f"in_proj_{kind}").data.chunk(3)
                for name, part in zip("qkv", parts, strict=True):
                    state[f"{own}.self_attn.{name}_proj.{kind}"] = part
                state[f"{own}.self_attn.out_proj.{kind}"] = getattr(layer.attention.out_proj, kind).data
                for name, part in (("layer_norm1", layer.norm1), ("layer_norm2", layer.norm2)):
                    state[f"{own}.{name}.{kind}"] = getattr(part, kind).data
                for name, part in (("fc1", layer.up), ("fc2", layer.down)):
                    state[f"{own}.mlp.{name}.{kind}"] = getattr(part, kind).data
        return state


CLIP = {"model_type": "clip", "vision_config": {"num_attention_heads": HEADS, "image_size": 224}}


def test_clip_is_what_multihead_attention_gives(tmp_path: Path) -> None:
    torch.manual_seed(1)
    net = Clip().eval()
    for value in net.parameters():
        nn.init.normal_(value, std=0.2)
    extractor = open_extractor(str(written(tmp_path / "clip", net.names(), CLIP)))
    with torch.inference_mode():
        theirs = net(read(CLIP_COLOURS)).numpy()
    assert extractor.extract(pictures()).features == pytest.approx(theirs, rel=1e-4, abs=1e-4)
    assert extractor.identity.name == "clip model"
    assert extractor.identity.resize == "clean bicubic 224 x 224"


@pytest.mark.parametrize("batch", [1, 3])
def test_features_do_not_depend_on_the_batch(tmp_path: Path, torchvisions: TorchvisionTransformer, batch: int) -> None:
    extractor = HuggingFace(written(tmp_path / "dino", dinov2_names(torchvisions), DINOV2))
    some = pictures()
    parts = [extractor.extract(some[i : i + batch]).features for i in range(0, len(some), batch)]
    assert np.concatenate(parts) == pytest.approx(extractor.extract(some).features, rel=1e-5, abs=1e-5)


def test_what_does_not_fit_is_one_sentence(tmp_path: Path, torchvisions: TorchvisionTransformer) -> None:
    state = dinov2_names(torchvisions)
    path = written(tmp_path / "net", state, DINOV2 | {"model_type": "bert"})
    with pytest.raises(DataError, match="kind bert"):
        HuggingFace(path)
    (path.parent / "config.json").unlink()
    with pytest.raises(DataError, match=r"needs the config\.json"):
        HuggingFace(path)
    with pytest.raises(DataError, match="32 features for 5 heads"):
        HuggingFace(written(tmp_path / "net", state, DINOV2 | {"num_attention_heads": 5}))
    without = {name: value for name, value in state.items() if "layer.1.mlp.fc2" not in name}
    with pytest.raises(DataError, match=r"does not fit its config\.json"):
        HuggingFace(written(tmp_path / "net", without, DINOV2))
    with pytest.raises(DataError, match="has no class"):
        HuggingFace(written(tmp_path / "net", {"x": torch.zeros(1)}, DINOV2))
    path.write_bytes(b"not safetensors")
    with pytest.raises(DataError, match="cannot be read as a safetensors file"):
        HuggingFace(path)
