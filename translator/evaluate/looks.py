"""Looks: what a training's log says of its quality, as curves of what can be compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Line = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """One score of one look, with its 95 % interval."""

    images: int
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Looks:
    """The looks of a log under the conditions of the newest one.

    `metric` chooses the best of them, `better` says which way; `left_out` counts looks under other conditions,
    which are in no curve. `standing` are the alarms of the newest look as (name, part).
    """

    lines: Sequence[Line]
    metric: str
    better: str
    left_out: int

    @property
    def best(self) -> Line:
        """Return the look with the best value, the earliest of equal ones."""
        sign = 1 if self.better == "lower" else -1
        return min(self.lines, key=lambda line: sign * float(line["value"]))

    @property
    def standing(self) -> set[tuple[str, str]]:
        """Return the alarms that stand at the newest look, each with its part."""
        return {(alarm["name"], alarm["part"]) for alarm in self.lines[-1]["alarms"]}

    @property
    def names(self) -> list[str]:
        """Return the measures, the one that chooses first."""
        return list(dict.fromkeys((self.metric, *(score["name"] for score in self.lines[-1]["scores"]))))

    @property
    def parts(self) -> list[str]:
        """Return the directions, an empty name where a model has but one."""
        return list(dict.fromkeys(score["part"] for score in self.lines[-1]["scores"]))

    def curve(self, name: str, part: str) -> list[Mark]:
        """Return one measure of one direction over the images seen."""
        return [
            Mark(line["images"], score["value"], score["low"], score["high"])
            for line in self.lines
            for score in line["scores"]
            if (score["name"], score["part"]) == (name, part)
        ]


def looks(log: Sequence[Line]) -> Looks | None:
    """Return the looks of a log that can be compared with its newest one, None where there is none."""
    found = [line for line in log if line.get("event") == "quality"]
    if not found:
        return None
    newest = found[-1]
    alike = [line for line in found if _conditions(line) == _conditions(newest)]
    return Looks(alike, newest["metric"], newest["better"], len(found) - len(alike))


def alarms(log: Sequence[Line]) -> list[Line]:
    """Return the lines of alarms, newest first."""
    return [line for line in reversed(log) if line.get("event") == "alarm"]


def _conditions(line: Line) -> object:
    """Return what two looks must share to be compared; versions and seed may differ."""
    shared = ("extractor", "real_sha256", "split", "real", "generated")
    by_part = {part: {key: known.get(key) for key in shared} for part, known in line["conditions"].items()}
    return line["metric"], by_part
