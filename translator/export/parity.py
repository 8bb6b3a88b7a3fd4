"""Parity: ONNX Runtime against torch on the same bytes, in levels of 0 .. 255."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from translator.api.port import Export, Port
from translator.api.words import BEGIN, PADDING, UNKNOWN
from translator.errors import ExportError
from translator.export.answer import refusal
from translator.export.ends import file_dims
from translator.export.loop import STEPS
from translator.export.pictures import Pictures
from translator.export.sizes import example_sizes, frame_index
from translator.export.wrapper import ByteModel
from translator.models.card import ParityEntry, ParityReport

MAX_LEVELS = 2.0
"""The largest difference of one value at the same precision: two runtimes round differently, no more."""

PROVIDER = "CPUExecutionProvider"
ROWS = 2

Array = NDArray[Any]


class Parity:
    """What a Model's bytes answer, held against what its network answers."""

    def __init__(self, export: Export, model: ByteModel, content: bytes) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self.export = export
        self.model = model
        try:
            self.session = onnxruntime.InferenceSession(content, options, providers=[PROVIDER])
        except Exception as error:  # ONNX Runtime's errors have no common base but this
            raise refusal(export, "ONNX Runtime does not load what was written", error) from error

    def run(self, values: Mapping[str, Array]) -> list[Array]:
        """Return what ONNX Runtime answers."""
        try:
            answers: list[Array] = self.session.run([port.name for port in self.export.outputs], dict(values))
        except Exception as error:
            raise refusal(self.export, "ONNX Runtime does not run what was written", error) from error
        return answers

    def difference(self, values: Mapping[str, Array]) -> "Difference":
        """Run both on one set of inputs; raise ExportError where torch's answer is not finite."""
        expected = self._torch(values)
        levels = [
            _levels(port, answer, wanted)
            for port, answer, wanted in zip(self.export.outputs, self.run(values), expected, strict=True)
        ]
        joined = np.concatenate([part.ravel() for part in levels])
        return Difference(float(joined.max()), float(joined.mean()), expected[0].shape[1:3])

    @torch.no_grad()
    def _torch(self, values: Mapping[str, Array]) -> list[Array]:
        tensors = [torch.from_numpy(value) for value in values.values()]
        raw = self.model.raw(*tensors)
        if not all(bool(torch.isfinite(value).all()) for value in raw):
            raise ExportError(
                f"Export {self.export.name}: the network's answer is not a number; its training went wrong, export an "
                "earlier checkpoint."
            )
        answers: tuple[Tensor, ...] = self.model.leave(tensors[self.model.frame], *raw)
        return [answer.numpy() for answer in answers]


@dataclass(frozen=True)
class Difference:
    """The largest and the mean difference in levels, and the first output's height and width."""

    max_levels: float
    mean_levels: float
    size: tuple[int, ...]


def measure(
    parity: Parity, pictures: Pictures, *, trained: tuple[int, int] | None = None, words: int = 0
) -> ParityReport:
    """Compare a Model's bytes with its network at two sizes; raise ExportError beyond MAX_LEVELS.

    The sizes are the trained one (else that of the first picture) and a smaller one that is odd; without pictures as
    inputs, two draws of seeded noise. Labels, texts and sounds are those of the pictures' samples where a port's domain
    names them, else drawn; `words` is the size of the vocabulary that texts are drawn from.
    """
    export = parity.export
    shown = export.inputs[frame_index(export)].kind == "image"
    entries = []
    for number, size in enumerate(_sizes(trained or pictures.size)):
        difference = parity.difference(draw(export, size, pictures, words=words, seed=number))
        if not difference.max_levels <= MAX_LEVELS:  # not a number is no less than anything
            raise ExportError(
                f"Export {export.name}: ONNX Runtime differs from torch by up to {difference.max_levels:.1f} levels "
                f"(mean {difference.mean_levels:.2f}) and {MAX_LEVELS:g} are allowed, so no Model was written."
            )
        entries.append(
            ParityEntry(
                size=size if shown else _pair(difference.size),
                max_levels=difference.max_levels,
                mean_levels=difference.mean_levels,
                provider=PROVIDER,
                pictures=min(ROWS, pictures.real) if shown else 0,
            )
        )
    return ParityReport(entries=tuple(entries))


def draw(
    export: Export, size: tuple[int, int], pictures: Pictures, *, words: int, seed: int, rows: int = ROWS
) -> dict[str, Array]:
    """Return valid values for every input of the Model: pictures of a size, the rest real or drawn from the seed.

    With seed 0 numbers are at their defaults, as most who use the Model leave them.
    """
    random = np.random.default_rng(seed)
    sizes = example_sizes(export) | {"N": rows, "H": size[0], "W": size[1]}
    values = {
        port.name: pictures.batch(port.domain, rows, size)
        if port.kind == "image"
        else _value(port, [dim if isinstance(dim, int) else sizes[dim] for dim in file_dims(port)], words, random)
        for port in export.inputs
    }
    for port in export.inputs:
        if port.domain in pictures.values:
            values[port.name] = _real(port, pictures.values[port.domain], rows)
        elif port.kind == "number" and seed == 0:
            values[port.name] = np.array([port.default], np.float32)
    if export.loop is not None:
        values[STEPS] = np.array([export.loop.steps], dtype=np.int64)
    return values


def _real(port: Port, samples: Array, rows: int) -> Array:
    """Return rows of real samples, again from the first where there are fewer."""
    chosen: Array = samples[np.arange(rows) % len(samples)]
    return chosen.astype(np.float32 if port.kind == "audio" else np.int64)


def _value(port: Port, shape: Sequence[int], words: int, random: np.random.Generator) -> Array:
    match port.kind:
        case "label":
            return random.integers(0, max(1, int(port.high or 1)), shape, dtype=np.int64)
        case "text":
            return _texts(shape, words, random)
        case "audio":
            return random.uniform(-1.0, 1.0, shape).astype(np.float32)
        case "number":
            return random.uniform(port.low or 0.0, port.high or 0.0, shape).astype(np.float32)
        case _:
            return random.standard_normal(shape).astype(np.float32)


def _texts(shape: Sequence[int], words: int, random: np.random.Generator) -> Array:
    """Return token numbers [N, T]: the begin token, words, and padding behind every second text."""
    texts = random.integers(min(UNKNOWN + 1, max(1, words - 1)), max(2, words), shape, dtype=np.int64)
    texts[:, 0] = BEGIN
    texts[1::2, 1 + shape[1] // 2 :] = PADDING
    return texts


def _sizes(size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield a size, and one that is about 3/4 of it, odd, and not of its shape."""
    height, width = size
    yield height, width
    yield max(1, height * 3 // 4 | 1), max(1, width * 5 // 8 | 1)


def _levels(port: Port, answer: Array, wanted: Array) -> Array:
    """Return the differences in levels; what are not pictures counts its own range as 255 levels."""
    if answer.shape != wanted.shape:
        raise ExportError(
            f"The output {port.name} has shape {list(answer.shape)} in ONNX Runtime and {list(wanted.shape)} in torch, "
            "so no Model was written."
        )
    difference: Array = np.abs(answer.astype(np.float64) - wanted.astype(np.float64))
    if port.kind == "image":
        return difference
    return difference * (255 / max(float(np.ptp(wanted)), 1e-6))


def _pair(size: Sequence[int]) -> tuple[int, int]:
    return (int(size[0]), int(size[1])) if len(size) == 2 else (0, 0)
