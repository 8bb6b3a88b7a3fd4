"""The speeds that were measured on this machine, in a file of its own: a Card tells of the Model, not of a machine."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import filelock

from translator import paths
from translator.errors import ModelError
from translator.infer.providers import DeviceName
from translator.infer.speed import Speed, measure
from translator.models.library import Library, sha256

FORMAT = 1
_LOCK_TIMEOUT_S = 10.0


@dataclass(frozen=True)
class Measured:
    """A Speed, the bound on its threads (0 for none), and when it was measured."""

    speed: Speed
    threads: int
    when: datetime


class SpeedBook:
    """Measured speeds by the sha256 of the file, the device and the size of the picture; the newest of each is kept.

    Several processes may use it at once. A file that cannot be read only costs that speeds are measured again.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or paths.home() / "speeds.json"

    def find(self, digest: str) -> list[Measured]:
        """Return what was measured of a file, newest first."""
        found = [measured for held, measured in self._read() if held == digest]
        return sorted(found, key=lambda measured: measured.when, reverse=True)

    def note(self, digest: str, speed: Speed, threads: int = 0) -> Measured:
        """Keep a speed in the place of an earlier one on the same device at the same size."""
        measured = Measured(speed, threads, datetime.now(UTC).replace(microsecond=0))
        place = (digest, speed.device, speed.size)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self._path.with_suffix(".lock"), timeout=_LOCK_TIMEOUT_S):
                others = [
                    (held, old) for held, old in self._read() if (held, old.speed.device, old.speed.size) != place
                ]
                self._write([*others, (digest, measured)])
        except (OSError, filelock.Timeout) as error:
            raise ModelError(f"The measured speed cannot be kept in {self._path}: {error}.") from error
        return measured

    def _read(self) -> list[tuple[str, Measured]]:
        try:
            content = json.loads(self._path.read_bytes())
            return [_from_json(values) for values in content["speeds"]] if content["format"] == FORMAT else []
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return []

    def _write(self, held: list[tuple[str, Measured]]) -> None:
        speeds = [
            {"sha256": digest, **asdict(each.speed), "threads": each.threads, "when": each.when.isoformat()}
            for digest, each in held
        ]
        paths.write_atomic(self._path, json.dumps({"format": FORMAT, "speeds": speeds}, indent=1))


def time_model(
    path: Path,
    *,
    device: DeviceName = "auto",
    threads: int = 0,
    library: Library | None = None,
    book: SpeedBook | None = None,
) -> Measured:
    """Measure how fast a Model is on this machine and keep it in the book, the user's by default."""
    digest = sha256(path)
    speed = measure(path, device=device, threads=threads, library=library)
    return (book or SpeedBook()).note(digest, speed, threads)


def _from_json(values: dict[str, Any]) -> tuple[str, Measured]:
    height, width = values["size"]
    speed = Speed(float(values["median_ms"]), (int(height), int(width)), int(values["runs"]), str(values["device"]))
    return str(values["sha256"]), Measured(speed, int(values["threads"]), datetime.fromisoformat(values["when"]))
