"""Pictures: a set that is judged or judged by, known by the content of its files."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from translator.errors import DataError
from translator.evaluate.extractor import Picture
from translator.images.codec import decode, flatten
from translator.images.filename import openable, shown
from translator.images.listing import pictures
from translator.images.resize import fit, resize

WHITE = (255, 255, 255)


@dataclass(frozen=True)
class Named:
    """One picture of a set: its name, how to get its pixels (may raise ImageError or DataError), its class if any.

    `files` are what it is read from; `how` says what is done to them: one file read in two ways is two pictures.
    """

    name: str
    read: Callable[[], Picture]
    label: str = ""
    files: tuple[Path, ...] = ()
    how: str = ""


@dataclass(frozen=True)
class Pictures:
    """A set of pictures in order; `title` is for people, `split` says which part of the data it is."""

    title: str
    named: tuple[Named, ...]
    split: str = "all"

    @classmethod
    def below(
        cls, folder: Path, *, size: int = 0, background: tuple[int, int, int] = WHITE, split: str = "all"
    ) -> Self:
        """Return the pictures below a folder; the subfolder that holds a picture is its class.

        `size` is the longer side in pixels that all are brought to, 0 leaves them as they are; `background` is put
        behind transparent ones. Raises DataError when there is none.
        """
        found = pictures(folder)
        if not found:
            raise DataError(f"{shown(folder)} holds no pictures; give a folder that does.")
        how = f"{size} {background}" if size or background != WHITE else ""
        return cls(folder.name, tuple(_in_folder(path, folder, size, background, how) for path in found), split)

    def __len__(self) -> int:
        return len(self.named)

    @cached_property
    def sha256(self) -> str:
        """Return the sha256 of the names and bytes of all pictures, and of how they are read.

        A changed, added or removed picture gives another one. Raises DataError when a file cannot be read.
        """
        known: dict[Path, str] = {}
        total = hashlib.sha256()
        for named in self.named:
            digests = [known.setdefault(path, known.get(path) or _digest(path)) for path in named.files]
            line = "\0".join((named.name, named.label, named.how, *digests))
            total.update(f"{line}\n".encode(errors="surrogateescape"))
        return total.hexdigest()

    def first(self, count: int) -> Self:
        """Return the first pictures of every class in turn, `count` in all."""
        return self.chosen(_in_turn([named.label for named in self.named])[:count])

    def chosen(self, places: Sequence[int]) -> Self:
        """Return some of the pictures."""
        return type(self)(self.title, tuple(self.named[place] for place in places), self.split)


def _in_folder(path: Path, folder: Path, size: int, background: tuple[int, int, int], how: str) -> Named:
    label = "" if path.parent == folder else path.parent.name
    return Named(path.relative_to(folder).as_posix(), _reader(path, size, background), label, (path,), how)


def _reader(path: Path, size: int, background: tuple[int, int, int]) -> Callable[[], Picture]:
    def read() -> Picture:
        pixels = flatten(decode(path), background)
        return resize(pixels, *fit(pixels.shape[1], pixels.shape[0], size)) if size else pixels

    return read


def _digest(path: Path) -> str:
    try:
        with openable(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror or error}.") from error


def _in_turn(labels: Sequence[str]) -> list[int]:
    """Return places so that the first of every class comes before the second of any."""
    seen: dict[str, int] = {}
    ranks = []
    for label in labels:
        ranks.append(seen.get(label, 0))
        seen[label] = ranks[-1] + 1
    return sorted(range(len(labels)), key=lambda place: ranks[place])
