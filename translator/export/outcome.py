"""Outcome: what became of one file of a batch export, for tables and for other programs. Imports no torch."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from translator.infer.speed_book import SpeedBook
from translator.models.card import ParityEntry, Precision
from translator.models.file import read_card
from translator.models.library import sha256

State = Literal["written", "there", "failed"]


@dataclass(frozen=True)
class Outcome:
    """One file: the item it was made for ("horses-a2b int8"), where it is, or the `reason` why it is not.

    `size` in bytes; `max_levels` and `mean_levels` from the float32 Model (of a float32 file: from the network), of
    255, None where nothing was measured; `seconds` the export took; `speed_ms` one picture on this machine.
    """

    item: str
    precision: Precision
    state: State
    path: Path | None = None
    reason: str = ""
    size: int = 0
    max_levels: float | None = None
    mean_levels: float | None = None
    seconds: float = 0.0
    speed_ms: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the facts as JSON values."""
        return {**self.__dict__, "path": str(self.path) if self.path else None}


def outcome_of(item: str, path: Path, seconds: float) -> Outcome:
    """Read from a file what a table says of it; `seconds` is 0 for one that was there already."""
    card = read_card(path)
    entries: list[ParityEntry] = [entry for entry in card.parity.entries if entry.precision == card.precision]
    measured = SpeedBook().find(sha256(path))
    return Outcome(
        item,
        card.precision,
        "written" if seconds else "there",
        path,
        size=path.stat().st_size,
        max_levels=max((entry.max_levels for entry in entries), default=None),
        mean_levels=max((entry.mean_levels for entry in entries), default=None),
        seconds=seconds,
        speed_ms=measured[0].speed.median_ms if measured else None,
    )
