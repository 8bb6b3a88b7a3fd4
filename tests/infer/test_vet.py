"""Vetting: real Models pass, foreign and hostile files end in one sentence, whatever they do to the child."""

import os
import time
from pathlib import Path

import pytest
from onnx import TensorProto, helper

from tests.infer.graphs import AMOUNT, IMAGE, INVERT, LABEL, LOOP, NOISE, PORTS, STEPS, SWAP, card, parsed, write
from translator.errors import ModelError
from translator.infer import vet as vetting
from translator.infer.vet import vet
from translator.models.file import write_model
from translator.models.library import sha256


@pytest.mark.parametrize(("text", "ports"), [(SWAP, ()), (PORTS, (AMOUNT, LABEL, NOISE)), (LOOP, (STEPS,))])
def test_a_model_passes_and_its_sha256_is_told(text: str, ports: tuple[object, ...], tmp_path: Path) -> None:
    path = write(tmp_path / "Modèle 斑馬.onnx", text, *ports)
    assert vet(path) == sha256(path)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("winml_mnist_classifier", r"is a classifier \(10 scores come out\)"),
        ("winml_cifar10_classifier", r"is a classifier \(10 scores come out\)"),
        ("fastestdet_detector", "is not an image model"),
        ("winml_candy_720", "networks of other programs cannot be imported yet"),
        ("fns_mosaic_nc8_128", "networks of other programs cannot be imported yet"),
    ],
)
def test_real_foreign_networks_are_refused_politely(name: str, words: str, shared_data: Path) -> None:
    path = shared_data / "models" / "onnx" / f"{name}.onnx"
    with pytest.raises(ModelError, match=words) as caught:
        vet(path)
    assert str(caught.value).startswith(str(path))


def test_what_is_no_onnx_file_needs_no_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vetting, "_run", lambda *_: pytest.fail("a child was started"))
    (tmp_path / "a.onnx").write_bytes(b"PK\3\4")
    with pytest.raises(ModelError, match="is not an ONNX file"):
        vet(tmp_path / "a.onnx")
    with pytest.raises(ModelError, match="cannot be read"):
        vet(tmp_path / "none.onnx")
    model = parsed(INVERT)
    model.functions.add(name="f", domain="mine")
    write_model(tmp_path / "f.onnx", model.SerializeToString(), card("f"))
    with pytest.raises(ModelError, match="functions of its own"):
        vet(tmp_path / "f.onnx")


def test_a_graph_that_onnx_refuses_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.onnx", INVERT.replace("Sub(top, image)", "Sub(top, nothing)"))
    with pytest.raises(ModelError, match=r"a\.onnx is refused: .*\.$"):
        vet(path)


def test_an_output_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    """Declared with dynamic sizes, the graph cuts every row away."""
    text = """cut (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
    <int64[1] start = {0}, int64[1] stop = {0}, int64[1] axis = {1}> { output = Slice(image, start, stop, axis) }"""
    with pytest.raises(ModelError, match=r"is no picture|is refused"):
        vet(write(tmp_path / "a.onnx", text))


def test_a_file_that_takes_all_memory_is_refused(tmp_path: Path) -> None:
    """A few hundred bytes that ask for 300 GB."""
    path = write(
        tmp_path / "bomb.onnx",
        """bomb (uint8[N,H,W,3] image) => (uint8[N,H,W,3] output)
        <int64[4] times = {100000,1000,1000,1}>
        { many = Expand(image, times) most = ReduceMax<keepdims = 0>(many) output = Min(image, most) }""",
    )
    started = time.monotonic()
    with pytest.raises(ModelError, match=r"bomb\.onnx is refused: checking it takes more memory"):
        vet(path)
    assert time.monotonic() - started < 60


def test_a_file_that_never_finishes_is_refused(tmp_path: Path) -> None:
    """Its one Loop is bounded, by the allowed 10,000 rounds of a product that takes long."""
    size, kind = 1500, TensorProto.FLOAT
    x, y = (helper.make_tensor_value_info(name, kind, [size, size]) for name in ("x", "y"))
    flags = [helper.make_tensor_value_info(name, TensorProto.BOOL, []) for name in ("go", "on")]
    body = helper.make_graph(
        [helper.make_node("MatMul", ["x", "x"], ["y"]), helper.make_node("Identity", ["go"], ["on"])],
        "body",
        [helper.make_tensor_value_info("i", TensorProto.INT64, []), flags[0], x],
        [flags[1], y],
    )
    nodes = [
        helper.make_node("ConstantOfShape", ["shape"], ["start"]),
        helper.make_node("Loop", ["trips", "", "start"], ["end"], body=body),
        helper.make_node("ReduceMax", ["end"], ["most"], keepdims=0),
        helper.make_node("Cast", ["most"], ["level"], to=TensorProto.UINT8),
        helper.make_node("Add", ["image", "level"], ["output"]),
    ]
    weights = [
        helper.make_tensor("shape", TensorProto.INT64, [2], [size, size]),
        helper.make_tensor("trips", TensorProto.INT64, [], [10_000]),
    ]
    pictures = [
        helper.make_tensor_value_info(name, TensorProto.UINT8, ["N", "H", "W", 3]) for name in ("image", "output")
    ]
    graph = helper.make_graph(nodes, "slow", pictures[:1], pictures[1:], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    write_model(tmp_path / "slow.onnx", model.SerializeToString(), card("slow"))
    with pytest.raises(ModelError, match=r"slow\.onnx is refused: checking it did not finish within 3 seconds"):
        vet(tmp_path / "slow.onnx", deadline_s=3)


def test_a_child_that_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for ONNX Runtime crashing: the child's own module is one that ends its process."""
    impostor = tmp_path / "translator" / "infer"
    impostor.mkdir(parents=True)
    for package in (impostor.parent, impostor):
        (package / "__init__.py").write_text("")
    (impostor / "vet_child.py").write_text("import os; os._exit(7)")
    monkeypatch.setattr(vetting, "_environment", lambda: dict(os.environ) | {"PYTHONPATH": str(tmp_path)})
    with pytest.raises(ModelError, match=r"opening it ends the program \(exit code 7\)"):
        vet(write(tmp_path / "a.onnx"))


def test_a_card_that_lies_about_its_ports_is_refused(tmp_path: Path) -> None:
    wrong = IMAGE.model_copy(update={"shape": ("H", "W", 4)})
    lying = card("a").model_copy(update={"inputs": (wrong,)})
    write_model(tmp_path / "a.onnx", parsed(SWAP).SerializeToString(), lying)
    with pytest.raises(ModelError, match="does not belong to its graph"):
        vet(tmp_path / "a.onnx")
