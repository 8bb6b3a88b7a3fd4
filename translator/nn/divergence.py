"""f-divergences and how a critic bounds them from below (Nowozin, Cseke, Tomioka 2016, tables 1, 2 and 6).

D_f(P, Q) = E_Q[f(p/q)] = sup over T of E_P[T(x)] - E_Q[f*(T(x))]. A critic gives any real number V(x); the activation
g_f makes of it a T(x) for which f* is finite. P are the real pictures, Q the generated ones.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

DivergenceKind = Literal["kl", "reverse_kl", "pearson", "hellinger", "js", "gan"]
Curve = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class FDivergence:
    """One row of the tables, every entry a function of a tensor, elementwise.

    f           convex, of the ratio u = p/q > 0
    activation  g_f: from the output v of the critic to T
    conjugate   f*(t) = sup over u of u t - f(u)
    composed    f*(g_f(v)), in a form that neither overflows early nor takes a logarithm of what rounds to 0
    optimum     T*(u) = f'(u), what the best critic says where the ratio is u
    threshold   f'(1), above which T says real
    """

    f: Curve
    activation: Curve
    conjugate: Curve
    composed: Curve
    optimum: Curve
    threshold: float


LOG_2 = math.log(2)

DIVERGENCES: dict[DivergenceKind, FDivergence] = {
    "kl": FDivergence(
        f=lambda u: u * u.log(),
        activation=lambda v: v,
        conjugate=lambda t: (t - 1).exp(),
        composed=lambda v: (v - 1).exp(),
        optimum=lambda u: 1 + u.log(),
        threshold=1.0,
    ),
    "reverse_kl": FDivergence(
        f=lambda u: -u.log(),
        activation=lambda v: -(-v).exp(),
        conjugate=lambda t: -1 - (-t).log(),
        composed=lambda v: v - 1,
        optimum=lambda u: -1 / u,
        threshold=-1.0,
    ),
    "pearson": FDivergence(
        f=lambda u: (u - 1).square(),
        activation=lambda v: v,
        conjugate=lambda t: t.square() / 4 + t,
        composed=lambda v: v.square() / 4 + v,
        optimum=lambda u: 2 * (u - 1),
        threshold=0.0,
    ),
    "hellinger": FDivergence(
        f=lambda u: (u.sqrt() - 1).square(),
        activation=lambda v: -(-v).expm1(),
        conjugate=lambda t: t / (1 - t),
        composed=lambda v: v.expm1(),
        optimum=lambda u: 1 - u.rsqrt(),
        threshold=0.0,
    ),
    "js": FDivergence(
        f=lambda u: u * u.log() - (u + 1) * ((1 + u) / 2).log(),
        activation=lambda v: LOG_2 - F.softplus(-v),
        conjugate=lambda t: -(2 - t.exp()).log(),
        composed=lambda v: F.softplus(v) - LOG_2,
        optimum=lambda u: (2 * u / (u + 1)).log(),
        threshold=0.0,
    ),
    "gan": FDivergence(
        f=lambda u: u * u.log() - (u + 1) * (u + 1).log(),
        activation=lambda v: -F.softplus(-v),
        conjugate=lambda t: -(1 - t.exp()).log(),
        composed=F.softplus,
        optimum=lambda u: (u / (u + 1)).log(),
        threshold=-LOG_2,
    ),
}
"""Squared Hellinger without its half. "js" is twice the Jensen-Shannon divergence, "gan" that less 2 log 2."""
