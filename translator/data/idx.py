"""Read idx files, the format of MNIST and its relatives, plain or packed with gzip.

Two zero bytes, the type of the numbers (8 is uint8), how many dimensions there are, each size as a big-endian uint32,
then the numbers (LeCun, Cortes, Burges: THE MNIST DATABASE, "file formats").
"""

import gzip
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from math import prod
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError
from translator.images.filename import openable, shown

GZIP = b"\x1f\x8b"
UINT8 = 8
MAX_SIDE = 4096


class IdxReader:
    """The rows of an open idx file; only the row asked for is in memory, whatever the header promises."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file
        self.shape = self._header()

    def rows(self) -> Iterator[NDArray[np.uint8]]:
        """Yield each row uint8 of the shape without its first dimension; DataError where the file ends early."""
        inner = self.shape[1:]
        for number in range(self.shape[0]):
            row = self._take(prod(inner))
            if row is None:
                raise DataError(f"{shown(self._path)} ends after {number:,} of {self.shape[0]:,}; copy it anew.")
            yield np.frombuffer(row, np.uint8).reshape(inner)
        if self._take(1) is not None:
            raise DataError(f"{shown(self._path)} is longer than its header says; copy it anew.")

    def _header(self) -> tuple[int, ...]:
        start = self._take(4)
        if start is None or start[:2] != b"\0\0" or not 1 <= start[3] <= 3:
            raise DataError(f"{shown(self._path)} is not an idx file of pictures or labels; name another file.")
        if start[2] != UINT8:
            raise DataError(f"{shown(self._path)} holds numbers of the idx type {start[2]}, not bytes; convert it.")
        sizes = self._take(4 * start[3])
        if sizes is None:
            raise DataError(f"{shown(self._path)} ends within its header; copy it anew.")
        shape = struct.unpack(f">{start[3]}I", sizes)
        if any(not 1 <= side <= MAX_SIDE for side in shape[1:]):
            raise DataError(f"{shown(self._path)} holds pictures of {shape[-1]}x{shape[1]} pixels; copy it anew.")
        return shape

    def _take(self, size: int) -> bytes | None:
        try:
            taken = self._file.read(size)
        except (OSError, EOFError, zlib.error) as error:
            raise DataError(f"{shown(self._path)} is damaged and cannot be unpacked; copy it anew.") from error
        return taken if len(taken) == size else None


@contextmanager
def open_idx(path: Path) -> Iterator[IdxReader]:
    """Open an idx file, packed with gzip or not, whatever it is called. Raises DataError for anything else."""
    try:
        raw = openable(path).open("rb")
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror}.") from error
    with raw:
        packed = raw.read(2) == GZIP
        raw.seek(0)
        file = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw
        yield IdxReader(path, file)
