"""Evaluation: a Model or a run against real pictures, from its pictures to what is said of them.

real pictures -> features (cached) --------+
Model -> pictures -> features -------------+-> scores, copies, pairs, alarms -> sentences and galleries
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from translator.errors import DataError
from translator.evaluate.alarms.alarm import Alarm
from translator.evaluate.cache import features_of, smalls_of
from translator.evaluate.copies import Copies, copies
from translator.evaluate.estimate import Estimate, resampled
from translator.evaluate.extractor import Extractor
from translator.evaluate.features import Features, features
from translator.evaluate.frechet import frechet
from translator.evaluate.gallery import (
    Gallery,
    best_and_worst_pairs,
    evidence_of,
    most_and_least_real,
    samples,
    training_neighbours,
    walk,
)
from translator.evaluate.judging import Judging
from translator.evaluate.likeness import small
from translator.evaluate.making import Made, make_pictures
from translator.evaluate.neighbours import expected_coverage
from translator.evaluate.paired import PAIRED, PairedMeasure, mean_of_pairs, refuse_unequal
from translator.evaluate.score import (
    Conditions,
    Score,
    conditions_of,
    estimates,
    scores_by_class,
    usual,
)
from translator.evaluate.task import Task
from translator.jobs.progress import Control, Failure, Note, Pace, Report, silent
from translator.models.file import graph_sha256

FEWEST_HELD_OUT = 100
"""Held-out pictures below which their 1 % quantile is no number."""

FEWEST = 2


@dataclass(frozen=True)
class Evidence:
    """What an alarm may look at: the Model's pictures and features, and the real ones."""

    task: Task
    made: Made
    generated: Features
    real: Features


Judge = Callable[[Evidence], Sequence[Alarm]]


@dataclass(frozen=True)
class Raised:
    """An alarm with its pictures."""

    alarm: Alarm
    evidence: Gallery | None


@dataclass(frozen=True)
class Copying:
    """What the search for copies of training pictures gave, and the distances to both sets with their difference.

    `to_train` and `to_held_out` are Frechet distances to equally many pictures of each; `gap`, with its 95 % interval,
    is how much farther the held-out ones are.
    """

    share: float
    low: float
    high: float
    p: float
    c_t: float
    authenticity: float
    suspects: int
    is_copying: bool
    to_train: float
    to_held_out: float
    gap: tuple[float, float, float]
    sentence: str


@dataclass(frozen=True)
class Part:
    """One direction: its scores, over all and per class, what is said of it, and its pictures.

    `reference` scores training pictures as if they were generated: what a perfect model would reach. `estimates` are
    the values behind the scores with their influences, for comparing two models.
    """

    name: str
    title: str
    real_title: str
    conditions: Conditions
    extractor_title: str
    scores: tuple[Score, ...]
    by_class: tuple[Score, ...]
    pairs: tuple[Score, ...]
    reference: tuple[Score, ...]
    copying: Copying | None
    alarms: tuple[Raised, ...] | None
    sentences: tuple[str, ...]
    galleries: tuple[Gallery, ...]
    failures: tuple[Failure, ...]
    inputs: tuple[str, ...] = ()
    estimates: dict[str, Estimate] = field(default_factory=dict)
    model: dict[str, Any] = field(default_factory=dict)


def evaluate(
    task: Task,
    extractor: Extractor,
    judging: Judging | None = None,
    *,
    perceptual: Sequence[PairedMeasure] = (),
    judges: Sequence[Judge] | None = None,
    report: Report = silent,
    control: Control | None = None,
) -> Part:
    """Evaluate one Model against real pictures; the same call gives the same numbers to the bit.

    Pictures that cannot be read are listed, not fatal. `judges` raise alarms. Stopping raises DataError, and nothing is
    left behind. Raises DataError or ModelError.
    """
    judging = judging or Judging()
    control = control or Control()
    real = features_of(task.real, extractor, report=report, control=control)
    with TemporaryDirectory(prefix="translator-evaluate-") as passing:
        made = make_pictures(
            task, Path(passing), count=_count(task, judging), seed=judging.seed, report=report, control=control
        )
        return _Judgement(task, extractor, judging, perceptual, judges, report, control, real, made).part()


