"""Register: which alarms stand, look by look.

One look may mislead, and a young model is bad in every way. So an alarm is raised when two looks in a row found it, and
not while the model still gets clearly better: while each look beats every earlier one by more than its interval.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.evaluate.alarms.alarm import Alarm, Bounded, Matrix
from translator.evaluate.alarms.collapse import mode_collapse
from translator.evaluate.alarms.discriminator import discriminator_loses, discriminator_wins, learns_by_heart
from translator.evaluate.alarms.dropping import class_dropping, mode_dropping
from translator.evaluate.alarms.saturation import saturated, still
from translator.evaluate.alarms.sight import Sight
from translator.evaluate.alarms.translation import collapsed_translator, colour_inversion, cycle_cheating


@dataclass(frozen=True)
class Past:
    """What is remembered of an earlier look; its features are known within one start of the training alone."""

    kid: float
    precision: Bounded
    coverage: Bounded
    generated: Matrix | None = None


@dataclass(frozen=True)
class Verdict:
    """The alarms that are raised now, the names of all that stand, and of those that one more look would raise."""

    raised: tuple[Alarm, ...]
    standing: tuple[str, ...]
    suspected: tuple[str, ...]


class Register:
    """The alarms of one part of a run: of its only Model, or of one direction."""

    def __init__(self, past: Iterable[Past] = (), standing: Iterable[str] = (), suspected: Iterable[str] = ()) -> None:
        self._past = list(past)
        self._standing, self._suspected = tuple(standing), tuple(suspected)

    def examine(self, sight: Sight) -> Verdict:
        """Look for everything, remember it, and say what is to be raised."""
        found = {} if self._improves(sight.scores["kid"]) else {alarm.name: alarm for alarm in self._found(sight)}
        standing = tuple(name for name in found if name in (*self._standing, *self._suspected))
        raised = tuple(found[name] for name in standing if name not in self._standing)
        self._standing, self._suspected = standing, tuple(name for name in found if name not in standing)
        scores = sight.scores
        self._past = [Past(past.kid, past.precision, past.coverage) for past in self._past]
        self._past.append(Past(scores["kid"].value, scores["precision"], scores["coverage"], sight.generated))
        return Verdict(raised, standing, self._suspected)

    def _improves(self, kid: Bounded) -> bool:
        return bool(self._past) and kid.high < min(past.kid for past in self._past)

    def _found(self, sight: Sight) -> Iterator[Alarm]:
        """Yield everything that this look finds; a collapse hides what follows from it."""
        checks = _of_translators if sight.inputs is not None else _of_samplers
        found = [alarm for check in (*checks, _of_all) for alarm in check(sight, self._past)]
        hidden = {"mode_dropping", "class_dropping"} if any(alarm.name == "mode_collapse" for alarm in found) else set()
        return (alarm for alarm in found if alarm.name not in hidden)


Check = Callable[[Sight, Sequence[Past]], Iterator[Alarm]]


def _collapse(sight: Sight, _: Sequence[Past]) -> Iterator[Alarm]:
    yield from _some(mode_collapse(sight.real, sight.generated, sight.scores["coverage"], sight.classes))


def _dropping(sight: Sight, past: Sequence[Past]) -> Iterator[Alarm]:
    precision, coverage = sight.scores["precision"], sight.scores["coverage"]
    before = [(each.precision, each.coverage) for each in past]
    yield from _some(mode_dropping(sight.real, sight.generated, precision, coverage, before))
    if any(sight.generated_labels):
        labels = sight.real_labels, sight.generated_labels
        yield from _some(class_dropping(sight.real, sight.generated, *labels, precision))


def _still(sight: Sight, past: Sequence[Past]) -> Iterator[Alarm]:
    if past and (before := past[-1].generated) is not None:
        yield from _some(still(before, sight.generated, is_good=sight.is_good))


def _translation(sight: Sight, _: Sequence[Past]) -> Iterator[Alarm]:
    assert sight.inputs is not None
    yield from _some(collapsed_translator(sight.inputs, sight.generated))
    if sight.light:
        yield from _some(colour_inversion(sight.light.inputs, sight.light.outputs, sight.light.targets))
    if sight.back is not None:
        yield from _some(cycle_cheating(sight.inputs, sight.generated, sight.back, sight.real))


def _of_all(sight: Sight, _: Sequence[Past]) -> Iterator[Alarm]:
    if sight.between:
        yield from _some(saturated(*sight.between))
    if sight.divergences:
        yield from _some(discriminator_wins(sight.divergences))
        yield from _some(discriminator_loses(sight.divergences, is_good=sight.is_good))
    if sight.opinion:
        yield from _some(learns_by_heart(sight.opinion))


_of_samplers: tuple[Check, ...] = (_collapse, _dropping, _still)
_of_translators: tuple[Check, ...] = (_translation, _still)


def _some(alarm: Alarm | None) -> Iterator[Alarm]:
    if alarm:
        yield alarm
