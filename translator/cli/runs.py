"""`translator runs`: list runs, show, name, annotate and compare them."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from translator.cli.show import as_json, note, say, table

if TYPE_CHECKING:
    from translator.train.run import Run

Json = Annotated[bool, Parameter(negative="", help="Print JSON for other programs.")]

Name = Annotated[str, Parameter(help="Name or folder of the run.")]

app = App(name="runs", help="List runs; show, name, annotate and compare them.", help_format="plaintext")


@app.default
def list_all(*, json: Json = False) -> int:
    """List the runs with state, progress and newest losses."""
    from translator.train.run import list_runs

    found = [_summary(run) for run in list_runs()]
    if json:
        as_json(found)
    elif found:
        rows = [
            (_titled(r), r["family"], r["state"], _percent(r), f"{r['images']:,}", _losses(r["losses"])) for r in found
        ]
        table(("Run", "Family", "State", "Done", "Images", "Losses"), rows, right=("Done", "Images"))
    else:
        note("There is no run yet; start one with `translator train FAMILY`.")
    return 0


@app.command
def show(
    run: Name,
    /,
    *,
    json: Json = False,
) -> int:
    """Show one run: state, curves as text, checkpoints and the newest sample sheet."""
    from translator.train.run import Run

    found = Run.find(run)
    summary = _summary(found)
    if json:
        as_json({**summary, "recipe": found.read_json("recipe.json"), "ticks": found.ticks()})
        return 0
    done = f"{_percent(summary)} of {found.total_images:,} images"
    say(f"{_titled(summary)}: {summary['family']}, {summary['state']}, {done}")
    if found.notes.note:
        say(f"Note         {' '.join(found.notes.note.split())}")
    say(f"Folder       {found.folder}")
    say(f"Checkpoints  {', '.join(f'{c.images:,}' for c in found.checkpoints) or 'none yet'}")
    say(f"Samples      {found.newest_sample() or 'none yet'}")
    _curves(found.ticks())
    return 0


@app.command
def rename(run: Name, name: Annotated[str, Parameter(help='What to call it; "" takes the folder\'s name.')], /) -> int:
    """Call a run something else. Its folder keeps its name."""
    from translator.train.run import Run

    found = Run.find(run)
    replace(found.notes, name=" ".join(name.split())).write(found.folder)
    note(f"{found.name} is called {found.title}.")
    return 0


@app.command(name="note")
def annotate(
    run: Name,
    text: Annotated[str | None, Parameter(help='What to say of it; "" takes the note away.')] = None,
    /,
    *,
    star: Annotated[bool | None, Parameter(negative="--no-star", help="Mark it as a favourite.")] = None,
) -> int:
    """Say something of a run, or print what was said."""
    from translator.train.run import Run

    found = Run.find(run)
    if text is None and star is None:
        say(found.notes.note)
        return 0
    notes = found.notes if text is None else replace(found.notes, note=text.strip())
    replace(notes, star=notes.star if star is None else star).write(found.folder)
    return 0


@app.command(name="compare")
def show_side_by_side(
    runs: Annotated[list[str], Parameter(help="Names or folders of two to six runs.")],
    /,
    *,
    json: Json = False,
) -> int:
    """Compare runs: the settings in which they differ, and the newest losses."""
    from translator.train.comparison import compare
    from translator.train.run import Run

    found = compare([Run.find(run) for run in runs])
    titles = [run.title for run in found.runs]
    if json:
        as_json(
            {
                "runs": [_summary(run) for run in found.runs],
                "settings": {row.path: list(row.values) for row in found.differences},
            }
        )
        return 0
    if found.differences:
        table(("Setting", *titles), [(row.path, *map(_value, row.values)) for row in found.differences])
    else:
        say("All settings are the same.")
    rows = [(loss, *(_newest(found.curve(number, loss)[1]) for number in range(len(runs)))) for loss in found.losses]
    say("")
    table(("Newest loss", *titles), rows, right=titles)
    return 0


def _value(value: object) -> str:
    return "–" if value is None or value == "" else str(value)


def _newest(values: list[float]) -> str:
    return f"{values[-1]:.4g}" if values else "–"


def _titled(summary: dict[str, Any]) -> str:
    """Return what a run is called, with its folder's name where that is another, and its star."""
    star = "★ " if summary["star"] else ""
    other = f" ({summary['name']})" if summary["title"] != summary["name"] else ""
    return f"{star}{summary['title']}{other}"


def _summary(run: "Run") -> dict[str, Any]:
    ticks = run.ticks()
    newest = ticks[-1] if ticks else {}
    return {
        "name": run.name,
        "title": run.title,
        "note": run.notes.note,
        "star": run.notes.star,
        "folder": str(run.folder),
        "family": run.family_id,
        "state": run.state(),
        "images": int(newest.get("images", run.images())),
        "total_images": run.total_images,
        "losses": {name: value for name, value in newest.items() if name not in ("images", "time")},
        "sample": str(run.newest_sample() or ""),
    }


def _curves(ticks: list[dict[str, Any]]) -> None:
    names = list(dict.fromkeys(name for tick in ticks for name in tick if name not in ("images", "time")))
    rows = []
    for name in names:
        values = [tick[name] for tick in ticks if name in tick]
        figures = [f"{value:.4g}" for value in (values[0], min(values), max(values), values[-1])]
        rows.append((name, sparkline(values, 48), *figures))
    if rows:
        table(("Loss", "Curve", "First", "Least", "Most", "Last"), rows, right=("First", "Least", "Most", "Last"))


def sparkline(values: list[float], width: int) -> str:
    """Return a curve as one line of blocks, each the mean of its share of the values."""
    width = min(width, len(values))
    means = []
    for i in range(width):
        share = values[i * len(values) // width : (i + 1) * len(values) // width]
        means.append(sum(share) / len(share))
    low, span = min(means), (max(means) - min(means)) or 1.0
    return "".join("▁▂▃▄▅▆▇█"[round(7 * (mean - low) / span)] for mean in means)


def _percent(summary: dict[str, Any]) -> str:
    return f"{100 * min(1.0, summary['images'] / summary['total_images']):.0f} %"


def _losses(losses: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.3g}" for name, value in list(losses.items())[:3])
