"""Unpack a file that holds a whole data set into a folder of PNG pictures, one subfolder for each class."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from translator.data.idx import IdxReader, open_idx
from translator.errors import DataError
from translator.images.codec import encode
from translator.images.filename import openable, shown
from translator.jobs.progress import Control, Pace, Report, silent


@dataclass(frozen=True)
class Unpacked:
    """What was written: the folder, how many pictures, and the names of the classes, none without labels."""

    folder: Path
    pictures: int
    classes: tuple[str, ...]


def unpack(
    source: Path, folder: Path, labels: Path | None = None, report: Report = silent, control: Control | None = None
) -> Unpacked:
    """Write the grey pictures of an idx file as PNG, sorted into one subfolder for each label.

    The folder appears when all of it is there: after a stop or a failure nothing is left behind. Raises DataError for
    files that are no idx files or do not belong together, for a folder with something in it, and when stopped.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DataError(f"{shown(folder)} is already there and not empty; name a new folder.")
    with open_idx(source) as pictures:
        if len(pictures.shape) != 3:
            raise DataError(f"{shown(source)} holds no pictures (it may hold labels); name the file of pictures first.")
        names = _labels(labels, pictures.shape[0]) if labels else None
        with _appearing(folder) as work:
            _write(pictures, names, work, report, control)
    return Unpacked(folder, pictures.shape[0], tuple(sorted(set(names or ()))))


def _write(pictures: IdxReader, names: list[str] | None, work: Path, report: Report, control: Control | None) -> None:
    total = pictures.shape[0]
    digits, pace = len(str(total - 1)), Pace(total)
    for name in sorted(set(names or ())):
        (work / name).mkdir()
    for number, pixels in enumerate(pictures.rows()):
        if control is not None and control.stopping:
            raise DataError("Unpacking was stopped and nothing was kept; start it again to have the pictures.")
        coloured = np.repeat(pixels[..., None], 3, axis=2)
        encode(coloured, work / (names[number] if names else ".") / f"{number:0{digits}}.png")
        report(pace.progress("Unpacking pictures", number + 1))


def _labels(path: Path, pictures: int) -> list[str]:
    with open_idx(path) as reader:
        if len(reader.shape) != 1:
            raise DataError(f"{shown(path)} holds no labels (it may hold pictures); name the file of labels.")
        if reader.shape[0] != pictures:
            raise DataError(
                f"{shown(path)} holds {reader.shape[0]:,} labels for {pictures:,} pictures; name the file that belongs "
                "to them."
            )
        labels = [int(label) for label in reader.rows()]
    # Class folders are sorted by name, and so that 10 comes after 9 all have the same number of digits.
    digits = len(str(max(labels, default=0)))
    return [f"{label:0{digits}}" for label in labels]


@contextmanager
def _appearing(folder: Path) -> Iterator[Path]:
    """Give a folder beside `folder` that takes its place when everything in it was written, or is deleted."""
    target = openable(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        hidden = Path(tempfile.mkdtemp(prefix=".", suffix=".partial", dir=target.parent))
        work = hidden / target.name  # made anew, because what mkdtemp makes is private
        work.mkdir()
    except OSError as error:
        raise DataError(f"{shown(folder)} cannot be made: {error.strerror}; choose another place.") from error
    try:
        yield work
        if target.exists():
            target.rmdir()
        work.rename(target)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
