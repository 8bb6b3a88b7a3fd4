"""Cache: features of real pictures, kept by the content of the files and by the extractor.

A set of pictures is recognised by the bytes of its files, so a changed, added or removed picture, or another extractor,
is another entry; nothing has to be told that something changed.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from translator import paths
from translator.evaluate.extractor import Extractor
from translator.evaluate.features import Features, features, in_folder
from translator.jobs.progress import Control, Failure, Report, silent

FORMAT = 1


def folder() -> Path:
    """Return the folder of kept features; deleting it loses only time."""
    return paths.home() / "cache" / "features"


def features_of(
    pictures: Path, extractor: Extractor, *, report: Report = silent, control: Control | None = None
) -> Features:
    """Return the features of the pictures below a folder, from the cache when nothing changed."""
    found = in_folder(pictures)
    kept = folder() / f"{_key(pictures, [named.name for named in found], extractor)}.safetensors"
    if kept.exists() and (cached := _read(kept, extractor)):
        return cached
    fresh = features(found, extractor, what=f"Looking at {pictures.name}", report=report, control=control)
    _write(kept, fresh)
    return fresh


def digest_of(pictures: Path) -> str:
    """Return the sha256 of the names and bytes of all pictures below a folder."""
    return _digest(pictures, [named.name for named in in_folder(pictures)])


def _key(pictures: Path, names: Sequence[str], extractor: Extractor) -> str:
    identity = extractor.identity
    parts = (str(FORMAT), _digest(pictures, names), identity.name, identity.sha256, identity.resize)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _digest(pictures: Path, names: Sequence[str]) -> str:
    total = hashlib.sha256()
    for name in names:
        with (pictures / name).open("rb") as file:
            total.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return total.hexdigest()


def _write(path: Path, found: Features) -> None:
    from safetensors.numpy import save

    arrays = {"values": found.values} | ({} if found.logits is None else {"logits": found.logits})
    about = {
        "names": json.dumps(found.names),
        "labels": json.dumps(found.labels),
        "failures": json.dumps([[failure.item, failure.reason] for failure in found.failures]),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    paths.write_atomic(path, save(arrays, metadata=about))


def _read(path: Path, extractor: Extractor) -> Features | None:
    """Return kept features, None when the file is damaged: then they are computed again."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "numpy") as file:
            about = file.metadata()
            logits = file.get_tensor("logits") if "logits" in file.keys() else None  # noqa: SIM118 (not a mapping)
            return Features(
                file.get_tensor("values"),
                tuple(json.loads(about["names"])),
                tuple(json.loads(about["labels"])),
                extractor.identity,
                logits,
                tuple(Failure(item, reason) for item, reason in json.loads(about["failures"])),
            )
    except (OSError, SafetensorError, KeyError, TypeError, ValueError):
        return None
