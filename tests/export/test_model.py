"""export_network: a file that other programs can run, and a Card that says what it is."""

import base64
import io
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from PIL import Image

from tests.export import networks
from tests.export.conftest import pictures
from translator.errors import ExportError
from translator.export.model import export_network
from translator.export.preview import MAX_CHARACTERS
from translator.infer.vet import vet
from translator.models.card import Card
from translator.models.file import read_card


@pytest.fixture(scope="module")
def resnet_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "ünïcode näme.onnx"
    card = Card(name="apples", inputs=(), outputs=(), licence="CC0")
    return export_network(networks.resnet(), card=card, path=path, pictures=list(pictures(2, 64, 64)), trained=(64, 64))


@pytest.fixture(scope="module")
def denoiser_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "sample.onnx"
    return export_network(networks.denoiser(), card=Card(name="sample", inputs=(), outputs=()), path=path)


def test_the_card_says_what_goes_in_and_out(resnet_file: Path) -> None:
    card = read_card(resnet_file)
    (image,), (output,) = card.inputs, card.outputs
    assert (image.name, image.shape, image.dtype) == ("image", ("H", "W", 3), "uint8")
    assert (image.multiple_of, image.minimum, image.trained) == (4, 8, (64, 64))
    assert (output.name, output.shape, output.dtype) == ("output", ("H", "W", 3), "uint8")
    assert (card.name, card.licence, card.data_note, card.whole_image) == ("apples", "CC0", "unknown", True)
    assert [entry.size for entry in card.parity.entries] == [(64, 64), (49, 41)]


def test_the_steps_of_a_loop_are_a_port_with_bounds(denoiser_file: Path) -> None:
    card = read_card(denoiser_file)
    steps = card.inputs[-1]
    assert (steps.name, steps.kind, steps.dtype, steps.shape) == ("steps", "number", "int64", (1,))
    assert (steps.low, steps.default, steps.high) == (1, 5, 12)
    assert card.outputs[0].shape == (16, 16, 3)


def test_a_loop_passes_vetting_and_any_runtime_runs_it(denoiser_file: Path, resnet_file: Path) -> None:
    for path in (denoiser_file, resnet_file):
        assert len(vet(path)) == 64
    session = onnxruntime.InferenceSession(resnet_file.read_bytes(), providers=["CPUExecutionProvider"])
    assert session.run(None, {"image": pictures(1, 17, 91)})[0].shape == (1, 17, 91, 3)


def test_the_preview_shows_before_and_after(resnet_file: Path) -> None:
    encoded = read_card(resnet_file).preview
    assert 0 < len(encoded) <= MAX_CHARACTERS
    with Image.open(io.BytesIO(base64.b64decode(encoded))) as picture:
        assert picture.format == "PNG" and picture.width == 2 * picture.height
        shown = np.asarray(picture.convert("RGB").resize((128, 64)), dtype=int)
    before = np.asarray(Image.fromarray(pictures(2, 64, 64)[0]), dtype=int)
    assert np.abs(shown[:, :64] - before).mean() < 12
    assert np.abs(shown[:, 64:] - before).mean() > 24


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    path.write_bytes(b"mine")
    with pytest.raises(ExportError, match=r"a\.onnx is there already"):
        export_network(networks.resnet(), card=Card(name="a", inputs=(), outputs=()), path=path)
    assert path.read_bytes() == b"mine"
    export_network(networks.resnet(), card=Card(name="a", inputs=(), outputs=()), path=path, replace=True)
    assert read_card(path).name == "a"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.onnx"]


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    from translator.errors import ModelError

    with pytest.raises(ModelError, match="cannot be written"):
        export_network(
            networks.resnet(), card=Card(name="a", inputs=(), outputs=()), path=tmp_path / "missing" / "a.onnx"
        )
