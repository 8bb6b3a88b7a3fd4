"""Score: a measured number that says under which conditions it was measured."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

from translator.evaluate.entropy import sureness
from translator.evaluate.estimate import Estimate
from translator.evaluate.extractor import Identity
from translator.evaluate.features import Features
from translator.evaluate.frechet import frechet
from translator.evaluate.kernel import cmmd, kid, of_unit_length
from translator.evaluate.neighbours import manifold

Better = Literal["lower", "higher"]


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
        """Tell whether scores under these and the other conditions may be drawn in one plot."""
        return (self.extractor, self.real_sha256, self.split, self.real, self.generated) == (
            other.extractor,
            other.real_sha256,
            other.split,
            other.real,
            other.generated,
        )


@dataclass(frozen=True)
class Score:
    """One measure of one set: its value, its 95 % interval and its conditions; `part` names a class or a direction."""

    name: str
    value: float
    low: float
    high: float
    conditions: Conditions
    part: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the score with all its conditions."""
        return asdict(self) | {"better": MEASURES[self.name].better}


@dataclass(frozen=True)
class Measure:
    """A way to score generated features against real ones: its words, and which way is better."""

    name: str
    title: str
    better: Better
    explained: str
    of: Callable[[Features, Features], Estimate]
    needs_logits: bool = False


def _pair(function: Callable[[Any, Any], Estimate]) -> Callable[[Features, Features], Estimate]:
    return lambda real, generated: function(real.values, generated.values)


MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("fd", "Frechet distance", "lower", "Distance of the two sets as Gaussians.", _pair(frechet)),
        Measure("kid", "Kernel distance (KID)", "lower", "Unbiased, so that small sets may be compared.", _pair(kid)),
        Measure(
            "cmmd",
            "Kernel distance (CMMD)",
            "lower",
            "Gaussian kernel on features of unit length.",
            lambda real, generated: cmmd(of_unit_length(real.values), of_unit_length(generated.values)),
        ),
        Measure(
            "precision",
            "Precision",
            "higher",
            "Share of generated pictures that lie among real ones.",
            lambda real, generated: manifold(real.values, generated.values).precision,
        ),
        Measure(
            "recall",
            "Recall",
            "higher",
            "Share of real pictures that lie among generated ones.",
            lambda real, generated: manifold(real.values, generated.values).recall,
        ),
        Measure(
            "density",
            "Density",
            "higher",
            "How deep generated pictures lie among real ones; 1 for equal sets.",
            lambda real, generated: manifold(real.values, generated.values).density,
        ),
        Measure(
            "coverage",
            "Coverage",
            "higher",
            "Share of real pictures that have a generated one nearby; falls when a model collapses.",
            lambda real, generated: manifold(real.values, generated.values).coverage,
        ),
        Measure(
            "is",
            "Inception Score",
            "higher",
            "Quality and diversity in one number.",
            lambda _, generated: sureness(_logits(generated)).score,
            needs_logits=True,
        ),
        Measure(
            "quality",
            "Conditional entropy",
            "lower",
            "How unsure the classifier is of one picture, in nats.",
            lambda _, generated: sureness(_logits(generated)).conditional_entropy,
            needs_logits=True,
        ),
        Measure(
            "diversity",
            "Effective classes",
            "higher",
            "Over how many classes the pictures spread.",
            lambda _, generated: sureness(_logits(generated)).effective_classes,
            needs_logits=True,
        ),
    )
}
"""Every measure between two sets of features; the order is that of reports."""


def estimate(name: str, real: Features, generated: Features) -> Estimate:
    """Measure one thing; ValueError for features of different extractors, which cannot be compared."""
    if real.identity != generated.identity:
        raise ValueError(f"Features of {real.identity} cannot be compared with those of {generated.identity}.")
    return MEASURES[name].of(real, generated)


def _logits(features: Features) -> Any:
    if features.logits is None:
        raise ValueError("This extractor does not classify, so there is no Inception Score.")
    return features.logits
