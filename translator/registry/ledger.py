"""The ledger: which plugins Translator has installed itself, and where each of them lies.

    plugins/.installed/
        ledger.json             what is installed now, and what was before the last change
        NAME/SITE/              a folder of its own for each installation: a plugin with what it needs

Folders are filled first and named in the ledger last. Writing the ledger is therefore the one moment in which a plugin
is installed, updated, removed or put back; a process that is killed before it leaves nothing but a folder that no
ledger names, which the next change sweeps away.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import filelock

from translator import paths
from translator.errors import PluginError
from translator.registry.wanted import Wanted, normal

FORMAT = 1


@dataclass(frozen=True)
class Installed:
    """One plugin that was installed: a distribution with all it needs, in a folder relative to the ledger's."""

    name: str
    version: str
    site: str
    wanted: Wanted
    plugins: tuple[str, ...]
    families: tuple[str, ...]
    packages: tuple[tuple[str, str], ...]

    def goes_by(self, name: str) -> bool:
        """Tell whether a user may mean this plugin: by its distribution, or as `translator plugins` names it."""
        return normal(name) == self.name or name in self.plugins


class Ledger:
    """The installed plugins of this user; several processes may change them, one at a time."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or paths.plugins() / ".installed"
        self.path = self.root / "ledger.json"

    def entries(self) -> tuple[Installed, ...]:
        """Return what is installed; PluginError when the file is spoilt, for no plugin may vanish without a word."""
        return self._read()[0]

    def find(self, name: str) -> Installed | None:
        """Return the installed plugin of a name, or None."""
        return next((entry for entry in self.entries() if entry.goes_by(name)), None)

    def folder(self, entry: Installed) -> Path:
        """Return where a plugin lies."""
        return self.root / entry.site

    def new_site(self, name: str) -> Path:
        """Make an empty folder for a plugin. It counts for nothing until an entry names it."""
        (self.root / name).mkdir(exist_ok=True)
        return Path(tempfile.mkdtemp(prefix="", dir=self.root / name))

    def put(self, entry: Installed) -> None:
        """Add a plugin, in place of an older installation of the same."""
        held = self.entries()
        self._write((*(other for other in held if other.name != entry.name), entry), held)

    def drop(self, name: str) -> Installed:
        """Take a plugin out; its folder is kept, so that `undo` can put it back."""
        held, entry = self.entries(), self.find(name)
        if entry is None:
            raise PluginError(
                f"There is no installed plugin called {name}; `translator plugins` lists those there are."
            )
        self._write(tuple(other for other in held if other != entry), held)
        return entry

    def undo(self) -> tuple[tuple[Installed, ...], tuple[Installed, ...]]:
        """Put back what was before the last change, and return what went and what came; doing it twice is nothing."""
        held, before = self._read()
        if before is None:
            raise PluginError("There is nothing to undo: no plugin was installed, updated or removed here.")
        lost = next((entry for entry in before if not self.folder(entry).is_dir()), None)
        if lost is not None:
            raise PluginError(f"{lost.name} cannot be put back, because its folder {self.folder(lost)} was deleted.")
        self._write(before, held)
        return tuple(set(held) - set(before)), tuple(set(before) - set(held))

    def sweep(self) -> None:
        """Delete the folders that belong to neither the present nor the former state; what is in use stays."""
        held, before = self._read()
        named = {self.folder(entry) for entry in (*held, *(before or ()))}
        for folder in (folder for folder in self.root.iterdir() if folder.is_dir()):
            for site in set(folder.iterdir()) - named:
                shutil.rmtree(site, ignore_errors=True)
            if not any(folder.iterdir()):
                folder.rmdir()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other process and thread from changing the installed plugins meanwhile."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            lock = filelock.FileLock(self.root / "ledger.lock", timeout=0)
            lock.acquire()
        except filelock.Timeout as error:
            raise PluginError("Plugins are being installed or removed already; try again when that is done.") from error
        except OSError as error:
            raise PluginError(f"{self.root} cannot be written: {error.strerror or error}.") from error
        try:
            yield
        finally:
            lock.release()

    def _read(self) -> tuple[tuple[Installed, ...], tuple[Installed, ...] | None]:
        try:
            content = json.loads(self.path.read_bytes())
            before = content["before"]
            return _entries(content["installed"]), None if before is None else _entries(before)
        except FileNotFoundError:
            return (), None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise PluginError(
                f"{self.path}, the list of installed plugins, cannot be read; delete it and install them again."
            ) from error

    def _write(self, held: tuple[Installed, ...], before: tuple[Installed, ...]) -> None:
        content = {"format": FORMAT, "installed": _values(held), "before": _values(before)}
        try:
            paths.write_atomic(self.path, json.dumps(content, indent=1))
        except OSError as error:
            raise PluginError(f"{self.path} cannot be written: {error.strerror or error}.") from error


def _values(entries: tuple[Installed, ...]) -> list[dict[str, Any]]:
    return [asdict(entry) for entry in entries]


def _entries(values: Any) -> tuple[Installed, ...]:
    return tuple(_entry(**each) for each in values)


def _entry(*, name: str, version: str, site: str, wanted: Any, plugins: Any, families: Any, packages: Any) -> Installed:
    if not all(isinstance(text, str) for text in (name, version, site, *plugins, *families)):
        raise ValueError("not an entry")
    pairs = tuple((str(package), str(number)) for package, number in packages)
    return Installed(name, version, site, Wanted(**wanted), tuple(plugins), tuple(families), pairs)
