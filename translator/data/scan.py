"""Look at every file of a data set once, in several threads, and keep what the health report needs of it."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from pathlib import Path

from translator.api.sound import read_sound
from translator.data.fingerprint import Fingerprint, fingerprint
from translator.data.folders import Found, Half, Source
from translator.data.processes import usable_cores
from translator.data.reader import Reader, half_of
from translator.errors import DataError, ImageError, SoundError
from translator.images.codec import decode, flatten
from translator.images.filename import openable, shown
from translator.jobs.progress import Control, Pace, Report

MAX_THREADS = 8
"""Each holds a decoded picture, which for photographs is some hundred megabytes."""
HEARD_RATE = 8_000
"""Samples per second that suffice to tell whether there is a sound."""


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
class Heard:
    """What was heard of one sound file: its length, and its loudest sample, 0 to 1."""

    seconds: float
    peak: float


@dataclass(frozen=True)
class Scan:
    """The files that can be trained on, and for the others the sentence why not."""

    looks: Mapping[Path, Look]
    unreadable: Mapping[Path, str]
    sounds: Mapping[Path, Heard] = field(default_factory=dict)

    def without(self, excluded: frozenset[Path]) -> "Scan":
        """Return what was seen of the other files."""
        looks = {path: look for path, look in self.looks.items() if path not in excluded}
        unreadable = {path: reason for path, reason in self.unreadable.items() if path not in excluded}
        return replace(self, looks=looks, unreadable=unreadable)

    def print(self, source: Source) -> Fingerprint:
        """Return the fingerprint of a source."""
        return self.looks[source.path].prints[source.half]

    def size(self, source: Source) -> tuple[int, int]:
        """Return the width and height of a source."""
        look = self.looks[source.path]
        return (look.width if source.half == "whole" else look.width // 2), look.height


def scan(found: Found, reader: Reader, report: Report, control: Control | None) -> Scan:
    """Read every file of a data set, training and held out; pictures are decoded outside of Python's lock."""
    halves, sounds = _halves(found), _sounds(found)
    pace = Pace(len(halves) + len(sounds))
    looks: dict[Path, Look] = {}
    heard: dict[Path, Heard] = {}
    unreadable: dict[Path, str] = {}
    pool = ThreadPoolExecutor(min(usable_cores(), MAX_THREADS), thread_name_prefix="check")
    try:
        waiting: dict[Future[Look | Heard], Path] = {pool.submit(_hear, path): path for path in sounds}
        waiting |= {pool.submit(_look, path, wanted, reader): path for path, wanted in halves.items()}
        for done, future in enumerate(as_completed(waiting), start=1):
            if control is not None and control.stopping:
                raise DataError("The check was stopped before all pictures were read; start it again to see the rest.")
            try:
                seen = future.result()
                if isinstance(seen, Look):
                    looks[waiting[future]] = seen
                else:
                    heard[waiting[future]] = seen
            except (ImageError, SoundError, DataError) as error:
                unreadable[waiting[future]] = str(error)
            report(pace.progress("Checking pictures", done))
    finally:  # also on Ctrl-C, which must not wait for thousands of pictures
        pool.shutdown(cancel_futures=True)
    return Scan(looks, unreadable, heard)


def _sounds(found: Found) -> list[Path]:
    sources = (source for side in (*found.train, *found.held_out) for source in side)
    return list(dict.fromkeys(source.condition.sound for source in sources if source.condition.sound))


def _hear(path: Path) -> Heard:
    samples = read_sound(path, HEARD_RATE)
    return Heard(len(samples) / HEARD_RATE, float(abs(samples).max()))


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
