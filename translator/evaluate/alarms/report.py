"""What a report asks: the alarms that one look at a finished Model can raise."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from translator.evaluate.alarms.alarm import Alarm, Bounded, Matrix
from translator.evaluate.alarms.collapse import classes_hit, mode_collapse
from translator.evaluate.alarms.dropping import class_dropping, mode_dropping
from translator.evaluate.alarms.saturation import Shares, between, saturated
from translator.evaluate.alarms.translation import brightness, collapsed_translator, colour_inversion
from translator.evaluate.features import Features
from translator.evaluate.neighbours import K, manifold
from translator.evaluate.pictures import Named

if TYPE_CHECKING:
    from translator.evaluate.evaluation import Evidence

LOOKED_AT = 200
"""Pictures whose pixels are looked at."""


def alarms_of(evidence: "Evidence") -> Sequence[Alarm]:
    """Return what is wrong with a Model's pictures, by one look; see `Judge` of `translator.evaluate.evaluation`."""
    made = evidence.made
    readable = set(evidence.real.names)
    real = [named for named in evidence.task.real.named if named.name in readable]
    found = [saturated(_between(real), _between(made.pictures.named))]
    found += _of_translator(evidence) if made.sources else _of_sampler(evidence.real, evidence.generated)
    return [alarm for alarm in found if alarm]


def _of_sampler(real: Features, generated: Features) -> list[Alarm | None]:
    if min(len(real), len(generated)) <= K:
        return []
    x, y = np.asarray(real.values, np.float64), np.asarray(generated.values, np.float64)
    measured = manifold(x, y)
    precision, coverage = (Bounded(each.value, *each.interval()) for each in (measured.precision, measured.coverage))
    collapse = mode_collapse(x, y, coverage, classes_hit(real.logits, generated.logits))
    if collapse:
        return [collapse]
    return [
        mode_dropping(x, y, precision, coverage),
        class_dropping(x, y, real.labels, generated.labels, precision),
    ]


def _of_translator(evidence: "Evidence") -> list[Alarm | None]:
    """Look at brightness: a report keeps no features of what went in."""
    made = evidence.made
    inputs, outputs = _brightness(made.sources), _brightness(made.pictures.named)
    targets = _brightness(made.targets) if made.targets else None
    if len(inputs) != len(outputs) or len(inputs) < 2:
        return []
    return [collapsed_translator(inputs, outputs), colour_inversion(inputs, outputs, targets)]


def _between(named: Sequence[Named]) -> Shares:
    return np.array([between(each.read()) for each in islice(named, LOOKED_AT)])


def _brightness(named: Sequence[Named]) -> Matrix:
    return np.stack([brightness(each.read()) for each in islice(named, LOOKED_AT)])
