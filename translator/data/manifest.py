"""Manifest: which files of a data set are left out, and which are held out for testing.

It is a file of its own among the user's data; the folders of pictures are never touched.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from translator import paths
from translator.data.folders import Found, Side
from translator.data.settings import FOLDERS, DataSettings, path_of
from translator.errors import DataError
from translator.paths import write_atomic

MANIFEST_FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """Absolute paths of files that are `excluded`, and of those `held_out`; `share` and `seed` are how they were drawn.

    A file that is new in the folders is trained on until the split is drawn again.
    """

    excluded: frozenset[Path] = frozenset()
    held_out: frozenset[Path] = frozenset()
    share: float = 0.0
    seed: int = 0

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a manifest; raise DataError when it is missing or damaged."""
        try:
            values = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        except (OSError, ValueError) as error:
            raise DataError(
                f"The manifest {path} is missing or damaged; write it anew, or train without it."
            ) from error
        return cls._of(values, path)

    @classmethod
    def of(cls, settings: DataSettings) -> Self:
        """Return the manifest that the settings name, an empty one where they name none."""
        return cls.read(path_of(settings.manifest)) if settings.manifest else cls()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is left out and nothing held out."""
        return not self.excluded and not self.held_out

    def write(self, path: Path) -> None:
        """Write the file, whole or not at all; raise DataError when it cannot be written."""
        values = {
            "format": MANIFEST_FORMAT,
            "excluded": sorted(map(str, self.excluded)),
            "held_out": sorted(map(str, self.held_out)),
            "share": self.share,
            "seed": self.seed,
        }
        # A file's name may hold bytes that are no text; surrogatepass brings them there and back.
        text = json.dumps(values, indent=1, ensure_ascii=False) + "\n"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise DataError(f"The manifest {path} cannot be written: {error.strerror}.") from error

    def excluding(self, files: Iterable[Path]) -> Self:
        """Return a manifest that leaves these files out as well."""
        return replace(self, excluded=self.excluded | frozenset(files))

    def including(self, files: Iterable[Path]) -> Self:
        """Return a manifest that no longer leaves these files out."""
        return replace(self, excluded=self.excluded - frozenset(files))

    def within(self, files: frozenset[Path]) -> Self:
        """Return a manifest of these files alone, such as those that are still there."""
        return replace(self, excluded=self.excluded & files, held_out=self.held_out & files)

    def arranged(self, found: Found) -> Found:
        """Return the samples without those left out, and with those held out moved to the others that are.

        Raises DataError when the manifest is about files of other folders.
        """
        if self.is_empty:
            return found
        self._refuse_foreign(found)
        kept = found.without(self.excluded)
        train, held_out = _parted(kept, self.held_out)
        unmatched = tuple(path for path in kept.unmatched if path not in self.excluded)
        return replace(kept, train=train, held_out=held_out, unmatched=unmatched)

    def _refuse_foreign(self, found: Found) -> None:
        if not files_of(found) & (self.excluded | self.held_out):
            number = len(self.excluded | self.held_out)
            raise DataError(
                f"The manifest lists {number:,} files, and none of them is in the folders given; make one for these "
                "folders with `translator data split`."
            )

    @classmethod
    def _of(cls, values: Any, path: Path) -> Self:
        try:
            if values["format"] > MANIFEST_FORMAT:
                raise DataError(f"The manifest {path} was written by a newer Translator; update this one to use it.")
            excluded, held_out = (frozenset(map(Path, values[name])) for name in ("excluded", "held_out"))
            return cls(excluded, held_out, float(values["share"]), int(values["seed"]))
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(f"{path} is not a manifest; write one with `translator data split`.") from error


def files_of(found: Found) -> frozenset[Path]:
    """Return every file of a data set."""
    sources = (source for side in (*found.train, *found.held_out) for source in side)
    return frozenset(file for source in sources for file in source.files).union(found.unmatched)


def usual_place(settings: DataSettings) -> Path:
    """Return where the manifest of these folders lies unless said otherwise: the same folders, the same file."""
    folders = [str(path_of(getattr(settings, name))) for name in FOLDERS if getattr(settings, name)]
    stem = "-".join(Path(folder).name for folder in folders)[:80]
    digest = sha256("\n".join(folders).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return paths.home() / "manifests" / f"{stem}-{digest}.json"


def _parted(found: Found, held_out: frozenset[Path]) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Part the training samples of every side; samples of paired data go together."""
    if found.kind == "unpaired":
        parted = [_split_side(side, held_out) for side in found.train]
        train = tuple(stays for stays, _ in parted)
        return train, _joined(found.held_out, tuple(goes for _, goes in parted))
    samples = list(zip(*found.train, strict=True))
    goes = [any(source.path in held_out for source in sample) for sample in samples]
    parts = [[sample for sample, gone in zip(samples, goes, strict=True) if gone is wanted] for wanted in (False, True)]
    train, moved = (tuple(tuple(sample[k] for sample in part) for k in range(len(found.train))) for part in parts)
    return train, _joined(found.held_out, moved)


def _split_side(side: Side, held_out: frozenset[Path]) -> tuple[Side, Side]:
    stays = tuple(source for source in side if source.path not in held_out)
    return stays, tuple(source for source in side if source.path in held_out)


def _joined(one: tuple[Side, ...], other: tuple[Side, ...]) -> tuple[Side, ...]:
    return tuple((*first, *second) for first, second in zip(one, other, strict=True))
