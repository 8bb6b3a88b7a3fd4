"""Pictures that are in a data set more than once: inside a side, on both sides, in training and held out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from translator.data.findings import SOME, Code, Finding, Severity
from translator.data.fingerprint import Fingerprint, agree, clusters
from translator.data.folders import Found, Source
from translator.data.scan import Scan
from translator.data.wording import count, subject, verb
from translator.images.filename import shown

HELD_OUT = -1
"""In place of the number of a side: the picture is held out."""


@dataclass(frozen=True)
class Entry:
    """One picture, or one pair as a whole, and the side whose training it belongs to (or HELD_OUT)."""

    sources: tuple[Source, ...]
    side: int

    @property
    def path(self) -> Path:
        """Return the file that stands for this entry."""
        return self.sources[0].path

    def same_bytes(self, other: "Entry", scan: Scan) -> bool:
        """Tell whether both were read from files with the same bytes."""
        files = zip(self.sources, other.sources, strict=True)
        return all(scan.looks[one.path].digest == scan.looks[two.path].digest for one, two in files)

    def print(self, scan: Scan) -> Fingerprint:
        """Return the fingerprint; that of a pair searches by its first side and compares both."""
        prints = [scan.print(source) for source in self.sources]
        thumbnail = np.concatenate([one.thumbnail for one in prints])
        return Fingerprint(prints[0].bits, thumbnail, all(one.is_grey for one in prints))


Cluster = list[Entry]
Copy = tuple[Entry, Entry]
"""An entry, and the one it repeats."""


def duplicates(found: Found, scan: Scan) -> Iterator[Finding]:
    """Yield what there is to say about duplicates, exact (same bytes) and near (same look)."""
    entries = entries_of(found)
    groups = [[entries[one] for one in group] for group in clusters([entry.print(scan) for entry in entries])]
    if found.kind == "paired":
        yield from _same_on_both_sides(found, scan)
    for side, title in enumerate(found.domains[: 1 if found.kind == "paired" else None]):
        yield from _inside(groups, side, len(found.train[side]), "" if found.kind == "paired" else title, scan)
    if found.kind == "unpaired":
        yield from _across(groups, found, scan)
    yield from _in_two_classes(groups, scan)
    yield from _leaked(groups, scan)


def _inside(groups: Sequence[Cluster], side: int, total: int, title: str, scan: Scan) -> Iterator[Finding]:
    copies: list[Copy] = []
    for group in groups:
        here = [entry for entry in group if entry.side == side]
        copies += [(entry, here[0]) for entry in here[1:]]
    which = subject(len(copies), total, "picture" if title else "pair", "repeats", "repeat", title)
    yield from _finding(
        "duplicates",
        "warning" if len(copies) > SOME * total else "info",
        f"{which} another one; delete the copies, because what is there twice counts twice",
        copies,
        scan,
    )


def _across(groups: Sequence[Cluster], found: Found, scan: Scan) -> Iterator[Finding]:
    shared = list(_between(groups, lambda entry: entry.side == 0, lambda entry: entry.side == 1))
    a, b = found.domains
    ruinous = 2 * len(shared) > min(len(side) for side in found.train)
    advice = "check that the right folders were given" if ruinous else "remove them from one of the two"
    yield from _finding(
        "across",
        "ruin" if ruinous else "warning",
        f"{subject(len(shared), len(found.train[1]), 'picture', 'is', 'are', b)} also among those of {a}, "
        f"so that there is nothing to translate; {advice}",
        shared,
        scan,
    )


def _in_two_classes(groups: Sequence[Cluster], scan: Scan) -> Iterator[Finding]:
    def label(entry: Entry) -> str:
        return entry.sources[0].condition.label

    copies = [(entry, group[0]) for group in groups for entry in group[1:] if label(entry) != label(group[0])]
    yield from _finding(
        "two_classes",
        "warning",
        f"{count(len(copies), 'picture')} {verb(len(copies), 'is', 'are')} in another class as well; keep each in the "
        "class that it shows",
        copies,
        scan,
    )


def _leaked(groups: Sequence[Cluster], scan: Scan) -> Iterator[Finding]:
    leaked = list(_between(groups, lambda entry: entry.side != HELD_OUT, lambda entry: entry.side == HELD_OUT))
    yield from _finding(
        "leak",
        "warning",
        f"{count(len(leaked), 'held-out sample')} {verb(len(leaked), 'is', 'are')} also trained on, so that results on "
        "what was held out look better than they are; remove the copies from one of the two",
        leaked,
        scan,
    )


def _same_on_both_sides(found: Found, scan: Scan) -> Iterator[Finding]:
    pairs = list(zip(*found.train, strict=True))
    same = [pair for pair in pairs if agree(scan.print(pair[0]), scan.print(pair[1]))]
    if same:
        ruinous = 2 * len(same) > len(pairs)
        yield Finding(
            "same_sides",
            "ruin" if ruinous else "warning",
            f"{subject(len(same), len(pairs), 'pair', 'shows', 'show')} the same picture on both sides, "
            "from which a network only learns to copy; check that the right folders were given.",
            tuple(pair[0].path for pair in same),
        )


def _between(
    groups: Sequence[Cluster], is_left: Callable[[Entry], bool], is_right: Callable[[Entry], bool]
) -> Iterator[Copy]:
    """Yield every right entry of a group that has a left one, with that left one."""
    for group in groups:
        left = next(filter(is_left, group), None)
        if left is not None:
            yield from ((entry, left) for entry in group if is_right(entry))


def _finding(code: Code, severity: Severity, what: str, copies: Sequence[Copy], scan: Scan) -> Iterator[Finding]:
    if copies:
        exact = [one.same_bytes(other, scan) for one, other in copies]
        details = tuple(
            f"{'the same file' if same else 'looks the same'} as {shown(other.path)}"
            for same, (_, other) in zip(exact, copies, strict=True)
        )
        yield Finding(code, severity, f"{what} ({_manner(exact)}).", tuple(one.path for one, _ in copies), details)


def _manner(exact: Sequence[bool]) -> str:
    if all(exact) or not any(exact):
        return "the same byte for byte" if all(exact) else "the same by their look"
    return f"{sum(exact)} the same byte for byte, {len(exact) - sum(exact)} by their look"


def entries_of(found: Found) -> list[Entry]:
    """Return the pictures or pairs of a data set, training and held out."""
    if found.kind == "paired":
        parts = [(found.train, 0), (found.held_out, HELD_OUT)]
        return [Entry(pair, side) for sides, side in parts for pair in zip(*sides, strict=True)]
    trained = [Entry((source,), number) for number, side in enumerate(found.train) for source in side]
    return trained + [Entry((source,), HELD_OUT) for side in found.held_out for source in side]
