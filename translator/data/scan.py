"""Look at every file of a data set once, in several threads, and keep what the health report needs of it."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from translator.data.fingerprint import Fingerprint, fingerprint
from translator.data.folders import Found, Half, Source
from translator.data.processes import usable_cores
from translator.data.reader import Reader, half_of
from translator.errors import DataError, ImageError
from translator.images.codec import decode, flatten
from translator.images.filename import openable, shown
from translator.jobs.progress import Control, Pace, Report

MAX_THREADS = 8
"""Each holds a decoded picture, which for photographs is some hundred megabytes."""


@dataclass(frozen=True)
class Look:
    """What was seen of one file: its upright size, its bytes' SHA-256, and a fingerprint of each half in use."""

    width: int
    height: int
    digest: bytes
    has_transparency: bool
    notes: tuple[str, ...]
    prints: Mapping[Half, Fingerprint]


@dataclass(frozen=True)
class Scan:
    """The files that can be trained on, and for the others the sentence why not."""

    looks: Mapping[Path, Look]
    unreadable: Mapping[Path, str]

    def without(self, excluded: frozenset[Path]) -> "Scan":
        """Return what was seen of the other files."""
        looks = {path: look for path, look in self.looks.items() if path not in excluded}
        return Scan(looks, {path: reason for path, reason in self.unreadable.items() if path not in excluded})

    def print(self, source: Source) -> Fingerprint:
        """Return the fingerprint of a source."""
        return self.looks[source.path].prints[source.half]

    def size(self, source: Source) -> tuple[int, int]:
        """Return the width and height of a source."""
        look = self.looks[source.path]
        return (look.width if source.half == "whole" else look.width // 2), look.height


def scan(found: Found, reader: Reader, report: Report, control: Control | None) -> Scan:
    """Decode every file of a data set, training and held out; Pillow decodes outside of Python's lock."""
    halves = _halves(found)
    pace = Pace(len(halves))
    looks: dict[Path, Look] = {}
    unreadable: dict[Path, str] = {}
    pool = ThreadPoolExecutor(min(usable_cores(), MAX_THREADS), thread_name_prefix="check")
    try:
        waiting = {pool.submit(_look, path, wanted, reader): path for path, wanted in halves.items()}
        for done, future in enumerate(as_completed(waiting), start=1):
            if control is not None and control.stopping:
                raise DataError("The check was stopped before all pictures were read; start it again to see the rest.")
            try:
                looks[waiting[future]] = future.result()
            except (ImageError, DataError) as error:
                unreadable[waiting[future]] = str(error)
            report(pace.progress("Checking pictures", done))
    finally:  # also on Ctrl-C, which must not wait for thousands of pictures
        pool.shutdown(cancel_futures=True)
    return Scan(looks, unreadable)


def _halves(found: Found) -> dict[Path, set[Half]]:
    halves: dict[Path, set[Half]] = defaultdict(set)
    for side in (*found.train, *found.held_out):
        for source in side:
            halves[source.path].add(source.half)
    return halves


def _look(path: Path, halves: set[Half], reader: Reader) -> Look:
    picture = decode(path)
    pixels = flatten(picture, reader.colour)
    prints: dict[Half, Fingerprint] = {}
    for half in halves:
        part = half_of(pixels, half)
        reader.size(path, *part.shape[:2])
        prints[half] = fingerprint(part)
    has_transparency = picture.alpha is not None and int(picture.alpha.min()) < 255
    height, width = picture.pixels.shape[:2]
    return Look(width, height, _digest(path), has_transparency, picture.notes, prints)


def _digest(path: Path) -> bytes:
    try:
        with openable(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror}.") from error
