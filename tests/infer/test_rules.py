"""The rules of a Model's graph: one file, own operators, bounded control flow, ports as the Card says."""

import re

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from tests.infer.graphs import AMOUNT, INVERT, LABEL, LOOP, NOISE, OUTPUT, PORTS, STEPS, SWAP, card, parsed
from translator.errors import ModelError
from translator.infer.rules import check_graph, check_ports, describe_foreign
from translator.models.card import PortCard


@pytest.mark.parametrize("text", [INVERT, SWAP, PORTS, LOOP])
def test_ordinary_graphs_pass(text: str) -> None:
    check_graph(parsed(text), "a.onnx")


def looping(before: str, trips: str = "trips", constants: str = "int64 most = {20}") -> onnx.ModelProto:
    """A Loop whose trip count is computed by `before`."""
    return parsed(f"""steps (uint8[N,H,W,3] image, int64[1] steps) => (uint8[N,H,W,3] output)
<{constants}>
{{
    {before}
    output = Loop<body = body (int64 i, bool go, uint8[N,H,W,3] x) => (bool on, uint8[N,H,W,3] next)
        {{ on = Identity(go) next = Identity(x) }}>({trips}, , image)
}}""")


@pytest.mark.parametrize(
    ("before", "constants"),
    [
        ("trips = Min(steps, most)", "int64 most = {20}"),
        ("trips = Identity(most)", "int64 most = {20}"),
        ("few = Min(steps, most) flat = Squeeze(few) trips = Max(flat, least)", "int64 most = {20}, int64 least = {1}"),
        ("few = Clip(steps, , most) trips = Cast<to = 7>(few)", "int64 most = {20}"),
    ],
)
def test_a_bounded_loop_passes(before: str, constants: str) -> None:
    check_graph(looping(before, constants=constants), "a.onnx")


@pytest.mark.parametrize(
    ("before", "constants"),
    [
        ("trips = Identity(steps)", "int64 most = {20}"),
        ("trips = Max(steps, most)", "int64 most = {20}"),
        ("trips = Min(steps, most)", "int64 most = {100000}"),
        ("trips = Clip(steps, most)", "int64 most = {20}"),
        ("trips = Clip(most, steps, most)", "int64 most = {20}"),
        ("trips = Mul(most, most)", "int64 most = {20}"),
    ],
)
def test_a_loop_without_a_bound_is_refused(before: str, constants: str) -> None:
    with pytest.raises(ModelError, match=r"a\.onnx has a Loop that no constant of its graph bounds by 10,000\."):
        check_graph(looping(before, constants=constants), "a.onnx")


def test_a_loop_without_trip_count_is_refused() -> None:
    with pytest.raises(ModelError, match="no constant"):
        check_graph(looping("", trips=""), "a.onnx")


def test_a_bound_that_a_caller_can_replace_is_none() -> None:
    model = looping("trips = Min(steps, most)")
    model.graph.input.append(helper.make_tensor_value_info("most", TensorProto.INT64, [1]))
    with pytest.raises(ModelError, match="no constant"):
        check_graph(model, "a.onnx")


def test_a_loop_within_a_loop_is_refused() -> None:
    model = looping("trips = Min(steps, most)")
    loop = next(node for node in model.graph.node if node.op_type == "Loop")
    loop.attribute[0].g.node.append(onnx.NodeProto.FromString(loop.SerializeToString()))
    with pytest.raises(ModelError, match="Loop within a Loop"):
        check_graph(model, "a.onnx")


def nested(depth: int) -> onnx.ModelProto:
    graph = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["y0"])],
        "g0",
        [],
        [helper.make_tensor_value_info("y0", TensorProto.BOOL, [])],
    )
    for level in range(1, depth + 1):
        node = helper.make_node("If", ["go"], [f"y{level}"], then_branch=graph, else_branch=graph)
        graph = helper.make_graph(
            [node], f"g{level}", [], [helper.make_tensor_value_info(f"y{level}", TensorProto.BOOL, [])]
        )
    graph.input.append(helper.make_tensor_value_info("go", TensorProto.BOOL, []))
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)])


