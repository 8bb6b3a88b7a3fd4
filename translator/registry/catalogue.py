"""The catalogue of families: what every plugin brought, and what each failed one says."""

import importlib
import re
import sys
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import ModuleType
from typing import Any, Literal
from weakref import WeakKeyDictionary

import pluggy

from translator.api.family import Family
from translator.errors import PluginError
from translator.registry.disabled import Disabled
from translator.registry.loading import Brought, Problem, load, plugin_manager
from translator.registry.probe import probe
from translator.registry.sources import VARIABLE, Source, chosen, sources
from translator.registry.verdicts import Verdict, Verdicts

_imported: WeakKeyDictionary[ModuleType, str] = WeakKeyDictionary()
"""Module of a plugin -> the stamp its files had when it was imported."""

State = Literal["loaded", "failed", "skipped", "disabled"]


@dataclass(frozen=True)
class FamilyEntry:
    """One family that can be used, and the plugin that brought it."""

    family: Family[Any]
    plugin: str
    distribution: str
    version: str

    @property
    def id(self) -> str:
        """Return the family's id, its name on the command line and in recipes."""
        return self.family.id


@dataclass(frozen=True)
class PluginEntry:
    """One plugin that was found.

    loaded    all it brought can be used
    failed    `error` says in one sentence what could not be used, `details` holds the full text; `families` are the
              ones that can be used all the same
    skipped   the variable leaves it out for this start, as `error` says
    disabled  the user has switched it off

    `stale` says that its files have changed since this process imported it: they are used after a restart.
    """

    name: str
    distribution: str
    version: str
    api_version: tuple[int, int] | None
    families: tuple[str, ...]
    state: State
    error: str = ""
    details: str = ""
    notes: tuple[str, ...] = ()
    stale: bool = False


@dataclass(frozen=True)
class Catalogue:
    """All families by id, and all plugins, loaded or not."""

    families: dict[str, FamilyEntry] = field(default_factory=dict)
    plugins: list[PluginEntry] = field(default_factory=list)

    @property
    def failed(self) -> list[PluginEntry]:
        """Return the plugins of which something could not be used."""
        return [entry for entry in self.plugins if entry.state == "failed"]

    def find(self, family: str) -> Family[Any]:
        """Return the family with an id, or raise a PluginError that says why there is none."""
        if family in self.families:
            return self.families[family].family
        raise PluginError(self._absence(family))

    def _absence(self, family: str) -> str:
        culprit = next((entry for entry in self.plugins if entry.name == family and entry.state != "loaded"), None)
        if culprit is not None:
            return f"The family {family} is not there, because its plugin was {culprit.state}: {culprit.error}"
        near = get_close_matches(family, self.families, n=1)
        if near:
            return f"There is no family called {family}; did you mean {near[0]}?"
        if not self.families:
            return f"There is no family called {family}: no family is installed; `translator plugins` says why."
        return f"There is no family called {family}; installed are {', '.join(sorted(self.families))}."


def catalogue(*, again: bool = False) -> Catalogue:
    """Find and load every plugin, each under its own guard.

    A plugin that is new, or whose files have changed, is first loaded in a child process; `again` does so with all.
    """
    importlib.invalidate_caches()  # a plugin may have been installed while the program runs
    found = sources()
    allowed = chosen()
    # The variable speaks for one start and says all: a plugin it names is loaded although it is disabled.
    disabled = Disabled().names() if allowed is None else frozenset()
    result, verdicts, manager = Catalogue(), Verdicts(), plugin_manager()
    for source in found:
        if allowed is not None and source.name not in allowed:
            result.plugins.append(_entry(source, "skipped", Problem(f"The variable {VARIABLE} leaves it out.")))
        elif source.name in disabled:
            result.plugins.append(_entry(source, "disabled", Problem(_enabling(source.name))))
        elif source.problem:
            result.plugins.append(_entry(source, "failed", Problem(source.problem)))
        else:
            _add(source, result, verdicts, manager, again)
    _add_missing((allowed or frozenset()) - {source.name for source in found}, result)
    return result


def _enabling(name: str) -> str:
    return f"It is switched off; `translator plugins enable {name}` switches it on."


def find_family(family: str) -> Family[Any]:
    """Return the family with an id; a PluginError names the nearest one, or the reason why its plugin failed."""
    return catalogue().find(family)


def _add(source: Source, result: Catalogue, verdicts: Verdicts, manager: pluggy.PluginManager, again: bool) -> None:
    verdict = _verdict(source, verdicts, again)
    if not verdict.safe:
        result.plugins.append(_entry(source, "failed", Problem(verdict.reason, verdict.details)))
        return
    brought = load(source, manager)
    usable = [family for family in brought.families if _is_new(family, source, brought, result)]
    for family in usable:
        result.families[family.id] = FamilyEntry(family, source.name, source.distribution, source.version)
    notes = ("Importing it imports torch, which makes every start slow.",)
    result.plugins.append(
        PluginEntry(
            source.name,
            source.distribution,
            source.version,
            brought.api_version,
            tuple(family.id for family in usable),
            "failed" if brought.problems else "loaded",
            " ".join(problem.sentence for problem in brought.problems[:1]),
            "\n".join(problem.details or problem.sentence for problem in brought.problems),
            notes if verdict.imports_torch or brought.imported_torch else (),
            _is_stale(source),
        )
    )


def _is_stale(source: Source) -> bool:
    """Tell whether this process imported the plugin from files that have changed since."""
    module = sys.modules.get(re.split(r"[.:\s]", source.target, maxsplit=1)[0])
    return module is not None and _imported.setdefault(module, source.stamp) != source.stamp


def _verdict(source: Source, verdicts: Verdicts, again: bool) -> Verdict:
    if source.own:
        return Verdict(source.stamp, safe=True)
    known = None if again else verdicts.get(source)
    if known is None:
        known = probe(source)
        verdicts.add(source, known)
    return known


def _is_new(family: Family[Any], source: Source, brought: Brought, result: Catalogue) -> bool:
    """Tell whether the id is free; where it is not, add a problem that names both plugins."""
    holder = result.families.get(family.id)
    if holder is not None:
        problem = f"The plugin {holder.plugin} already has a family {family.id}; {source.name} has to rename its own."
        brought.problems.append(Problem(problem))
    return holder is None


def _entry(source: Source, state: State, problem: Problem) -> PluginEntry:
    about = (source.name, source.distribution, source.version)
    return PluginEntry(*about, None, (), state, problem.sentence, problem.details or problem.sentence)


def _add_missing(names: frozenset[str], result: Catalogue) -> None:
    for name in sorted(names):
        near = get_close_matches(name, [entry.name for entry in result.plugins], n=1)
        hint = f"; did you mean {near[0]}?" if near else "."
        problem = Problem(f"The variable {VARIABLE} names a plugin {name}, which is not installed{hint}")
        result.plugins.append(_entry(Source(name, ""), "failed", problem))
