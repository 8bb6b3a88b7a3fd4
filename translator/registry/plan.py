"""The plan of an installation: what would be added, found out without changing anything."""

import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from translator.errors import PluginError
from translator.registry.installer import Say, Stopping, run
from translator.registry.ledger import Ledger
from translator.registry.surroundings import Surroundings
from translator.registry.wanted import Wanted, normal

_ADDED = re.compile(r"^ \+ (?P<name>[\w.-]+)(?:==(?P<version>\S+)| @ \S+)")
_CHANGED = re.compile(r"^ [-~] (?P<name>[\w.-]+)==(?P<version>\S+)")


@dataclass(frozen=True)
class Addition:
    """One distribution that would be added; `version` is "" and `size` (bytes of its file) None while unknown."""

    name: str
    version: str
    size: int | None = None


@dataclass(frozen=True)
class Plan:
    """What installing `wanted` would add; the first addition is the plugin itself. `replaces` is its older version."""

    wanted: Wanted
    additions: tuple[Addition, ...]
    replaces: str = ""

    @property
    def name(self) -> str:
        """Return the plugin's distribution."""
        return self.additions[0].name

    @property
    def version(self) -> str:
        """Return the plugin's version, "" while it is not known."""
        return self.additions[0].version

    @property
    def is_current(self) -> bool:
        """Tell whether this very version of a package is installed already."""
        return self.wanted.kind == "package" and self.replaces == self.version

    def to_json(self) -> dict[str, Any]:
        """Return JSON values that `of_json` reads."""
        return asdict(self)

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Self:
        """Read what `to_json` has written."""
        additions = tuple(Addition(**each) for each in values["additions"])
        return cls(Wanted(**values["wanted"]), additions, values["replaces"])


def make_plan(wanted: Wanted, *, say: Say, is_stopping: Stopping) -> Plan | None:
    """Find out what installing something would add; None when it was stopped.

    PluginError when it is no plugin, is there already, or cannot be had without changing what the program uses.
    """
    name, version = wanted.about()
    surroundings = Surroundings.of(name)
    surroundings.check_absent(name)
    with desk() as folder:
        site = folder / "site"
        site.mkdir()
        arguments = [*fetching(wanted, surroundings, site, folder), "--dry-run"]
        lines = run(arguments, wanted, folder, say, is_stopping)
        if lines is None:
            return None
        _refuse_changes(lines)
        sizes = _sizes(lines, wanted, folder, is_stopping)
    added = dict(_added(lines))
    if name not in added:
        raise PluginError(f"{wanted.text} is not what its name says: the installer found no {name}.")
    added[name] = added[name] or version
    ordered = sorted(added, key=lambda each: (each != name, each))
    held = Ledger().find(name)
    return Plan(
        wanted, tuple(Addition(each, added[each], sizes.get(each)) for each in ordered), held.version if held else ""
    )


def update_plan(name: str, *, say: Say, is_stopping: Stopping) -> Plan | None:
    """Plan the installation of the newest version of an installed plugin, from where it came."""
    held = Ledger().find(name)
    if held is None:
        raise PluginError(f"No plugin called {name} was installed here; `translator plugins` lists those there are.")
    return make_plan(held.wanted.newest, say=say, is_stopping=is_stopping)


def fetching(
    wanted: Wanted, surroundings: Surroundings, site: Path, folder: Path, agreed: Iterable[str] = ()
) -> list[str]:
    """Return the installer's arguments that put `wanted` and what it needs into the empty folder `site`.

    `folder` is for files that are needed until the installer has ended, `agreed` are further constraints.
    """
    surroundings.sign(site)
    pins = folder / "pins.txt"
    pins.write_text("\n".join((*surroundings.pins(), *agreed)) + "\n", encoding="utf-8")
    options = ["--target", str(site), "--constraints", str(pins), "--link-mode", "copy"]
    if wanted.kind == "folder":
        # The installer remembers what it built from a folder as long as the project's own file stays as it is.
        options += ["--no-cache"] if wanted.offline else ["--refresh-package", wanted.about()[0]]
    return ["install", *options, wanted.requirement]


@contextmanager
def desk() -> Iterator[Path]:
    """Give a folder for files that are needed for a while."""
    folder = Path(tempfile.mkdtemp(prefix="translator-plan-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _added(lines: list[str]) -> Iterator[tuple[str, str]]:
    for match in filter(None, map(_ADDED.match, lines)):
        yield normal(match["name"]), match["version"] or ""


def _refuse_changes(lines: list[str]) -> None:
    """Raise where the installer would replace what is there; its constraints should have kept it from that."""
    for match in filter(None, map(_CHANGED.match, lines)):
        raise PluginError(f"It would replace {match['name']} {match['version']}, which is in use.")


def _sizes(lines: list[str], wanted: Wanted, folder: Path, is_stopping: Stopping) -> dict[str, int]:
    """Return the bytes of the files that would be fetched, by name, as far as somebody tells them."""
    known = {wanted.about()[0]: Path(wanted.text).stat().st_size} if wanted.kind == "wheel" else {}
    pinned = [f"{name}=={version}" for name, version in _added(lines) if version]
    if not pinned:
        return known
    listing, lock = folder / "additions.txt", folder / "pylock.toml"
    listing.write_text("\n".join(pinned) + "\n", encoding="utf-8")
    try:
        arguments = ["compile", "--no-deps", "--no-header", "--output-file", str(lock), str(listing)]
        run(arguments, wanted, folder, lambda _line: None, is_stopping)
        packages = tomllib.loads(lock.read_text(encoding="utf-8")).get("packages", [])
    except (PluginError, OSError, tomllib.TOMLDecodeError):
        return known  # sizes are a courtesy: an installer that cannot tell them still installs
    return known | {normal(package["name"]): size for package in packages if (size := _size(package)) is not None}


def _size(package: Mapping[str, Any]) -> int | None:
    """Return the bytes of the file that would be taken: a wheel for this machine where there is one."""
    for file in (*package.get("wheels", ())[:1], package.get("sdist", {})):
        path = str(file.get("url", ""))
        if "size" in file:
            return int(file["size"])
        if path.startswith("file:"):
            return _local_size(path)
    return None


def _local_size(url: str) -> int | None:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    try:
        return Path(url2pathname(urlsplit(url).path)).stat().st_size
    except OSError:
        return None