class _Judgement:
    """One evaluation at work, between the pictures and the Part."""

    def __init__(
        self,
        task: Task,
        extractor: Extractor,
        judging: Judging,
        perceptual: Sequence[PairedMeasure],
        judges: Sequence[Judge] | None,
        report: Report,
        control: Control,
        real: Features,
        made: Made,
    ) -> None:
        self.task, self.extractor, self.judging = task, extractor, judging
        self.perceptual, self.judges = perceptual, judges
        self.report, self.control = report, control
        self.real, self.made = real, made
        self.generated = features(made.pictures, extractor, report=report, control=control)
        if min(len(self.real), len(self.generated)) < FEWEST:
            raise DataError(
                f"An evaluation needs at least {FEWEST} real and {FEWEST} generated pictures, and there are "
                f"{len(self.real)} and {len(self.generated)}."
            )
        self.train: Features | None = None
        if task.train is not None and len(task.train):
            self.train = features_of(task.train, extractor, report=report, control=control)

    def part(self) -> Part:
        task, seed = self.task, self.judging.seed
        measured = self._measured()
        of_pairs, galleries_of_pairs = self._pairs()
        copying, galleries_of_copies = self._copying()
        reference = self._reference(tuple(measured))
        alarms = self._alarms()
        walked = walk(task, seed)
        galleries = [
            *samples(self.made, seed),
            *galleries_of_pairs,
            *(() if self.made.targets else most_and_least_real(self.made, self.generated, self.real, task.real)),
            *galleries_of_copies,
            *([walked] if walked else []),
        ]
        found = tuple(self._score(name, each) for name, each in measured.items())
        by_class = scores_by_class(self.real, self.generated, tuple(measured), seed, split=task.real.split)
        return Part(
            name=task.name,
            title=task.card.title or task.card.name,
            real_title=task.real.title,
            conditions=self._conditions,
            extractor_title=self.extractor.title,
            scores=found,
            by_class=tuple(by_class),
            pairs=tuple(self._score(name, each) for name, each in of_pairs.items()),
            reference=reference,
            copying=copying,
            alarms=alarms,
            sentences=tuple(_sentences(found, reference, copying)),
            galleries=tuple(galleries),
            failures=(*self.real.failures, *self.made.failures),
            inputs=tuple(named.name for named in self.made.sources),
            estimates=measured | of_pairs,
            model=about(task),
        )

    @property
    def _conditions(self) -> Conditions:
        return conditions_of(self.real, self.generated, seed=self.judging.seed, split=self.task.real.split)

    def _score(self, name: str, each: Estimate, part: str = "", conditions: Conditions | None = None) -> Score:
        return Score(name, each.value, *each.interval(self.judging.seed), conditions or self._conditions, part)

    def _measured(self) -> dict[str, Estimate]:
        names = self.judging.named or usual(self.real, self.generated)
        what = "Measure"
        pace = Pace(len(names))
        self.report(pace.progress(what, 0))
        found = estimates(self.real, self.generated, names, seed=self.judging.seed)
        self.report(pace.progress(what, len(names)))
        return found

    def _reference(self, names: Sequence[str]) -> tuple[Score, ...]:
        """Return the scores of as many training pictures as were generated."""
        if self.train is None:
            return ()
        drawn = np.random.default_rng(self.judging.seed).permutation(len(self.train))[: len(self.generated)]
        some = self.train.rows(np.sort(drawn))
        fitting = [name for name in names if name in usual(self.real, some)]
        conditions = conditions_of(self.real, some, seed=self.judging.seed, split=self.task.real.split)
        found = estimates(self.real, some, fitting, seed=self.judging.seed)
        return tuple(self._score(name, each, "training pictures", conditions) for name, each in found.items())

    def _pairs(self) -> tuple[dict[str, Estimate], list[Gallery]]:
        values = self._values_of_pairs() if self.made.targets else {}
        if not values:
            return {}, []
        found = {name: mean_of_pairs(each) for name, each in values.items()}
        shown = next(name for name in ("lpips", "l1", *values) if name in values)
        measure = self._paired_measures[shown]
        return found, best_and_worst_pairs(self.made, values[shown], measure.title, measure.better == "lower")

    @property
    def _paired_measures(self) -> dict[str, PairedMeasure]:
        return {**PAIRED, **{measure.name: measure for measure in self.perceptual}}

    def _values_of_pairs(self) -> dict[str, Any]:
        """Return one value per pair and measure; a measure that a picture is too small for is left out with a Note."""
        total = len(self.made.targets)
        rows: dict[str, list[float]] = {name: [] for name in self._paired_measures}
        too_small: dict[str, PairedMeasure] = {}
        pace = Pace(total)
        for place in range(total):
            if self.control.stopping:
                raise DataError(f"The evaluation was stopped at {place:,} of {total:,} pairs; nothing was written.")
            output, target = self.made.pictures.named[place].read(), self.made.targets[place].read()
            refuse_unequal(output, target)
            for name, measure in self._paired_measures.items():
                if min(output.shape[:2]) < measure.smallest:
                    too_small[name] = measure
                elif name not in too_small:
                    rows[name].append(measure.of(output, target))
            self.report(pace.progress("Compare pairs", place + 1))
        for name, measure in too_small.items():
            self.report(Note(f"{measure.title} needs pictures of {measure.smallest} pixels a side and is left out."))
            del rows[name]
        return {name: np.array(values) for name, values in rows.items()}

    def _copying(self) -> tuple[Copying | None, list[Gallery]]:
        train, held_out = self.task.train, self.task.real
        if train is None or self.train is None or not len(train):
            return None, []
        if len(held_out) < FEWEST_HELD_OUT:
            self.report(
                Note(
                    f"Copies are not looked for: that takes at least {FEWEST_HELD_OUT} held-out pictures, and there "
                    f"are {len(held_out)}."
                )
            )
            return None, []
        known, places = smalls_of(train, report=self.report, control=self.control)
        fresh, _ = smalls_of(held_out, report=self.report, control=self.control)
        found = copies(known, fresh, self._small())
        return _copying(found, self.train, self.real, self.generated, self.judging.seed), training_neighbours(
            self.made, found, train, places
        )

    def _small(self) -> Any:
        return np.concatenate([small([named.read()]) for named in self.made.pictures.named])

    def _alarms(self) -> tuple[Raised, ...] | None:
        if self.judges is None:
            return None
        evidence = Evidence(self.task, self.made, self.generated, self.real)
        raised = [alarm for judge in self.judges for alarm in judge(evidence)]
        return tuple(Raised(alarm, evidence_of(alarm, self.made, self.task.real)) for alarm in raised)


