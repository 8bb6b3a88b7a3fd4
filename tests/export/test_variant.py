"""Variants in float16 and int8: ports, precision of each part, parity, refusals; with real exported networks."""

import base64
import io
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import pytest
from PIL import Image

from tests.export.conftest import Exported, pictures
from tests.infer.graphs import known
from translator import paths
from translator.errors import ExportError, ModelError
from translator.export import variant
from translator.export.half import in_half
from translator.export.model import port_cards
from translator.export.variant import MEAN_LEVELS, Stopped, make, variant_id
from translator.infer.engine import Engine
from translator.infer.rules import check_graph
from translator.infer.vet import vet
from translator.jobs.progress import Control
from translator.models.card import Card, ParityEntry, ParityReport, Precision
from translator.models.file import read_card, write_model

FRAMES = list(pictures(14, 40, 56))


@pytest.fixture(scope="module")
def exported(
    resnet: Exported, unet: Exported, sampler: Exported, denoiser: Exported, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return a Model file for each of the networks."""
    networks = {"resnet": resnet, "unet": unet, "sampler": sampler, "denoiser": denoiser}
    return {name: written(each, tmp_path_factory.mktemp(name)) for name, each in networks.items()}


def written(exported: Exported, folder: Path) -> Path:
    inputs, outputs = port_cards(exported.export, exported.content, (40, 56))
    entry = ParityEntry(size=(40, 56), max_levels=1, mean_levels=0.01, provider="CPUExecutionProvider", pictures=2)
    card = Card(
        name=exported.export.name,
        inputs=inputs,
        outputs=outputs,
        licence="CC0-1.0",
        images_seen=7,
        parity=ParityReport(entries=(entry,)),
        preview=preview(),
    )
    path = folder / f"{exported.export.name}.onnx"
    write_model(path, exported.content, card)
    return path


def preview() -> str:
    buffer = io.BytesIO()
    Image.fromarray(np.hstack(list(pictures(2, 64, 64)))).save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def model(exported: dict[str, Path], name: str) -> Path:
    return known(exported[name])


def weights(path: Path, kind: int) -> int:
    """Return how many numbers a file holds as weights of a type."""
    held = onnx.load(path).graph.initializer
    return sum(int(np.prod(weight.dims)) for weight in held if weight.data_type == kind)


@pytest.mark.parametrize("precision", ["float16", "int8"])
@pytest.mark.parametrize("name", ["resnet", "unet"])
def test_a_variant_has_the_ports_of_its_model_and_nearly_its_answer(
    exported: dict[str, Path], name: str, precision: Precision, tmp_path: Path
) -> None:
    source = model(exported, name)
    path = make(source, precision, tmp_path, FRAMES)
    assert path == tmp_path / f"a2b-{precision}.onnx"
    before, after = read_card(source), read_card(path)
    assert (after.inputs, after.outputs) == (before.inputs, before.outputs)
    assert (after.precision, after.name, after.licence, after.images_seen) == (precision, path.stem, "CC0-1.0", 7)
    assert after.id == variant_id(before, precision) != before.id
    assert path.stat().st_size < 0.75 * source.stat().st_size
    frames = pictures(3, 33, 50)
    difference = np.abs(Engine(known(path)).run(frames).astype(int) - Engine(source).run(frames))
    assert difference.mean() < MEAN_LEVELS[precision]
    measured = [entry for entry in after.parity.entries if entry.precision == precision]
    assert [(entry.size, entry.pictures) for entry in measured] == [((40, 56), 6), ((31, 35), 6)]
    assert after.parity.entries[:1] == before.parity.entries
    assert all(0 < entry.mean_levels <= MEAN_LEVELS[precision] for entry in measured)
    assert all(entry.mean_levels <= entry.max_levels < 80 for entry in measured)


def test_a_variant_passes_vetting(exported: dict[str, Path], tmp_path: Path) -> None:
    for precision in MEAN_LEVELS:
        vet(make(model(exported, "resnet"), precision, tmp_path, FRAMES[:2]))


def test_float16_keeps_statistics_and_both_ends_in_float32(exported: dict[str, Path], tmp_path: Path) -> None:
    path = make(model(exported, "resnet"), "float16", tmp_path, FRAMES)
    half, full = onnx.TensorProto.FLOAT16, onnx.TensorProto.FLOAT
    assert weights(path, half) > 20 * weights(path, full)
    typed = onnx.shape_inference.infer_shapes(onnx.load(path), strict_mode=True).graph
    kinds = {value.name: value.type.tensor_type.elem_type for value in (*typed.value_info, *typed.output)}
    found = {
        operator: Counter(kinds[node.output[0]] for node in typed.node if node.op_type == operator)
        for operator in ("Conv", "ConvTranspose", "InstanceNormalization", "Round", "Clip")
    }
    assert found["Conv"] == {half: 6} and found["ConvTranspose"] == {half: 2}
    assert found["InstanceNormalization"] == {full: 7} and found["Round"] == {full: 1} and found["Clip"] == {full: 1}


def test_int8_leaves_the_first_and_the_last_convolution_in_float32(exported: dict[str, Path], tmp_path: Path) -> None:
    path = make(model(exported, "resnet"), "int8", tmp_path, FRAMES)
    graph = onnx.load(path).graph
    scaled = {node.output[0]: node for node in graph.node if node.op_type == "DequantizeLinear"}
    convolutions = [node for node in graph.node if node.op_type == "Conv"]
    assert [node.input[1] in scaled for node in convolutions] == [False, True, True, True, True, False]
    held = {weight.name: weight for weight in graph.initializer}
    for node in convolutions[1:-1]:
        stored = held[scaled[node.input[1]].input[0]]
        channels = held[scaled[node.input[1]].input[1]].dims
        assert stored.data_type == onnx.TensorProto.INT8 and list(channels) == [stored.dims[0]]


@pytest.mark.parametrize("name", ["sampler", "denoiser"])
def test_samplers_and_loops_become_float16(exported: dict[str, Path], name: str, tmp_path: Path) -> None:
    source = model(exported, name)
    path = make(source, "float16", tmp_path)
    check_graph(onnx.load(path), str(path))
    assert weights(path, onnx.TensorProto.FLOAT16) > 0 and read_card(path).inputs == read_card(source).inputs
    entries = [entry for entry in read_card(path).parity.entries if entry.precision == "float16"]
    assert entries and all(entry.mean_levels <= MEAN_LEVELS["float16"] for entry in entries)


def test_what_has_nothing_to_quantize_is_refused(exported: dict[str, Path], tmp_path: Path) -> None:
    for name in ("sampler", "denoiser"):
        with pytest.raises(ExportError, match="nothing to write in int8; take float16"):
            make(model(exported, name), "int8", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_preview_serves_where_no_pictures_are_given(exported: dict[str, Path], tmp_path: Path) -> None:
    source = model(exported, "resnet")
    path = make(source, "int8", tmp_path)
    assert [entry.pictures for entry in read_card(path).parity.entries if entry.precision == "int8"] == [1, 1]
    bare = tmp_path / "bare.onnx"
    write_model(bare, source.read_bytes(), read_card(source).model_copy(update={"preview": ""}))
    with pytest.raises(ExportError, match="give some pictures of the kind it translates"):
        make(known(bare), "int8", tmp_path)


def test_a_variant_that_is_too_far_away_is_not_written(
    exported: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(variant.MEAN_LEVELS, "int8", 0.001)
    with pytest.raises(ExportError, match=r"levels of 255 from its float32 Model on average .* and 0\.001 are allowed"):
        make(model(exported, "resnet"), "int8", tmp_path, FRAMES)
    assert list(tmp_path.iterdir()) == []


def test_more_of_a_model_stays_in_float32_until_it_is_near_enough(
    exported: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(model(exported, "resnet"), "int8", tmp_path, FRAMES, name="first")
    mean = max(entry.mean_levels for entry in read_card(first).parity.entries)
    monkeypatch.setitem(variant.MEAN_LEVELS, "int8", 0.9 * mean)
    second = make(model(exported, "resnet"), "int8", tmp_path, FRAMES, name="second")
    operators = [Counter(node.op_type for node in onnx.load(path).graph.node) for path in (first, second)]
    assert operators[1]["QuantizeLinear"] < operators[0]["QuantizeLinear"]
    assert max(entry.mean_levels for entry in read_card(second).parity.entries) <= 0.9 * mean


def test_a_weight_beyond_float16_stays_in_float32(exported: dict[str, Path]) -> None:
    graph = onnx.load(exported["resnet"])
    first = next(node for node in graph.graph.node if node.op_type == "Conv").input[1]
    held = next(weight for weight in graph.graph.initializer if weight.name == first)
    held.CopyFrom(onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(held) * np.float32(1e6), first))
    converted = in_half(graph)
    kinds = {weight.name: weight.data_type for weight in converted.graph.initializer}
    assert kinds[first] == onnx.TensorProto.FLOAT and f"{first}.half" not in kinds


def test_nothing_is_overwritten_and_a_variant_is_no_source(exported: dict[str, Path], tmp_path: Path) -> None:
    path = make(model(exported, "resnet"), "float16", tmp_path, FRAMES)
    with pytest.raises(ExportError, match="is there already"):
        make(model(exported, "resnet"), "float16", tmp_path, FRAMES)
    with pytest.raises(ExportError, match="is float16 already; make variants of its float32 Model"):
        make(known(path), "int8", tmp_path, FRAMES)
    with pytest.raises(ExportError, match="no variant in float32; take float16 or int8"):
        make(model(exported, "resnet"), "float32", tmp_path, FRAMES)
    with pytest.raises(ModelError, match="cannot be called"):
        make(model(exported, "resnet"), "int8", tmp_path, FRAMES, name="a/b")


def test_a_stop_leaves_nothing_behind(exported: dict[str, Path], tmp_path: Path) -> None:
    control = Control()
    control.stop()
    for precision in MEAN_LEVELS:
        with pytest.raises(Stopped):
            make(model(exported, "resnet"), precision, tmp_path, FRAMES, control=control)
    assert list(tmp_path.iterdir()) == []


def test_the_bundled_model_keeps_its_look_in_int8(tmp_path: Path, shared_data: Path) -> None:
    from translator.images.codec import decode
    from translator.images.listing import pictures as listed

    frames = [decode(path).pixels for path in listed(shared_data / "photos")[:16]]
    (source,) = paths.asset("models").glob("*.onnx")
    path = make(known(source), "int8", tmp_path, frames)
    assert path.stat().st_size < 0.4 * source.stat().st_size
    assert max(entry.mean_levels for entry in read_card(path).parity.entries) < 1.2
