"""Caches: what the program keeps to be faster next time, and makes again when it is gone. Never Models or runs."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from translator import paths
from translator.errors import ModelError

CacheName = Literal["engines", "features", "checks", "speeds"]


@dataclass(frozen=True)
class Cache:
    """One cache: the files and folders that it is."""

    name: CacheName
    places: tuple[Path, ...]

    def size(self) -> int:
        """Return the bytes it takes, links not followed."""
        return sum(path.lstat().st_size for path in self._files())

    def clear(self) -> int:
        """Delete it and return the bytes that were freed; ModelError names what cannot be deleted."""
        freed = self.size()
        for place in self.places:
            try:
                _delete(place)
            except OSError as error:
                raise ModelError(
                    f"{error.filename or place} cannot be deleted: {error.strerror or error}; the rest stays as it is."
                ) from error
        return freed

    def _files(self) -> Sequence[Path]:
        found = [path for place in self.places for path in (place, *place.rglob("*")) if path.is_file()]
        return [path for path in found if not path.is_symlink()]


def caches() -> list[Cache]:
    """Return the caches of this user.

    "engines" are what TensorRT compiled, "features" what evaluations computed of reference pictures, "checks" which
    Models and plugins were found safe (they are checked again at their next use), "speeds" what was measured.
    """
    home = paths.home()
    return [
        Cache("engines", (home / "tensorrt",)),
        Cache("features", (home / "cache",)),
        Cache("checks", (paths.models() / "vetted.json", home / "plugins.json")),
        Cache("speeds", (home / "speeds.json",)),
    ]


def _delete(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
