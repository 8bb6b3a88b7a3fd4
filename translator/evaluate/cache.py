"""Cache: what was computed of real pictures, kept by the content of their files and by the extractor.

A set of pictures is recognised by the bytes of its files, so a changed, added or removed picture, or another extractor,
is another entry; nothing has to be told that something changed.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from translator import paths
from translator.errors import DataError, ImageError
from translator.evaluate.extractor import Extractor
from translator.evaluate.features import Features, features
from translator.evaluate.likeness import SIDE, Small, small
from translator.evaluate.pictures import Pictures
from translator.jobs.progress import Control, Failure, Pace, Report, silent

FORMAT = 2

Smalls = tuple[Small, tuple[int, ...]]
"""Small pictures, and the places in their set that they have."""

T = TypeVar("T")


def folder() -> Path:
    """Return the folder of kept features; deleting it loses only time."""
    return paths.home() / "cache" / "features"


def features_of(
    pictures: Pictures, extractor: Extractor, *, report: Report = silent, control: Control | None = None
) -> Features:
    """Return the features of a set of pictures, from the cache when nothing changed."""
    identity = extractor.identity
    path = _place(pictures, identity.name, identity.sha256, identity.resize)

    def kept(arrays: Mapping[str, Any], about: Mapping[str, str]) -> Features:
        return Features(
            arrays["values"],
            tuple(json.loads(about["names"])),
            tuple(json.loads(about["labels"])),
            identity,
            arrays.get("logits"),
            tuple(Failure(item, reason) for item, reason in json.loads(about["failures"])),
            pictures.sha256,
        )

    if (cached := _read(path, kept)) is not None:
        return cached
    fresh = features(pictures, extractor, report=report, control=control)
    arrays = {"values": fresh.values} | ({} if fresh.logits is None else {"logits": fresh.logits})
    about = {"names": fresh.names, "labels": fresh.labels, "failures": [[f.item, f.reason] for f in fresh.failures]}
    _write(path, arrays, {name: json.dumps(value) for name, value in about.items()})
    return fresh


def smalls_of(pictures: Pictures, *, report: Report = silent, control: Control | None = None) -> Smalls:
    """Return a set of pictures at 32 x 32, from the cache when nothing changed; unreadable ones are left out."""
    path = _place(pictures, "small", str(SIDE), "")

    def kept(arrays: Mapping[str, Any], about: Mapping[str, str]) -> Smalls:
        return arrays["small"].astype(np.float32), tuple(json.loads(about["places"]))

    if (cached := _read(path, kept)) is not None:
        return cached
    fresh = _smalls(pictures, report, control or Control())
    _write(path, {"small": fresh[0].astype(np.uint8)}, {"places": json.dumps(fresh[1])})
    return fresh


def _smalls(pictures: Pictures, report: Report, control: Control) -> Smalls:
    what = f"Comparing {pictures.title}"
    pace = Pace(len(pictures))
    made, places = [], []
    for place, named in enumerate(pictures.named):
        if control.stopping:
            raise DataError(f"{what} was stopped at {place} of {len(pictures)} pictures.")
        try:
            made.append(small([named.read()]))
            places.append(place)
        except (ImageError, DataError):
            pass  # whoever takes the features of the set says so
        if place % 64 == 63 or place + 1 == len(pictures):
            report(pace.progress(what, place + 1))
    return (np.concatenate(made) if made else np.zeros((0, SIDE, SIDE, 3), np.float32)), tuple(places)


def _place(pictures: Pictures, *by: str) -> Path:
    parts = "\n".join((str(FORMAT), pictures.sha256, *by))
    return folder() / f"{hashlib.sha256(parts.encode()).hexdigest()}.safetensors"


def _write(path: Path, arrays: Mapping[str, Any], about: Mapping[str, str]) -> None:
    from safetensors.numpy import save

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_atomic(path, save(dict(arrays), metadata=dict(about)))
    except OSError as error:
        raise DataError(f"{path} cannot be written: {error.strerror or error}; make room and try again.") from error


def _read(path: Path, made: Callable[[Mapping[str, Any], Mapping[str, str]], T]) -> T | None:
    """Return what is kept, None when there is nothing or it is damaged: then it is computed again."""
    from safetensors import SafetensorError, safe_open

    if not path.exists():
        return None
    try:
        with safe_open(path, "numpy") as file:
            return made({name: file.get_tensor(name) for name in file.keys()}, file.metadata())  # noqa: SIM118
    except (OSError, SafetensorError, KeyError, TypeError, ValueError):
        return None
