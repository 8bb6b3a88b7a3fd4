"""Folders become lists of samples: which file, or which half of which file, is a picture of A and which of B.

Every kind of data has one resolver in `RESOLVERS`; a new kind is a new function there.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from translator.api import DataKind
from translator.data.conditions import NONE, Condition, ConditionEntry, conditioned
from translator.data.settings import FOLDERS, DataSettings, path_of
from translator.errors import DataError
from translator.images.listing import pictures

Half = Literal["whole", "left", "right"]
HELD_OUT = ("test", "val")
"""Subfolders whose pictures are never trained on."""


@dataclass(frozen=True)
class Source:
    """One picture of a data set: a file, or one half of a file, and what belongs to it.

    The pictures of a pair have the same condition.
    """

    path: Path
    half: Half = "whole"
    condition: Condition = NONE

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files that are read for it."""
        sound = self.condition.sound
        return (self.path, sound) if sound else (self.path,)


Side = tuple[Source, ...]


@dataclass(frozen=True)
class Found:
    """What the folders hold.

    `train` and `held_out` have one Side per name in `names`. The Sides of paired data are equally long and their
    entries belong together; `unmatched` lists files that found no partner. `domains` are titles for people, `roots` the
    folders that were walked. `classes` are the names of the labels, in order; `lacking` lists the pictures that were
    left out because they have no label, text or sound, `strangers` the files that captions were given for and that are
    not there.
    """

    kind: DataKind
    names: tuple[str, ...]
    domains: tuple[str, ...]
    train: tuple[Side, ...]
    held_out: tuple[Side, ...]
    unmatched: tuple[Path, ...] = ()
    roots: tuple[Path, ...] = ()
    classes: tuple[str, ...] = ()
    lacking: Mapping[ConditionEntry, tuple[Path, ...]] = field(default_factory=dict)
    strangers: tuple[Path, ...] = ()

    def without(self, excluded: frozenset[Path]) -> "Found":
        """Return the same samples except those that need one of the excluded files."""
        return replace(self, train=self._keep(self.train, excluded), held_out=self._keep(self.held_out, excluded))

    def _keep(self, sides: tuple[Side, ...], excluded: frozenset[Path]) -> tuple[Side, ...]:
        if self.kind != "paired":
            return tuple(tuple(source for source in side if excluded.isdisjoint(source.files)) for side in sides)
        kept = [pair for pair in zip(*sides, strict=True) if all(excluded.isdisjoint(s.files) for s in pair)]
        return _transposed(kept)


def resolve(kind: DataKind, settings: DataSettings) -> Found:
    """Find the samples of a kind of data in the folders of the settings.

    Raises DataError when the folders given do not fit the kind or do not exist. Empty folders give empty Sides.
    """
    return conditioned(RESOLVERS[kind](settings), settings)


def _unpaired(settings: DataSettings) -> Found:
    given = _only(settings, "unpaired", {"a", "b"}, {"root"})
    if given == {"root"}:
        root = _folder(settings.root)
        sides = [_walk(_inside(root, f"train{letter}", "unpaired")) for letter in "AB"]
        held_out = [_walk_all(root, [f"{split}{letter}" for split in HELD_OUT]) for letter in "AB"]
        return Found("unpaired", ("a", "b"), _lettered(root), tuple(sides), tuple(held_out))
    a, b = _two(settings)
    return Found("unpaired", ("a", "b"), _titles(a, b), (_walk(a), _walk(b)), ((), ()))


def _paired(settings: DataSettings) -> Found:
    given = _only(settings, "paired", {"pairs"}, {"a", "b"}, {"root"})
    if given == {"pairs"}:
        found = _side_by_side(_folder(settings.pairs), settings.pairs_left)
    elif given == {"root"}:
        found = _same_stems_below(_folder(settings.root))
    else:
        found = _same_stems(*_two(settings))
    return _swapped(found) if settings.direction == "b2a" else found


def _pictures(kind: DataKind, settings: DataSettings) -> Found:
    """Find the pictures of one domain."""
    _only(settings, kind, {"folder"})
    folder = _folder(settings.folder)
    train = subfolder(folder, "train")
    parts = _subfolders(folder, HELD_OUT) if train else ()
    train = train or folder
    held_out = tuple(source for part in parts for source in _walk(part))
    return Found(kind, ("image",), (folder.name,), (_walk(train),), (held_out,), roots=(train, *parts))


RESOLVERS: Mapping[DataKind, Callable[[DataSettings], Found]] = {
    "unpaired": _unpaired,
    "paired": _paired,
    "single": partial(_pictures, "single"),
    "labelled": partial(_pictures, "labelled"),
    "captioned": partial(_pictures, "captioned"),
    "audio": partial(_pictures, "audio"),
}

ADVICE: Mapping[DataKind, str] = {
    "unpaired": "--a FOLDER --b FOLDER, or --root FOLDER with trainA and trainB in it",
    "paired": "--pairs FOLDER with side-by-side pictures, --a FOLDER --b FOLDER with files of the same names, "
    "or --root FOLDER with such trainA and trainB in it",
    "single": "--folder FOLDER",
    "labelled": "--folder FOLDER with one folder of pictures for each class",
    "captioned": "--folder FOLDER with pictures and metadata.jsonl, or a .txt file beside each picture",
    "audio": "--folder FOLDER with pictures and a sound file of the same name beside each",
}


