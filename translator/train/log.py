"""Log: means of what a step returns, one JSON line per tick, synchronised with the device once per tick."""

import json
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.paths import write_atomic

if TYPE_CHECKING:
    from torch import Tensor

Line = dict[str, Any]
MEASURED = ("quality", "alarm")
"""Events that a resumed run measures again."""


class Meter:
    """Sum scalars on the device; nothing waits for it until `means` is read."""

    def __init__(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._counts: dict[str, int] = {}

    def add(self, scalars: "dict[str, Tensor]") -> None:
        """Add one step's scalars; names may differ from step to step."""
        for name, value in scalars.items():
            value = value.detach().double() if value.device.type != "mps" else value.detach().float()
            self._sums[name] = self._sums[name] + value if name in self._sums else value
            self._counts[name] = self._counts.get(name, 0) + 1

    def means(self) -> dict[str, float]:
        """Return the means since the last call and start anew."""
        import torch

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
        return _parsed(self.path.read_bytes())

    def rewind(self, images: int) -> None:
        """Drop the ticks and measurements after `images`, which a resumed run will make again; other events stay."""
        kept = [
            line for line in self.read() if line["images"] <= images or line.get("event", "quality") not in MEASURED
        ]
        write_atomic(self.path, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in kept))


@dataclass(frozen=True)
class News:
    """What a log holds that was not yet read; `anew` says that all that was read before is to be forgotten."""

    lines: list[Line]
    anew: bool


class Tail:
    """Read a growing log piece by piece; a resumed run rewrites its log, which is then read anew."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._offset = 0
        self._file: tuple[int, int] | None = None

    def read(self) -> News:
        """Return the whole lines written since the last call."""
        try:
            with self.path.open("rb") as file:
                about = os.fstat(file.fileno())
                # `Log.rewind` puts another file in the place of the log, even where that is longer.
                anew = (about.st_dev, about.st_ino) != self._file or about.st_size < self._offset
                self._file = (about.st_dev, about.st_ino)
                file.seek(0 if anew else self._offset)
                start, content = file.tell(), file.read()
        except FileNotFoundError:
            anew, self._offset, self._file = self._file is not None, 0, None
            return News([], anew)
        whole = content[: content.rfind(b"\n") + 1]
        self._offset = start + len(whole)
        return News(_parsed(whole), anew)


def _parsed(content: bytes) -> list[Line]:
    """Return the lines that are whole; a crash can leave half of one."""
    lines: list[Line] = []
    for text in content.decode("utf-8", errors="replace").splitlines():
        try:
            lines.append(json.loads(text))
        except ValueError:
            continue
    return lines


def not_finite(means: dict[str, float]) -> list[str]:
    """Return the names of means that are infinite or not a number."""
    return [name for name, value in means.items() if not math.isfinite(value)]
