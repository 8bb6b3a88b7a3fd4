"""Sight: everything that one look at one Model in training knows, for the alarms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.evaluate.alarms.alarm import Bounded, Matrix
from translator.evaluate.alarms.discriminator import Opinion
from translator.evaluate.alarms.saturation import Shares

GOOD = 0.5
"""Precision from which pictures count as good."""


@dataclass(frozen=True)
class Light:
    """`brightness` [m, 256] of inputs, outputs, and of the true outputs of pairs."""

    inputs: Matrix
    outputs: Matrix
    targets: Matrix | None = None


@dataclass(frozen=True)
class Sight:
    """Features of real pictures [n, d] and of generated ones [m, d], always of the same noise, and what else is known.

    `scores` holds kid, precision and coverage. Labels are those of the rows; `classes` the effective classes of a
    classifier's answers, real and generated. `between` are shares of values between black and white, real and
    generated. A translation has features of its `inputs` and, for the first rows, of the way `back`, and its `light`.
    `divergences` are those that discriminators find, as shares of the most they could.
    """

    real: Matrix
    generated: Matrix
    scores: Mapping[str, Bounded]
    real_labels: Sequence[str] = ()
    generated_labels: Sequence[str] = ()
    classes: tuple[float, float] | None = None
    between: tuple[Shares, Shares] | None = None
    inputs: Matrix | None = None
    back: Matrix | None = None
    light: Light | None = None
    opinion: Opinion | None = None
    divergences: Mapping[str, float] | None = None

    @property
    def is_good(self) -> bool:
        """Tell whether most of what is made looks real."""
        return self.scores["precision"].value >= GOOD
