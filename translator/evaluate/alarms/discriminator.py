"""The discriminator: so far ahead that it teaches nothing, fooled by bad pictures, or learning by heart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Alarm

Line = Mapping[str, Any]
Opinions = NDArray[np.float64]

CEILINGS = {"Jensen-Shannon": log(2), "Vincze-Le Cam": 1.0, "total variation": 1.0}
"""Largest value of a divergence, which a discriminator reaches that is never wrong; others have none."""
WINS, LOSES = 0.95, 0.05
"""Share of the ceiling that a winning one is above, and a losing one below."""
BY_HEART = 0.5
FEWEST = 20
"""Pictures of each kind below which nothing can be said about learning by heart."""


@dataclass(frozen=True)
class Opinion:
    """What a discriminator thinks of pictures, one number each, more for more real."""

    trained: Opinions
    held_out: Opinions
    generated: Opinions


def found_divergences(ticks: Sequence[Line], objective: str) -> dict[str, float]:
    """Return how far apart each discriminator tells the two distributions, as a share of what is possible.

    `ticks` are lines of a log; the mean of what they hold. Where a family logs losses of discriminators (D, D_a) alone,
    the divergence follows from them. Empty for an objective without a ceiling, such as wgan.
    """
    from translator.nn.adversarial import OBJECTIVES

    losses = OBJECTIVES.get(objective)  # type: ignore[call-overload]
    ceiling = CEILINGS.get(losses.measure) if losses else None
    if not losses or ceiling is None:
        return {}
    named = {name: _mean(ticks, name) for name in _names(ticks, "divergence")}
    if not named and not _names(ticks, "penalty"):
        lost = {name: _mean(ticks, name) for name in _names(ticks, "D")}
        named = {name: losses.offset - losses.slope * value / losses.share for name, value in lost.items()}
    return {name: value / ceiling for name, value in named.items()}


def discriminator_wins(found: Mapping[str, float]) -> Alarm | None:
    """Look for a discriminator that is hardly ever wrong: nothing it says helps the generator."""
    if not found or max(found.values()) < WINS:
        return None
    name, share = max(found.items(), key=lambda item: item[1])
    return Alarm(
        "discriminator_wins",
        f"The discriminator wins ({name}): it finds {share:.0%} of the divergence that it could find at most, and the "
        "generator learns little from it; try spectral normalisation, R1, a smaller lr_d or augmentation.",
        values=found,
    )


def discriminator_loses(found: Mapping[str, float], *, is_good: bool) -> Alarm | None:
    """Look for a discriminator that cannot tell bad pictures from real ones; with good ones, that is the goal."""
    if is_good or not found or min(found.values()) > LOSES:
        return None
    name, share = min(found.items(), key=lambda item: item[1])
    return Alarm(
        "discriminator_loses",
        f"The discriminator loses ({name}): it finds {max(share, 0):.0%} of the divergence that it could find, though "
        "the pictures are not good yet; try a larger one, a larger lr_d or more critic_steps.",
        values=found,
    )


def learns_by_heart(opinion: Opinion) -> Alarm | None:
    """Look for a discriminator that knows the training pictures: it takes held-out ones for generated.

    The share of the way from training to generated pictures at which held-out ones lie: 0 is right, 1 says that it only
    remembers (Karras et al. 2020, "Training GANs with limited data", equation 1).
    """
    if min(len(opinion.trained), len(opinion.held_out), len(opinion.generated)) < FEWEST:
        return None
    gap, whole = opinion.trained.mean() - opinion.held_out.mean(), opinion.trained.mean() - opinion.generated.mean()
    error = np.sqrt(opinion.trained.var() / len(opinion.trained) + opinion.held_out.var() / len(opinion.held_out))
    if whole <= 0 or gap / whole < BY_HEART or gap < 3 * error:
        return None
    return Alarm(
        "discriminator_overfits",
        f"The discriminator knows the training pictures by heart: to it, held-out ones are {min(gap / whole, 1):.0%} "
        "of the way to generated ones; try augmentation, or more pictures.",
        values={"by_heart": float(gap / whole)},
    )


def _names(ticks: Sequence[Line], name: str) -> list[str]:
    """Return the scalars called so, or so with a domain: D, D_a."""
    found = dict.fromkeys(key for tick in ticks for key in tick)
    return [key for key in found if key == name or key.startswith(f"{name}_")]


def _mean(ticks: Sequence[Line], name: str) -> float:
    return float(np.mean([tick[name] for tick in ticks if name in tick]))
