"""One Export becomes one Model file: graph, parity, Card, written whole."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
from numpy.typing import NDArray

from translator.api.port import Export, Loop, Port
from translator.errors import ExportError
from translator.export.graph import to_onnx
from translator.export.loop import STEPS
from translator.export.parity import Parity, measure
from translator.export.pictures import Frame, Pictures
from translator.export.preview import preview
from translator.export.wrapper import ByteModel
from translator.models.card import Card, Dtype, PortCard
from translator.models.file import write_model

_DTYPES: Mapping[int, Dtype] = {
    onnx.TensorProto.UINT8: "uint8",
    onnx.TensorProto.INT64: "int64",
    onnx.TensorProto.FLOAT: "float32",
}


def export_network(
    export: Export,
    *,
    card: Card,
    path: Path,
    pictures: Sequence[Frame] | Mapping[str, Sequence[Frame]] = (),
    values: Mapping[str, NDArray[Any]] | None = None,
    trained: tuple[int, int] | None = None,
    replace: bool = False,
) -> Path:
    """Write a Model file that was shown to equal the network, and return its path.

    `card` says what only the caller knows (name, domains, licence, provenance, classes, vocabulary); ports, parity and
    preview are filled in here. `pictures` are uint8 [H, W, 3], of the domain of the image inputs or by domain; the Card
    says so when there are none. `values` are labels, texts and sounds by domain, a row for each sample. `trained` is
    the (height, width) of the training pictures. The network is moved to the CPU, to float32 and to eval mode, and not
    copied. Raises ExportError when the network cannot be written, when ONNX Runtime differs from torch, or when `path`
    exists and is not to be replaced.
    """
    if path.exists() and not replace:
        raise ExportError(f"{path} is there already; move it away, or ask for it to be replaced.")
    shown = Pictures.of(pictures, values)
    words = len(card.vocabulary)
    model = ByteModel(export)
    content = to_onnx(export, model)
    parity = Parity(export, model, content)
    report = measure(parity, shown, trained=trained, words=words)
    inputs, outputs = port_cards(export, content, trained)
    filled = card.model_copy(
        update={
            "inputs": inputs,
            "outputs": outputs,
            "whole_image": export.whole_image,
            "parity": report,
            "preview": preview(parity, shown, trained=trained, words=words),
        }
    )
    write_model(path, content, filled)
    return path


def port_cards(
    export: Export, content: bytes, trained: tuple[int, int] | None
) -> tuple[tuple[PortCard, ...], tuple[PortCard, ...]]:
    """Return the inputs and outputs of a Model as its Card lists them."""
    inputs = [PortCard.of(port, trained=trained) for port in export.inputs]
    if export.loop is not None:
        inputs.append(_steps(export.loop))
    written = onnx.load_from_string(content).graph.output
    outputs = [_output(port, value.type.tensor_type) for port, value in zip(export.outputs, written, strict=True)]
    return tuple(inputs), tuple(outputs)


def _steps(loop: Loop) -> PortCard:
    return PortCard(name=STEPS, kind="number", shape=(1,), dtype="int64", low=1, high=loop.bound, default=loop.steps)


def _output(port: Port, written: onnx.TypeProto.Tensor) -> PortCard:
    """Describe an output as it was written: what it gives is known better there than on its port."""
    shape = tuple(dim.dim_param or dim.dim_value for dim in written.shape.dim)
    dtype = _DTYPES.get(written.elem_type)
    if dtype is None:
        known = ", ".join(_DTYPES.values())
        raise ExportError(f"The output {port.name} is none of {known}; let the network answer with one of them.")
    return PortCard.of(port, dtype=dtype).model_copy(update={"shape": shape if port.kind == "number" else shape[1:]})
