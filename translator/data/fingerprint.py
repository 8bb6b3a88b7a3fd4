"""Perceptual fingerprints: find pictures that show the same although their bytes differ.

A candidate is a pair whose 64-bit hashes (signs of low frequencies; Zauner 2010, "Implementation and benchmarking of
perceptual image hash functions") differ in few bits. It counts only if the small thumbnails agree as well: hashes
of drawings and of pictures on one plain colour coincide too often.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MAX_BITS = 6
"""Most bits in which the hashes of one picture saved twice differ."""
MEAN_LEVELS, MOST_LEVELS = 6, 36
"""Levels by which the thumbnails of one picture saved twice differ, on average and in the worst place.

Photographs saved as JPEG of quality 40, or at half or 1.7 times their size, stay below 1 and 6, icons below 7 and 50
(nine of ten below 35); variants of one icon in other colours mostly lie above.
"""

_GREY = np.array([0.299, 0.587, 0.114])
_SIDE, _LOW, _THUMB = 32, 8, 16
_ROWS = 256


def _cosines() -> NDArray[np.float64]:
    frequency, place = np.mgrid[0:_LOW, 0:_SIDE]
    basis: NDArray[np.float64] = np.cos(np.pi * (2 * place + 1) * frequency / (2 * _SIDE))
    return basis


_COSINES = _cosines()


@dataclass(frozen=True)
class Fingerprint:
    """What is kept of a picture: its hash, a thumbnail uint8 [16, 16, 3], and whether it has no colour."""

    bits: int
    thumbnail: NDArray[np.uint8]
    is_grey: bool


def fingerprint(pixels: NDArray[np.uint8]) -> Fingerprint:
    """Take the fingerprint of a picture uint8 [H, W, 3]."""
    picture = Image.fromarray(pixels)
    small = np.asarray(picture.resize((_SIDE, _SIDE), Image.Resampling.BILINEAR))
    low = (_COSINES @ (small @ _GREY) @ _COSINES.T).ravel()
    # The first coefficient is the mean brightness, which says nothing about what is shown.
    signs = low > np.median(low[1:])
    bits = int.from_bytes(np.packbits(signs).tobytes(), "big")
    spread = small.max(axis=2).astype(np.int16) - small.min(axis=2)
    thumbnail = np.asarray(picture.resize((_THUMB, _THUMB), Image.Resampling.BILINEAR))
    return Fingerprint(bits, thumbnail, bool(np.percentile(spread, 99) <= 4))


def clusters(prints: Sequence[Fingerprint]) -> list[list[int]]:
    """Return the groups of two or more fingerprints that show the same, each in ascending order.

    Compares all pairs of hashes blockwise: 10,000 pictures take a fraction of a second.
    """
    if not prints:
        return []
    thumbnails = np.stack([one.thumbnail for one in prints]).reshape(len(prints), -1).astype(np.int16)
    leader = _leaders(np.array([one.bits for one in prints], dtype=np.uint64), thumbnails)
    joined = Joined(len(prints))
    for member, head in enumerate(leader):
        joined.join(member, int(head))
    heads = np.unique(leader)
    bits = np.array([prints[head].bits for head in heads], dtype=np.uint64)
    for left, right in _near(bits):
        agrees = _agree(thumbnails[heads[left]], thumbnails[heads[right]])
        for one, other in zip(heads[left[agrees]], heads[right[agrees]], strict=True):
            joined.join(int(one), int(other))
    return joined.groups()


def agree(one: Fingerprint, other: Fingerprint) -> bool:
    """Tell whether two fingerprints show the same picture."""
    near = (one.bits ^ other.bits).bit_count() <= MAX_BITS
    left, right = (each.thumbnail.reshape(1, -1).astype(np.int16) for each in (one, other))
    return near and bool(_agree(left, right)[0])


def _leaders(bits: NDArray[np.uint64], thumbnails: NDArray[np.int16]) -> NDArray[np.int64]:
    """Return for each picture the first one with the same hash and an agreeing thumbnail, possibly itself."""
    leader = np.arange(len(bits))
    order = np.argsort(bits, kind="stable")
    for same in np.split(order, np.flatnonzero(np.diff(bits[order])) + 1):
        rest = same
        while len(rest) > 1:
            agrees = _agree(thumbnails[rest], thumbnails[rest[0]])
            leader[rest[agrees]] = rest[0]
            rest = rest[~agrees]
    return leader


def _near(bits: NDArray[np.uint64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield the index pairs (left < right) of hashes that differ in at most MAX_BITS bits."""
    for start in range(0, len(bits), _ROWS):
        rows = bits[start : start + _ROWS]
        distance = np.bitwise_count(rows[:, None] ^ bits[None, start:])
        left, right = np.nonzero(distance <= MAX_BITS)
        later = right > left
        yield left[later] + start, right[later] + start


def _agree(one: NDArray[np.int16], other: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Tell of every row of thumbnails [N, ...] whether it agrees with the other's."""
    apart = np.abs(one - other)
    agrees: NDArray[np.bool_] = (apart.mean(axis=1) <= MEAN_LEVELS) & (apart.max(axis=1) <= MOST_LEVELS)
    return agrees


class Joined:
    """Disjoint sets of the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def join(self, one: int, other: int) -> None:
        """Make the sets of two numbers one."""
        low, high = sorted((self._root(one), self._root(other)))
        self._parent[high] = low

    def groups(self) -> list[list[int]]:
        """Return the sets of two or more numbers, each in ascending order."""
        members: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            members.setdefault(self._root(number), []).append(number)
        return [group for group in members.values() if len(group) > 1]

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number
