"""Paths: the lines between codes, and sums of them.

Codes of a normal distribution in d dimensions lie close to a sphere of radius sqrt(d), and a network has seen none in
the middle of it. A straight line between two cuts through the middle; the spherical one stays outside (Shoemake 1985;
White 2016, section 2.1). Sums and means are brought back to the norm of what they are made of for the same reason.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from translator.latent.code import Values

Way = Literal["straight", "spherical"]

_SMALL = 1e-6


def between(a: Values, b: Values, t: float, way: Way) -> Values:
    """Return the code at t in [0, 1] of the way from a to b."""
    return spherical(a, b, t) if way == "spherical" else straight(a, b, t)


def straight(a: Values, b: Values, t: float) -> Values:
    """Return (1 - t) a + t b."""
    return np.asarray((1 - t) * a + t * b, np.float32)


def spherical(a: Values, b: Values, t: float) -> Values:
    """Return the code at t on the arc from a to b: sin((1-t)w)/sin(w) a + sin(tw)/sin(w) b (Shoemake 1985).

    w is the angle between them; norms that differ are blended as well. Where both point the same way the line is
    straight; where they are opposite, the arc goes over a third code, always the same one.
    """
    one, other = a.astype(np.float64).ravel(), b.astype(np.float64).ravel()
    norms = np.linalg.norm(one), np.linalg.norm(other)
    if min(norms) < _SMALL:
        return straight(a, b, t)
    cosine = float(np.clip(one @ other / (norms[0] * norms[1]), -1, 1))
    angle = np.arccos(cosine)
    if angle < _SMALL:
        return straight(a, b, t)
    if np.pi - angle < _SMALL:
        found = norms[0] * np.cos(np.pi * t) * one / norms[0] + norms[0] * np.sin(np.pi * t) * _across(one / norms[0])
        found *= ((1 - t) * norms[0] + t * norms[1]) / norms[0]
    else:
        found = (np.sin((1 - t) * angle) * one + np.sin(t * angle) * other) / np.sin(angle)
    return np.asarray(found, np.float32).reshape(a.shape)


def at(codes: Sequence[Values], position: float, way: Way) -> Values:
    """Return the code at a position of the path through several: 0 is the first, 1 the second, and so on."""
    place = min(max(position, 0.0), len(codes) - 1.0)
    first = min(int(place), len(codes) - 2)
    return between(codes[first], codes[first + 1], place - first, way) if len(codes) > 1 else codes[0]


def stops(legs: int, steps: int, *, loop: bool = False, eased: bool = False) -> NDArray[np.float64]:
    """Return the positions of a walk over `legs` legs with `steps` pictures on each.

    The end is a position as well, but on a loop, where it is the beginning. `eased` slows down before every code and
    starts slowly behind it, with the cubic 3t^2 - 2t^3.
    """
    places = np.arange(legs * steps + (0 if loop else 1)) / steps
    if not eased:
        return places
    whole = np.floor(places)
    t = places - whole
    return np.asarray(whole + t * t * (3 - 2 * t))


def combined(codes: Sequence[Values], weights: Sequence[float], *, on_sphere: bool) -> Values:
    """Return the sum of weight times code; `on_sphere` gives it the mean norm of its parts, weighted by |weight|.

    A sum of nothing but zero, such as a - a, stays zero.
    """
    if len(codes) == 1 and weights[0] == 1:
        return codes[0]
    parts = [code.astype(np.float64) for code in codes]
    total = np.sum([weight * part for weight, part in zip(weights, parts, strict=True)], axis=0)
    norm = float(np.linalg.norm(total))
    if on_sphere and norm > _SMALL:
        shares = np.abs(weights)
        total *= float(shares @ [np.linalg.norm(part) for part in parts] / shares.sum()) / norm
    return np.asarray(total, np.float32)


def _across(unit: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a unit vector at right angles to another one."""
    other = np.zeros_like(unit)
    other[int(np.abs(unit).argmin())] = 1
    other -= (other @ unit) * unit
    return np.asarray(other / np.linalg.norm(other))
