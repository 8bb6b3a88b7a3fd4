"""The child process of vetting: `python -m translator.infer.vet_child FILE VERDICT`.

It limits its own memory, keeps FILE to the rules, opens it in ONNX Runtime, translates the smallest picture, and writes
what it found to the file VERDICT. It is started by `vet` and by nobody else.
"""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np

from translator.errors import ModelError
from translator.infer.complaint import brief, is_about_memory
from translator.infer.values import values
from translator.models.card import Card, PortCard
from translator.models.file import read_outline

_MEMORY_BYTES = 6 * 2**30
_MEMORY_PER_FILE_BYTE = 12


def main(source: str, verdict: str) -> None:
    """Vet the file `source` and write {"sha256": ..., "refusal": ...} to the file `verdict`."""
    path = Path(source)
    digest, refusal = "", ""
    try:
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        _limit_memory(_MEMORY_BYTES + _MEMORY_PER_FILE_BYTE * len(content))
        _check(path, content)
    except ModelError as error:
        refusal = str(error)
    except Exception as error:  # ONNX, protobuf and ONNX Runtime raise nearly anything for a damaged file
        greedy = "checking it takes more memory than a Model of its size needs"
        refusal = f"{path} is refused: {greedy if is_about_memory(error) else brief(error)}."
    Path(verdict).write_text(json.dumps({"sha256": digest, "refusal": refusal}), encoding="utf-8")


def _check(path: Path, content: bytes) -> None:
    import onnx

    from translator.infer.rules import check_graph, check_ports, describe_foreign

    model = onnx.load_from_string(content)
    check_graph(model, str(path))
    encoded = read_outline(path).card
    if encoded is None:
        raise ModelError(f"{path} {describe_foreign(model)}")
    card = Card.from_json(encoded, str(path))
    check_ports(model, card, str(path))
    onnx.checker.check_model(model, full_check=True)
    _translate(path, content, card)


def _translate(path: Path, content: bytes, card: Card) -> None:
    """Run the Model on the smallest picture it takes and look at what comes out."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    results = session.run([port.name for port in card.outputs], _smallest(card))
    for port, result in zip(card.outputs, results, strict=True):
        if port.kind == "image" and (
            result.ndim != 4 or result.shape[0] != 1 or result.shape[3] != 3 or 0 in result.shape
        ):
            raise ModelError(f"{path} is refused: its output {port.name} is no picture, but {list(result.shape)}.")


def _smallest(card: Card) -> dict[str, Any]:
    image = card.input("image")
    side = max(image.minimum, image.multiple_of) if image else 1
    pixels = np.full((1, side, side, 3), 127, np.uint8) if image else None
    given = {port.name: value for port in card.inputs if (value := _example(port)) is not None}
    return values(card, pixels, given, [0])


def _example(port: PortCard) -> Any:
    match port.kind:
        case "label":
            return 0
        case "text":  # the begin token, and as much padding as in training: the Model may take that length only
            return [[1] + [0] * (int(port.high or 1) - 1)]
        case "audio":
            return np.zeros((1, int(port.high or 1)), np.float32)
        case "number":
            return port.low
        case "tensor":
            return np.zeros([1, *(size if isinstance(size, int) else 1 for size in port.shape)], port.dtype)
        case _:
            return None


def _limit_memory(size: int) -> None:
    if os.name == "nt":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ValueError, OSError):  # macOS knows the limit and may not accept it
        return


if __name__ == "__main__":
    main(*sys.argv[1:])
