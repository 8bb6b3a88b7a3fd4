"""Loading one plugin: import, register, call its hook, look at each family. What goes wrong becomes data."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from importlib import metadata
from typing import Any, get_args

import pluggy

from translator.api.config import Config, fields
from translator.api.family import DataKind, Family
from translator.api.hook import API_VERSION, GROUP, FamilySpec
from translator.errors import TranslatorError
from translator.registry.sources import Source

HOOK = "translator_families"


@dataclass(frozen=True)
class Problem:
    """Why something of a plugin cannot be used: one sentence, and all that is known."""

    sentence: str
    details: str = ""


@dataclass
class Brought:
    """What a plugin brought: the families that can be used, and the problems of the others."""

    families: list[Family[Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    api_version: tuple[int, int] | None = None
    imported_torch: bool = False


def plugin_manager() -> pluggy.PluginManager:
    """Return a manager that knows the hook of this program and no plugin yet."""
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(FamilySpec)
    return manager


def load(source: Source, manager: pluggy.PluginManager) -> Brought:
    """Import a plugin and collect its families. Whatever it raises, KeyboardInterrupt aside, is kept as a Problem."""
    brought = Brought()
    had_torch = "torch" in sys.modules
    with _guard("Importing it", brought.problems):
        module = metadata.EntryPoint(source.name, source.target, GROUP).load()
        manager.register(module, source.name)
    brought.imported_torch = not had_torch and "torch" in sys.modules
    if brought.problems:
        return brought
    classes: list[Any] = []
    with _guard(f"Calling its {HOOK}", brought.problems):
        classes = _classes(manager, module)
    for each in classes:
        with _guard(f"Reading its family {getattr(each, '__name__', each)}", brought.problems):
            brought.api_version = getattr(each, "api_version", None)
            brought.families.append(_family(each))
    return brought


def _classes(manager: pluggy.PluginManager, module: object) -> list[Any]:
    implementations = getattr(manager.hook, HOOK).get_hookimpls()
    mine = [implementation for implementation in implementations if implementation.plugin is module]
    if not mine:
        raise TranslatorError(f"It has no function {HOOK} marked with @hookimpl, so it offers no families.")
    return list(mine[0].function())


def _family(each: Any) -> Family[Any]:
    """Return an instance of a family class that has everything the host reads."""
    if not (isinstance(each, type) and issubclass(each, Family)):
        raise TranslatorError(f"{HOOK} returned {each!r}, which is not a subclass of Family.")
    check_api_version(each)
    check_attributes(each)
    fields(each.Config)
    family = each()
    dict(family.presets())
    return family


def check_api_version(family: type[Family[Any]]) -> None:
    """Raise TranslatorError unless the family runs on this host's version of the seam."""
    (major, minor), (host_major, host_minor) = family.api_version, API_VERSION
    if major == host_major and minor <= host_minor:
        return
    remedy = "update the plugin" if major < host_major else "update Translator"
    raise TranslatorError(
        f"Family {family.__name__} is written for version {major}.{minor} of the plugin API, "
        f"and this Translator has {host_major}.{host_minor}; {remedy}."
    )


def check_attributes(family: type[Family[Any]]) -> None:
    """Raise TranslatorError when a class attribute or a method that the host needs is missing or of a wrong kind."""
    for name in ("id", "title", "summary"):
        value = getattr(family, name, None)
        if not isinstance(value, str) or not value.strip():
            raise TranslatorError(f"Family {family.__name__} needs a class attribute {name}, a text.")
    if not family.id.replace("-", "_").isidentifier() or family.id != family.id.lower():
        raise TranslatorError(f"The id {family.id!r} of a family has to be lower-case letters, digits, - and _.")
    kinds = get_args(DataKind)
    if getattr(family, "data", None) not in kinds:
        raise TranslatorError(f"Family {family.id} needs a class attribute data, one of {', '.join(kinds)}.")
    config = getattr(family, "Config", None)
    if not (isinstance(config, type) and issubclass(config, Config)):
        raise TranslatorError(f"Family {family.id} needs a class attribute Config, a subclass of api.Config.")
    for name in ("networks", "optimizers", "step", "exports"):
        if getattr(family, name) is getattr(Family, name):
            raise TranslatorError(f"Family {family.id} has no method {name}.")


@contextmanager
def _guard(doing: str, problems: list[Problem]) -> Iterator[None]:
    """Keep what a plugin's code raises, sys.exit() included, and its printing away from the program's results."""
    try:
        with redirect_stdout(sys.stderr):
            yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        problems.append(Problem(_sentence(doing, error), "".join(traceback.format_exception(error))))


def _sentence(doing: str, error: BaseException) -> str:
    try:
        message = str(error).strip().partition("\n")[0].rstrip(".")
    except Exception:  # a stranger's __str__ is a stranger's code
        message = ""
    if isinstance(error, TranslatorError):
        return f"{message}."
    if isinstance(error, SystemExit):
        return f"{doing} tried to end the program ({message})."
    return f"{doing} raised {type(error).__name__}{f': {message}' if message else ''}."
