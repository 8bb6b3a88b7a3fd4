"""Look at every file of a data set once, in several threads, and keep what the health report needs of it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from translator.data.fingerprint import Fingerprint, fingerprint
from translator.data.folders import Found, Half, Source
from translator.data.processes import usable_cores
from translator.data.reader import Reader, half_of
from translator.errors import DataError, ImageError
from translator.images.codec import decode, flatten
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
    with ThreadPoolExecutor(min(usable_cores(), MAX_THREADS)) as pool:
        waiting = {pool.submit(_look, path, wanted, reader): path for path, wanted in halves.items()}
        for done, (path, future) in enumerate(_finished(waiting), start=1):
            if control is not None and control.stopping:
                pool.shutdown(cancel_futures=True)
                raise DataError("The check was stopped before all pictures were read; start it again to see the rest.")
            try:
                looks[path] = future.result()
            except (ImageError, DataError) as error:
                unreadable[path] = str(error)
            report(pace.progress("Checking pictures", done))
    return Scan(looks, unreadable)


def _halves(found: Found) -> dict[Path, set[Half]]:
    halves: dict[Path, set[Half]] = defaultdict(set)
    for side in (*found.train, *found.held_out):
        for source in side:
            halves[source.path].add(source.half)
    return halves


def _finished(waiting: Mapping[Future[Look], Path]) -> Iterator[tuple[Path, Future[Look]]]:
    return ((waiting[future], future) for future in as_completed(waiting))


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
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return Look(width, height, digest, has_transparency, picture.notes, prints)
