"""Where things live on this machine, and how files are written so that a crash cannot spoil them."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import platformdirs

HOME_VARIABLE = "TRANSLATOR_HOME"


def home() -> Path:
    """Return the folder of this user's runs, Models and plugins; TRANSLATOR_HOME overrides it."""
    override = os.environ.get(HOME_VARIABLE)
    return Path(override) if override else Path(platformdirs.user_data_dir("translator", appauthor=False))


def runs() -> Path:
    """Return the folder that holds one folder per Run."""
    return home() / "runs"


def models() -> Path:
    """Return the folder of the library of Models."""
    return home() / "models"


def plugins() -> Path:
    """Return the folder searched for plugins beside the installed distributions."""
    return home() / "plugins"


def asset(name: str) -> Path:
    """Return a file or folder shipped with the program, installed or in a source tree."""
    package = Path(__file__).parent
    installed = package / "_assets" / name
    return installed if installed.exists() else package.parent / "assets" / name


def write_atomic(path: Path, content: bytes | str) -> None:
    """Write a whole file beside `path`, fsync it, rename it over `path` and fsync the folder.

    A killed process or a full disk leaves the previous file whole. Text is written as UTF-8.
    """
    data = content.encode() if isinstance(content, str) else content
    write_atomic_with(path, lambda file: _write(file, data))


def write_atomic_with(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill an open binary file that then takes the place of `path`, as `write_atomic` does."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".partial", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes the file private; the user's umask decides about finished files.
        Path(name).chmod(0o666 & ~_UMASK)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make the content of a file written by somebody else's code survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` survive a power cut, where the system can."""
    if os.name == "nt":  # a Windows folder cannot be opened for fsync; NTFS journals the rename itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def _read_umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


# The umask can only be read by setting it, so it is read once, before any thread creates files.
_UMASK = _read_umask()
