"""Exports given no picture, or giving none: their graphs, parity on real values, preview, and vetting."""

import base64
import io
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.export import networks
from tests.export.conftest import Exported, exported, levels
from tests.infer.samplers import made
from translator.api.words import BEGIN, PADDING
from translator.export.parity import Parity, draw, measure
from translator.export.pictures import Pictures
from translator.infer.engine import Engine
from translator.infer.vet import vet
from translator.models.file import read_card


@pytest.fixture(scope="module")
def diffusion() -> Exported:
    return exported(networks.diffusion())


@pytest.mark.parametrize("steps", [1, 5, 12])
@pytest.mark.parametrize("rows", [1, 3])
def test_a_loop_told_by_a_label_a_text_and_a_number_equals_torch(diffusion: Exported, steps: int, rows: int) -> None:
    values = _told(rows, steps)
    (answer,), (wanted,) = diffusion.runtime(**values), diffusion.torch(**values)
    assert levels(answer, wanted) == 0


def test_all_that_a_loop_is_told_reaches_its_body(diffusion: Exported) -> None:
    values = _told(1, 5)
    (before,) = diffusion.runtime(**values)
    for name, other in (
        ("label", values["label"] + 1),
        ("text", values["text"] + 1),
        ("guidance", np.array([6.0], np.float32)),
    ):
        assert (diffusion.runtime(**values | {name: other})[0] != before).any(), name


def test_padding_behind_a_text_changes_nothing(diffusion: Exported) -> None:
    values = _told(1, 5) | {"text": np.array([[BEGIN, 7, 9]])}
    padded = values | {"text": np.array([[BEGIN, 7, 9, PADDING, PADDING, PADDING]])}
    assert levels(diffusion.runtime(**values)[0], diffusion.runtime(**padded)[0]) == 0


def test_parity_is_measured_on_the_samples_own_labels_texts_and_sounds() -> None:
    real = {
        "label": np.array([4, 2, 3]),
        "text": np.array([[1, 5, 6, 0, 0], [1, 8, 0, 0, 0], [1, 9, 0, 0, 0]]),
        "audio": np.linspace(-1, 1, 900, dtype=np.float32).reshape(3, 300),
    }
    for export in (networks.diffusion(), networks.listener()):
        values = draw(export, (16, 16), Pictures.of((), real), words=20, seed=0)
        for port in export.inputs:
            if port.domain:
                assert (values[port.name] == real[port.domain][:2]).all(), port.name
    more = draw(networks.diffusion(), (16, 16), Pictures.of((), real), words=20, seed=0, rows=5)
    assert more["label"].tolist() == [4, 2, 3, 4, 2]


def test_drawn_texts_begin_and_some_are_padded_numbers_are_defaults_first() -> None:
    first, second = (draw(networks.diffusion(), (16, 16), Pictures.of(()), words=20, seed=seed) for seed in (0, 1))
    assert (first["text"][:, 0] == BEGIN).all()
    assert (first["text"][1] == PADDING).any() and (first["text"][0] != PADDING).all()
    assert first["guidance"].tolist() == [2.0] and second["guidance"].tolist() != [2.0]


def test_an_encoder_is_measured_on_pictures_and_refused_when_it_differs() -> None:
    from translator.errors import ExportError

    model, other = exported(networks.encoder()), networks.encoder()
    report = measure(Parity(model.export, model.model, model.content), Pictures.of(()))
    assert [entry.size for entry in report.entries] == [(64, 64), (49, 41)]
    assert report.max_levels is not None and report.max_levels < 0.1
    with torch.no_grad():
        other.network.convolution.bias += 0.05
    changed = exported(other)
    with pytest.raises(ExportError, match="ONNX Runtime differs from torch"):
        measure(Parity(model.export, model.model, changed.content), Pictures.of(()))


@pytest.mark.parametrize("network", ["sampler", "diffusion", "drawing", "listener", "encoder", "painter"])
def test_all_kinds_of_ports_pass_vetting(network: str, tmp_path: Path) -> None:
    assert len(vet(made(tmp_path, network, network))) == 64


def test_an_encoder_answers_with_its_code(tmp_path: Path) -> None:
    path = made(tmp_path, "encoder", "coder")
    card = read_card(path)
    assert [(port.name, port.kind, port.shape, port.dtype) for port in card.outputs] == [
        ("latent", "tensor", (4,), "float32")
    ]
    assert card.preview == ""
    frames = np.random.default_rng(0).integers(0, 256, (3, 21, 30, 3), np.uint8)
    answer = Engine(path, device="cpu").answer(frames)
    (wanted,) = exported(networks.encoder()).torch(image=frames)
    assert np.allclose(answer["latent"], wanted, atol=1e-5) and answer["latent"].shape == (3, 4)


def test_the_card_of_a_sound_says_its_rate(tmp_path: Path) -> None:
    sound = read_card(made(tmp_path, "listener", "bells")).inputs[1]
    assert (sound.kind, sound.rate, sound.high, sound.shape) == ("audio", 1_000, 400, ("T",))


def test_the_preview_of_a_sampler_is_the_first_seeds_in_every_class(tmp_path: Path) -> None:
    path = made(tmp_path, "drawing", "drawing")
    engine = Engine(path, device="cpu")
    shown = _preview(path)
    side = shown.shape[0] // 2
    places = [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (1, 3)]
    for label, (row, column) in zip((0, 1, 2, 3, 4, 0, 1, 2), places, strict=True):
        cell = shown[row * side : (row + 1) * side, column * side : (column + 1) * side].astype(float)
        wanted = np.asarray(Image.fromarray(engine.run(label=label)[0]).resize((side, side), Image.Resampling.BICUBIC))
        assert np.abs(cell - wanted)[4:-4, 4:-4].mean() < 8, label


def test_a_model_with_picture_and_words_shows_before_and_after(tmp_path: Path) -> None:
    shown = _preview(made(tmp_path, "painter", "painter"))
    assert shown.shape[1] == 2 * shown.shape[0]


def _preview(path: Path) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(read_card(path).preview))).convert("RGB"))


def _told(rows: int, steps: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(rows)
    return {
        "noise": random.standard_normal((rows, 3, 16, 16)).astype(np.float32),
        "label": random.integers(0, 4, rows),
        "text": random.integers(1, 18, (rows, 4)),
        "guidance": np.array([2.0], np.float32),
        "steps": np.array([steps]),
    }
