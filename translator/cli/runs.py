"""`translator runs`: list runs, show one."""

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from translator.cli.show import as_json, note, say, table

if TYPE_CHECKING:
    from translator.train.run import Run

Json = Annotated[bool, Parameter(negative="", help="Print JSON for other programs.")]

app = App(name="runs", help="List runs, or show one.", help_format="plaintext")


@app.default
def list_all(*, json: Json = False) -> int:
    """List the runs with state, progress and newest losses."""
    from translator.train.run import list_runs

    found = [_summary(run) for run in list_runs()]
    if json:
        as_json(found)
    elif found:
        rows = [
            (r["name"], r["family"], r["state"], _percent(r), f"{r['images']:,}", _losses(r["losses"])) for r in found
        ]
        table(("Run", "Family", "State", "Done", "Images", "Losses"), rows, right=("Done", "Images"))
    else:
        note("There is no run yet; start one with `translator train FAMILY`.")
    return 0


@app.command
def show(
    run: Annotated[str, Parameter(help="Name or folder of the run.")],
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
    say(f"{found.name}: {summary['family']}, {summary['state']}, {_percent(summary)} of {found.total_images:,} images")
    say(f"Folder       {found.folder}")
    say(f"Checkpoints  {', '.join(f'{c.images:,}' for c in found.checkpoints) or 'none yet'}")
    say(f"Samples      {found.newest_sample() or 'none yet'}")
    _curves(found.ticks())
    return 0


def _summary(run: "Run") -> dict[str, Any]:
    ticks = run.ticks()
    newest = ticks[-1] if ticks else {}
    return {
        "name": run.name,
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
