"""`translator train FAMILY`: from folders of pictures to a trained run."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from translator import paths
from translator.api import Family
from translator.cli.flags import with_flags
from translator.cli.show import as_json, note, progress, say
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.registry.catalogue import catalogue
from translator.train.recipe import Recipe, settings

if TYPE_CHECKING:
    from translator.train.group import Group
    from translator.train.run import Run

SAVING = "Stopping after saving"
DryRun = Annotated[bool, Parameter(negative="", show_default=False, help="Print the resolved recipe and stop.")]

app = App(
    name="train",
    help_epilogue="`translator train FAMILY --help` lists a family's settings.",
    help_format="plaintext",
)


@app.default
def train_recipe(
    *,
    recipe: Annotated[Path | None, Parameter(help="A recipe file, as a run holds it; it names its family.")] = None,
    name: Annotated[str | None, Parameter(help="Name of the run.")] = None,
    dry_run: DryRun = False,
) -> int:
    """Train what a recipe file describes."""
    if recipe is None:
        raise ConfigError(f"Name a family to train: {', '.join(sorted(catalogue().families))}; or give --recipe FILE.")
    return _start(Recipe.read(recipe), name, dry_run)


def _start(recipe: Recipe, name: str | None, dry_run: bool) -> int:
    recipe = recipe.with_absolute_folders()
    if dry_run:
        as_json(recipe.to_json())
        return 0
    from translator.train.group import joined
    from translator.train.run import Run
    from translator.train.start import start

    folder = paths.runs() / (name or f"{recipe.family.id}-{datetime.now():%Y%m%d-%H%M%S}")
    with joined(recipe.machine.device) as group:
        if group.leads:
            with progress() as report, stoppable(SAVING) as control:
                start(recipe, folder, report=report, control=control)
        return work(Run.open(Path(group.agree(str(folder)))), group)


def work(run: "Run", group: "Group") -> int:
    """Train a run to its end or until Ctrl-C, and say where things are."""
    from translator.evaluate.watch import watcher
    from translator.train.loop import train

    if not group.leads:
        with stoppable(SAVING) as control:
            train(run, control=control, group=group)
        return 0
    note(f"Run {run.name}: {run.images():,} of {run.total_images:,} images seen; folder {run.folder}")
    with progress() as report, stoppable(SAVING) as control:
        train(run, report=report, control=control, group=group, watcher=watcher(run))
    if run.images() < run.total_images:
        note(f"Stopped at {run.images():,} images. Go on with: translator resume {run.name}")
        return 130
    sample = run.newest_sample()
    say(f"Finished. Run: {run.folder}")
    if sample:
        say(f"Samples: {sample}")
    say(f"Export with: translator export {run.name}")
    return 0


def _command(family: Family[Any]) -> Any:
    base = Recipe.default(family)
    values = base.to_json()
    found = settings(family)
    defaults = {path: _value(values, path) for path in found}
    presets = ", ".join(family.presets()) or "none for this family"

    def train_family(
        *,
        given: dict[str, object],
        preset: Annotated[str | None, Parameter(help=f"A set of settings with a name: {presets}.")] = None,
        recipe: Annotated[Path | None, Parameter(help="Start from a recipe file; flags change it.")] = None,
        name: Annotated[str | None, Parameter(help="Name of the run.")] = None,
        dry_run: DryRun = False,
    ) -> int:
        start = Recipe.read(recipe) if recipe else base
        if start.family.id != family.id:
            raise ConfigError(f"{recipe} is a recipe of {start.family.id}; use `translator train {start.family.id}`.")
        start = start.preset(preset) if preset else start
        return _start(start.changed(given, f"translator train {family.id}"), name, dry_run)

    train_family.__doc__ = f"{family.title}: {family.summary}"
    return with_flags(train_family, found, defaults)


def _value(values: Any, path: str) -> object:
    for part in path.split("."):
        values = values[part]
    return values


for entry in catalogue().families.values():
    app.command(_command(entry.family), name=entry.id)