def about(task: Task) -> dict[str, Any]:
    """Return which Model was evaluated: its name, its weights and its graph, whatever is on its Card."""
    card = task.card
    return {
        "name": card.name,
        "id": card.id,
        "family": card.family,
        "images_seen": card.images_seen,
        "precision": card.precision,
        "graph_sha256": graph_sha256(task.entry.path),
        "provider": task.engine.provider,
    }


def _count(task: Task, judging: Judging) -> int:
    if task.source is None and judging.samples < FEWEST:
        raise DataError(f"--samples {judging.samples} is too few to evaluate; give at least {FEWEST}.")
    return judging.samples


def _copying(found: Copies, train: Features, real: Features, generated: Features, seed: int) -> Copying:
    size = min(len(train), len(real))
    draw = np.random.default_rng(seed)
    near = frechet(train.rows(np.sort(draw.permutation(len(train))[:size])).values, generated.values)
    far = frechet(real.rows(np.sort(draw.permutation(len(real))[:size])).values, generated.values)
    low, high = _gap(far, near, seed)
    sentence = _words_on_copies(found, near.value, far.value, low > 0)
    return Copying(
        found.share,
        found.low,
        found.high,
        found.p,
        found.c_t,
        found.authenticity,
        len(found.suspects),
        found.is_copying,
        near.value,
        far.value,
        (far.value - near.value, low, high),
        sentence,
    )


def _gap(far: Estimate, near: Estimate, seed: int) -> tuple[float, float]:
    """Return the 95 % interval of far minus near: the generated pictures are the same in both, the real ones others."""
    changes = (
        resampled(far.generated - near.generated, seed) + resampled(far.real, seed + 1) - resampled(near.real, seed + 2)
    )
    low, high = np.quantile(changes, [0.025, 0.975])
    value = far.value - near.value
    return value + float(low), value + float(high)


def _words_on_copies(found: Copies, near: float, far: float, is_nearer: bool) -> str:
    share = f"{100 * found.share:.1f} %"
    interval = f"{100 * found.low:.1f} to {100 * found.high:.1f} %"
    if found.is_copying:
        first = (
            f"{share} of the pictures ({interval}) are closer to a training picture than 99 % of the held-out pictures "
            "are, where 1 % is usual: the model repeats some of its training pictures."
        )
    else:
        first = (
            f"{share} of the pictures ({interval}) are closer to a training picture than 99 % of the held-out pictures "
            "are, and 1 % is usual: no sign of copies."
        )
    if is_nearer:
        return (
            f"{first} The Frechet distance to the training pictures, {near:.3g}, is clearly smaller than to as many "
            f"held-out ones, {far:.3g}: judged by its training pictures alone, this model looks better than it is."
        )
    return (
        f"{first} The Frechet distance to the training pictures is {near:.3g}, to as many held-out ones {far:.3g}: no "
        "clear difference."
    )


def _full_coverage(score: Score) -> float:
    """Return the coverage by as many pictures of the same distribution as the real ones."""
    return expected_coverage(score.conditions.real, score.conditions.generated)


def _sentences(found: Sequence[Score], reference: Sequence[Score], copying: Copying | None) -> list[str]:
    """Return what the numbers say, most important first."""
    values = {score.name: score for score in found}
    usual = {score.name: score for score in reference}
    said = []
    if (coverage := values.get("coverage")) and coverage.high < 0.75 * (whole := _full_coverage(coverage)):
        said.append(
            f"{100 * coverage.value:.0f} % of the real pictures have a generated one nearby, where as many good ones "
            f"reach {100 * whole:.0f} %: much of what there is does not come out of this model."
        )
    if (distance := values.get("kid")) and (floor := usual.get("kid")) and distance.low <= floor.high:
        said.append("By the kernel distance the pictures cannot be told from training pictures.")
    if copying is not None and (copying.is_copying or copying.gap[1] > 0):
        said.append(copying.sentence)
    smallest = min(found[0].conditions.real, found[0].conditions.generated) if found else 0
    if "fd" in values and smallest < 1000:
        said.append(
            f"With {smallest:,} pictures on the smaller side the Frechet distance is mostly an effect of their number; "
            "read the kernel distance first."
        )
    return said
