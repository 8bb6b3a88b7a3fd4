"""Pictures per second of the loader's second epoch, against the plain Pillow + torchvision loop with the same workers.

Both do the work of the paper's data set on the same JPEG files of 512 pixels: resize to 286, crop 256, mirror, values
in [-1, 1]. They are timed in turns in one run, and so is the loader without its cache; the figures are medians.
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.utils.data import DataLoader
from torch.utils.data import Dataset as TorchDataset
from torchvision import transforms

from translator.data.dataset import open_dataset
from translator.data.loader import Loader
from translator.data.settings import DataSettings

PICTURES = 200
SIDE = 512
ROUNDS = 5
WORKERS = (0, 2)


class Plain(TorchDataset[Tensor]):
    """One folder as the usual training script reads it."""

    def __init__(self, folder: Path) -> None:
        self._files = sorted(folder.iterdir())
        self._change = transforms.Compose(
            [
                transforms.Resize((286, 286), transforms.InterpolationMode.BICUBIC),
                transforms.RandomCrop(256),
                transforms.RandomHorizontalFlip(),
                transforms.ToTensor(),
                transforms.Normalize((0.5,) * 3, (0.5,) * 3),
            ]
        )

    def __len__(self) -> int:
        return len(self._files)

    def __getitem__(self, index: int) -> Tensor:
        with Image.open(self._files[index]) as picture:
            changed: Tensor = self._change(picture.convert("RGB"))
        return changed


def main() -> dict[str, float | str]:
    """Print and return one JSON line with the medians and their ratio for each number of workers."""
    result: dict[str, float | str] = {"name": "loader", "unit": "pictures/s, second epoch, batch 1"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _paint(folder)
        for workers in WORKERS:
            result |= _compare(folder, workers)
    print(json.dumps(result))
    return result


def _compare(folder: Path, workers: int) -> dict[str, float | str]:
    dataset = open_dataset("single", DataSettings(folder=str(folder)))
    plain = DataLoader(Plain(folder), batch_size=1, shuffle=True, num_workers=workers, persistent_workers=workers > 0)
    with (
        Loader(dataset, batch=1, seed=0, workers=workers) as loader,
        Loader(dataset, batch=1, seed=0, workers=workers, cache_bytes=0) as reading,
    ):
        kept, read = loader.batches(0), reading.batches(0)
        epochs = (lambda: _ours(kept), lambda: _ours(read), lambda: _plain(plain))
        for epoch in epochs:  # starts the workers, fills the cache, warms the files
            epoch()
        rounds = [[_rate(epoch) for epoch in epochs] for _ in range(ROUNDS)]
    ours, uncached, theirs = (median(rates) for rates in zip(*rounds, strict=True))
    return {
        f"translator_{workers}_workers": round(ours, 1),
        f"uncached_{workers}_workers": round(uncached, 1),
        f"plain_{workers}_workers": round(theirs, 1),
        f"ratio_{workers}_workers": round(ours / theirs, 2),
    }


def _ours(batches: Iterator[dict[str, Tensor]]) -> None:
    for batch in islice(batches, PICTURES):
        # The trainer does this on the device; the plain loop does it in its workers.
        batch["image"].float().div_(127.5).sub_(1)


def _plain(loader: DataLoader[Tensor]) -> None:
    for _ in loader:
        pass


def _rate(epoch: Callable[[], None]) -> float:
    start = time.perf_counter()
    epoch()
    return PICTURES / (time.perf_counter() - start)


def _paint(folder: Path) -> None:
    """Write JPEG files with the sizes of photographs: smooth areas, edges and grain, about 60 KB each."""
    for number in range(PICTURES):
        generator = np.random.default_rng(number)
        rough = generator.integers(0, 256, (12, 12, 3), dtype=np.uint8)
        smooth = np.asarray(Image.fromarray(rough).resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.int16)
        blocks = np.kron(generator.integers(-40, 40, (32, 32, 1)), np.ones((SIDE // 32, SIDE // 32, 1), np.int16))
        grain = generator.normal(0, 5, (SIDE, SIDE, 3))
        pixels = np.clip(smooth + blocks + grain, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:04}.jpg", quality=90)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
