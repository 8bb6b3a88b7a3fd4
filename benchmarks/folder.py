"""Pictures per second of converting a folder, against the Engine alone on the same pictures, already decoded.

Converting counts finding the files, JPEG decoding, the Engine, PNG encoding and writing; both are measured in turns in
one process.
"""

import json
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks.resnet_model import resnet_model
from translator.images.codec import decode
from translator.infer.engine import Engine
from translator.infer.pipeline import Conversion, convert
from translator.models.library import Library

SIDE = 256
NETWORKS = {"resnet9": (9, 8), "resnet6 of 16 channels": (6, 80)}
"""Title -> blocks and pictures; the small one shows what decoding and encoding cost beside a fast Model."""


def main(rounds: int = 3) -> dict[str, Any]:
    """Return for each network the medians of both rates and of their ratio."""
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        for title, (blocks, count) in NETWORKS.items():
            folder = Path(name) / title
            path, _ = resnet_model(_made(folder), blocks=blocks, ngf=16 if "16" in title else 64)
            result[title] = _measured(Engine(path, library=Library(folder)), _photos(folder / "in", count), rounds)
    return result


def _measured(engine: Engine, photos: Path, rounds: int) -> dict[str, Any]:
    frames = [decode(path).pixels for path in sorted(photos.iterdir())]
    alone: list[float] = []
    whole: list[float] = []
    _alone(engine, frames[:2])
    for _ in range(rounds):
        alone.append(_alone(engine, frames))
        whole.append(_whole(engine, photos))
    return {
        "provider": engine.provider,
        "pictures": len(frames),
        "rounds": rounds,
        "engine_per_s": len(frames) / median(alone),
        "folder_per_s": len(frames) / median(whole),
        "ratio": median(a / w for a, w in zip(alone, whole, strict=True)),
    }


def _alone(engine: Engine, frames: list[NDArray[np.uint8]]) -> float:
    started = time.perf_counter()
    step = engine.batch_size(SIDE, SIDE)
    for at in range(0, len(frames), step):
        engine.run(np.stack(frames[at : at + step]))
    return time.perf_counter() - started


def _whole(engine: Engine, photos: Path) -> float:
    output = photos.parent / "out"
    started = time.perf_counter()
    summary = convert(engine, [photos], output, Conversion(format="png"))
    taken = time.perf_counter() - started
    assert summary.failed == 0
    shutil.rmtree(output)
    return taken


def _photos(folder: Path, count: int) -> Path:
    _made(folder)
    for seed in range(count):
        draw = np.random.default_rng(seed)
        coarse = Image.fromarray(draw.integers(0, 256, (16, 16, 3), np.uint8)).resize(
            (SIDE, SIDE), Image.Resampling.BICUBIC
        )
        grain = draw.normal(0, 4, (SIDE, SIDE, 3))  # photos have some, and it is what PNG has to work for
        Image.fromarray(np.clip(np.asarray(coarse) + grain, 0, 255).astype(np.uint8)).save(folder / f"{seed:04}.jpg")
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
