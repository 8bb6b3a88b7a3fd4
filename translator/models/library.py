"""Library: the folder of Models on this machine, and which bytes were found safe to load."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

import filelock

from translator import paths
from translator.errors import ModelError
from translator.models.card import Card
from translator.models.file import SUFFIX, card_in, read_card, write_model

VETTING = 1
"""The rules Models are vetted by; verdicts of other rules are not taken over."""

_LOCK_TIMEOUT_S = 30.0
_CHUNK_BYTES = 1 << 20
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True)
class Entry:
    """One Model file: `name` as it is called, `size` in bytes, `card` or the `reason` why it is damaged."""

    name: str
    path: Path
    size: int
    added: datetime
    card: Card | None
    reason: str = ""

    @cached_property
    def sha256(self) -> str:
        """Return the sha256 of the file, read when first asked for."""
        return sha256(self.path)

    @property
    def sound(self) -> Card:
        """Return the Card; ModelError with the reason when the file is damaged."""
        if self.card is None:
            raise ModelError(self.reason)
        return self.card


class Library:
    """The Models in one folder, one file per name; several processes may use it at once."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.models()

    def list(self) -> list[Entry]:
        """Return the entries by name; a damaged file is an entry with its reason."""
        found = self.folder.glob(f"*{SUFFIX}") if self.folder.is_dir() else ()
        return [_entry(path) for path in sorted(found, key=lambda path: path.name.casefold())]

    def find(self, reference: str | Path) -> Entry:
        """Return the Model of that name, or the one in the file of that path."""
        path = Path(reference)
        if isinstance(reference, Path) or path.suffix.lower() == SUFFIX or len(path.parts) > 1:
            if not path.is_file():
                raise ModelError(f"There is no file {path}; `translator models` lists the Models by name.")
            return _entry(path)
        held = self._held(reference)
        if held is None:
            raise ModelError(self._unknown(reference))
        return _entry(held)

    def add(self, path: Path, *, vetted: str, name: str | None = None, renumber: bool = False) -> Entry:
        """Copy a vetted Model file in under its Card's name or another one; nothing is overwritten.

        `vetted` is the sha256 that vetting returned: the bytes copied must be those. `renumber` takes "name-2" where
        another Model has the name.
        """
        name = check_name(name if name is not None else read_card(path).name)
        with self._locked():
            if (held := self._held(name)) is not None:
                if not renumber or sha256(held) == vetted:
                    raise ModelError(self._taken(name, held, vetted))
                name = self._free(name)
            target = self.folder / f"{name}{SUFFIX}"
            _copy(path, target, vetted)
            self._write_verdict(vetted)
        return _entry(target)

    def describe(self, entry: Entry, card: Card) -> Entry:
        """Give a Model another Card; its graph stays what it is to the byte, and vetted if it was.

        A killed process leaves the old file whole. Raises ModelError when the file is another Model by now.
        """
        with self._locked():
            try:
                content = entry.path.read_bytes()
            except OSError as error:
                raise ModelError(f"{entry.path} cannot be read: {error.strerror or error}.") from error
            if card_in(content, str(entry.path)).id != card.id:
                raise ModelError(f"{entry.path} is another Model by now; its Card stays as it is.")
            was_vetted = self.is_vetted(hashlib.sha256(content).hexdigest())
            write_model(entry.path, content, card)
            if was_vetted:
                self._write_verdict(sha256(entry.path))
        return _entry(entry.path)

    def remove(self, name: str, *, dispose: Callable[[Path], None] = Path.unlink) -> None:
        """Delete the Model of that name; `dispose` may move its file to the trash instead, and raises OSError."""
        with self._locked():
            held = self._held(name)
            if held is None:
                raise ModelError(self._unknown(name))
            try:
                dispose(held)
            except OSError as error:
                raise ModelError(f"{held} cannot be removed: {error.strerror or error}.") from error

    def is_vetted(self, digest: str) -> bool:
        """Tell whether a file with this sha256 was vetted by today's rules."""
        return digest in self._verdicts()

    def remember(self, digest: str) -> None:
        """Note that a file with this sha256 passed vetting."""
        with self._locked():
            self._write_verdict(digest)

    def _held(self, name: str) -> Path | None:
        """Return the file of a name; names that differ in case only are one name, as they are on Windows and macOS."""
        wanted = f"{name}{SUFFIX}".casefold()
        files = self.folder.glob(f"*{SUFFIX}") if self.folder.is_dir() else ()
        return next((path for path in files if path.name.casefold() == wanted), None)

    def _unknown(self, name: str) -> str:
        names = [entry.stem for entry in sorted(self.folder.glob(f"*{SUFFIX}"))] if self.folder.is_dir() else []
        near = get_close_matches(name, names, n=1)
        if near:
            return f"There is no Model called {name}; did you mean {near[0]}?"
        if names:
            return f"There is no Model called {name}; `translator models` lists those there are."
        return f"There is no Model called {name}: the library is empty; add one with `translator models add FILE`."

    def _taken(self, name: str, held: Path, digest: str) -> str:
        if sha256(held) == digest:
            return f"This Model is in the library already, as {held.stem}."
        return f"Another Model is called {held.stem} already; add this one with --name {self._free(name)}."

    def _free(self, name: str) -> str:
        return next(free for number in count(2) if self._held(free := f"{name}-{number}") is None)

    @property
    def _verdict_file(self) -> Path:
        return self.folder / "vetted.json"

    def _verdicts(self) -> dict[str, Any]:
        """Return sha256 -> when vetted. A file that cannot be read only costs that Models are vetted again."""
        try:
            content = json.loads(self._verdict_file.read_bytes())
        except (OSError, ValueError):
            return {}
        held = content.get("sha256") if isinstance(content, dict) and content.get("vetting") == VETTING else None
        return held if isinstance(held, dict) else {}

    def _write_verdict(self, digest: str) -> None:
        verdicts = self._verdicts() | {digest: datetime.now(UTC).isoformat(timespec="seconds")}
        content = json.dumps({"vetting": VETTING, "sha256": verdicts}, indent=1)
        try:
            paths.write_atomic(self._verdict_file, content)
        except OSError as error:
            raise ModelError(f"{self._verdict_file} cannot be written: {error.strerror or error}.") from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes from changing the library meanwhile."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self.folder / ".lock", timeout=_LOCK_TIMEOUT_S):
                yield
        except filelock.Timeout as error:
            raise ModelError(f"Another program is changing the library in {self.folder}; try again.") from error
        except OSError as error:
            raise ModelError(f"The library in {self.folder} cannot be changed: {error.strerror or error}.") from error


