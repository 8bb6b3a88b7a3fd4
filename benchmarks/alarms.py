"""Trials of the alarms: trainings with an injected failure, and healthy ones, at the size of a toy.

    python -m benchmarks.alarms [--seeds 20] [--healthy 100]

A toy sampler draws from 25 Gaussians in 16 dimensions, a toy translator makes pictures of 16 x 16 of one palette into
another. Each training is looked at eight times while it gets better; a failure begins after the fourth look. An alarm
counts when it comes within three looks; a healthy training with any alarm counts as false.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Bounded
from translator.evaluate.alarms.discriminator import CEILINGS, Opinion, found_divergences
from translator.evaluate.alarms.register import Register
from translator.evaluate.alarms.saturation import between
from translator.evaluate.alarms.sight import Light, Sight
from translator.evaluate.alarms.translation import brightness
from translator.evaluate.copies import binomial_interval
from translator.evaluate.kernel import kid
from translator.evaluate.neighbours import manifold

LOOKS, BROKEN_AFTER, WITHIN = 8, 4, 3
MODES, DIMENSIONS, NUMBER = 25, 16, 300
PICTURES, SIDE = 120, 16
Floats = NDArray[np.float64]
Look = tuple[int, bool]
"""The number of a look from 0, and whether the failure has begun."""


@dataclass(frozen=True)
class Trial:
    """A failure: what its alarm is called, and the looks at a training that suffers from it."""

    alarm: str
    looks: Callable[[np.random.Generator, bool], Iterator[Sight]]


def begun(look: int, broken: bool) -> bool:
    return broken and look >= BROKEN_AFTER


def pace(random: np.random.Generator, broken: bool) -> float:
    """Return what a look leaves of the way to the goal; healthy trainings differ, those that break were good before."""
    return 0.5 if broken else float(random.uniform(0.3, 0.8))


def modes(random: np.random.Generator, count: int, allowed: NDArray[np.intp] | None, centres: Floats) -> Floats:
    chosen = random.choice(np.arange(MODES) if allowed is None else allowed, count)
    return np.asarray(centres[chosen] + 0.3 * random.normal(size=(count, DIMENSIONS)))


def sampler(failure: str) -> Callable[[np.random.Generator, bool], Iterator[Sight]]:
    """Return the looks at a sampler: early samples lie off the modes and are too narrow, as blurred pictures do."""

    def looks(random: np.random.Generator, broken: bool) -> Iterator[Sight]:
        centres = 2.0 * random.normal(size=(MODES, DIMENSIONS))
        real, aside = modes(random, NUMBER, None, centres), random.normal(size=DIMENSIONS)
        kept, rate = random.permutation(MODES), pace(random, broken)
        last: Floats | None = None
        for look in range(LOOKS):
            failed, young = begun(look, broken), rate**look
            allowed = {"collapse": kept[:1], "dropping": kept[:17]}.get(failure) if failed else None
            made = modes(np.random.default_rng(int(kept[0])), NUMBER, allowed, centres)
            made = made * (1 - 0.6 * young) + 3 * young * aside + 0.3 * young * random.normal(size=made.shape)
            if failed and failure == "still":
                made = last if last is not None else made
            elif failure == "still":
                made = made + 1.5 * aside  # it stands still before it was good
            last = made
            yield sight(real, made, **extras(random, failure, failed, young))

    return looks


def extras(random: np.random.Generator, failure: str, failed: bool, young: float) -> dict[str, object]:
    """Return what a training says of its discriminator and of its pixels."""
    share = 0.4 + 0.45 * young + 0.05 * random.normal()
    if failed and failure in ("wins", "loses"):
        share = {"wins": 0.985, "loses": 0.01}[failure] + 0.005 * random.normal()
    loss = 2 * np.log(2) - 2 * share * CEILINGS["Jensen-Shannon"]
    ticks = [{"images": 0, "D": loss + 0.02 * random.normal(), "G": 1.0} for _ in range(10)]
    ends = 0.03 if failed and failure == "saturated" else 0.9
    shares = tuple(random.beta(50 * at, 50 * (1 - at), NUMBER) for at in (0.9, ends))
    held_out = -1.0 if failed and failure == "by_heart" else 2.0
    opinion = Opinion(*(at + random.normal(size=64) for at in (2.3, held_out, -3.0 * (1 - 0.5 * young))))
    return {"divergences": found_divergences(ticks, "nonsaturating"), "between": shares, "opinion": opinion}


def translator(failure: str) -> Callable[[np.random.Generator, bool], Iterator[Sight]]:
    """Return the looks at a translator: it learns to change the colours and keeps the picture."""

    def looks(random: np.random.Generator, broken: bool) -> Iterator[Sight]:
        rate = pace(random, broken)
        inputs, targets = picture_set(random, (0.9, 0.3, 0.2)), picture_set(random, (0.9, 0.6, 0.1))
        for look in range(LOOKS):
            failed, young = begun(look, broken), rate**look
            right = inputs * np.array([1.0, 2.0, 0.5]).clip(0)
            noise = 20 * random.normal(size=inputs.shape)
            outputs = (1 - young) * right + young * (inputs.mean((1, 2), keepdims=True) + noise)
            back = inputs + 6 * random.normal(size=inputs.shape) + 40 * young * random.normal(size=inputs.shape)
            if failed and failure == "same":
                outputs = np.broadcast_to(right[:1], right.shape) + 0.5 * random.normal(size=right.shape)
            if failed and failure == "inverted":
                outputs = 255 - right
            if failed and failure == "cheats":
                outputs, back = inputs + random.normal(size=inputs.shape), inputs + random.normal(size=inputs.shape)
            yield translated(inputs, outputs, back, targets, random, failure, failed, young)

    return looks


def picture_set(random: np.random.Generator, colour: tuple[float, float, float]) -> Floats:
    """Return pictures of soft blobs in one colour, float [n, 16, 16, 3] in levels."""
    coarse = random.uniform(0.2, 1.0, (PICTURES, 4, 4))
    fine = np.kron(coarse, np.ones((1, SIDE // 4, SIDE // 4)))
    return np.asarray(200 * fine[..., None] * np.array(colour) * random.uniform(0.7, 1.2, (PICTURES, 1, 1, 3)))


def translated(
    inputs: Floats, outputs: Floats, back: Floats, targets: Floats, random: np.random.Generator, failure: str,
    failed: bool, young: float,
) -> Sight:  # fmt: skip
    levels = [part.clip(0, 255).astype(np.uint8) for part in (inputs, outputs, back, targets)]
    one, other, again, real = (part.reshape(len(part), -1) / 64.0 for part in levels)
    light = Light(*(np.stack([brightness(picture) for picture in part]) for part in levels[:2]))
    found = extras(random, failure, failed, young)
    found["between"] = tuple(np.array([between(picture) for picture in levels[k]]) for k in (3, 1))
    return sight(real, other, inputs=one, back=again[:32], light=light, **found)


def sight(real: Floats, made: Floats, **more: object) -> Sight:
    measured = manifold(real, made)
    named = {"kid": kid(real, made), "precision": measured.precision, "coverage": measured.coverage}
    scores = {name: Bounded(each.value, *each.interval()) for name, each in named.items()}
    return Sight(real, made, scores, **more)  # type: ignore[arg-type]


TRIALS = {
    "one mode left": Trial("mode_collapse", sampler("collapse")),
    "8 of 25 modes lost": Trial("mode_dropping", sampler("dropping")),
    "pixels at the ends": Trial("saturated_generator", sampler("saturated")),
    "one output for all inputs": Trial("collapsed_translator", translator("same")),
    "cycle cheats": Trial("cycle_cheating", translator("cheats")),
    "colours inverted": Trial("colour_inversion", translator("inverted")),
    "samples stand still": Trial("still_generator", sampler("still")),
    "discriminator wins": Trial("discriminator_wins", sampler("wins")),
    "discriminator learns by heart": Trial("discriminator_overfits", sampler("by_heart")),
}
HEALTHY = (sampler(""), translator(""))


def caught(trial: Trial, seed: int) -> bool:
    """Tell whether the alarm comes within three looks of the failure."""
    register = Register()
    for look, found in enumerate(trial.looks(np.random.default_rng(seed), True)):
        raised = {alarm.name for alarm in register.examine(found).raised}
        if look >= BROKEN_AFTER + WITHIN:
            return False
        if look >= BROKEN_AFTER and trial.alarm in raised:
            return True
    return False


def false_alarms(seed: int) -> list[str]:
    """Return the alarms of a healthy training, a sampler and a translator in turn."""
    register = Register()
    looks = HEALTHY[seed % 2](np.random.default_rng(seed), False)
    return [alarm.name for found in looks for alarm in register.examine(found).raised]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--healthy", type=int, default=100)
    given = parser.parse_args()
    print("| failure | alarm | caught within 3 looks | 95 % interval |\n|---|---|---|---|")
    total = 0
    for name, trial in TRIALS.items():
        hits = sum(caught(trial, seed) for seed in range(given.seeds))
        total += hits
        low, high = binomial_interval(hits, given.seeds)
        print(f"| {name} | `{trial.alarm}` | {hits} of {given.seeds} | {low:.2f} to {high:.2f} |")
    found = [false_alarms(seed) for seed in range(given.healthy)]
    wrong = sum(bool(names) for names in found)
    low, high = binomial_interval(wrong, given.healthy)
    print(f"| none: healthy | any | {wrong} of {given.healthy} alarmed falsely | {low:.2f} to {high:.2f} |")
    named = sorted({name for names in found for name in names})
    print(json.dumps({"recall": total / (given.seeds * len(TRIALS)), "false": wrong / given.healthy, "named": named}))


if __name__ == "__main__":
    main()
