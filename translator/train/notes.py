"""Notes: what a user calls a run and says of it, in notes.json in the run's folder."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from translator.errors import RunError
from translator.paths import write_atomic

FILE = "notes.json"
LONGEST_NAME = 100


@dataclass(frozen=True)
class Notes:
    """A `name` for people, a `note` of any length, and whether the run is a favourite (`star`)."""

    name: str = ""
    note: str = ""
    star: bool = False

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Return the notes of a run's folder, empty ones where there are none or they are damaged."""
        try:
            values = json.loads((folder / FILE).read_text(encoding="utf-8"))
            return cls(str(values["name"]), str(values["note"]), values["star"] is True)
        except (OSError, ValueError, KeyError, TypeError):  # a run is worth more than what was said of it
            return cls()

    def write(self, folder: Path) -> None:
        """Write them into a run's folder; raise RunError when it cannot be written or the name is too long."""
        if len(self.name) > LONGEST_NAME:
            raise RunError(f"A name has at most {LONGEST_NAME} letters, and this one has {len(self.name)}; shorten it.")
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"
        try:
            write_atomic(folder / FILE, text.encode("utf-8", "replace"))
        except OSError as error:
            raise RunError(f"{folder / FILE} cannot be written: {error.strerror}.") from error
