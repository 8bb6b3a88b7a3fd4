"""Saturation: pixels stuck at black and white, and samples that stopped moving."""

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Alarm, Matrix, rows, spread

Shares = NDArray[np.float64]
Picture = NDArray[np.uint8]

LEAST_BETWEEN = 0.25
"""Share of values between the ends, relative to that of real pictures."""
FEWEST_BETWEEN = 0.02
"""Real pictures with fewer values between the ends are black and white themselves."""
LEAST_MOVE = 0.01
"""Movement of fixed samples between two looks, relative to the distance of two different ones."""


def between(picture: Picture) -> float:
    """Return the share of a picture's values that are neither 0 nor 255."""
    return float(((picture > 0) & (picture < 255)).mean())


def saturated(real: Shares, generated: Shares) -> Alarm | None:
    """Look for values at the ends; for every picture the share that lies `between` them."""
    usual, found = float(real.mean()), float(generated.mean())
    if usual < FEWEST_BETWEEN or found >= LEAST_BETWEEN * usual:
        return None
    return Alarm(
        "saturated_generator",
        f"The generator is saturated: {1 - found:.0%} of its pixel values are black or white, {1 - usual:.0%} of the "
        "real ones are.",
        rows(np.argsort(generated, kind="stable"), "generated"),
        {"between": found, "between_real": usual},
    )


def still(before: Matrix, now: Matrix, *, is_good: bool) -> Alarm | None:
    """Look for samples of fixed noise that do not move between two looks, though they are not good yet."""
    if is_good or before.shape != now.shape:
        return None
    moved = float(np.linalg.norm(now - before, axis=1).mean()) / max(spread(now), 1e-12)
    if moved >= LEAST_MOVE:
        return None
    return Alarm(
        "still_generator",
        f"The generator stands still: its pictures moved {moved:.1%} of their differences since the last look.",
        rows(np.arange(len(now)), "generated"),
        {"moved": moved},
    )
