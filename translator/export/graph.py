"""An Export becomes the ONNX graph of a Model file, which holds everything between bytes and bytes."""

import onnx

from translator import __version__
from translator.api.port import Export
from translator.errors import ExportError
from translator.export.answer import refusal
from translator.export.loop import assemble
from translator.export.trace import trace, traced_inputs
from translator.export.wrapper import ByteModel

PRODUCER = "translator"
MAX_BYTES = 2**31 - 1
"""What protobuf can hold in one file; larger weights would need files beside it."""


def to_onnx(export: Export, model: ByteModel) -> bytes:
    """Return the checked bytes of the ONNX model that does what `model`, the ByteModel of `export`, does.

    Raises ExportError when the network cannot be traced or does not fit one file.
    """
    _check_size(export)
    try:
        graph = assemble(export, export.loop, model) if export.loop else _trace_whole(export, model)
        _sign(graph, export)
        onnx.checker.check_model(graph, full_check=True)
    except Exception as error:  # the tracer raises whatever the network's own code does
        raise refusal(export, "its network cannot be written as ONNX", error) from error
    content: bytes = graph.SerializeToString(deterministic=True)
    return content


def _trace_whole(export: Export, model: ByteModel) -> onnx.ModelProto:
    return trace(model, traced_inputs(export), [port.name for port in export.outputs])


def _check_size(export: Export) -> None:
    tensors = (*export.network.parameters(), *export.network.buffers())
    size = sum(tensor.numel() * max(tensor.element_size(), 4) for tensor in tensors)
    if size > MAX_BYTES:
        raise ExportError(
            f"Export {export.name}: its weights take {size / 2**30:.1f} GB and one ONNX file holds 2 GB; "
            "make the network smaller."
        )


def _sign(model: onnx.ModelProto, export: Export) -> None:
    model.producer_name = PRODUCER
    model.producer_version = __version__
    model.doc_string = f"{export.name}: pictures are uint8 [N, H, W, 3] in sRGB."
    model.graph.name = export.name
