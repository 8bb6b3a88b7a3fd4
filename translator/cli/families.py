"""`translator families`: the model families that can be trained, and the settings of one."""

from dataclasses import asdict
from typing import Any

from cyclopts import App, Parameter

from translator.api.config import Setting, fields
from translator.api.family import Family
from translator.cli import show
from translator.cli.flags import flag
from translator.registry.catalogue import Catalogue, FamilyEntry, catalogue

app = App(
    name="families",
    help="List the model families that are installed.",
    default_parameter=Parameter(negative=()),
)


@app.default
def families(family: str = "", /, *, json: bool = False) -> int:
    """List the families that are installed, or show the settings and presets of one.

    Parameters
    ----------
    family
        The id of one family.
    json
        Print JSON, settings and presets included.
    """
    found = catalogue()
    if family:
        found.find(family)  # says in one sentence why there is none
        _show(found.families[family], json)
    else:
        _mention_failures(found)
        _list(list(found.families.values()), json)
    return 0


def _list(entries: list[FamilyEntry], json: bool) -> None:
    if json:
        show.as_json([_described(entry) for entry in entries])
        return
    rows = [(e.id, e.family.title, e.family.data, e.family.summary, e.distribution, e.version) for e in entries]
    show.table(("family", "title", "data", "summary", "from", "version"), rows)


def _mention_failures(found: Catalogue) -> None:
    names = ", ".join(entry.name for entry in found.failed)
    if names:
        show.note(f"Not everything could be loaded ({names}); `translator plugins` says why.")


def _described(entry: FamilyEntry) -> dict[str, Any]:
    family = entry.family
    return {
        "id": family.id,
        "title": family.title,
        "summary": family.summary,
        "data": family.data,
        "plugin": entry.plugin,
        "distribution": entry.distribution,
        "version": entry.version,
        "family_version": family.version,
        "api_version": family.api_version,
        "settings": [asdict(setting) for setting in fields(family.Config)],
        "presets": {name: dict(values) for name, values in family.presets().items()},
    }


def _show(entry: FamilyEntry, json: bool) -> None:
    if json:
        show.as_json(_described(entry))
        return
    family = entry.family
    show.say(f"{family.id}: {family.title}")
    show.say(family.summary)
    show.say(f"Data: {family.data}. From: {entry.distribution or 'the plugin folder'} {entry.version}.\n")
    settings = fields(family.Config)
    show.table(("setting", "default", "allowed", "description"), [_row(setting) for setting in settings])
    _show_presets(family)


def _row(setting: Setting) -> tuple[str, ...]:
    allowed = ", ".join(setting.choices) or setting.bounds
    description = f"{setting.description} [{setting.unit}]" if setting.unit else setting.description
    return flag(setting), str(setting.default), allowed, description


def _show_presets(family: Family[Any]) -> None:
    presets = family.presets()
    if presets:
        show.say("")
        rows = [
            (name, ", ".join(f"{path} = {value}" for path, value in values.items())) for name, values in presets.items()
        ]
        show.table(("preset", "changes"), rows)
