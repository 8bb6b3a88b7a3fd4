"""Comparison: several runs beside each other, by what was set and what came of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from translator.errors import RunError
from translator.train.log import Line
from translator.train.run import Run
from translator.train.trend import COUNTERS

FEWEST, MOST = 2, 6
BOOKKEEPING = frozenset({"format", "family_version", "data.manifest"})
"""Paths of a recipe that say nothing about a training."""


@dataclass(frozen=True)
class Difference:
    """A setting that is not the same everywhere: its path, and its value in each run, None where a run has it not."""

    path: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Comparison:
    """Runs, the settings in which they differ, and the log lines with the losses of each."""

    runs: tuple[Run, ...]
    differences: tuple[Difference, ...]
    ticks: tuple[Sequence[Line], ...]

    @property
    def losses(self) -> tuple[str, ...]:
        """Return the names of the losses, those that most runs have first."""
        names = [name for ticks in self.ticks for name in dict.fromkeys(n for tick in ticks for n in tick)]
        found = [name for name in dict.fromkeys(names) if name not in COUNTERS]
        return tuple(sorted(found, key=lambda name: -names.count(name)))

    def curve(self, number: int, loss: str) -> tuple[list[float], list[float]]:
        """Return the images seen and the values of a loss of one run, empty where it has no such loss."""
        found = [(tick["images"], tick[loss]) for tick in self.ticks[number] if loss in tick]
        return [images for images, _ in found], [value for _, value in found]


def compare(runs: Sequence[Run]) -> Comparison:
    """Compare two to six different runs; raises RunError for another number or a damaged run."""
    if len({run.folder.resolve() for run in runs}) != len(runs) or not FEWEST <= len(runs) <= MOST:
        raise RunError(f"{FEWEST} to {MOST} different runs can be compared; choose as many.")
    recipes = [dict(_flat(run.read_json("recipe.json"))) for run in runs]
    paths = dict.fromkeys(path for recipe in recipes for path in recipe if path not in BOOKKEEPING)
    rows = [Difference(path, tuple(recipe.get(path) for recipe in recipes)) for path in paths]
    differences = tuple(row for row in rows if any(value != row.values[0] for value in row.values))
    return Comparison(tuple(runs), differences, tuple(run.ticks() for run in runs))


def _flat(values: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
