"""The rules a Model's graph has to keep, checked on the loaded protobuf before anything runs it.

- nothing outside the file: no external data, no operators or functions beyond ONNX's own set;
- bounded control flow: subgraphs only in If and Loop, nested at most `MAX_DEPTH` deep, no Loop within a Loop, and every
  Loop's trip count traced back to constants that bound it by `MAX_TRIPS`;
- the ports of the Card are the inputs and outputs of the graph: names, types, numbers of dimensions, fixed sizes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onnx import AttributeProto, GraphProto, ModelProto, NodeProto, TensorProto, ValueInfoProto, numpy_helper

from translator.errors import ModelError
from translator.models.card import Card, Dtype, PortCard

MAX_DEPTH = 4
MAX_NODES = 100_000
MAX_TRIPS = 10_000

_OWN_DOMAINS = ("", "ai.onnx")
_ELEMENT_TYPES: Mapping[Dtype, int] = {
    "uint8": TensorProto.UINT8,
    "float32": TensorProto.FLOAT,
    "int64": TensorProto.INT64,
}
# Operators that pass the size of their first input on, so that a bound of the input is one of the output.
_PASSING = ("Identity", "Cast", "Reshape", "Squeeze", "Unsqueeze")


def check_graph(model: ModelProto, where: str) -> None:
    """Raise ModelError with one sentence when the graph may reach outside the file or run without end."""
    if model.functions or model.training_info:
        raise ModelError(f"{where} defines functions of its own, which Models may not.")
    foreign = [opset.domain for opset in model.opset_import if opset.domain not in _OWN_DOMAINS]
    nodes = list(_nodes(model.graph, where))
    foreign += [node.domain for node, _ in nodes if node.domain not in _OWN_DOMAINS]
    if foreign:
        raise ModelError(f"{where} uses operators of {foreign[0][:80]!r}; Models use ONNX's own only.")
    _check_data(model.graph, [node for node, _ in nodes], where)
    for node, scope in nodes:
        if node.op_type == "Loop":
            _check_loop(node, scope, where)


def check_ports(model: ModelProto, card: Card, where: str) -> None:
    """Raise ModelError when the Card describes other inputs or outputs than the graph has."""
    held = {tensor.name for tensor in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in held]
    _check_side(inputs, card.inputs, "inputs", where)
    _check_side(list(model.graph.output), card.outputs, "outputs", where)
    for port in card.inputs:
        if not _is_usable(port, card):
            raise ModelError(f"The Card in {where} does not say which values its input {port.name} takes.")


def describe_foreign(model: ModelProto) -> str:
    """Say what an ONNX file without a Card is, as the end of a sentence that begins with its name."""
    held = {tensor.name for tensor in model.graph.initializer}
    inputs = [_dims(value) for value in model.graph.input if value.name not in held]
    outputs = [_dims(value) for value in model.graph.output]
    if len(outputs) == 1 and len(outputs[0]) >= 2 and outputs[0][1] > 1 and set(outputs[0][2:]) <= {1}:
        return f"is a classifier ({outputs[0][1]} scores come out), not an image model; Models give pictures."
    if len(inputs) == len(outputs) == 1 and _is_picture(inputs[0]) and _is_picture(outputs[0]):
        return (
            "is an image-to-image network of another program: it has no Card, and networks of other programs cannot be "
            "imported yet; use a Model that `translator export` wrote."
        )
    return f"is not an image model: what comes out has the shape {_shown(outputs)}, which is no picture."


@dataclass(frozen=True)
class _Scope:
    """What a node can see: who computes a value, and which values are constants."""

    producers: dict[str, NodeProto]
    constants: dict[str, TensorProto]
    in_loop: bool


def _nodes(graph: GraphProto, where: str) -> Iterator[tuple[NodeProto, _Scope]]:
    """Walk the nodes of a graph and of its subgraphs with what they see."""
    count = 0
    waiting = [(graph, 1, _Scope({}, {}, False))]
    while waiting:
        part, depth, outer = waiting.pop()
        if depth > MAX_DEPTH:
            raise ModelError(f"{where} nests its control flow more than {MAX_DEPTH} deep, which Models may not.")
        scope = _inner(part, outer)
        count += len(part.node)
        if count > MAX_NODES:
            raise ModelError(f"{where} has more than {MAX_NODES:,} nodes, which no Model has.")
        for node in part.node:
            yield node, scope
            for inside in _subgraphs(node, where):
                looping = outer.in_loop or node.op_type == "Loop"
                waiting.append((inside, depth + 1, _Scope(scope.producers, scope.constants, looping)))


def _inner(graph: GraphProto, outer: _Scope) -> _Scope:
    constants = {tensor.name: tensor for tensor in graph.initializer}
    constants |= {
        node.output[0]: node.attribute[0].t
        for node in graph.node
        if node.op_type == "Constant" and len(node.attribute) == 1 and node.attribute[0].type == AttributeProto.TENSOR
    }
    # An initializer that is an input as well is a default, which a caller may replace.
    free = {value.name for value in graph.input}
    constants = {name: tensor for name, tensor in constants.items() if name not in free}
    producers = {output: node for node in graph.node for output in node.output}
    shadowed = free | set(producers)
    kept = {name: node for name, node in outer.producers.items() if name not in shadowed}
    fixed = {name: tensor for name, tensor in outer.constants.items() if name not in shadowed}
    return _Scope(kept | producers, fixed | constants, outer.in_loop)


def _subgraphs(node: NodeProto, where: str) -> list[GraphProto]:
    found = [attribute.g for attribute in node.attribute if attribute.type == AttributeProto.GRAPH]
    found += [graph for attribute in node.attribute for graph in attribute.graphs]
    if found and node.op_type not in ("If", "Loop"):
        raise ModelError(f"{where} uses {node.op_type[:80]} with a graph inside; Models may use If and Loop only.")
    return found


def _check_data(graph: GraphProto, nodes: list[NodeProto], where: str) -> None:
    graphs = [graph, *(attribute.g for node in nodes for attribute in node.attribute if attribute.HasField("g"))]
    tensors = [tensor for part in graphs for tensor in part.initializer]
    for node in nodes:
        for attribute in node.attribute:
            tensors += [attribute.t, *attribute.tensors]
    if any(tensor.data_location == TensorProto.EXTERNAL or tensor.external_data for tensor in tensors):
        raise ModelError(f"{where} keeps its weights in other files; a Model is one file.")


def _check_loop(node: NodeProto, scope: _Scope, where: str) -> None:
    if scope.in_loop:
        raise ModelError(f"{where} has a Loop within a Loop, which Models may not.")
    bound = _upper_bound(node.input[0], scope, MAX_DEPTH * 4) if node.input and node.input[0] else None
    if bound is None or bound > MAX_TRIPS:
        raise ModelError(f"{where} has a Loop that no constant of its graph bounds by {MAX_TRIPS:,}.")


def _upper_bound(name: str, scope: _Scope, depth: int) -> float | None:
    """Return what a value cannot exceed, by interval arithmetic over a few operators; None when nothing is known."""
    if name in scope.constants:
        return float(numpy_helper.to_array(scope.constants[name]).max(initial=0))
    node = scope.producers.get(name)
    if node is None or depth == 0 or not node.input:
        return None
    bounds = [_upper_bound(source, scope, depth - 1) if source else None for source in node.input]
    known = [bound for bound in bounds if bound is not None]
    match node.op_type:
        case "Min":
            return min(known, default=None)
        case "Max":
            return max(known) if len(known) == len(bounds) else None
        case "Clip":  # below `min` it gives `min`, which has to be known too
            if len(bounds) < 3 or bounds[2] is None or (node.input[1] and bounds[1] is None):
                return None
            return bounds[2]
        case _ if node.op_type in _PASSING:
            return bounds[0]
        case _:
            return None


def _check_side(values: list[ValueInfoProto], ports: tuple[PortCard, ...], side: str, where: str) -> None:
    found = {value.name: value for value in values}
    if len(values) != len(ports) or set(found) != {port.name for port in ports}:
        raise ModelError(
            f"The Card in {where} does not belong to its graph: it lists the {side} "
            f"{_names(port.name for port in ports)} and the graph has {_names(found)}."
        )
    for port in ports:
        if not _agrees(found[port.name], port):
            raise ModelError(
                f"The Card in {where} does not belong to its graph: {port.name[:80]} is {port.dtype} "
                f"{_shown([_expected(port)])} on the Card and something else in the graph."
            )


def _agrees(value: ValueInfoProto, port: PortCard) -> bool:
    tensor = value.type.tensor_type
    expected, dims = _expected(port), _dims(value)
    return (
        value.type.HasField("tensor_type")
        and tensor.HasField("shape")
        and tensor.elem_type == _ELEMENT_TYPES[port.dtype]
        and len(expected) == len(dims)
        and all(wanted == size or size == 0 for wanted, size in zip(expected, dims, strict=True) if wanted)
    )


def _expected(port: PortCard) -> tuple[int, ...]:
    """Return the dimensions a port has in the graph, 0 for a dynamic one."""
    shape = port.shape if port.kind == "number" else ("N", *port.shape)
    return tuple(size if isinstance(size, int) else 0 for size in shape)


def _is_usable(port: PortCard, card: Card) -> bool:
    match port.kind:
        case "label":
            return bool(card.classes) or port.high is not None
        case "number":
            return None not in (port.low, port.high, port.default)
        case "audio":
            return None not in (port.high, port.rate)
        case _:
            return True


def _dims(value: ValueInfoProto) -> tuple[int, ...]:
    return tuple(dim.dim_value for dim in value.type.tensor_type.shape.dim)


def _is_picture(dims: tuple[int, ...]) -> bool:
    return len(dims) == 4 and (dims[1] in (1, 3) or dims[3] in (1, 3))


def _shown(shapes: list[tuple[int, ...]]) -> str:
    return " and ".join("[" + ", ".join(str(dim or "?") for dim in shape) + "]" for shape in shapes[:4])


def _names(names: Iterable[str]) -> str:
    return ", ".join(ascii(name)[1:41] for name in list(names)[:8]) or "none"
