"""Mode dropping: some kinds of pictures are not made any more, while those that are made stay good."""

from collections.abc import Mapping, Sequence

import numpy as np

from translator.evaluate.alarms.alarm import Alarm, Bounded, Matrix, rows
from translator.evaluate.alarms.bins import fill
from translator.evaluate.neighbours import K, expected_coverage, manifold

FALL = 0.10
"""Coverage lost since the best look."""
LEAST_PRECISION = 0.5
MISSING = 0.10
"""Share of the real pictures in bins that stay nearly empty."""
LEAST_CLASS = 0.3
"""Coverage of a class, relative to that of as many real pictures, below which it is left out."""
FEWEST_OF_CLASS = 20


def mode_dropping(
    real: Matrix,
    generated: Matrix,
    precision: Bounded,
    coverage: Bounded,
    before: Sequence[tuple[Bounded, Bounded]] = (),
) -> Alarm | None:
    """Look for lost modes in features; `before` are precision and coverage of earlier looks."""
    if precision.value < LEAST_PRECISION:
        return None
    bins, best = fill(real, generated), max(before, key=lambda past: past[1].value, default=None)
    fell = best is not None and best[1].value - coverage.value > FALL and coverage.high < best[1].low
    held = best is not None and precision.value >= best[0].value - FALL
    if bins.missing <= MISSING and not (fell and held):
        return None
    sentence = f"Kinds of pictures get lost: the coverage fell to {coverage.value:.2f}"
    if bins.missing > MISSING:
        sentence = (
            f"Some kinds of pictures are left out: {bins.missing:.0%} of the real ones lie where hardly any are made"
        )
    starved = np.flatnonzero(bins.starved)
    worst = starved[np.argsort(-bins.real[starved], kind="stable")]
    values = {"missing": bins.missing, "bins_different": float(bins.different.sum()), "bins": float(len(bins.real))}
    return Alarm(
        "mode_dropping",
        f"{sentence}, while what is made looks real (precision {precision.value:.2f}).",
        rows(bins.middle[worst], "real"),
        values | {"coverage": coverage.value, "precision": precision.value},
    )


def class_dropping(
    real: Matrix, generated: Matrix, labels: Sequence[str], made: Sequence[str], precision: Bounded
) -> Alarm | None:
    """Look for classes that are not made; `labels` are those of the real, `made` those asked of the generated rows."""
    if precision.value < LEAST_PRECISION:
        return None
    found = _relative_by_class(real, generated, np.array(labels), np.array(made))
    left_out = {label: value for label, value in found.items() if value < LEAST_CLASS}
    if not left_out or len(left_out) == len(found):  # all of them: that is no single class
        return None
    of_them = np.flatnonzero(np.isin(np.array(made), list(left_out)))
    return Alarm(
        "class_dropping",
        f"Pictures of {', '.join(left_out)} do not look like the real ones of that class, those of other classes do.",
        rows(of_them, "generated"),
        {f"coverage {label}": value for label, value in left_out.items()},
    )


def _relative_by_class(
    real: Matrix, generated: Matrix, labels: "np.typing.NDArray[np.str_]", made: "np.typing.NDArray[np.str_]"
) -> Mapping[str, float]:
    found = {}
    for label in sorted(set(labels) & set(made) - {""}):
        one, other = real[labels == label], generated[made == label]
        if min(len(one), len(other)) >= max(FEWEST_OF_CLASS, K + 1):
            found[str(label)] = manifold(one, other).coverage.value / expected_coverage(len(one), len(other))
    return found
