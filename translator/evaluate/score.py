"""Score: a measured number that says under which conditions it was measured.

Measures that come out of one computation form a group, which is computed once: precision, recall, density and coverage
share their nearest neighbours, the Inception Score and its parts one pass over the logits.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache, cached_property
from importlib import metadata
from typing import Any, Literal, Self

import numpy as np

from translator import __version__
from translator.errors import DataError
from translator.evaluate.entropy import sureness
from translator.evaluate.estimate import Estimate
from translator.evaluate.extractor import Identity
from translator.evaluate.features import Features
from translator.evaluate.frechet import at_infinity, frechet
from translator.evaluate.kernel import cmmd, kid, of_unit_length
from translator.evaluate.neighbours import K, manifold

Better = Literal["lower", "higher"]
Group = Literal["frechet", "infinity", "kid", "cmmd", "manifold", "sureness"]

FEWEST_FOR_INFINITY = 500
"""Generated pictures below which a line over 1 / n says nothing."""


@dataclass(frozen=True)
class Conditions:
    """What a score depends on besides the pictures; scores under different conditions cannot be compared.

    `real_sha256` is the content of the real set, `real` and `generated` count pictures, `split` says which real ones,
    `versions` are those of the program and of the libraries that computed.
    """

    extractor: Identity
    real: int
    generated: int
    real_sha256: str = ""
    split: str = "all"
    seed: int = 0
    versions: Mapping[str, str] = field(default_factory=dict)

    def comparable(self, other: Self) -> bool:
        """Tell whether scores under these and the other conditions may be ranked, or drawn in one plot.

        Sets of unknown content are never comparable.
        """
        return bool(self.real_sha256) and self._decisive == other._decisive

    @property
    def _decisive(self) -> tuple[object, ...]:
        return (self.extractor, self.real_sha256, self.split, self.real, self.generated)


@dataclass(frozen=True)
class Score:
    """One measure of one set: its value, its 95 % interval and its conditions; `part` names a class or a direction."""

    name: str
    value: float
    low: float
    high: float
    conditions: Conditions
    part: str = ""

    def comparable(self, other: Self) -> bool:
        """Tell whether this and the other may be ranked, or drawn in one plot."""
        return (self.name, self.part) == (other.name, other.part) and self.conditions.comparable(other.conditions)

    def to_json(self) -> dict[str, Any]:
        """Return the score with all its conditions."""
        return asdict(self) | {"better": MEASURES[self.name].better}


@dataclass(frozen=True)
class Measure:
    """A way to score generated features against real ones: its words, which way is better, what it comes out of."""

    name: str
    title: str
    better: Better
    explained: str
    group: Group

    @property
    def needs_logits(self) -> bool:
        """Tell whether only extractors that classify give it."""
        return self.group == "sureness"


MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("fd", "Frechet distance", "lower", "Distance of the two sets as Gaussians.", "frechet"),
        Measure(
            "fd_infinity",
            "Frechet distance, n → ∞",
            "lower",
            "Without what the distance owes to the number of generated pictures.",
            "infinity",
        ),
        Measure("kid", "Kernel distance (KID)", "lower", "Unbiased, so that small sets may be compared.", "kid"),
        Measure(
            "cmmd",
            "Kernel distance (CMMD)",
            "lower",
            "Gaussian kernel of width 10 on features of unit length; made for CLIP.",
            "cmmd",
        ),
        Measure(
            "precision", "Precision", "higher", "Share of generated pictures that lie among real ones.", "manifold"
        ),
        Measure("recall", "Recall", "higher", "Share of real pictures that lie among generated ones.", "manifold"),
        Measure(
            "density",
            "Density",
            "higher",
            "How deep generated pictures lie among real ones; 1 for equal sets.",
            "manifold",
        ),
        Measure(
            "coverage",
            "Coverage",
            "higher",
            "Share of real pictures that have a generated one nearby; falls when a model collapses.",
            "manifold",
        ),
        Measure("is", "Inception Score", "higher", "Quality and diversity in one number.", "sureness"),
        Measure(
            "quality",
            "Conditional entropy",
            "lower",
            "How unsure the classifier is of one picture, in nats.",
            "sureness",
        ),
        Measure("diversity", "Effective classes", "higher", "Over how many classes the pictures spread.", "sureness"),
    )
}
"""Every measure between two sets of features; the order is that of reports."""


def usual(real: Features, generated: Features) -> tuple[str, ...]:
    """Return the measures that these sets are large enough for and that their extractor is made for."""
    is_clip = generated.identity.name.startswith("clip ")
    fitting = (name for name, measure in MEASURES.items() if _fits(measure, real, generated))
    return tuple(name for name in fitting if name != "cmmd" or is_clip)


def estimates(
    real: Features, generated: Features, names: Iterable[str] | None = None, *, seed: int = 0
) -> dict[str, Estimate]:
    """Measure several things, each group of them once; by default all that fit the sets.

    Raises ValueError for features of different extractors, DataError for a measure that is unknown or does not fit.
    """
    if real.identity != generated.identity:
        raise ValueError(f"Features of {real.identity} cannot be compared with those of {generated.identity}.")
    wanted = [_known(name) for name in (usual(real, generated) if names is None else names)]
    for measure in wanted:
        _refuse_unfit(measure, real, generated)
    pair = _Pair(real, generated, seed)
    found: dict[str, Estimate] = {}
    for group in dict.fromkeys(measure.group for measure in wanted):
        found |= _GROUPS[group](pair)
    return {measure.name: found[measure.name] for measure in wanted}


def scores(
    real: Features,
    generated: Features,
    names: Iterable[str] | None = None,
    seed: int = 0,
    *,
    split: str = "all",
    part: str = "",
) -> list[Score]:
    """Return scores with their intervals and conditions; the same features and seed give the same ones to the bit."""
    conditions = conditions_of(real, generated, seed=seed, split=split)
    measured = estimates(real, generated, names, seed=seed)
    return [
        Score(name, each.value, *each.interval(seed), conditions=conditions, part=part)
        for name, each in measured.items()
    ]


def scores_by_class(
    real: Features, generated: Features, names: Iterable[str] | None = None, seed: int = 0, *, split: str = "all"
) -> list[Score]:
    """Return the scores of every class that both sets hold enough pictures of; `part` is the class."""
    named = None if names is None else tuple(names)
    found: list[Score] = []
    for label in sorted(set(real.labels) & set(generated.labels) - {""}):
        one, other = real.of_class(label), generated.of_class(label)
        fitting = [
            name for name in named or usual(one, other) if _fits(MEASURES[name], one, other) and name != "fd_infinity"
        ]
        if fitting:
            found += scores(one, other, fitting, seed, split=split, part=label)
    return found


def ranked(scores: Sequence[Score]) -> list[int]:
    """Return the places of scores of one measure, best first; DataError when they cannot be compared."""
    for other in scores[1:]:
        if not scores[0].comparable(other):
            raise DataError(
                f"Scores of {MEASURES[scores[0].name].title} under different conditions cannot be ranked: they need "
                "the same extractor, the same real pictures and the same number of generated ones."
            )
    sign = -1 if MEASURES[scores[0].name].better == "higher" else 1
    return sorted(range(len(scores)), key=lambda place: sign * scores[place].value)


def conditions_of(real: Features, generated: Features, *, seed: int, split: str = "all") -> Conditions:
    """Return the conditions of scores between two sets."""
    return Conditions(real.identity, len(real), len(generated), real.sha256, split, seed, versions())


@cache
def versions() -> Mapping[str, str]:
    """Return the versions of the program and of the libraries that compute scores."""
    return {"translator": __version__, **{name: metadata.version(name) for name in ("numpy", "torch", "Pillow")}}


class _Pair:
    """Two sets, and what is computed of them once for several measures."""

    def __init__(self, real: Features, generated: Features, seed: int) -> None:
        self.real, self.generated, self.seed = real, generated, seed

    @cached_property
    def frechet(self) -> Estimate:
        return frechet(self.real.values, self.generated.values)

    def infinity(self) -> Estimate:
        """Return the extrapolated distance; its bias hardly depends on single samples, so influences stay the same."""
        value = at_infinity(self.real.values, self.generated.values, seed=self.seed)
        return Estimate(value, self.frechet.real, self.frechet.generated)

    def kid(self) -> Estimate:
        real, generated = self.real.values, self.generated.values
        scale = float(np.sqrt(np.square(real, dtype=np.float64).mean())) if self.real.identity.is_any_scale else 1.0
        return kid(real / (scale or 1.0), generated / (scale or 1.0))

    def cmmd(self) -> Estimate:
        return cmmd(of_unit_length(self.real.values), of_unit_length(self.generated.values))

    def manifold(self) -> Mapping[str, Estimate]:
        found = manifold(self.real.values, self.generated.values)
        return {name: getattr(found, name) for name in ("precision", "recall", "density", "coverage")}

    def sureness(self) -> Mapping[str, Estimate]:
        found = sureness(np.asarray(self.generated.logits))
        return {"is": found.score, "quality": found.conditional_entropy, "diversity": found.effective_classes}


_GROUPS: Mapping[Group, Callable[[_Pair], Mapping[str, Estimate]]] = {
    "frechet": lambda pair: {"fd": pair.frechet},
    "infinity": lambda pair: {"fd_infinity": pair.infinity()},
    "kid": lambda pair: {"kid": pair.kid()},
    "cmmd": lambda pair: {"cmmd": pair.cmmd()},
    "manifold": _Pair.manifold,
    "sureness": _Pair.sureness,
}


def _known(name: str) -> Measure:
    if name not in MEASURES:
        raise DataError(f"There is no measure {name}; choose from {', '.join(MEASURES)}.")
    return MEASURES[name]


def _fits(measure: Measure, real: Features, generated: Features) -> bool:
    if measure.needs_logits:
        return generated.logits is not None
    return min(len(real), len(generated)) >= _fewest(measure) and len(generated) >= 1


def _fewest(measure: Measure) -> int:
    return {"manifold": K + 1, "infinity": FEWEST_FOR_INFINITY}.get(measure.group, 2)


def _refuse_unfit(measure: Measure, real: Features, generated: Features) -> None:
    if _fits(measure, real, generated):
        return
    if measure.needs_logits:
        raise DataError(f"{measure.title} needs an extractor that classifies; give a classifier as --extractor.")
    raise DataError(
        f"{measure.title} needs at least {_fewest(measure)} pictures on both sides, and there are {len(real)} real and "
        f"{len(generated)} generated ones."
    )
