"""`translator plugins`: what each plugin brought and what failed, switching them off, installing and removing them."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from translator.cli import show
from translator.cli.stopping import stoppable
from translator.errors import PluginError
from translator.jobs.progress import Control
from translator.registry.catalogue import PluginEntry, catalogue
from translator.registry.disabled import Disabled

if TYPE_CHECKING:
    from translator.registry.ledger import Installed
    from translator.registry.plan import Addition, Plan

STOPPED = 130

Source = Annotated[str, Parameter(help="A folder with a pyproject.toml, a wheel, or a package name such as NAME==1.2.")]
FindLinks = Annotated[Path | None, Parameter(help="A folder of wheels that is searched as well.")]
Offline = Annotated[bool, Parameter(help="Ask no package index.")]
Yes = Annotated[bool, Parameter(name=("--yes", "-y"), help="Do not ask before anything is changed.")]
Planning = Callable[[Callable[[str], None], Control], "Plan | None"]

app = App(
    name="plugins",
    help="List, install, update and remove plugins; say what each brought, and what failed to load.",
    default_parameter=Parameter(negative=()),
)


@app.default
def plugins(*, json: bool = False, again: bool = False) -> int:
    """List every plugin that was found: what it brought, or why it could not be loaded.

    Parameters
    ----------
    json
        Print JSON with the full text of every error.
    again
        Try every plugin in a child process again, as if it were new.
    """
    found = catalogue(again=again).plugins
    if json:
        show.as_json([asdict(entry) for entry in found])
        return 0
    columns = ("plugin", "distribution", "version", "API", "state", "families, or the reason")
    show.table(columns, [_row(entry) for entry in found])
    for entry in found:
        for note in entry.notes:
            show.note(f"{entry.name}: {note}")
    return 0


@app.command
def disable(name: str, /) -> int:
    """Switch a plugin off: from now on it is not loaded.

    Parameters
    ----------
    name
        Name of the plugin, as `translator plugins` shows it.
    """
    Disabled().disable(name)
    show.say(f"{name} is disabled.")
    return 0


@app.command
def enable(name: str, /) -> int:
    """Switch a disabled plugin on again.

    Parameters
    ----------
    name
        Name of the plugin, as `translator plugins` shows it.
    """
    Disabled().enable(name)
    show.say(f"{name} is enabled.")
    return 0


@app.command
def plan(source: Source, /, *, find_links: FindLinks = None, offline: Offline = False, json: bool = False) -> int:
    """Show what installing a plugin would add, and change nothing.

    Parameters
    ----------
    json
        Print JSON for other programs.
    """
    found = _planned(_from_source(source, find_links, offline))
    if found is None:
        return STOPPED
    if json:
        show.as_json(found.to_json())
    else:
        _show_plan(found)
    return 0


@app.command
def install(source: Source, /, *, find_links: FindLinks = None, offline: Offline = False, yes: Yes = False) -> int:
    """Install a plugin: show the plan, ask, fetch it, try it apart, and only then put it in place."""
    found = _planned(_from_source(source, find_links, offline))
    return STOPPED if found is None else _carry_out(found, yes)


@app.command
def update(name: str, /, *, yes: Yes = False) -> int:
    """Install the newest version of a plugin from where it came; the old one stays until the new one works.

    Parameters
    ----------
    name
        Name of the plugin, as `translator plugins` shows it.
    """
    from translator.registry.plan import update_plan

    found = _planned(lambda say, control: update_plan(name, say=say, is_stopping=lambda: control.stopping))
    if found is None:
        return STOPPED
    if found.is_current:
        show.say(f"{found.name} {found.version} is the newest version that fits.")
        return 0
    return _carry_out(found, yes)


@app.command
def remove(name: str, /, *, yes: Yes = False) -> int:
    """Remove a plugin that was installed here. Runs and Models stay; `undo` puts the plugin back.

    Parameters
    ----------
    name
        Name of the plugin, as `translator plugins` shows it.
    """
    from translator.registry.install import remove as take_out

    if not _agreed(f"Remove {name}?", yes):
        return 1
    show.say(f"Removed {_words(take_out(name))}; `translator plugins undo` puts it back.")
    return 0


@app.command
def undo() -> int:
    """Take the last installation, update or removal back; a second time does it again."""
    from translator.registry.install import undo as take_back

    gone, back = take_back()
    for entries, said in ((gone, "Gone"), (back, "Back")):
        for entry in entries:
            show.say(f"{said}: {_words(entry)}")
    return 0


def _from_source(source: str, find_links: Path | None, offline: bool) -> Planning:
    from translator.registry.plan import make_plan
    from translator.registry.wanted import Wanted

    wanted = Wanted.parse(source, find_links=find_links, offline=offline)
    return lambda say, control: make_plan(wanted, say=say, is_stopping=lambda: control.stopping)


def _planned(make: Planning) -> "Plan | None":
    """Make a plan; what the installer said on the way is shown only where it failed."""
    said: list[str] = []
    with stoppable("Stopping; nothing is changed") as control:
        try:
            return make(said.append, control)
        except PluginError:
            for line in said:
                show.note(line)
            raise


def _carry_out(found: "Plan", yes: bool) -> int:
    from translator.registry.install import install as put_in

    _show_plan(found)
    if not _agreed("Install this?", yes):
        return 1
    with stoppable("Stopping; nothing is changed") as control:
        entry = put_in(found, say=show.note, is_stopping=lambda: control.stopping)
    if entry is None:
        return STOPPED
    show.say(
        f"{_words(entry)} adds {', '.join(entry.families)}. Look at it with: translator families {entry.families[0]}"
    )
    return 0


def _show_plan(found: "Plan") -> None:
    version = found.version or "a version that its project tells when it is built"
    instead = f" in place of {found.replaces}" if found.replaces else ""
    show.note(f"{found.wanted.text} would install {found.name} {version}{instead}, with what it needs:")
    show.table(("package", "version", "size"), [_addition(each) for each in found.additions], right=("size",))
    show.note("A plugin is a program that can do whatever you can do here. Install only those you trust.")


def _addition(addition: "Addition") -> tuple[str, str, str]:
    return addition.name, addition.version, "" if addition.size is None else _size(addition.size)


def _size(size: int) -> str:
    return f"{size / 2**20:,.1f} MB" if size >= 2**20 else f"{size / 2**10:.1f} KB"


def _agreed(question: str, yes: bool) -> bool:
    """Ask on the terminal; without one, only --yes is an answer."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise PluginError("Nothing was changed: there is no terminal to ask at; add --yes.")
    if input(f"{question} [y/N] ").strip().lower() in ("y", "yes"):
        return True
    show.note("Nothing was changed.")
    return False


def _words(entry: "Installed") -> str:
    return f"{entry.name} {entry.version}"


def _row(entry: PluginEntry) -> tuple[str, ...]:
    api = ".".join(map(str, entry.api_version)) if entry.api_version else ""
    outcome = " ".join(part for part in (", ".join(entry.families), entry.error) if part)
    return entry.name, entry.distribution or "(plugin folder)", entry.version, api, entry.state, outcome
