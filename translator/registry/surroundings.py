"""What a plugin is installed beside: every distribution of the program, and those of the other plugins.

The installer works in a folder of the plugin's own. For it to see that torch, say, is there already, the folder is
given a sign for every distribution that is: its name and version alone. That holds wherever the program runs, in a
virtual environment or frozen, and the program's own packages cannot be touched, because they lie elsewhere.
"""

import shutil
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Self

from translator import paths
from translator.errors import PluginError
from translator.registry.ledger import Ledger
from translator.registry.sources import HOST
from translator.registry.wanted import normal

_SIGNED = "translator-surroundings"


@dataclass(frozen=True)
class Neighbour:
    """A distribution that is there already."""

    name: str
    version: str
    place: str
    extras: tuple[str, ...] = ()
    extra_requirements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """`shared` can be used by every plugin; `apart` are what other plugins have brought for themselves."""

    shared: tuple[Neighbour, ...]
    apart: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, plugin: str) -> Self:
        """Look at what is there, the plugin of this name left out."""
        ledger = Ledger()
        sites = {str(ledger.folder(entry)) for entry in ledger.entries()}
        elsewhere = [entry for entry in sys.path if entry not in sites and entry != str(paths.plugins())]
        others = [entry for entry in ledger.entries() if entry.name != plugin]
        apart = {package: version for entry in others for package, version in entry.packages}
        return cls(_neighbours([*elsewhere, str(paths.plugins())]), tuple(sorted(apart.items())))

    def check_absent(self, plugin: str) -> None:
        """Raise PluginError when a plugin is there already, by other ways than this one."""
        held = next((neighbour for neighbour in self.shared if neighbour.name == plugin), None)
        if plugin == HOST:
            raise PluginError("That is Translator itself, not a plugin.")
        if held is not None:
            raise PluginError(
                f"{plugin} {held.version} lies in {held.place} already, where another installer has put it; "
                "remove it there first."
            )

    def pins(self) -> list[str]:
        """Return the constraints that keep every version that is there."""
        held = {neighbour.name: neighbour.version for neighbour in self.shared}
        return [f"{name}=={version}" for name, version in (dict(self.apart) | held).items()]

    def sign(self, site: Path) -> None:
        """Lay the signs out in a folder."""
        for each in self.shared:
            info = site / f"{each.name.replace('-', '_')}-{each.version}.dist-info"
            info.mkdir()
            lines = ["Metadata-Version: 2.1", f"Name: {each.name}", f"Version: {each.version}"]
            # What the program needs is not looked at again; what a plugin needs of an extra may still be missing.
            lines += [f"Provides-Extra: {extra}" for extra in each.extras]
            lines += [f"Requires-Dist: {requirement}" for requirement in each.extra_requirements]
            (info / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
            (info / "INSTALLER").write_text(_SIGNED, encoding="utf-8")
            (info / "RECORD").write_text("", encoding="utf-8")


def take_signs_away(site: Path) -> None:
    """Leave in a folder what was installed alone."""
    for info in site.glob("*.dist-info"):
        installer = info / "INSTALLER"
        if installer.is_file() and installer.read_text(encoding="utf-8") == _SIGNED:
            shutil.rmtree(info)


def _neighbours(path: list[str]) -> tuple[Neighbour, ...]:
    found: dict[str, Neighbour] = {}
    for distribution in metadata.distributions(path=path):
        try:
            neighbour = _neighbour(distribution)
        except Exception:  # a stranger's broken metadata names nothing that could be kept
            continue
        found.setdefault(neighbour.name, neighbour)
    return tuple(found.values())


def _neighbour(distribution: metadata.Distribution) -> Neighbour:
    about = distribution.metadata
    needs = tuple(need for need in distribution.requires or () if "extra" in need.partition(";")[2])
    extras = tuple(about.get_all("Provides-Extra") or ())
    return Neighbour(normal(about["Name"]), str(about["Version"]), str(distribution.locate_file("")), extras, needs)