def test_deep_nesting_is_refused() -> None:
    check_graph(nested(3), "a.onnx")
    with pytest.raises(ModelError, match="more than 4 deep"):
        check_graph(nested(12), "a.onnx")


def test_a_scan_is_refused() -> None:
    model = nested(1)
    model.graph.node[0].op_type = "Scan"
    with pytest.raises(ModelError, match="Scan with a graph inside"):
        check_graph(model, "a.onnx")


def test_foreign_operators_are_refused() -> None:
    model = parsed(INVERT)
    model.graph.node[0].domain = "com.evil"
    with pytest.raises(ModelError, match=r"operators of 'com\.evil'"):
        check_graph(model, "a.onnx")


def test_functions_are_refused() -> None:
    model = parsed(INVERT)
    model.functions.add(name="f", domain="")
    with pytest.raises(ModelError, match="functions of its own"):
        check_graph(model, "a.onnx")


def test_weights_in_other_files_are_refused() -> None:
    model = parsed(SWAP)
    model.graph.initializer[0].data_location = TensorProto.EXTERNAL
    with pytest.raises(ModelError, match="one file"):
        check_graph(model, "a.onnx")
    constant = parsed(INVERT)
    tensor = numpy_helper.from_array(np.zeros(3, np.float32))
    tensor.external_data.add(key="location", value="/etc/passwd")
    constant.graph.node.append(helper.make_node("Constant", [], ["c"], value=tensor))
    with pytest.raises(ModelError, match="one file"):
        check_graph(constant, "a.onnx")


def test_ports_that_agree_pass() -> None:
    check_ports(parsed(SWAP), card("a"), "a.onnx")
    check_ports(parsed(PORTS), card("a", AMOUNT, LABEL, NOISE), "a.onnx")
    check_ports(parsed(LOOP), card("a", STEPS), "a.onnx")


@pytest.mark.parametrize(
    "ports",
    [
        (),
        (AMOUNT, LABEL),
        (AMOUNT, LABEL, NOISE, STEPS),
        (AMOUNT, LABEL, NOISE.model_copy(update={"name": "z"})),
        (AMOUNT, LABEL, NOISE.model_copy(update={"shape": (2,)})),
        (AMOUNT, LABEL, NOISE.model_copy(update={"shape": (1, 1)})),
        (AMOUNT.model_copy(update={"dtype": "int64"}), LABEL, NOISE),
    ],
)
def test_a_card_of_another_graph_is_refused(ports: tuple[PortCard, ...]) -> None:
    with pytest.raises(ModelError, match="does not belong to its graph"):
        check_ports(parsed(PORTS), card("a", *ports), "a.onnx")


def test_a_card_with_another_output_is_refused() -> None:
    other = OUTPUT.model_copy(update={"dtype": "float32"})
    with pytest.raises(ModelError, match="does not belong to its graph"):
        check_ports(parsed(SWAP), card("a", outputs=(other,)), "a.onnx")


def test_a_number_needs_its_bounds_on_the_card() -> None:
    with pytest.raises(ModelError, match="which values its input amount takes"):
        check_ports(parsed(PORTS), card("a", AMOUNT.model_copy(update={"high": None}), LABEL, NOISE), "a.onnx")
    with pytest.raises(ModelError, match="which values its input label takes"):
        check_ports(parsed(PORTS), card("a", AMOUNT, LABEL.model_copy(update={"high": None}), NOISE), "a.onnx")


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        ("g (float[1,3,64,64] x) => (float[1,3,64,64] y) { y = Relu(x) }", "cannot be imported yet"),
        ("g (float[N,1,28,28] x) => (float[N,10] y) { y = Flatten(x) }", r"is a classifier \(10 scores"),
        (
            "g (float[1,3,64,64] x) => (float[1,1000,1,1] y) { y = GlobalAveragePool(x) }",
            r"is a classifier \(1000 scores",
        ),
        ("g (float[1,3,64,64] x) => (float[1,484,85] y) { y = Identity(x) }", "is not an image model"),
    ],
)
def test_a_foreign_network_is_described(graph: str, words: str) -> None:
    assert re.search(words, describe_foreign(parsed(graph)))
