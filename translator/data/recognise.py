"""What kind of data the folders on a command line hold, by what is in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.api import DataKind
from translator.api.sound import FORMATS
from translator.data.folders import HELD_OUT, subfolder
from translator.data.metadata import NAME, Metadata
from translator.data.settings import DataSettings, path_of
from translator.errors import DataError, ImageError
from translator.images.codec import Header, header
from translator.images.listing import pictures

SAMPLE = 60
"""Headers read to recognise side-by-side pictures."""
MOST = 0.9
"""Share of them that must look so."""
ONE_FOLDER: Mapping[DataKind, str] = {
    "single": "pictures of one domain",
    "labelled": "a folder of pictures for each class",
    "captioned": "pictures with captions",
    "audio": "pictures with sounds",
}
"""The kinds of data that lie in one folder, and what such a folder holds."""


@dataclass(frozen=True)
class Recognised:
    """A kind of data, the settings that name its folders, and one sentence that says why."""

    kind: DataKind
    settings: DataSettings
    sentence: str


def recognise(folders: Sequence[Path], kind: DataKind | None = None) -> Recognised:
    """Tell what one or two folders hold; a `kind` that is given is believed.

    Two folders are unpaired unless said otherwise. One folder is a root of trainA and trainB; pictures with captions or
    sounds when metadata.jsonl says so or nearly every picture has such a file beside it; side-by-side pairs when nearly
    all pictures are exactly twice as wide as high; classes when all pictures lie in three or more folders, or two in
    train; two domains when it holds two folders and nothing else; or else a single domain.
    """
    paths = [path_of(str(folder)) for folder in folders]
    if len(paths) == 2:
        return _two(paths[0], paths[1], kind)
    root = paths[0]
    if not root.is_dir():
        raise DataError(f"{root} is not a folder; give a folder of pictures.")
    if kind is not None and kind in ONE_FOLDER:
        return _one(root, kind)
    if subfolder(root, "trainA") and subfolder(root, "trainB"):
        chosen: DataKind = kind or "unpaired"
        return Recognised(chosen, DataSettings(root=str(root)), f"{root.name} holds trainA and trainB: {chosen} data.")
    if kind is None and (alone := _with_conditions(root)):
        return _one(root, alone)
    if kind is None and _shows_pairs(root):
        return _pairs(root, "pictures twice as wide as high")
    if kind is None and _has_classes(root):
        return _one(root, "labelled")
    if inside := _two_inside(root):
        return _two(*inside, kind)
    if kind == "unpaired":
        raise DataError(
            f"{root} holds no trainA and trainB; give the two folders of unpaired data one after the other."
        )
    return _pairs(root, "side-by-side pictures") if kind == "paired" else _one(root, "single")


def _one(root: Path, kind: DataKind) -> Recognised:
    sentence = f"{root.name} holds {ONE_FOLDER[kind]}: {kind} data."
    return Recognised(kind, DataSettings(folder=str(root)), sentence)


def _pairs(root: Path, what: str) -> Recognised:
    return Recognised("paired", DataSettings(pairs=str(root)), f"{root.name} holds {what}: paired data.")


def _two(a: Path, b: Path, kind: DataKind | None) -> Recognised:
    if kind in ONE_FOLDER:
        raise DataError(f"Data of the kind {kind} lies in one folder; give one folder, or another --kind.")
    chosen: DataKind = kind or "unpaired"
    by = "whose files of the same name belong together" if chosen == "paired" else "whose pictures have no partners"
    sentence = f"Two folders, {a.name} and {b.name}, {by}: {chosen} data."
    return Recognised(chosen, DataSettings(a=str(a), b=str(b)), sentence)


def _two_inside(root: Path) -> tuple[Path, Path] | None:
    """Return the two folders in a folder that holds nothing else, unless they are parts of one data set."""
    entries = sorted(path for path in root.iterdir() if not path.name.startswith("."))
    if len(entries) != 2 or not all(path.is_dir() for path in entries):
        return None
    parts = {"train", *HELD_OUT}
    return None if any(path.name.casefold() in parts for path in entries) else (entries[0], entries[1])


def _with_conditions(root: Path) -> DataKind | None:
    """Return the kind of data when captions or sounds belong to the pictures."""
    train = subfolder(root, "train") or root
    files = [folder / NAME for folder in dict.fromkeys((train, root)) if (folder / NAME).is_file()]
    named: tuple[tuple[str, DataKind], ...] = (("text", "captioned"), ("audio", "audio"))
    for key, kind in named:
        if any(Metadata.read(file, key).values for file in files):
            return kind
    beside: tuple[tuple[Sequence[str], DataKind], ...] = (((".txt",), "captioned"), (tuple(FORMATS), "audio"))
    some = _some(train)
    for suffixes, kind in beside:
        having = sum(any(path.with_suffix(suffix).is_file() for suffix in suffixes) for path in some)
        if having and having >= MOST * len(some):
            return kind
    return None


def _has_classes(root: Path) -> bool:
    train = subfolder(root, "train")
    parts = [path.relative_to(train or root).parts for path in pictures(train or root)]
    classes = {part[0] for part in parts if len(part) > 1}
    return all(len(part) > 1 for part in parts) and len(classes) >= (2 if train else 3)


def _some(folder: Path) -> list[Path]:
    """Return some pictures, from all over a folder."""
    files = pictures(folder)
    return files[:: max(1, len(files) // SAMPLE)]


def _shows_pairs(root: Path) -> bool:
    heads = [head for path in _some(subfolder(root, "train") or root) if (head := _header(path))]
    wide = sum(head.width == 2 * head.height for head in heads)
    return wide > MOST * len(heads)


def _header(path: Path) -> Header | None:
    try:
        return header(path)
    except ImageError:
        return None
