"""File names: as the user can read them, and as the system opens them."""

import os
from pathlib import Path


def shown(path: Path) -> str:
    """Return a path for a sentence; bytes that are no text are escaped, so that it can always be printed."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def openable(path: Path) -> Path:
    """Return a path that Windows opens beyond 260 characters; elsewhere the path itself."""
    return Path(extended(str(path.absolute()))) if os.name == "nt" else path


def extended(path: str) -> str:
    r"""Give an absolute Windows path the prefix `\\?\`, which lifts the limit of 260 characters."""
    if path.startswith("\\\\?\\"):
        return path
    return "\\\\?\\UNC\\" + path[2:] if path.startswith("\\\\") else "\\\\?\\" + path
