"""Split: draw the pictures that are held out for testing.

What is drawn depends on the content of a picture and on the seed alone. So files that are added later move none of
those that were there, and copies of a picture, exact or by their look, are never on both sides of the split.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from translator.data.duplicates import HELD_OUT, Entry, entries_of
from translator.data.fingerprint import Joined, clusters
from translator.data.folders import Found
from translator.data.health import Examination
from translator.data.manifest import Manifest, files_of
from translator.data.rules import FEWEST
from translator.data.scan import Scan
from translator.errors import DataError
from translator.images.filename import shown

USUAL_SHARE = 0.1
Group = list[Entry]
"""Entries that show the same: they are trained on together or held out together."""


def divide(examined: Examination, manifest: Manifest, share: float, seed: int) -> Manifest:
    """Return a manifest with its held-out files drawn anew among the pictures that it does not leave out."""
    drawn = draw(examined.usable(manifest), examined.seen, share, seed)
    return replace(manifest, held_out=drawn, share=share, seed=seed)


def refuse_unknown(found: Found, files: Iterable[Path]) -> None:
    """Raise DataError for a file that is no picture of the data set."""
    known = files_of(found)
    for file in files:
        if file not in known:
            raise DataError(f"{shown(file)} is not among the pictures of these folders; check its path.")


def draw(found: Found, seen: Scan, share: float, seed: int) -> frozenset[Path]:
    """Return the files of the training samples to hold out: about `share` (0 to 0.9) of every side.

    At least one picture or pair of a side is held out, and at least two stay; DataError when a side is too small.
    `found` holds only what `seen` could read.
    """
    if not 0 <= share <= 0.9:
        raise DataError(f"A share of {share:g} cannot be held out; give a number from 0 to 0.9, such as 0.1.")
    if share == 0:
        return frozenset()
    entries = entries_of(found)
    ranked = sorted(((_rank(group, seen, seed), group) for group in _groups(entries, seen)), key=lambda pair: pair[0])
    sides = sorted({entry.side for entry in entries} - {HELD_OUT})
    goes = [rank < share or _is_leaked(group) for rank, group in ranked]
    groups = [group for _, group in ranked]
    for side in sides:
        _give_one(goes, groups, side)
        _keep_some(goes, groups, side, found.domains[side])
    held = (group for group, gone in zip(groups, goes, strict=True) if gone)
    return frozenset(_files(entry for group in held for entry in group if entry.side != HELD_OUT))


def _give_one(goes: list[bool], groups: Sequence[Group], side: int) -> None:
    """Hold out the first group of a side where chance chose none."""
    here = [number for number, group in enumerate(groups) if _count(group, side)]
    if here and not any(goes[number] for number in here):
        goes[here[0]] = True


def _keep_some(goes: list[bool], groups: Sequence[Group], side: int, title: str) -> None:
    """Give groups back, the last drawn first, until a side can be trained on."""
    stays = sum(_count(group, side) for group, gone in zip(groups, goes, strict=True) if not gone)
    gone = [number for number, group in enumerate(groups) if goes[number] and _count(group, side)]
    while stays < FEWEST and len(gone) > 1:
        number = gone.pop()
        goes[number] = False
        stays += _count(groups[number], side)
    if stays < FEWEST:
        raise DataError(f"{title} has too few pictures to hold some out; add more, or train on all of them.")


def _groups(entries: Sequence[Entry], seen: Scan) -> list[Group]:
    joined = Joined(len(entries))
    for group in clusters([entry.print(seen) for entry in entries]):
        for member in group[1:]:
            joined.join(group[0], member)
    first: dict[tuple[bytes, str], int] = {}
    for number, entry in enumerate(entries):
        for source in entry.sources:
            joined.join(number, first.setdefault((seen.looks[source.path].digest, source.half), number))
    together = joined.groups()
    alone = set(range(len(entries))) - {member for group in together for member in group}
    return [[entries[member] for member in group] for group in (*together, *([member] for member in sorted(alone)))]


def _rank(group: Group, seen: Scan, seed: int) -> float:
    """Return a number in [0, 1) that chance gave to the content of a group."""
    return min(_chance(entry, seen, seed) for entry in group)


def _chance(entry: Entry, seen: Scan, seed: int) -> float:
    content = b"".join(sorted({seen.looks[source.path].digest for source in entry.sources}))
    return int.from_bytes(sha256(str(seed).encode() + content).digest()[:8], "big") / 2**64


def _is_leaked(group: Group) -> bool:
    """Tell whether a group repeats what the folders hold out themselves."""
    return any(entry.side == HELD_OUT for entry in group)


def _count(group: Group, side: int) -> int:
    return sum(entry.side == side for entry in group)


def _files(entries: Iterator[Entry]) -> Iterator[Path]:
    return (source.path for entry in entries for source in entry.sources)
