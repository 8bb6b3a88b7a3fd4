"""Seconds of the parts of an evaluation of 2,000 pictures against as many real ones whose features are kept already.

Seconds of the clock and of the processor: on a machine that does nothing else, with one thread, they are the same.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from translator.evaluate.builtin import Builtin
from translator.evaluate.cache import features_of, smalls_of
from translator.evaluate.copies import copies
from translator.evaluate.features import features
from translator.evaluate.pictures import Pictures
from translator.evaluate.score import scores
from translator.images.codec import encode

N, SIDE = 2000, 64


def main(n: int = N) -> dict[str, Any]:
    """Measure every part once."""
    clock: dict[str, float] = {}
    processor: dict[str, float] = {}

    @contextmanager
    def timed(name: str) -> Iterator[None]:
        start, busy = time.perf_counter(), time.process_time()
        yield
        clock[name] = round(time.perf_counter() - start, 2)
        processor[name] = round(time.process_time() - busy, 2)

    with tempfile.TemporaryDirectory() as name:
        kinds = enumerate(("real", "train", "made"))
        real, train, made = (_written(Path(name) / kind, n, seed) for seed, kind in kinds)
        extractor = Builtin()
        features_of(real, extractor)  # the first batch also loads torch
        known, usual = smalls_of(train)[0], smalls_of(real)[0]
        with timed("real features from the cache"):
            kept = features_of(Pictures.below(Path(name) / "real"), extractor)
        with timed("features of the generated pictures"):
            found = features(made, extractor)
        with timed("all measures with intervals"):
            scores(kept, found)
        with timed("copies"):
            copies(known, usual, smalls_of(made)[0])
    totals = {"clock": round(sum(clock.values()), 2), "processor": round(sum(processor.values()), 2)}
    return {"n": n, "seconds by the clock": clock, "seconds of the processor": processor, "all": totals}


def _written(folder: Path, n: int, seed: int) -> Pictures:
    folder.mkdir()
    draw = np.random.default_rng(seed)
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    for number in range(n):
        a, b, c = draw.uniform(0, 6, (3, 3))
        wave = np.sin(a * x[..., None] + b * y[..., None] + c) * 100 + 128
        encode(np.clip(wave + draw.normal(0, 8, wave.shape), 0, 255).astype(np.uint8), folder / f"{number:05d}.png")
    return Pictures.below(folder)


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
