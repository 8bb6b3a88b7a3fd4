"""Where plugins come from: distributions, the plugin folder, the ledger, and the variable that chooses among them.

Nothing here runs a plugin's code. A Source is found by reading metadata and listing a folder.
"""

import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from translator import paths
from translator.api.hook import GROUP
from translator.registry.ledger import Installed, Ledger
from translator.registry.wanted import normal

HOST = "image-translator"
"""The distribution that the program itself and its own families come from."""

VARIABLE = "TRANSLATOR_PLUGINS"
"""Names of the plugins to load, separated by commas. Unset: all of them. Empty: none, the safe mode."""


@dataclass(frozen=True)
class Source:
    """One plugin that could be loaded.

    `target` is what an entry point says, "module" or "module:attribute". `stamp` changes when the plugin's files do.
    `problem` is a sentence when it is already clear that loading it must fail.
    """

    name: str
    target: str
    distribution: str = ""
    version: str = ""
    stamp: str = ""
    problem: str = ""

    @property
    def own(self) -> bool:
        """Tell whether this plugin is part of the program."""
        return self.distribution == HOST

    @property
    def identity(self) -> str:
        """Return what names this plugin among all environments that share the user's folder."""
        return "|".join((sys.prefix, sys.implementation.cache_tag or "", self.distribution, self.name))


def sources() -> list[Source]:
    """Return every plugin that can be found, the program's own first: no other can take the place of those."""
    folder, ledger = paths.plugins(), Ledger()
    installed = ledger.entries()
    elsewhere = [entry for entry in sys.path if entry != str(folder) and not Path(entry).is_relative_to(ledger.root)]
    sites = [ledger.folder(entry) for entry in installed]
    _make_importable(elsewhere, [each for each in (folder, *sites) if each.is_dir()])
    found = list(_of_distributions(metadata.distributions(path=elsewhere)))
    if folder.is_dir():
        found += _of_distributions(metadata.distributions(path=[str(folder)]))
        found += _of_modules(folder)
    for entry, site in zip(installed, sites, strict=True):
        found += of_site(site) if site.is_dir() else _gone(entry, site)
    return sorted(_each_once(found), key=lambda source: (not source.own, source.distribution == "", source.name))


def chosen() -> frozenset[str] | None:
    """Return the names that TRANSLATOR_PLUGINS allows, or None when it allows all."""
    text = os.environ.get(VARIABLE)
    return None if text is None else frozenset(name.strip() for name in text.split(",") if name.strip())


def of_site(site: Path) -> list[Source]:
    """Return the plugins of the distributions in a folder."""
    return list(_of_distributions(metadata.distributions(path=[str(site)])))


def _gone(entry: Installed, site: Path) -> list[Source]:
    problem = f"Its folder {site} was deleted; install it again."
    return [Source(name, "", entry.name, entry.version, problem=problem) for name in entry.plugins]


def _of_distributions(distributions: Iterable[metadata.Distribution]) -> Iterator[Source]:
    for distribution in distributions:
        try:
            points = distribution.entry_points.select(group=GROUP)
            yield from (_of_entry_point(point, distribution) for point in points)
        except Exception as error:  # a stranger's broken metadata must not hide the plugins after it
            name = str(getattr(distribution, "_path", "?"))  # the name itself may be what cannot be read
            yield Source(Path(name).stem, "", problem=f"Its metadata in {name} cannot be read: {error}.")


def _of_entry_point(point: metadata.EntryPoint, distribution: metadata.Distribution) -> Source:
    name = normal(distribution.metadata["Name"])
    stamp = "" if name == HOST else f"{_record_stamp(distribution)}-{_module_stamp(point.value)}"
    return Source(point.name, point.value, name, distribution.version, stamp)


def _of_modules(folder: Path) -> Iterator[Source]:
    """Return the modules and packages that lie in the folder and belong to no distribution installed there."""
    owned = {name for distribution in metadata.distributions(path=[str(folder)]) for name in _top_level(distribution)}
    for path in sorted(folder.iterdir()):
        is_module = path.suffix == ".py" or (path / "__init__.py").is_file()
        if is_module and path.name not in owned and not path.name.startswith((".", "_")):
            yield Source(path.stem, path.stem, stamp=_module_stamp(path.stem), problem=_naming_problem(path))


def _naming_problem(path: Path) -> str:
    if not path.stem.isidentifier():
        return f"{path} cannot be imported, because {path.stem} is not a Python name; rename it."
    spec = importlib.util.find_spec(path.stem)
    if spec is None or spec.origin is None or not Path(spec.origin).is_relative_to(path.parent):
        return f"{path} is hidden by another module called {path.stem}; rename it."
    return ""


def _each_once(found: Iterable[Source]) -> Iterator[Source]:
    """Leave out what a distribution further back on the path says again; mark a name that two plugins claim."""
    places: dict[str, Source] = {}
    for source in found:
        first = places.setdefault(source.name, source)
        if first is source:
            yield source
        elif (first.distribution, first.target) != (source.distribution, source.target):
            rival = first.distribution or f"{first.name}.py"
            problem = f"Its name {source.name} is taken by the plugin of {rival}; one of them has to be removed."
            yield Source(source.name, source.target, source.distribution, source.version, problem=problem)


def _make_importable(elsewhere: list[str], folders: list[Path]) -> None:
    # At the end of the path, so that nothing in the folders can stand in for a module of the program.
    wanted = [*elsewhere, *map(str, folders)]
    if sys.path != wanted:
        sys.path[:] = wanted


def _top_level(distribution: metadata.Distribution) -> set[str]:
    record = distribution.read_text("RECORD") or ""
    return {re.split(r"[/,]", line, maxsplit=1)[0] for line in record.splitlines()}


def _record_stamp(distribution: metadata.Distribution) -> str:
    record = next((file for file in distribution.files or () if file.name == "RECORD"), None)
    return "" if record is None else _modified(Path(str(distribution.locate_file(record))))


def _module_stamp(target: str) -> str:
    """Return when the top-level module of a target was written, found without importing it."""
    try:
        spec = importlib.util.find_spec(re.split(r"[.:\s]", target, maxsplit=1)[0])
    except (ImportError, ValueError):
        return ""
    return "" if spec is None or not spec.has_location else _modified(Path(str(spec.origin)))


def _modified(path: Path) -> str:
    try:
        return str(path.stat().st_mtime_ns)
    except OSError:
        return ""