def check_name(name: str) -> str:
    """Return a name that every system can use as a file name; ModelError for any other."""
    bad = sorted(set('<>:"/\\|?*') & set(name))
    if bad or not name.isprintable():
        raise ModelError(f"A Model cannot be called {name!a}: leave out {' '.join(bad) or 'control characters'}.")
    if not name or name != name.strip(" .") or len(name.encode()) > 200 or name.casefold().endswith(SUFFIX):
        raise ModelError(
            f"A Model cannot be called {name!a}: names are not empty, not longer than 200 bytes, neither begin nor"
            f" end with a space or a dot, and leave out {SUFFIX}."
        )
    if name.split(".")[0].casefold() in _RESERVED:
        raise ModelError(f"A Model cannot be called {name}: Windows keeps that name for itself.")
    return name


def sha256(path: Path) -> str:
    """Return the sha256 of a file as hexadecimal digits."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error


def _entry(path: Path) -> Entry:
    card: Card | None = None
    reason, size, added = "", 0, datetime.fromtimestamp(0, UTC)
    try:
        facts = path.stat()
        size, added = facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC)
        card = read_card(path)
    except OSError as error:
        reason = f"{path} cannot be read: {error.strerror or error}."
    except ModelError as error:
        reason = str(error)
    return Entry(path.stem, path, size, added, card, reason)


def _copy(source: Path, target: Path, digest: str) -> None:
    """Copy the bytes that were vetted, and no others."""

    def fill(file: BinaryIO) -> None:
        arrived = hashlib.sha256()
        with source.open("rb") as original:
            while chunk := original.read(_CHUNK_BYTES):
                arrived.update(chunk)
                file.write(chunk)
        if arrived.hexdigest() != digest:
            raise ModelError(f"{source} changed while it was added; add it again.")

    paths.write_atomic_with(target, fill)
