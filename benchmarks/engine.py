"""Seconds per picture of the Engine, against a bare ONNX Runtime session on the same file and against eager torch.

All three go from uint8 to uint8 with the same weights, in turns in one process, torch in float32. The peaks of memory
are those of whole processes that convert one photo at its full size; they grow with the pixels and the channels.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from benchmarks.resnet_model import resnet_model
from translator.export.wrapper import ByteModel
from translator.infer.engine import Engine
from translator.models.library import Library

SIZES = {"resnet9-256": (9, 256), "resnet6-128": (6, 128)}
PHOTOS = {"resnet9-16 channels, 24 Mpixel": (16, 6000, 4000), "resnet9-64 channels, 2 Mpixel": (64, 1600, 1200)}

CHILD = """
import resource, sys
from pathlib import Path
from translator.infer.engine import Engine
from translator.infer.pipeline import convert
from translator.models.library import Library
model, photo, output = map(Path, sys.argv[1:])
engine = Engine(model, library=Library(model.parent), device="cpu")
summary = convert(engine, [photo], output)
assert summary.converted == 1, summary
scale = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 2**30)
"""


def main(seconds: float = 40.0) -> dict[str, Any]:
    """Measure each size for about `seconds`, and the memory of large photos where the system tells it."""
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size, (blocks, side) in SIZES.items():
            result[size] = _measured(*resnet_model(folder, blocks=blocks), side, seconds)
        if os.name == "posix":
            result["peak memory (GB)"] = {title: _peak(folder, *photo) for title, photo in PHOTOS.items()}
    return result


def _measured(path: Path, twin: ByteModel, side: int, seconds: float) -> dict[str, Any]:
    import onnxruntime

    engine = Engine(path, library=Library(path.parent))
    session = onnxruntime.InferenceSession(path.read_bytes(), providers=[engine.provider])
    pixels = np.random.default_rng(0).integers(0, 256, (1, side, side, 3), np.uint8)
    runs: dict[str, Callable[[], object]] = {
        "engine": lambda: engine.run(pixels),
        "bare": lambda: session.run(None, {"image": pixels}),
        "torch": lambda: _eager(twin, pixels),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for run in runs.values():
        run()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times["bare"]) < 5:
        order = list(runs.items())
        for name, run in order if len(times["bare"]) % 2 else reversed(order):
            times[name].append(_timed(run))
    middle = {name: median(values) for name, values in times.items()}
    return {
        "provider": engine.provider,
        "rounds": len(times["bare"]),
        **{f"{name}_s": value for name, value in middle.items()},
        # Of medians, not the median of ratios: in every round one of two neighbours runs just after torch, whose
        # threads are still spinning, and pays for it.
        "engine_over_bare": middle["engine"] / middle["bare"],
        "torch_over_engine": middle["torch"] / middle["engine"],
    }


@torch.inference_mode()
def _eager(twin: ByteModel, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    answer: NDArray[np.uint8] = twin(torch.from_numpy(pixels))[0].numpy()
    return answer


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _peak(folder: Path, channels: int, width: int, height: int) -> float | str:
    path, _ = resnet_model(folder, ngf=channels)
    photo = folder / f"{width}.jpg"
    coarse = np.random.default_rng(0).integers(0, 256, (height // 100, width // 100, 3), np.uint8)
    Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC).save(photo)
    command = [sys.executable, "-c", CHILD, str(path), str(photo), str(folder / "out")]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(said.stdout) if said.returncode == 0 else "does not fit this machine"


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
