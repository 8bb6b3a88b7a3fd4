"""sample: pictures that a Model makes of noise, classes, words, sounds and numbers, without a picture that goes in.

A picture depends on its seed and its condition alone: the window, the command line and `Engine.run` give the same one.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.infer.engine import Engine
from translator.jobs.progress import Control, Note, Pace, Report, silent
from translator.models.card import Card

WHAT = "Sample"

ALL = "all"
"""As the value of a label: every class."""

Condition = Mapping[str, object]
"""One value for each input that is given, by the name of its port."""


@dataclass(frozen=True)
class Draw:
    """One picture that is to be made: its seed, and what it shall show."""

    seed: int
    condition: Condition


@dataclass(frozen=True)
class Sample:
    """A picture that was made, uint8 [H, W, 3] in sRGB, and the seconds that took."""

    draw: Draw
    pixels: NDArray[np.uint8]
    seconds: float


Sink = Callable[[Sample], None]


@dataclass(frozen=True)
class Summary:
    """What became of the pictures; `stopped` when some were left."""

    made: int = 0
    skipped: int = 0
    stopped: bool = False

    def __str__(self) -> str:
        return f"{self.made:,} made, {self.skipped:,} skipped"


def sample(
    engine: Engine,
    *,
    seeds: Sequence[int],
    ports: Mapping[str, object] | None = None,
    sink: Sink,
    report: Report = silent,
    control: Control | None = None,
) -> Summary:
    """Make a picture of every seed for every condition and hand it to `sink`, condition by condition.

    `ports` are values of the Model's inputs by name, as `Engine.run` takes them; a list of values is one condition
    each, "all" for a label every class. Raises ModelError before the first picture for a Model that translates
    pictures, or gives none, and for values that it does not take.
    """
    draws = draws_of(engine.card, seeds, conditions(engine.card, ports or {}), report)
    check(engine, draws)
    return make(engine, draws, sink=sink, report=report, control=control)


def make(
    engine: Engine,
    draws: Sequence[Draw],
    *,
    sink: Sink,
    report: Report = silent,
    control: Control | None = None,
    skipped: int = 0,
) -> Summary:
    """Make pictures that were checked; `skipped` of all there are were there already."""
    control = control or Control()
    pace = Pace(len(draws) + skipped, skipped)
    made = 0
    report(pace.progress(WHAT, skipped))
    for batch in _batches(draws, engine.batch_size(*size_of(engine.card))):
        if control.stopping:
            break
        for result in _made(engine, batch):
            sink(result)
            made += 1
        report(pace.progress(WHAT, skipped + made))
    return Summary(made, skipped, stopped=made < len(draws))


def conditions(card: Card, ports: Mapping[str, object]) -> list[Condition]:
    """Return every combination of values: lists hold several, "all" stands for every class of a label."""
    several = [[(name, value) for value in _several(card, name, given)] for name, given in ports.items()]
    return [dict(combination) for combination in product(*several)]


def draws_of(card: Card, seeds: Sequence[int], conditions: Sequence[Condition], report: Report = silent) -> list[Draw]:
    """Return what is to be made; of a Model without noise, one picture for each condition."""
    if len(seeds) > 1 and card.input("noise") is None:
        report(Note(f"{card.name} takes no noise, so all seeds would give one picture; one is made."))
        seeds = seeds[:1]
    return [Draw(seed, condition) for condition in conditions for seed in seeds]


def check(engine: Engine, draws: Sequence[Draw]) -> None:
    """Raise ModelError where the Model does not sample, or does not take a value."""
    refuse_translators(engine.card)
    for condition, _ in groupby(draws, key=lambda draw: draw.condition):
        engine.check(condition)


def refuse_translators(card: Card) -> None:
    """Raise ModelError for a Model that takes a picture, or gives none."""
    if card.input("image") is not None:
        raise ModelError(f"{card.name} translates pictures; use `translator convert` and give it some.")
    if card.output("image") is None:
        given = ", ".join(port.name for port in card.outputs)
        raise ModelError(f"{card.name} gives no picture, but {given}; choose a Model that makes pictures.")


def size_of(card: Card) -> tuple[int, int]:
    """Return the (height, width) in pixels of the pictures a Model makes, 256 where the Card does not say."""
    picture = card.output("image")
    height, width = picture.shape[:2] if picture else ("", "")
    return (height if isinstance(height, int) else 256, width if isinstance(width, int) else 256)


def _several(card: Card, name: str, given: object) -> list[object]:
    port = next((port for port in card.inputs if port.name == name), None)
    if port is not None and port.kind == "label" and given == ALL:
        count = len(card.classes) or int(port.high or 0)
        return list(card.classes) or list(range(count))
    return list(given) if isinstance(given, list | tuple) else [given]


def _batches(draws: Sequence[Draw], size: int) -> Iterator[list[Draw]]:
    """Group neighbours of one condition, `size` at most."""
    for _, group in groupby(draws, key=lambda draw: draw.condition):
        while batch := list(islice(group, size)):
            yield batch


def _made(engine: Engine, batch: Sequence[Draw]) -> Iterator[Sample]:
    start = time.perf_counter()
    ports: dict[str, Any] = dict(batch[0].condition)
    try:
        pixels = engine.run(seed=[draw.seed for draw in batch], count=len(batch), **ports)
    except ModelError:
        if len(batch) == 1:
            raise
        for draw in batch:  # what is too much at once may work one by one
            yield from _made(engine, [draw])
        return
    seconds = (time.perf_counter() - start) / len(batch)
    for draw, picture in zip(batch, pixels, strict=True):
        yield Sample(draw, picture, seconds)
