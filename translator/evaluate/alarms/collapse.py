"""Mode collapse: a generator that makes few different pictures.

The Frechet distance does not see it (one of 25 modes scores better than five of 25), precision even praises it.
Coverage does: it falls with the share of the real pictures that are still met. What it should be follows from the
numbers of pictures alone. A second sign says that the pictures are alike, and not merely bad.
"""

from translator.evaluate.alarms.alarm import Alarm, Bounded, Matrix, Place, Row, rows, spread
from translator.evaluate.alarms.duplicates import duplicates
from translator.evaluate.neighbours import expected_coverage

LEAST_COVERAGE = 0.5
"""Coverage, relative to that of as many real pictures, below which something is missing."""
LEAST_SPREAD = 0.4
"""Distance of random generated pairs, relative to real ones, below which pictures are alike."""
MOST_DUPLICATES = 0.1
"""Share of generated pictures with a duplicate; among real pictures about 0.01 have one."""
LEAST_CLASSES = 0.5
"""Effective classes, relative to those of real pictures."""


def mode_collapse(
    real: Matrix, generated: Matrix, coverage: Bounded, classes: tuple[float, float] | None = None
) -> Alarm | None:
    """Look for a collapse in features [n, d] and [m, d]; `classes` are effective classes, real and generated."""
    import numpy as np

    relative = coverage.high / expected_coverage(len(real), len(generated))
    if relative >= LEAST_COVERAGE:
        return None
    wide, found = spread(generated) / max(spread(real), 1e-12), duplicates(real, generated)
    hit = classes[1] / classes[0] if classes else 1.0
    doubled = found.share > MOST_DUPLICATES and found.count > 5 * found.expected
    if wide >= LEAST_SPREAD and not doubled and hit >= LEAST_CLASSES:
        return None
    share = coverage.value / expected_coverage(len(real), len(generated))
    parts = [f"The model makes few different pictures: they meet {share:.0%} of what is usual of the real ones"]
    if doubled:
        parts.append(
            f"{found.share:.0%} look the same as another one, as if there were about {found.support:,.0f} in all"
        )
    elif wide < LEAST_SPREAD:
        parts.append(f"two of them differ {wide:.0%} as much as two real ones")
    else:
        parts.append(
            f"they hit {classes[1] if classes else 0:.1f} classes in place of {classes[0] if classes else 0:.1f}"
        )
    pairs: tuple[Row, ...] = tuple((Place("generated", i), Place("generated", j)) for i, j in found.pairs)
    evidence = pairs if doubled else rows(np.arange(len(generated)), "generated")
    values = {"coverage": coverage.value, "relative": share, "spread": wide, "duplicates": found.share}
    return Alarm("mode_collapse", "; ".join(parts) + ".", evidence, values | ({"classes": hit} if classes else {}))
