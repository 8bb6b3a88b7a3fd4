"""Copies of Models in a folder of the user's."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from translator.errors import ModelError
from translator.models.library import Entry
from translator.paths import write_atomic_with


def copy_to(entries: Sequence[Entry], folder: Path) -> list[Path]:
    """Copy Model files into a folder under their names and return the copies.

    Nothing is overwritten: where a name is taken, ModelError names the files and nothing is copied.
    """
    targets = [folder / entry.path.name for entry in entries]
    if taken := [target.name for target in targets if target.exists()]:
        raise ModelError(f"{folder} already holds {', '.join(taken)}; choose another folder, nothing was copied.")
    for entry, target in zip(entries, targets, strict=True):
        _copy(entry.path, target)
    return targets


def _copy(source: Path, target: Path) -> None:
    def fill(file: BinaryIO) -> None:
        with source.open("rb") as original:
            shutil.copyfileobj(original, file)

    try:
        write_atomic_with(target, fill)
    except OSError as error:
        raise ModelError(f"{source} cannot be copied to {target.parent}: {error.strerror or error}.") from error
