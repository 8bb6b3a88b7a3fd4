"""Works: what each kind of Task does. They run in the queue's threads, and import their rooms when they are called."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translator.errors import ModelError, RunError, TranslatorError
from translator.gui.isolation import isolated
from translator.jobs.progress import Control, Note, Report
from translator.jobs.queue import DONE, Work

if TYPE_CHECKING:
    from translator.train.run import Run

Arguments = Mapping[str, Any]


def convert(arguments: Arguments, report: Report, control: Control) -> None:
    """Translate pictures: model, inputs, output (paths), conversion, ports, device, threads, only (some), done."""
    from translator.infer import pipeline
    from translator.infer.engine import Engine

    options = pipeline.Conversion.parse(arguments.get("conversion", {}), "These settings")
    engine = Engine(
        Path(arguments["model"]),
        device=arguments.get("device", "auto"),
        threads=arguments.get("threads", 0),
        report=report,
    )
    summary = pipeline.convert(
        engine,
        [Path(path) for path in arguments["inputs"]],
        Path(arguments["output"]),
        options,
        ports=arguments.get("ports", {}),
        only=set(arguments["only"]) if "only" in arguments else None,
        done=arguments.get(DONE, ()),
        report=report,
        control=control,
    )
    if summary.stopped and not control.stopping:
        raise ModelError(f"Nothing more can be written to {arguments['output']}; {summary}. Make room and retry.")
    report(Note(f"{summary}."))


def train(arguments: Arguments, report: Report, control: Control) -> None:
    """Train a recipe (its JSON) in a new run (a folder); a run that is there already goes on where it was.

    With `isolate` it is done in a process of its own.
    """
    if arguments.get("isolate"):
        isolated("train")(arguments, report, control)
        return
    from translator.train.recipe import Recipe
    from translator.train.run import Run
    from translator.train.start import start

    folder = Path(arguments["run"])
    if (folder / "recipe.json").is_file():
        _go_on(Run.open(folder), report, control)
        return
    recipe = Recipe.parse(arguments["recipe"], "This recipe").with_absolute_folders()
    with _memory_in_words():
        run = start(recipe, folder, report=report, control=control)
    if not control.stopping:
        _go_on(run, report, control)


def resume(arguments: Arguments, report: Report, control: Control) -> None:
    """Go on with a run (a folder) from its newest checkpoint; with `isolate` in a process of its own."""
    if arguments.get("isolate"):
        isolated("resume")(arguments, report, control)
        return
    from translator.train.run import Run

    _go_on(Run.open(Path(arguments["run"])), report, control)


def export(arguments: Arguments, report: Report, control: Control) -> None:
    """Write the Models of a run (a folder): checkpoint, direction, name, title, licence, data_note, folder, library."""
    from translator.export.run import export_run
    from translator.models.library import Library
    from translator.train.run import Run

    words = ("checkpoint", "direction", "name", "title", "licence", "data_note")
    folder = arguments.get("folder")
    with _memory_in_words():
        written = export_run(
            Run.open(Path(arguments["run"])),
            folder=Path(folder) if folder else None,
            library=Library() if arguments.get("library", True) else None,
            report=report,
            control=control,
            **{word: arguments[word] for word in words if arguments.get(word)},
        )
    for path in written:
        report(Note(str(path)))


def batch(arguments: Arguments, report: Report, control: Control) -> None:
    """Write Models and runs in several precisions; the arguments are those of `Batch.of_json`."""
    from translator.export.batch import Batch
    from translator.export.batch_work import export_batch

    values = {name: value for name, value in arguments.items() if name != DONE}  # it finds by itself what it wrote
    export_batch(Batch.of_json(values), report=report, control=control)


def walk(arguments: Arguments, report: Report, control: Control) -> None:
    """Write a walk between codes: model, codes (expressions), output, walking, condition, device, threads."""
    from translator.latent.book import Book
    from translator.latent.finding import find_code
    from translator.latent.space import Space
    from translator.latent.walk import Walking
    from translator.latent.walk import walk as write
    from translator.models.library import Library

    space = Space(
        Library().find(Path(arguments["model"])),
        device=arguments.get("device", "auto"),
        threads=arguments.get("threads", 0),
        report=report,
    )
    book, options = Book(space.card), Walking.parse(arguments["walking"], "This walk")
    codes = [find_code(space, book, text) for text in arguments["codes"]]
    output, condition = Path(arguments["output"]), arguments.get("condition", {})
    if written := write(space, codes, output, options, condition=condition, report=report, control=control):
        report(Note(str(written)))


def evaluate(arguments: Arguments, report: Report, control: Control) -> None:
    """Judge a Model, several or a run: models (paths) or run (a folder), order, folder, checkpoint, device.

    With `isolate` it is done in a process of its own.
    """
    if arguments.get("isolate"):
        isolated("evaluate")(arguments, report, control)
        return
    from translator.evaluate.order import Order, compare_models, evaluate_model, evaluate_run

    order = Order.parse(arguments["order"], "These settings")
    folder, device = Path(arguments["folder"]), arguments.get("device", "auto")
    models = [Path(path) for path in arguments.get("models", [])]
    with _memory_in_words():
        if "run" in arguments:
            run, checkpoint = Path(arguments["run"]), arguments.get("checkpoint", "newest")
            page = evaluate_run(
                order, run, folder, checkpoint=checkpoint, device=device, report=report, control=control
            )
        elif len(models) == 1:
            page = evaluate_model(order, models[0], folder, device=device, report=report, control=control)
        else:
            page = compare_models(order, models, folder, device=device, report=report, control=control)
    report(Note(str(page)))


def install(arguments: Arguments, report: Report, control: Control) -> None:
    """Install a plugin: plan (as JSON, what the user has agreed to)."""
    from translator.registry.install import install as put_in
    from translator.registry.plan import Plan

    plan = Plan.of_json(arguments["plan"])
    put_in(plan, say=lambda line: report(Note(line)), is_stopping=lambda: control.stopping)


WORKS: dict[str, Work] = {
    "convert": convert,
    "train": train,
    "resume": resume,
    "export": export,
    "batch": batch,
    "evaluate": evaluate,
    "walk": walk,
    "install": install,
}
LANES = {"train": "train", "resume": "train", "install": "install"}
"""A training takes hours; converting, exporting and installing go on beside it."""


def _go_on(run: "Run", report: Report, control: Control) -> None:
    from translator.evaluate.watch import watcher
    from translator.train.loop import train as train_run

    with _memory_in_words():
        try:
            train_run(run, report=report, control=control, watcher=watcher(run))
        finally:
            _give_memory_back()


@contextmanager
def _memory_in_words() -> Iterator[None]:
    """Turn running out of a device's memory into a sentence that says what to lower."""
    import torch

    try:
        yield
    except TranslatorError:
        raise
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise RunError(
            "The memory of the device is full; lower the batch, the crop size or the size of the networks, or close "
            "other programs that use it."
        ) from error


def _give_memory_back() -> None:
    import gc

    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