def _only(settings: DataSettings, kind: DataKind, *choices: set[str]) -> set[str]:
    """Return which one of the choices of flags was given; refuse none, a part and a mixture."""
    given = {name for name in FOLDERS if getattr(settings, name)}
    if given in choices:
        return given
    said = " ".join(f"--{name}" for name in FOLDERS if name in given)
    wrong = f"{said} does not name {kind} data" if given else f"No folder of {kind} data is given"
    raise DataError(f"{wrong}; give {ADVICE[kind]}.")


def _two(settings: DataSettings) -> tuple[Path, Path]:
    a, b = _folder(settings.a), _folder(settings.b)
    if a.resolve() == b.resolve():
        raise DataError(f"A and B are the same folder, {a}; give two different ones.")
    return a, b


def _side_by_side(folder: Path, left: Literal["a", "b"]) -> Found:
    halves: tuple[Half, Half] = ("left", "right") if left == "a" else ("right", "left")
    train = subfolder(folder, "train")
    parts = _subfolders(folder, HELD_OUT) if train else ()
    train = train or folder
    sides = [
        tuple(tuple(Source(path, half) for path in paths) for half in halves)
        for paths in (pictures(train), [path for part in parts for path in pictures(part)])
    ]
    return Found("paired", ("a", "b"), _lettered(folder), sides[0], sides[1], roots=(train, *parts))


def _same_stems_below(root: Path) -> Found:
    train = _same_stems(*(_inside(root, f"train{letter}", "paired") for letter in "AB"))
    held_out: list[tuple[Source, Source]] = []
    unmatched, roots = list(train.unmatched), list(train.roots)
    for split in HELD_OUT:
        a, b = (subfolder(root, f"{split}{letter}") for letter in "AB")
        if a and b:
            pairs, alone = _matched(a, b)
            held_out.extend(pairs)
            unmatched.extend(alone)
            roots.extend((a, b))
    return replace(
        train,
        domains=_lettered(root),
        held_out=_transposed(held_out),
        unmatched=tuple(unmatched),
        roots=tuple(roots),
    )


def _same_stems(a: Path, b: Path) -> Found:
    pairs, alone = _matched(a, b)
    return Found("paired", ("a", "b"), _titles(a, b), _transposed(pairs), ((), ()), tuple(alone), (a, b))


def _matched(a: Path, b: Path) -> tuple[list[tuple[Source, Source]], list[Path]]:
    """Pair the files of two folders by their path below the folder, without suffix; return those left alone too."""
    by_stem = [_by_stem(folder) for folder in (a, b)]
    common = by_stem[0].keys() & by_stem[1].keys()
    pairs = [(Source(by_stem[0][stem]), Source(by_stem[1][stem])) for stem in sorted(common)]
    alone = [path for stems in by_stem for stem, path in sorted(stems.items()) if stem not in common]
    return pairs, alone


def _by_stem(folder: Path) -> dict[str, Path]:
    stems: dict[str, Path] = {}
    for path in pictures(folder):
        stem = path.relative_to(folder).with_suffix("").as_posix()
        if stem in stems:
            raise DataError(
                f"{stems[stem]} and {path} have the same name without its ending, so that their partner is unclear; "
                "rename one."
            )
        stems[stem] = path
    return stems


def _swapped(found: Found) -> Found:
    return replace(found, domains=found.domains[::-1], train=found.train[::-1], held_out=found.held_out[::-1])


def _transposed(pairs: Sequence[tuple[Source, ...]]) -> tuple[Side, Side]:
    return tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)


def _folder(text: str) -> Path:
    path = path_of(text)
    if not path.is_dir():
        what = "is a file, not a folder" if path.exists() else "does not exist"
        raise DataError(f"{path} {what}; give a folder of pictures.")
    return path


def _inside(root: Path, name: str, kind: DataKind) -> Path:
    folder = subfolder(root, name)
    if folder is None:
        raise DataError(f"--root {root} has no folder {name} in it; give {ADVICE[kind]}.")
    return folder


def subfolder(folder: Path, name: str) -> Path | None:
    """Return the subfolder of that name, in whatever case it is written."""
    for path in sorted(folder.iterdir()):
        if path.name.casefold() == name.casefold() and path.is_dir():
            return path
    return None


def _walk(folder: Path) -> Side:
    return tuple(Source(path) for path in pictures(folder))


def _walk_all(folder: Path, names: Iterable[str]) -> Side:
    return tuple(source for part in _subfolders(folder, names) for source in _walk(part))


def _subfolders(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    found = (subfolder(folder, name) for name in names)
    return tuple(part for part in found if part)


def _lettered(root: Path) -> tuple[str, str]:
    return f"{root.name} A", f"{root.name} B"


def _titles(a: Path, b: Path) -> tuple[str, str]:
    """Return the folders' names, or what lies above where they are the same (horses/train, zebras/train)."""
    for left, right in ((a, b), (a.parent, b.parent)):
        if left.name and right.name and left.name != right.name:
            return left.name, right.name
    return "A", "B"
