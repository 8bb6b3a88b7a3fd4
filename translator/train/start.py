"""Start: from a recipe to the folder of a new run, with the health of its pictures checked first."""

from collections.abc import Mapping
from math import lcm
from pathlib import Path
from typing import Any

from translator.api import Facts
from translator.data.dataset import open_dataset
from translator.data.health import HealthReport, check
from translator.errors import ConfigError, DataError
from translator.jobs.progress import Control, Note, Report, silent
from translator.train.networks import build
from translator.train.recipe import Recipe
from translator.train.run import Run


def start(recipe: Recipe, folder: Path, *, report: Report = silent, control: Control | None = None) -> Run:
    """Check the pictures, then make the run's folder; raise DataError on what would ruin the training.

    Unreadable pictures are left out of the training and listed in health.json; nothing of the user's is touched.
    """
    health = check(recipe.family.data, recipe.data, report=report, control=control)
    if health.ruinous:
        sentences = " ".join(finding.sentence for finding in health.findings if finding.severity == "ruin")
        raise DataError(f"These pictures would ruin the training: {sentences}")
    _warn(health, report)
    return prepare(recipe, folder, health.to_json())


def prepare(recipe: Recipe, folder: Path, health: Mapping[str, Any]) -> Run:
    """Make the folder of a run whose pictures were checked; `health` is the JSON of the report."""
    unreadable = frozenset(Path(path) for path in health["unreadable"])
    dataset = open_dataset(recipe.family.data, recipe.data).without(unreadable)
    run = Run.create(folder, recipe, dataset, _multiple_of(recipe, dataset.facts(recipe.training.batch)))
    run.write_json("health.json", health)
    return run


def _multiple_of(recipe: Recipe, facts: Facts) -> int:
    """Return what the networks need of a picture's height and width; refuse a crop that does not fit."""
    ports = [p for e in recipe.family.exports(recipe.config, build(recipe, facts), facts) for p in e.inputs]
    multiple = lcm(*(port.multiple_of for port in ports if port.kind == "image"))
    if facts.width % multiple:
        fitting = max(multiple, facts.width // multiple * multiple)
        raise ConfigError(
            f"crop_size {facts.width} is no multiple of {multiple}, which this {recipe.family.title} needs; "
            f"use --crop-size {fitting}."
        )
    return multiple


def _warn(health: HealthReport, report: Report) -> None:
    for finding in health.findings:
        if finding.severity == "warning":
            report(Note(finding.sentence))
