"""How fast a Model is on this machine."""

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from translator.infer.engine import Engine
from translator.infer.providers import DeviceName
from translator.models.card import Card, PortCard
from translator.models.library import Library

DEFAULT_SIZE = (256, 256)
"""(height, width) of the picture for a Model that does not say at which size it was trained."""

_BUDGET_S = 4.0
_MAX_RUNS = 20
_MIN_RUNS = 3


@dataclass(frozen=True)
class Speed:
    """The median time of one picture of (height, width) pixels in milliseconds, over `runs` runs on `device`."""

    median_ms: float
    size: tuple[int, int]
    runs: int
    device: str


def measure(path: Path, *, device: DeviceName = "auto", threads: int = 0, library: Library | None = None) -> Speed:
    """Open a Model and time it on one picture of the size it was trained at.

    The first run, which warms up, is left out; then twenty, or as many as fit into four seconds, at least three.
    ModelError where it cannot run.
    """
    engine = Engine(path, device=device, threads=threads, library=library)
    size = trained_size(engine.card)
    # Random levels: a network's time does not depend on them, but a constant picture might meet a shortcut.
    picture = np.random.default_rng(0).integers(0, 256, (1, *size, 3), np.uint8)
    images = picture if engine.card.input("image") else None
    ports = _stand_ins(engine.card)
    engine.answer(images, **ports)
    times: list[float] = []
    while len(times) < _MIN_RUNS or (len(times) < _MAX_RUNS and sum(times) < _BUDGET_S):
        start = time.perf_counter()
        engine.answer(images, **ports)
        times.append(time.perf_counter() - start)
    return Speed(1000 * median(times), size, len(times), engine.device)


def trained_size(card: Card) -> tuple[int, int]:
    """Return the (height, width) in pixels a Model was trained at, where its Card says so, else DEFAULT_SIZE."""
    sizes = (port.trained for port in (*card.inputs, *card.outputs) if port.kind == "image")
    return next((size for size in sizes if size), DEFAULT_SIZE)


def _stand_ins(card: Card) -> dict[str, Any]:
    """Return values for the inputs that have no default: the first label, a text of one word, silence."""
    return {port.name: value for port in card.inputs if (value := _stand_in(port)) is not None}


def _stand_in(port: PortCard) -> Any:
    match port.kind:
        case "label":
            return 0
        case "text":
            return [[1]]
        case "audio":
            return np.zeros((1, int(port.high or 1)), np.float32)
        case "tensor":
            return np.zeros([1, *(size if isinstance(size, int) else 1 for size in port.shape)], port.dtype)
        case _:
            return None
