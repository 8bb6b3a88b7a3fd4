"""A Model's graph in float16: convolutions, products and what lies between them; sums over a picture stay in float32.

Means, variances and exponentials lose their small terms in float16, so normalisation, softmax and reductions keep
float32, and so do both ends of the graph, where one level of 255 is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HEAVY = frozenset({"Conv", "ConvTranspose", "MatMul", "Gemm"})
"""Operators whose arithmetic is worth a conversion of what goes in."""

LIGHT = frozenset(
    {"Add", "AveragePool", "Concat", "DepthToSpace", "Flatten", "LeakyRelu", "MaxPool", "Mul", "PRelu", "Pad"}
    | {"Relu", "Reshape", "Slice", "SpaceToDepth", "Squeeze", "Sub", "Tanh", "Transpose", "Unsqueeze"}
)
"""Operators that go on in float16 where all that goes in is float16 already."""

LARGEST = float(np.finfo(np.float16).max)


def in_half(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return a copy of a float32 model whose heavy arithmetic and its weights are float16; the ports stay the same."""
    typed = onnx.shape_inference.infer_shapes(model)
    scope = _Scope.of(typed.graph, None)
    _convert(typed.graph, scope)
    _drop_unused(typed.graph)
    _forget_types(typed.graph)
    return typed


@dataclass
class _Scope:
    """The values one graph can see. `half` names float16 twins; `pending` are values that only their twins hold yet."""

    graph: onnx.GraphProto
    outer: "Self | None"
    floats: set[str]
    weights: dict[str, TensorProto]
    half: dict[str, str] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, graph: onnx.GraphProto, outer: "Self | None") -> "Self":
        values = (*graph.input, *graph.value_info, *graph.output)
        floats = {value.name for value in values if value.type.tensor_type.elem_type == TensorProto.FLOAT}
        weights = {weight.name: weight for weight in graph.initializer if weight.data_type == TensorProto.FLOAT}
        return cls(graph, outer, floats | set(weights), weights)

    def chain(self) -> "Iterator[_Scope]":
        """Yield this scope and those around it."""
        scope: _Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer

    def is_float(self, name: str) -> bool:
        return any(name in scope.floats for scope in self.chain())

    def twin(self, name: str) -> str:
        """Return the float16 twin of a value, "" while it has none."""
        return next((scope.half[name] for scope in self.chain() if name in scope.half), "")

    def holder(self, name: str) -> "_Scope | None":
        """Return the scope whose graph holds a weight."""
        return next((scope for scope in self.chain() if name in scope.weights), None)


def _convert(graph: onnx.GraphProto, scope: _Scope) -> None:
    nodes: list[onnx.NodeProto] = []
    for node in list(graph.node):
        if _takes_half(node, scope):
            nodes += _halved(node, scope)
            continue
        for child in _graphs(node):
            nodes += _restored(sorted(_names(child)), scope)
            _convert(child, _Scope.of(child, scope))
        nodes += [*_restored(node.input, scope), node]
    nodes += _restored([value.name for value in graph.output], scope)
    del graph.node[:]
    graph.node.extend(nodes)


def _takes_half(node: onnx.NodeProto, scope: _Scope) -> bool:
    floats = [name for name in node.input if name and scope.is_float(name)]
    if (
        node.domain
        or not node.input
        or not scope.is_float(node.input[0])
        or not all(_fits(name, scope) for name in floats)
    ):
        return False
    values = [name for name in floats if scope.holder(name) is None]
    return node.op_type in HEAVY or (
        node.op_type in LIGHT and bool(values) and all(scope.twin(name) for name in values)
    )


def _fits(name: str, scope: _Scope) -> bool:
    """Tell whether a weight lies within float16; what is no weight is taken to."""
    holder = scope.holder(name)
    if holder is None:
        return True
    values = numpy_helper.to_array(holder.weights[name])
    return bool(values.size == 0 or np.abs(values).max() <= LARGEST)


def _halved(node: onnx.NodeProto, scope: _Scope) -> list[onnx.NodeProto]:
    """Return the node between float16 twins, after the casts that make them."""
    before: list[onnx.NodeProto] = []
    for place, name in enumerate(node.input):
        if name and scope.is_float(name):
            node.input[place] = scope.twin(name) or _make_twin(name, scope, before)
    for place, name in enumerate(node.output):
        if name:
            scope.half[name] = node.output[place] = f"{name}.half"
            scope.pending.add(name)
    return [*before, node]


def _make_twin(name: str, scope: _Scope, before: list[onnx.NodeProto]) -> str:
    twin, holder = f"{name}.half", scope.holder(name)
    if holder is None:
        before.append(helper.make_node("Cast", [name], [twin], name=f"{twin}.cast", to=TensorProto.FLOAT16))
        scope.half[name] = twin
    else:
        values = numpy_helper.to_array(holder.weights[name]).astype(np.float16)
        holder.graph.initializer.append(numpy_helper.from_array(values, twin))
        holder.half[name] = twin
    return twin


def _restored(names: Sequence[str], scope: _Scope) -> list[onnx.NodeProto]:
    """Return the casts that give values back to those who want float32."""
    wanted = [name for name in dict.fromkeys(names) if name in scope.pending]
    scope.pending.difference_update(wanted)
    return [
        helper.make_node("Cast", [scope.half[name]], [name], name=f"{name}.full", to=TensorProto.FLOAT)
        for name in wanted
    ]


def _graphs(node: onnx.NodeProto) -> list[onnx.GraphProto]:
    """Return the graphs within a node: the body of a Loop, the branches of an If."""
    return [attribute.g for attribute in node.attribute if attribute.type == onnx.AttributeProto.GRAPH]


def _names(graph: onnx.GraphProto) -> set[str]:
    """Return all names that a graph and those within it read."""
    read = {name for node in graph.node for name in node.input} | {value.name for value in graph.output}
    return read.union(*(_names(child) for node in graph.node for child in _graphs(node)))


def _drop_unused(graph: onnx.GraphProto) -> None:
    """Leave out the float32 weights that only their twins are still read of."""
    read = _names(graph)
    kept = [weight for weight in graph.initializer if weight.name in read]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    for node in graph.node:
        for child in _graphs(node):
            _drop_unused(child)


def _forget_types(graph: onnx.GraphProto) -> None:
    """Leave out the types that were inferred for float32."""
    del graph.value_info[:]
    for node in graph.node:
        for child in _graphs(node):
            _forget_types(child)
