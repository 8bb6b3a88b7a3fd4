"""Mode collapse: a generator that makes few different pictures.

The Frechet distance does not see it (one of 25 modes scores better than five of 25), precision even praises it.
Coverage does: it falls with the share of the real pictures that are still met. What it should be follows from the
numbers of pictures alone. A second sign says that the pictures are alike, and not merely bad; where most of them are
duplicates, that is enough.
"""

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Alarm, Bounded, Matrix, Place, rows, spread
from translator.evaluate.alarms.duplicates import Duplicates, duplicates
from translator.evaluate.entropy import sureness
from translator.evaluate.neighbours import expected_coverage

LEAST_COVERAGE = 0.5
"""Coverage, relative to that of as many real pictures, below which something is missing."""
LEAST_SPREAD = 0.4
"""Distance of random generated pairs, relative to real ones, below which pictures are alike."""
MOST_DUPLICATES, MOSTLY_DUPLICATES = 0.1, 0.5
"""Share of generated pictures with a duplicate that counts, and one that is enough alone; 0.01 is usual."""
TIMES_USUAL = 5
"""How many times more pairs than among real pictures make them count."""
LEAST_CLASSES = 0.5
"""Effective classes, relative to those of real pictures."""


def mode_collapse(
    real: Matrix, generated: Matrix, coverage: Bounded, classes: tuple[float, float] | None = None
) -> Alarm | None:
    """Look for a collapse in features [n, d] and [m, d]; `classes` are effective classes, real and generated."""
    usual = expected_coverage(len(real), len(generated))
    found = duplicates(real, generated)
    wide = spread(generated) / max(spread(real), 1e-12)
    signs = _signs(found, wide, classes)
    falls_short = coverage.high / usual < LEAST_COVERAGE and bool(signs)
    if not falls_short and not (_counts(found) and found.share >= MOSTLY_DUPLICATES):
        return None
    met = f"they meet {coverage.value / usual:.0%} of what is usual of the real ones"
    values = {"coverage": coverage.value, "expected": usual, "spread": wide, "duplicates": found.share}
    return Alarm(
        "mode_collapse",
        f"The model makes few different pictures: {'; '.join((met, *signs))}.",
        tuple((Place("generated", i), Place("generated", j)) for i, j in found.pairs)
        if _counts(found)
        else rows(np.arange(len(generated)), "generated"),
        values | ({"classes": classes[1], "classes_real": classes[0]} if classes else {}),
    )


def classes_hit(real: NDArray[np.generic] | None, generated: NDArray[np.generic] | None) -> tuple[float, float] | None:
    """Return the effective classes of real and of generated logits [n, classes]; None without a classifier."""
    if real is None or generated is None:
        return None
    return sureness(real).effective_classes.value, sureness(generated).effective_classes.value


def _counts(found: Duplicates) -> bool:
    return found.share > MOST_DUPLICATES and found.count > TIMES_USUAL * found.expected


def _signs(found: Duplicates, wide: float, classes: tuple[float, float] | None) -> list[str]:
    """Return in words what says that the pictures are alike."""
    signs = []
    if _counts(found):
        signs.append(f"{found.share:.0%} have a double, as if there were about {found.support:,.0f} in all")
    if wide < LEAST_SPREAD:
        signs.append(f"two of them differ {wide:.0%} as much as two real ones")
    if classes and classes[1] < LEAST_CLASSES * classes[0]:
        signs.append(f"they hit {classes[1]:.1f} classes in place of {classes[0]:.1f}")
    return signs
