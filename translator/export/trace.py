"""One torch module becomes one plain ONNX model: named dimensions, nothing of the machine it was traced on."""

from collections.abc import Sequence
from dataclasses import dataclass

import onnx
import onnx.inliner
import torch
from torch import Tensor, nn
from torch.export import Dim

from translator.api.port import Export
from translator.export.ends import Dims, file_dims
from translator.export.sizes import example, example_sizes

OPSET = 20
"""The ONNX operator set of every Model; the oldest ONNX Runtime this program allows runs it."""

IR_VERSION = 10
"""The version of the file format that goes with OPSET."""


@dataclass(frozen=True)
class Value:
    """A named input of a trace: its dimensions, strings being dynamic, and a value of that shape to trace with."""

    name: str
    dims: Dims
    example: Tensor


def traced_inputs(export: Export) -> list[Value]:
    """Return the inputs of the Model file as its ports say; the steps of a Loop are not among them."""
    sizes = example_sizes(export)
    return [Value(port.name, file_dims(port), example(port, sizes)) for port in export.inputs]


def trace(module: nn.Module, inputs: Sequence[Value], outputs: Sequence[str]) -> onnx.ModelProto:
    """Trace a module, `forward(*values)` to a tuple, into an ONNX model without functions or external data.

    Dimensions of outputs are numbers, names of input dimensions, or "<output>_<axis>".
    """
    dynamic = tuple({axis: Dim.DYNAMIC for axis, dim in enumerate(v.dims) if isinstance(dim, str)} for v in inputs)
    with torch.no_grad():
        program = torch.export.export(
            module, tuple(value.example for value in inputs), dynamic_shapes=(dynamic,), strict=False
        )
        written = torch.onnx.export(
            program,
            input_names=[value.name for value in inputs],
            output_names=list(outputs),
            opset_version=OPSET,
            dynamo=True,
            verbose=False,
            external_data=False,
        )
    if written is None:
        raise RuntimeError("torch.onnx.export returned no program")
    model = written.model_proto
    if model.functions:
        model = onnx.inliner.inline_local_functions(model)
    _name_dimensions(model.graph, inputs)
    _strip(model)
    return model


def _name_dimensions(graph: onnx.GraphProto, inputs: Sequence[Value]) -> None:
    """Replace the tracer's symbols and formulas by the names of the inputs' dimensions."""
    names: dict[str, str] = {}
    for value, declared in zip(graph.input, inputs, strict=True):
        for dim, name in zip(value.type.tensor_type.shape.dim, declared.dims, strict=True):
            if isinstance(name, str):
                names.setdefault(dim.dim_param, name)
                dim.dim_param = name
    for value in graph.output:
        for axis, dim in enumerate(value.type.tensor_type.shape.dim):
            if dim.dim_param:
                dim.dim_param = names.get(dim.dim_param, f"{value.name}_{axis}")
    del graph.value_info[:]


def _strip(model: onnx.ModelProto) -> None:
    """Remove the notes of the tracer: they hold stack traces and paths of the machine that exported."""
    graph = model.graph
    model.ir_version = IR_VERSION
    del model.metadata_props[:]
    for part in (graph, *graph.node, *graph.input, *graph.output, *graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    for node in graph.node:
        for attribute in node.attribute:
            attribute.doc_string = ""
