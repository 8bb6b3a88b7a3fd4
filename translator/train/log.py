"""Log: means of what a step returns, one JSON line per tick, synchronised with the device once per tick."""

import json
import math
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from translator.paths import write_atomic

Line = dict[str, Any]


class Meter:
    """Sum scalars on the device; nothing waits for it until `means` is read."""

    def __init__(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._counts: dict[str, int] = {}

    def add(self, scalars: dict[str, Tensor]) -> None:
        """Add one step's scalars; names may differ from step to step."""
        for name, value in scalars.items():
            value = value.detach().double() if value.device.type != "mps" else value.detach().float()
            self._sums[name] = self._sums[name] + value if name in self._sums else value
            self._counts[name] = self._counts.get(name, 0) + 1

    def means(self) -> dict[str, float]:
        """Return the means since the last call and start anew."""
        names = list(self._sums)
        values = torch.stack([self._sums[name].reshape(()) for name in names]).tolist() if names else []
        means = {name: value / self._counts[name] for name, value in zip(names, values, strict=True)}
        self._sums, self._counts = {}, {}
        return means


class Log:
    """The file log.jsonl of a run: events and ticks, each with the images seen."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, images: int, **values: object) -> None:
        """Append one line; a crash can at worst leave half of the last one, which `read` leaves out."""
        line = json.dumps({"images": images, "time": round(time.time(), 3), **values}, ensure_ascii=False)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def read(self) -> list[Line]:
        """Return all whole lines."""
        if not self.path.exists():
            return []
        lines: list[Line] = []
        for text in self.path.read_text(encoding="utf-8").splitlines():
            try:
                lines.append(json.loads(text))
            except ValueError:
                continue
        return lines

    def rewind(self, images: int) -> None:
        """Drop the ticks after `images`, which a resumed run will write again; events stay."""
        kept = [line for line in self.read() if line["images"] <= images or "event" in line]
        write_atomic(self.path, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in kept))


def not_finite(means: dict[str, float]) -> list[str]:
    """Return the names of means that are infinite or not a number."""
    return [name for name, value in means.items() if not math.isfinite(value)]
