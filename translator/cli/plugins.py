"""`translator plugins`: what each plugin brought, what failed to load, and which are switched off."""

from dataclasses import asdict

from cyclopts import App, Parameter

from translator.cli import show
from translator.registry.catalogue import PluginEntry, catalogue
from translator.registry.disabled import Disabled

app = App(
    name="plugins",
    help="List what each plugin brought, and what failed to load.",
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


def _row(entry: PluginEntry) -> tuple[str, ...]:
    api = ".".join(map(str, entry.api_version)) if entry.api_version else ""
    outcome = " ".join(part for part in (", ".join(entry.families), entry.error) if part)
    return entry.name, entry.distribution or "(plugin folder)", entry.version, api, entry.state, outcome
