"""A translation that is none: the same output for every input, inverted colours, or a cycle that cheats."""

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Alarm, Matrix, rows, spread
from translator.images.resize import resize

Picture = NDArray[np.uint8]

LEAST_CHANGE = 0.1
"""Difference of two outputs, relative to that of their inputs."""
INVERTED = -0.5
"""Mean correlation of the brightness of an output with that of its input."""
UNCHANGED, RETURNED = 0.1, 0.2
"""Distance of an output, and of the way back, from the input, relative to that of a real target."""
SIDE = 16


def brightness(picture: Picture) -> Matrix:
    """Return the brightness (ITU-R BT.601) of a picture at 16 x 16, [256]."""
    small = resize(picture, SIDE, SIDE).astype(np.float64)
    return np.asarray((small @ np.array([0.299, 0.587, 0.114])).ravel())


def collapsed_translator(inputs: Matrix, outputs: Matrix) -> Alarm | None:
    """Look for outputs that hardly depend on the input; features [m, d] in the same order."""
    change = spread(outputs) / max(spread(inputs), 1e-12)
    if change >= LEAST_CHANGE:
        return None
    return Alarm(
        "collapsed_translator",
        f"The translation hardly depends on the picture: two outputs differ {change:.0%} as much as their inputs.",
        rows(np.arange(len(outputs)), "input", "generated"),
        {"change": change},
    )


def colour_inversion(inputs: Matrix, outputs: Matrix, targets: Matrix | None = None) -> Alarm | None:
    """Look for light that became dark: `brightness` [m, 256] of inputs and outputs, of the true outputs where known."""
    if targets is not None and _correlations(inputs, targets).mean() < INVERTED / 2:
        return None  # the task itself inverts
    found = _correlations(inputs, outputs)
    if found.mean() >= INVERTED:
        return None
    return Alarm(
        "colour_inversion",
        "The translation turns light into dark: the brightness of outputs follows that of the inputs with a "
        f"correlation of {found.mean():.2f}; an identity term or another seed helps.",
        rows(np.argsort(found, kind="stable"), "input", "generated"),
        {"correlation": float(found.mean())},
    )


def cycle_cheating(inputs: Matrix, outputs: Matrix, back: Matrix, targets: Matrix) -> Alarm | None:
    """Look for a cycle that is kept by translating nothing: features of inputs, outputs, the way back, and targets."""
    count = len(back)
    order = np.random.default_rng(0).integers(0, len(targets), count)
    whole = _distance(inputs[:count], targets[order])
    changed, returned = (_distance(inputs[:count], other[:count]) / max(whole, 1e-12) for other in (outputs, back))
    if changed >= UNCHANGED or returned >= RETURNED:
        return None
    return Alarm(
        "cycle_cheating",
        f"The translation leaves pictures as they are, which is how the way back succeeds: they change {changed:.0%} "
        "of the way to a real target.",
        rows(np.arange(count), "input", "generated", "back"),
        {"changed": changed, "returned": returned},
    )


def _distance(one: Matrix, other: Matrix) -> float:
    return float(np.linalg.norm(one - other, axis=1).mean())


def _correlations(one: Matrix, other: Matrix) -> NDArray[np.float64]:
    """Return the correlation of each pair of rows, 0 where one of them is flat."""
    a, b = one - one.mean(1, keepdims=True), other - other.mean(1, keepdims=True)
    energy = np.sqrt((a**2).sum(1) * (b**2).sum(1))
    return np.asarray(np.divide((a * b).sum(1), energy, out=np.zeros(len(a)), where=energy > 1e-9))
