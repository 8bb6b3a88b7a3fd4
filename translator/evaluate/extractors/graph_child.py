"""The child process of an ONNX extractor: `python -m translator.evaluate.extractors.graph_child FILE VERDICT`.

It keeps FILE to the rules of graphs, opens it, and writes {"refusal": ...} to the file VERDICT.
"""

import json
import os
import sys
from pathlib import Path

MEMORY_BYTES = 6 * 2**30
MEMORY_PER_FILE_BYTE = 12


def main(source: str, verdict: str) -> None:
    """Open the file `source` and write why it is refused, "" when it is not, to the file `verdict`."""
    from translator.errors import ModelError
    from translator.infer.complaint import brief

    path, refusal = Path(source), ""
    try:
        _limit_memory(MEMORY_BYTES + MEMORY_PER_FILE_BYTE * path.stat().st_size)
        _check(path)
    except ModelError as error:
        refusal = str(error)
    except Exception as error:  # ONNX, protobuf and ONNX Runtime raise nearly anything for a damaged file
        refusal = f"{brief(error)}."
    Path(verdict).write_text(json.dumps({"refusal": refusal}), encoding="utf-8")


def _check(path: Path) -> None:
    import onnx
    import onnxruntime

    from translator.infer.rules import check_graph

    content = path.read_bytes()
    check_graph(onnx.load_from_string(content), "it")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def _limit_memory(size: int) -> None:
    if os.name == "nt":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size if hard == resource.RLIM_INFINITY else min(size, hard), hard))
    except (ValueError, OSError):  # macOS knows the limit and may not accept it
        return


if __name__ == "__main__":
    main(*sys.argv[1:])
