"""Taking Model files from outside into the library."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator import paths
from translator.errors import ModelError
from translator.infer.vet import vet
from translator.jobs.progress import Failure
from translator.models.file import SUFFIX
from translator.models.library import Entry, Library


@dataclass(frozen=True)
class Intake:
    """What became of some files: those that are in the library now, and why the others are not."""

    added: tuple[Entry, ...]
    refused: tuple[Failure, ...]


def take_in(given: Sequence[Path], library: Library) -> Intake:
    """Vet Model files, and those in given folders, and add them; one whose name is taken by another is numbered."""
    added: list[Entry] = []
    refused: list[Failure] = []
    for path in _files(given):
        try:
            added.append(library.add(path, vetted=vet(path), renumber=True))
        except ModelError as error:
            refused.append(Failure(str(path), str(error)))
    return Intake(tuple(added), tuple(refused))


def bundled() -> list[Path]:
    """Return the Model files that come with the program."""
    return _files([paths.asset("models")])


def _files(given: Sequence[Path]) -> list[Path]:
    files: list[Path] = []
    for path in given:
        files += sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
    return files
