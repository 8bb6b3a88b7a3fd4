"""`translator export RUN...`: from runs to Model files."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from translator.cli.batch import Json, Pictures, precisions, work
from translator.cli.show import progress, say, table
from translator.errors import ConfigError
from translator.models.card import UNKNOWN
from translator.models.file import read_card

app = App(name="export", help="Turn runs into Model files.", help_format="plaintext")


@app.default
def export(
    run: Annotated[str, Parameter(help="Name or folder of the run.")],
    /,
    *more: Annotated[str, Parameter(help="Further runs.")],
    checkpoint: Annotated[str, Parameter(help="newest, best, or a number of images seen.")] = "newest",
    direction: Annotated[str, Parameter(help="a2b, b2a, or what else the family exports; all for each.")] = "all",
    output: Annotated[
        Path | None, Parameter(help="Folder for the files, made if it is not there; the library gets copies.")
    ] = None,
    library: Annotated[
        bool, Parameter(name="--library", negative="--no-library", help="Add the Models to the library.")
    ] = True,
    name: Annotated[str, Parameter(help="Name of the Models before -a2b and -b2a; by default the run's.")] = "",
    title: Annotated[str, Parameter(help="Title for people; by default made of the domains' names.")] = "",
    licence: Annotated[str, Parameter(help="Licence under which the Models may be used.")] = UNKNOWN,
    data_note: Annotated[str, Parameter(help="What pictures the training used, and with what right.")] = UNKNOWN,
    precision: Annotated[str, Parameter(help="float32, float16 and int8, or some of them with commas.")] = "float32",
    pictures: Pictures = None,
    json: Json = False,
) -> int:
    """Write the Models of a run's checkpoint and print what was measured."""
    if output is None and not library:
        raise ConfigError("With --no-library give --output FOLDER, else the Models would go nowhere.")
    if more or json or precisions(precision) != ("float32",):
        from translator.export.batch import Batch, RunRules
        from translator.train.run import Run

        folders = tuple(Run.find(each).folder for each in (run, *more))
        rules = RunRules(checkpoint, direction, name, title, licence, data_note)
        batch = Batch((), folders, precisions(precision), output, library, "", pictures, rules=rules)
        return work(batch, json=json)
    from translator.export.run import export_run
    from translator.models.library import Library
    from translator.train.run import Run

    with progress() as report:
        paths = export_run(
            Run.find(run),
            folder=output,
            library=Library() if library else None,
            checkpoint=checkpoint,
            direction=direction,
            name=name,
            licence=licence,
            data_note=data_note,
            title=title,
            report=report,
        )
    table(("Model", "Direction", "Size", "Max levels", "Mean levels"), [_row(path) for path in paths], right=_FIGURES)
    for path in paths:  # on lines of their own: a table would break them
        say(str(path))
    return 0


_FIGURES = ("Size", "Max levels", "Mean levels")
"""Columns of figures; the levels are the largest differences from torch."""


def _row(path: Path) -> tuple[object, ...]:
    card = read_card(path)
    mean = max((entry.mean_levels for entry in card.parity.entries), default=0.0)
    return (
        path.stem,
        card.direction or card.title,
        f"{path.stat().st_size / 2**20:.1f} MB",
        f"{card.parity.max_levels or 0:g}",
        f"{mean:.4f}",
    )
