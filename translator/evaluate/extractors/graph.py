"""Graph: any ONNX classifier or embedding as an extractor; what it reads of pictures is said by options.

Its file may come from a stranger, so it is first opened in a child process with a deadline (see `infer.vet` for what
such files can do), and kept to the rules of Model files: nothing outside the file, bounded control flow.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.api.config import Config, Field
from translator.errors import DataError
from translator.evaluate.extractor import Extracted, Identity, Picture
from translator.evaluate.resizing import clean
from translator.images.filename import openable, shown

BATCH = 32
DEADLINE_S = 60.0
LUMA = (0.299, 0.587, 0.114)
"""ITU-R BT.601, as Pillow turns colours into grey."""


class Reading(Config):
    """How pictures become the input of an ONNX extractor, and what is taken of its graph."""

    features: str = Field(
        "", "Value in the graph that is the features; else the input of a classifier's last layer, or the output.",
        group="Extractor",
    )  # fmt: skip
    logits: str = Field("", "Value in the graph that is the logits of a classifier.", group="Extractor")
    classifier: bool = Field(False, "The graph classifies: its output are logits.", group="Extractor")
    low: float = Field(0.0, "What the network reads for black.", group="Extractor")
    high: float = Field(1.0, "What the network reads for white.", group="Extractor")
    means: str = Field("", "Means per channel, taken off after that, such as 0.485,0.456,0.406.", group="Extractor")
    deviations: str = Field("", "Deviations per channel, divided by at last.", group="Extractor")
    side: int = Field(0, "Side of the pictures it reads, where the graph does not say.", group="Extractor", ge=0,
                      unit="pixels")  # fmt: skip


@dataclass(frozen=True)
class _Input:
    """The input of a graph: its name, layout, channels, size, and whether it takes one picture at a time."""

    name: str
    is_nchw: bool
    channels: int
    height: int
    width: int
    is_single: bool


class OnnxGraph:
    """Extractor of a value inside an ONNX graph, and of its logits where it classifies."""

    def __init__(self, path: Path, reading: Reading | None = None, *, threads: int = 0) -> None:
        """Check a file in a child process and open it; DataError says why it cannot be used."""
        reading = reading or Reading()
        content = _vetted(path)
        model = _model(content)
        self._input = _input_of(model, reading, path)
        self._features, self._logits = _values_of(model, reading, path)
        self._session = _session(model, [self._features, self._logits], threads, path)
        self._scale = reading.high - reading.low, reading.low
        self._means = _per_channel(reading.means, 0.0, self._input.channels)
        self._deviations = _per_channel(reading.deviations, 1.0, self._input.channels)
        self.identity = Identity(path.name, hashlib.sha256(content).hexdigest(), self._look(reading), True)
        self.title = f"{path.stem} ({'classifier' if self._logits else 'embedding'})"
        self.extract([np.full((8, 8, 3), 127, np.uint8)])

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        """Return features float32 [n, d], and logits float32 [n, classes] where the graph classifies."""
        step = 1 if self._input.is_single else BATCH
        names = [self._features, *([self._logits] if self._logits else [])]
        parts: list[list[NDArray[np.float32]]] = []
        for start in range(0, len(pictures), step):
            x = np.concatenate([self._read(picture) for picture in pictures[start : start + step]])
            try:
                results = self._session.run(names, {self._input.name: x})
            except Exception as error:  # ONNX Runtime's errors have no common base but this
                raise DataError(
                    f"{self.identity.name} does not take pictures like these: {str(error).splitlines()[0]}"
                ) from error
            parts.append([np.asarray(result, np.float32).reshape(len(x), -1) for result in results])
        joined = [np.concatenate(part) for part in zip(*parts, strict=True)]
        return Extracted(joined[0], joined[1] if self._logits else None)

    def _read(self, picture: Picture) -> NDArray[np.float32]:
        """Return one picture as the network reads it, float32 [1, ...]."""
        x = clean(picture, self._input.height, self._input.width).numpy() / 255
        if self._input.channels == 1:
            x = np.tensordot(np.array(LUMA, np.float32), x, (0, 1))[:, None]
        span, low = self._scale
        x = (x * span + low - self._means[:, None, None]) / self._deviations[:, None, None]
        return np.ascontiguousarray(x if self._input.is_nchw else x.transpose(0, 2, 3, 1), np.float32)

    def _look(self, reading: Reading) -> str:
        """Return everything that decides what the network reads and what is taken of it."""
        colours = "grey" if self._input.channels == 1 else "RGB"
        parts = [f"clean bicubic {self._input.width} x {self._input.height}", colours]
        parts.append(f"{reading.low:g} to {reading.high:g}")
        if reading.means or reading.deviations:
            parts.append(f"means {reading.means or 0}, deviations {reading.deviations or 1}")
        parts.append(f"features {self._features}" + (f", logits {self._logits}" if self._logits else ""))
        return "; ".join(parts)


def _vetted(path: Path) -> bytes:
    """Return the bytes of a file that a child process opened and ran; DataError otherwise."""
    try:
        content = openable(path).read_bytes()
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror or error}.") from error
    with tempfile.TemporaryDirectory(prefix="translator-extractor-") as folder:
        file, verdict = Path(folder) / "graph.onnx", Path(folder) / "verdict.json"
        file.write_bytes(content)
        command = [sys.executable, "-P", "-m", "translator.evaluate.extractors.graph_child", str(file), str(verdict)]
        environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(str(Path(p).absolute()) for p in sys.path)}
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        try:
            subprocess.run(command, env=environment, timeout=DEADLINE_S, check=False, **quiet)  # type: ignore[call-overload]
        except subprocess.TimeoutExpired as error:
            raise DataError(f"{shown(path)} is refused: opening it did not finish, as with hostile files.") from error
        if not verdict.exists():
            raise DataError(f"{shown(path)} is refused: opening it ends the program; get the file again.")
        refusal = json.loads(verdict.read_bytes())["refusal"]
    if refusal:
        raise DataError(f"{shown(path)} cannot be an extractor: {refusal}")
    return content


def _model(content: bytes) -> Any:
    import onnx

    return onnx.load_from_string(content)


def _input_of(model: Any, reading: Reading, path: Path) -> _Input:
    held = {tensor.name for tensor in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in held]
    sizes = [dim.dim_value for dim in inputs[0].type.tensor_type.shape.dim] if len(inputs) == 1 else []
    if len(sizes) != 4:
        raise DataError(f"{shown(path)} does not take pictures alone: it needs one input of four dimensions.")
    is_nchw = sizes[1] in (1, 3) or sizes[3] not in (1, 3)
    channels, height, width = (sizes[1], *sizes[2:]) if is_nchw else (sizes[3], *sizes[1:3])
    if channels not in (1, 3):
        raise DataError(f"{shown(path)} takes {channels or 'any number of'} channels; extractors take 1 or 3.")
    height, width = height or reading.side, width or reading.side
    if not height or not width:
        raise DataError(f"{shown(path)} takes pictures of any size; say with --side at which size it was trained.")
    return _Input(inputs[0].name, is_nchw, channels, height, width, is_single=sizes[0] == 1)


def _values_of(model: Any, reading: Reading, path: Path) -> tuple[str, str]:
    """Return the names of the values that are the features and the logits, "" for no logits."""
    known = {name for node in model.graph.node for name in node.output}
    for name in (reading.features, reading.logits):
        if name and name not in known:
            near = ", ".join(node.output[0] for node in model.graph.node[-4:] if node.output)
            raise DataError(f"{shown(path)} has no value called {name}; the last in its graph are {near}.")
    output = model.graph.output[0].name
    logits = reading.logits or (_before_softmax(model, output) if reading.classifier else "")
    features = reading.features or (_before_last_layer(model, logits) if logits else output)
    return features, logits


def _before_softmax(model: Any, name: str) -> str:
    node = _made_by(model, name)
    return node.input[0] if node is not None and node.op_type in ("Softmax", "LogSoftmax") else name


def _before_last_layer(model: Any, logits: str) -> str:
    """Return what the layer that gives the logits is given: the features that a classifier sees."""
    held = {tensor.name for tensor in model.graph.initializer}
    name = logits
    while (node := _made_by(model, name)) is not None:
        if node.op_type in ("Gemm", "MatMul", "Conv"):
            return str(node.input[0])
        passed = [value for value in node.input if value not in held and _made_by(model, value) is not None]
        if not passed:
            break
        name = passed[0]
    return logits


def _made_by(model: Any, name: str) -> Any:
    return next((node for node in model.graph.node if name in node.output), None)


def _session(model: Any, names: Sequence[str], threads: int, path: Path) -> Any:
    """Open the graph with some of its inner values as further outputs."""
    import onnx
    import onnxruntime

    given = {value.name for value in model.graph.output}
    for name in dict.fromkeys(names):
        if name and name not in given:
            model.graph.output.append(onnx.ValueInfoProto(name=name))
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    try:
        return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime's errors have no common base but this
        raise DataError(f"{shown(path)} cannot be opened: {str(error).splitlines()[0]}") from error


def _per_channel(text: str, usual: float, channels: int) -> NDArray[np.float32]:
    try:
        numbers = [float(part) for part in text.split(",")] if text else [usual]
    except ValueError as error:
        raise DataError(f"{text} is no list of numbers with commas.") from error
    if len(numbers) not in (1, channels) or (usual == 1.0 and 0.0 in numbers):
        raise DataError(f"{text} does not give one number, not 0 to divide by, for each of {channels} channels.")
    return np.array(numbers if len(numbers) == channels else numbers * channels, np.float32)
