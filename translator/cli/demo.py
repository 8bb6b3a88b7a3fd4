"""`translator demo`: the main job on the bundled pictures, from two folders to translated pictures and two numbers."""

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from translator import paths
from translator.cli.check import show_health
from translator.cli.show import duration, note, progress, say, table
from translator.cli.stopping import stoppable
from translator.errors import DataError
from translator.jobs.progress import Control

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from translator.train.recipe import Recipe
    from translator.train.run import Run

    Pictures = Sequence[NDArray[np.uint8]]

app = App(help="Run the main job on the bundled pictures and show the result.")

MARK = ".translator-demo"
"""The file by which the demo knows a folder that it made and may make anew."""
RUN = "day-dusk"
LICENCE = "Apache-2.0"
DATA_NOTE = "Villages by day and at dusk, drawn for the demo of Translator; no photographs."


@dataclass(frozen=True)
class Direction:
    """One way to translate, and the held-out pictures it starts from and should look like."""

    export: str
    title: str
    inputs: str
    targets: str


DIRECTIONS = (
    Direction("a2b", "day to dusk", "testA", "testB"),
    Direction("b2a", "dusk to day", "testB", "testA"),
)


@app.default
def demo(*, output: Annotated[Path, Parameter(alias="-o")] = Path("demo-output")) -> int:
    """Check, train, export and convert on the bundled pictures, and show what came out.

    Parameters
    ----------
    output
        Folder for the run, the Models, the translated pictures and the sheet; an earlier demo in it is replaced.
    """
    started = time.monotonic()
    pictures = paths.asset("demo")
    output = output.expanduser().absolute()
    _make_room(output)

    say("1. The pictures: villages by day, and other villages at dusk\n")
    recipe = _recipe(pictures)
    _check(recipe, pictures)

    with stoppable("Stopping") as control:
        say("\n2. Train a small CycleGAN on them")
        run = _train(recipe, output / RUN, control)

        say("\n3. Export both directions and compare them with the trained network")
        models = [_export(run, way, output / "models", control) for way in DIRECTIONS]

        say("\n4. Translate pictures that the training never saw")
        for way, model in zip(DIRECTIONS, models, strict=True):
            _convert(model, pictures / way.inputs, output / way.export, control)

    say("\n5. The result")
    _show_numbers(pictures, output)
    sheet = _write_sheet(pictures, output)
    say(f"\nBefore and after, side by side: {sheet}")
    say(f"Models for your own pictures:   {output / 'models'}")
    note(f"That took {duration(time.monotonic() - started)}.")
    return 0


def _make_room(output: Path) -> None:
    """Make an empty folder for the demo; what an earlier demo left is removed, anything else is refused."""
    if output.exists() and not (output / MARK).is_file() and (not output.is_dir() or any(output.iterdir())):
        raise DataError(f"{output} holds something that no demo made; name another folder with --output.")
    try:
        if output.exists():
            shutil.rmtree(output)
        output.mkdir(parents=True)
        (output / MARK).write_text("Made by `translator demo`, which may remove this folder.\n", encoding="utf-8")
    except OSError as error:
        raise DataError(f"The folder {output} cannot be made: {error.strerror}.") from error


def _recipe(pictures: Path) -> "Recipe":
    from translator.train.recipe import Recipe

    return Recipe.read(pictures / "recipe.json").changed({"data.root": str(pictures)}, "the demo")


def _check(recipe: "Recipe", pictures: Path) -> None:
    from translator.data.health import check

    with progress() as report:
        health = check(recipe.family.data, recipe.data, report)
    show_health(health, [pictures])


def _train(recipe: "Recipe", folder: Path, control: Control) -> "Run":
    from translator.train.loop import train
    from translator.train.start import start

    with progress() as report:
        run = start(recipe, folder, control=control)
        train(run, report=report, control=control)
    _refuse_stopped(control)
    return run


def _export(run: "Run", way: Direction, folder: Path, control: Control) -> Path:
    from translator.export.run import export_run
    from translator.models.file import read_card

    with progress() as report:
        written = export_run(
            run,
            folder=folder,
            direction=way.export,
            licence=LICENCE,
            data_note=DATA_NOTE,
            title=f"Villages, {way.title}",
            report=report,
            control=control,
        )
    _refuse_stopped(control)
    difference = read_card(written[0]).parity.max_levels
    assert difference is not None, "export_run measures every Model"
    say(f"{written[0].name}: {way.title}; differs from the network by at most {difference:.0f} of 255 levels")
    return written[0]


def _convert(model: Path, pictures: Path, output: Path, control: Control) -> None:
    from translator.infer.engine import Engine
    from translator.infer.pipeline import convert

    with progress() as report:
        engine = Engine(model, report=report)
        summary = convert(engine, [pictures], output, report=report, control=control)
    _refuse_stopped(control)
    if summary.failed:
        raise DataError(f"{summary.failed} of the bundled pictures could not be translated by {model}.")
    say(f"{summary.converted} pictures of {pictures.name} -> {output}")


def _refuse_stopped(control: Control) -> None:
    """End the program as Ctrl-C does anywhere else."""
    if control.stopping:
        raise KeyboardInterrupt


def _show_numbers(pictures: Path, output: Path) -> None:
    from translator.evaluate.transfer import colour_shift, structure_kept

    rows = []
    for way in DIRECTIONS:
        before, after = _load(pictures / way.inputs), _load(output / way.export)
        shift = colour_shift(before, _load(pictures / way.targets), after)
        rows.append((way.title, f"{shift:.2f}", f"{structure_kept(before, after):.2f}"))
    table(("held-out pictures", "colour shift", "structure kept"), rows, right=("colour shift", "structure kept"))
    say("\nColour shift: 0 = the colours are still the source's, 1 = they are the target's.")
    say("Structure kept: how well the edges before and after correlate, 1 = the same edges.")


def _write_sheet(pictures: Path, output: Path) -> Path:
    """Write each held-out picture beside its translation, both directions in one row."""
    from translator.images.codec import encode
    from translator.images.sheet import sheet

    columns = [_load(folder) for way in DIRECTIONS for folder in (pictures / way.inputs, output / way.export)]
    titles = ("Day", "to dusk", "Dusk", "to day")
    path = output / "before-after.png"
    encode(sheet(list(zip(*columns, strict=True)), titles, cell=2 * columns[0][0].shape[0]), path)
    return path


def _load(folder: Path) -> "Pictures":
    from translator.images.codec import decode
    from translator.images.listing import pictures

    return [decode(path).pixels for path in pictures(folder)]
