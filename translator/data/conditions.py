"""Conditions: the class, the texts or the sound that belongs to a picture, or to a pair of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from translator.api import DataKind
from translator.api.sound import FORMATS
from translator.data.metadata import NAME, Metadata
from translator.data.settings import DataSettings, path_of
from translator.errors import DataError
from translator.images.filename import openable, shown

if TYPE_CHECKING:
    from translator.data.folders import Found, Side, Source

ConditionEntry = Literal["label", "text", "audio"]
"""The entry of a batch that holds a condition."""


@dataclass(frozen=True)
class Condition:
    """What belongs to a picture: the name of its class, its texts, its sound file; empty where the data has none."""

    label: str = ""
    texts: tuple[str, ...] = ()
    sound: Path | None = None


NONE = Condition()

Sample = tuple["Source", ...]
Adding = Callable[[Sample, Condition], Condition | None]
"""Adds to the condition of a sample; None where the folders hold nothing for it."""


def condition_entries(kind: DataKind, settings: DataSettings) -> tuple[ConditionEntry, ...]:
    """Return the entries that a batch has besides pictures; DataError for settings that do not fit the kind."""
    wanted: dict[ConditionEntry, bool] = {
        "label": kind == "labelled" or settings.labels == "folders",
        "text": kind == "captioned" or bool(settings.captions),
        "audio": kind == "audio",
    }
    entries = tuple(entry for entry, is_wanted in wanted.items() if is_wanted)
    if entries and kind == "unpaired":
        raise DataError("Unpaired pictures have neither labels nor captions; leave --labels and --captions out.")
    if "text" in entries and "audio" in entries:
        raise DataError("Pictures with sounds take no captions as well; leave --captions out.")
    return entries


def conditioned(found: "Found", settings: DataSettings) -> "Found":
    """Return the samples with the conditions that the kind and the settings ask for; without, those that lack one."""
    for entry in condition_entries(found.kind, settings):
        found = _ADDING[entry](found, settings)
    return found


def _with_labels(found: "Found", _settings: DataSettings) -> "Found":
    classes = tuple(sorted({label for sample in _samples(found.train) if (label := _class_of(sample, found.roots))}))
    if not classes:
        raise DataError(
            f"{shown(found.roots[0])} holds no folders of pictures; put the pictures of each class into a folder "
            "that is called like it."
        )

    def add(sample: Sample, condition: Condition) -> Condition | None:
        label = _class_of(sample, found.roots)
        return replace(condition, label=label) if label in classes else None

    return replace(_added(found, "label", add), classes=classes)


def _with_texts(found: "Found", settings: DataSettings) -> "Found":
    files = _metadata(found.roots, "text", path_of(settings.captions) if settings.captions else None)
    if not files:
        return _added(found, "text", _text_beside)
    roots = found.roots if settings.captions else ()

    def add(sample: Sample, condition: Condition) -> Condition | None:
        texts = _looked_up(files, sample, roots)
        return replace(condition, texts=texts) if texts else None

    return replace(_added(found, "text", add), strangers=_strangers(found, files, roots))


def _with_sounds(found: "Found", _settings: DataSettings) -> "Found":
    files = _metadata(found.roots, "audio", None)
    if not files:
        return _added(found, "audio", _sound_beside)

    def add(sample: Sample, condition: Condition) -> Condition | None:
        for file in files:
            for path in _looked_up([file], sample, ()):
                return replace(condition, sound=file.path.parent / path)
        return None

    return replace(_added(found, "audio", add), strangers=_strangers(found, files, ()))


_ADDING: Mapping[ConditionEntry, Callable[["Found", DataSettings], "Found"]] = {
    "label": _with_labels,
    "text": _with_texts,
    "audio": _with_sounds,
}


def _added(found: "Found", entry: ConditionEntry, add: Adding) -> "Found":
    """Give every sample its condition; those that get none are left out and listed."""
    lacking: list[Path] = []

    def side_by_side(sides: tuple["Side", ...]) -> tuple["Side", ...]:
        kept: list[Sample] = []
        for sample in _samples(sides):
            condition = add(sample, sample[0].condition)
            if condition is None:
                lacking.append(sample[0].path)
            else:
                kept.append(tuple(replace(source, condition=condition) for source in sample))
        return tuple(tuple(sample[side] for sample in kept) for side in range(len(sides)))

    train, held_out = side_by_side(found.train), side_by_side(found.held_out)
    return replace(found, train=train, held_out=held_out, lacking={**found.lacking, entry: tuple(lacking)})


def _samples(sides: tuple["Side", ...]) -> list[Sample]:
    return list(zip(*sides, strict=True))


def _class_of(sample: Sample, roots: tuple[Path, ...]) -> str:
    """Return the name of the folder right below the one that was given; "" for a picture that lies in none."""
    path = sample[0].path
    inside = [path.relative_to(root).parts for root in roots if path.is_relative_to(root)]
    parts = min(inside, key=len, default=())
    return parts[0] if len(parts) > 1 else ""


def _metadata(roots: tuple[Path, ...], key: str, given: Path | None) -> list[Metadata]:
    """Return the metadata files that say something under the key: the one given, or those in and above the roots."""
    if given is not None:
        return [Metadata.read(given, key)]
    folders = dict.fromkeys((*roots, *(root.parent for root in roots if root.name.casefold() in _PARTS)))
    files = (Metadata.read(folder / NAME, key) for folder in folders if (folder / NAME).is_file())
    return [file for file in files if file.values]


_PARTS = ("train", "test", "val")


def _looked_up(files: list[Metadata], sample: Sample, roots: tuple[Path, ...]) -> tuple[str, ...]:
    for file in files:
        for source in sample:
            if name := file.name_of(source.path, roots):
                return file.values[name]
    return ()


def _strangers(found: "Found", files: list[Metadata], roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files that metadata speaks of and that are no pictures of the data set."""
    paths = {source.path for side in (*found.train, *found.held_out) for source in side} | set(found.unmatched)
    strangers: list[Path] = []
    for file in files:
        known = {file.name_of(path, roots) for path in paths}
        strangers += [file.path.parent / name for name in file.values if name not in known]
    return tuple(sorted(strangers))


def _text_beside(sample: Sample, condition: Condition) -> Condition | None:
    """Take every line of a .txt file of the same name as a text."""
    for source in sample:
        file = openable(source.path.with_suffix(".txt"))
        if file.is_file():
            try:
                lines = file.read_text(encoding="utf-8-sig").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                raise DataError(f"{shown(file)} is not text in UTF-8; save it as UTF-8.") from error
            texts = tuple(line.strip() for line in lines if line.strip())
            return replace(condition, texts=texts) if texts else None
    return None


def _sound_beside(sample: Sample, condition: Condition) -> Condition | None:
    beside = (sample[0].path.with_suffix(suffix) for suffix in FORMATS)
    sound = next((path for path in beside if openable(path).is_file()), None)
    return replace(condition, sound=sound) if sound else None
