"""Start: from a recipe to the folder of a new run, with the health of its pictures checked first."""

from pathlib import Path

from translator.data.dataset import open_dataset
from translator.data.health import HealthReport, check
from translator.errors import DataError
from translator.jobs.progress import Control, Note, Report, silent
from translator.train.recipe import Recipe
from translator.train.run import Run


def start(recipe: Recipe, folder: Path, *, report: Report = silent, control: Control | None = None) -> Run:
    """Check the pictures, then make the run's folder; raise DataError on what would ruin the training.

    Unreadable pictures are left out of the training and listed in health.json; nothing of the user's is touched.
    """
    kind = recipe.family.data
    health = check(kind, recipe.data, report=report, control=control)
    if health.ruinous:
        sentences = " ".join(finding.sentence for finding in health.findings if finding.severity == "ruin")
        raise DataError(f"These pictures would ruin the training: {sentences}")
    _warn(health, report)
    dataset = open_dataset(kind, recipe.data, exclude=frozenset(health.unreadable))
    run = Run.create(folder, recipe, dataset.facts(recipe.training.batch), dataset.domains)
    run.write_json("health.json", health.to_json())
    return run


def _warn(health: HealthReport, report: Report) -> None:
    for finding in health.findings:
        if finding.severity == "warning":
            report(Note(finding.sentence))
