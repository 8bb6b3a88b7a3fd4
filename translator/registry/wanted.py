"""What a user wants to install: a folder with a project, a wheel, or a package by its name."""

import re
import tomllib
import zipfile
from configparser import ConfigParser
from configparser import Error as ConfigParserError
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, Literal, Self

from translator.api.hook import GROUP
from translator.errors import PluginError

_PACKAGE = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?P<extras>\[[\w.,\s-]*\])?\s*"
    r"(?P<version>(?:(?:==|>=|<=|~=|!=|<|>)\s*[\w.!+*-]+\s*,?\s*)*)"
)

Kind = Literal["folder", "wheel", "package"]


@dataclass(frozen=True)
class Wanted:
    """Where a plugin comes from. `text` is an absolute path, or a package name with extras and versions, if any.

    `find_links` is a folder of wheels that is searched too, "" for none; `offline` asks no package index.
    """

    kind: Kind
    text: str
    find_links: str = ""
    offline: bool = False

    @classmethod
    def parse(cls, source: str, *, find_links: Path | None = None, offline: bool = False) -> Self:
        """Read what a user typed or dropped. A folder counts as one when it is there and holds a pyproject.toml."""
        text, links = source.strip(), str(find_links.expanduser().absolute()) if find_links else ""
        path = Path(text).expanduser()
        if text and (path / "pyproject.toml").is_file():
            return cls("folder", str(path.absolute()), links, offline)
        if path.suffix.lower() == ".whl":
            return cls("wheel", str(path.absolute()), links, offline)
        if text and path.is_dir():
            raise PluginError(f"{path} is no plugin's project: it has no pyproject.toml.")
        if _PACKAGE.fullmatch(text) is None:
            raise PluginError(f"{text or 'An empty text'} is neither a folder, nor a wheel, nor the name of a package.")
        return cls("package", text, links, offline)

    @property
    def requirement(self) -> str:
        """Return this as the installer writes it."""
        return self.text if self.kind == "package" else Path(self.text).as_uri()

    @property
    def newest(self) -> Self:
        """Return this without the versions a user once asked for."""
        if self.kind != "package":
            return self
        match = _match(self.text)
        return type(self)("package", match["name"] + (match["extras"] or ""), self.find_links, self.offline)

    def about(self) -> tuple[str, str]:
        """Return the normalised name and the version, "" where only an installation tells it.

        PluginError when the file cannot be read or says already that it is no plugin.
        """
        match self.kind:
            case "folder":
                return _about_folder(Path(self.text))
            case "wheel":
                return _about_wheel(Path(self.text))
            case _:
                return normal(_match(self.text)["name"]), ""


def normal(name: str) -> str:
    """Return the name of a distribution as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _match(text: str) -> re.Match[str]:
    match = _PACKAGE.fullmatch(text)
    if match is None:
        raise PluginError(f"{text} is not the name of a package.")
    return match


def _about_folder(folder: Path) -> tuple[str, str]:
    file = folder / "pyproject.toml"
    try:
        project: Any = tomllib.loads(file.read_text(encoding="utf-8")).get("project", {})
        name, version = str(project["name"]), str(project.get("version", ""))
        points, later = project.get("entry-points", {}), project.get("dynamic", [])
    except (OSError, ValueError) as error:
        raise PluginError(f"{file} cannot be read: {error}.") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise PluginError(f"{file} describes no project: it has no [project] with a name.") from error
    if not points.get(GROUP) and "entry-points" not in later:
        raise PluginError(_no_plugin(str(folder)))
    return normal(name), version


def _about_wheel(path: Path) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(path) as wheel:
            info = next(name for name in wheel.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
            about = HeaderParser().parsestr(wheel.read(info).decode())
            points = info.replace("METADATA", "entry_points.txt")
            groups = ConfigParser(delimiters=("=",))
            groups.read_string(wheel.read(points).decode() if points in wheel.namelist() else "")
    except FileNotFoundError as error:
        raise PluginError(f"{path} is not there.") from error
    except (OSError, StopIteration, ValueError, zipfile.BadZipFile, ConfigParserError) as error:
        raise PluginError(f"{path} cannot be read: it is damaged, or no wheel.") from error
    if not groups.has_section(GROUP):
        raise PluginError(_no_plugin(str(path)))
    return normal(about["Name"] or ""), about["Version"] or ""


def _no_plugin(place: str) -> str:
    return f"{place} is no plugin of Translator: it has no entry point in the group {GROUP}."
