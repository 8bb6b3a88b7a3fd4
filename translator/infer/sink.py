"""Sink: where converted pictures go: their names, what happens to files that exist, and writing behind the Engine."""

import errno
import os
import string
import sys
import tempfile
import unicodedata
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError, ImageError
from translator.images.codec import encode
from translator.infer.source import Found

FileFormat = Literal["same", "png", "jpg", "webp"]
Existing = Literal["skip", "replace", "number"]

FIELDS = ("name", "model", "n", "suffix")
"""What a pattern may hold in braces: the input's name, the Model's name, the input's number, the input's suffix."""

MAX_BEHIND = 16
MAX_BEHIND_PIXELS = 50_000_000

_SAME = {".jpg": ".jpg", ".jpeg": ".jpeg", ".png": ".png", ".webp": ".webp"}
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS) if sys.platform != "win32" else (errno.ENOSPC, errno.EROFS)


@dataclass(frozen=True)
class Naming:
    """How results are called: the pattern, the format, the Model's name, and what to do about files that exist."""

    pattern: str
    format: FileFormat
    existing: Existing
    model: str

    def relative(self, found: Found, number: int) -> PurePath:
        """Return where the result of an input lies below the output folder; DataError for an impossible pattern."""
        suffix = found.path.suffix.lower()
        facts: dict[str, str | int] = {
            "name": found.path.stem,
            "model": self.model,
            "n": number,
            "suffix": suffix.lstrip("."),
        }
        name = _filled(self.pattern, facts)
        ending = _SAME.get(suffix, ".png") if self.format == "same" else f".{self.format}"
        return found.folder / f"{name}{ending}"


@dataclass(frozen=True)
class Target:
    """One input and the file its result goes to; `exists` when it is to be skipped."""

    found: Found
    path: Path
    exists: bool


def plan(items: Sequence[Found], output: Path, naming: Naming, left: Collection[Path] = ()) -> list[Target]:
    """Decide on every output file before anything is converted.

    The inputs in `left` are counted, but get no Target. Raises DataError when two inputs would give one file (unless
    `existing` is "number"), or when a result would take the place of an input.
    """
    inputs = {_key(found.path) for found in items}
    taken: dict[str, Found] = {}
    targets: list[Target] = []
    for number, found in enumerate(items, start=1):
        path = output / naming.relative(found, number)
        if found.path in left and naming.existing == "number":
            continue  # it takes no name away from others
        if naming.existing == "number":
            path = _free(path, taken)
        elif (other := taken.get(_key(path))) is not None:
            raise DataError(
                f"{other.path} and {found.path} would both become {path}; use --existing number, or a pattern that "
                "tells them apart, such as {name}-{suffix}."
            )
        if _key(path) in inputs:
            raise DataError(f"{path} is one of the inputs, which are never replaced; choose another output folder.")
        taken[_key(path)] = found
        if found.path not in left:
            targets.append(Target(found, path, naming.existing == "skip" and os.path.lexists(path)))
    return targets


def prepare(output: Path) -> None:
    """Make the output folder and try that a file can be written there; DataError when not."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=output):
            pass
    except OSError as error:
        raise DataError(f"Nothing can be written in {output}: {error.strerror or error}.") from error


@dataclass(frozen=True)
class Written:
    """One result that was written, or the reason why not; `is_full` when no other could be written either."""

    target: Target
    reason: str = ""
    is_full: bool = False


class Writer:
    """Encodes and writes in the threads of a pool, behind the Engine; what waits is bounded in pixels."""

    def __init__(self, pool: ThreadPoolExecutor, quality: int) -> None:
        self._pool = pool
        self._quality = quality
        self._waiting: deque[tuple[int, Future[Written]]] = deque()
        self._pixels = 0

    def put(
        self, target: Target, pixels: NDArray[np.uint8], alpha: NDArray[np.uint8] | None, taken: str | None
    ) -> list[Written]:
        """Hand over one result, waiting where too much waits already, and return what was finished meanwhile."""
        size = pixels.shape[0] * pixels.shape[1]
        finished = []
        while self._waiting and (len(self._waiting) >= MAX_BEHIND or self._pixels + size > MAX_BEHIND_PIXELS):
            finished.append(self._oldest())
        self._waiting.append((size, self._pool.submit(self._write, target, pixels, alpha, taken)))
        self._pixels += size
        while self._waiting and self._waiting[0][1].done():
            finished.append(self._oldest())
        return finished

    def finish(self) -> Iterator[Written]:
        """Yield the results that are still being written."""
        while self._waiting:
            yield self._oldest()

    def _oldest(self) -> Written:
        size, future = self._waiting.popleft()
        self._pixels -= size
        return future.result()

    def _write(
        self, target: Target, pixels: NDArray[np.uint8], alpha: NDArray[np.uint8] | None, taken: str | None
    ) -> Written:
        try:
            target.path.parent.mkdir(parents=True, exist_ok=True)
            encode(pixels, target.path, alpha=alpha, quality=self._quality, taken=taken)
        except ImageError as error:
            cause = error.__cause__
            return Written(target, str(error), isinstance(cause, OSError) and cause.errno in _FULL)
        except OSError as error:
            reason = f"{target.path.parent} cannot be made: {error.strerror or error}."
            return Written(target, reason, error.errno in _FULL)
        return Written(target)


def _filled(pattern: str, facts: dict[str, str | int]) -> PurePath:
    try:
        fields = [name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None]
        if unknown := [name for name in fields if name not in FIELDS]:
            raise DataError(f"The pattern {pattern} holds {{{unknown[0]}}}; there are {_known()}.")
        filled = pattern.format_map(facts)
    except ValueError as error:
        raise DataError(f"The pattern {pattern} cannot be filled in: {error}; there are {_known()}.") from error
    path = PurePath(filled)
    if not filled or path.is_absolute() or ".." in path.parts or filled.endswith(("/", "\\")) or "\0" in filled:
        raise DataError(f"The pattern {pattern} has to name a file below the output folder.")
    return path


def _known() -> str:
    return ", ".join(f"{{{field}}}" for field in FIELDS)


def _free(path: Path, taken: dict[str, Found]) -> Path:
    """Return the path, or the first of "name (2)", "name (3)" ... that neither exists nor is planned."""
    candidate, number = path, 1
    while _key(candidate) in taken or os.path.lexists(candidate):
        number += 1
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return candidate


def _key(path: Path) -> str:
    """Return what is equal for paths that are one file here; Windows and macOS do not tell cases apart."""
    # Only the folder is resolved: a picture that is a link is replaced as a link, and its target untouched.
    key = str(path.parent.resolve() / path.name)
    return unicodedata.normalize("NFC", key).casefold() if sys.platform in ("win32", "darwin") else key
