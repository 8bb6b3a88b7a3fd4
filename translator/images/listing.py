"""The pictures of a folder: content decides, the extension is a hint."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from translator.errors import DataError
from translator.images.filename import openable, shown
from translator.images.signature import HEAD, identify

SUFFIXES = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng", ".gif", ".webp", ".bmp", ".dib", ".tif", ".tiff"),
        *(".avif", ".jp2", ".j2k", ".jpf", ".jpx", ".jpc", ".ppm", ".pgm", ".pbm", ".pnm", ".pfm"),
        *(".heic", ".heif", ".jxl"),
    }
)
"""Suffixes that promise a picture: such a file is listed even when it is broken or of a kind that is refused, so that
somebody reports it instead of losing it without a word."""


def pictures(folder: Path) -> list[Path]:
    """Return the pictures in a folder and all its subfolders, sorted by their path in it; [] when there are none.

    Files and folders whose name starts with a dot, and those that Windows hides, are left out. Links to folders are
    followed, each real folder is walked once. Raises DataError when a folder is missing or cannot be read.
    """
    root = openable(folder)
    if not root.is_dir():
        problem = "is a file, not a folder" if root.exists() else "does not exist"
        raise DataError(f"{shown(folder)} {problem}; name a folder with pictures.")
    found = [path.relative_to(root) for path in _walk(root, folder, set()) if _is_picture(path)]
    return [folder / path for path in sorted(found, key=lambda path: path.parts)]


def _walk(folder: Path, named: Path, seen: set[Path]) -> Iterator[Path]:
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (entry.is_symlink(), entry.name))
    except OSError as error:
        raise DataError(f"{shown(named)} cannot be read: {error.strerror}.") from error
    for entry in entries:
        if _is_hidden(entry):
            continue
        if _is_folder(entry):
            yield from _walk(folder / entry.name, named / entry.name, seen)
        elif entry.is_symlink() or entry.is_file():
            yield folder / entry.name


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_picture(path: Path) -> bool:
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            return False
        with path.open("rb") as file:
            return identify(file.read(HEAD)) is not None
    except OSError:  # without a suffix and unreadable, nothing says that it is a picture
        return False
