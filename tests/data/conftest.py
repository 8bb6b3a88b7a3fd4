"""Small pictures that differ from each other as photographs do."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Paint = Callable[..., Pixels]


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture
def paint() -> Paint:
    return painted


def painted(path: Path, seed: int, width: int = 40, height: int = 30, *, grey: bool = False) -> Pixels:
    """Write a picture of smooth random colours, another one for every seed, and return its pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rough = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
    picture = Image.fromarray(rough).resize((width, height), Image.Resampling.BICUBIC)
    picture = picture.convert("L").convert("RGB") if grey else picture
    picture.save(path)
    return np.array(picture)


@pytest.fixture
def two_folders(tmp_path: Path) -> Path:
    """A root with trainA (5 pictures) and trainB (7), testA and testB (2 each)."""
    seeds = iter(range(1000))
    for name, number in [("trainA", 5), ("trainB", 7), ("testA", 2), ("testB", 2)]:
        for index in range(number):
            painted(tmp_path / "cats2dogs" / name / f"{index}.png", next(seeds))
    return tmp_path / "cats2dogs"


@pytest.fixture
def side_by_side(tmp_path: Path) -> Path:
    """Five pairs: right half = left half with inverted colours."""
    beside(tmp_path / "pairs", range(5))
    return tmp_path / "pairs"


def beside(folder: Path, seeds: Sequence[int], width: int = 40, height: int = 30) -> None:
    for seed in seeds:
        left = painted(folder / f"{seed}.png", seed, width, height)
        Image.fromarray(np.concatenate([left, 255 - left], axis=1)).save(folder / f"{seed}.png")
