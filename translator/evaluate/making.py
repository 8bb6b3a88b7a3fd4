"""Making: the pictures that a Model gives, for an evaluation, as PNG in a folder that passes."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from translator.errors import DataError, ImageError, ModelError
from translator.evaluate.extractor import Picture
from translator.evaluate.pictures import Named, Pictures
from translator.evaluate.task import Task
from translator.images.codec import decode, encode
from translator.infer.sample import ALL, Condition, Draw, Sample, check, conditions, make
from translator.jobs.progress import Control, Failure, Pace, Report, silent
from translator.models.card import Card


@dataclass(frozen=True)
class Made:
    """The pictures a Model gave, in order.

    `sources` and `targets` are, picture by picture, what went in and what should have come out, empty for a Model that
    is given none; `failures` are the inputs that gave nothing.
    """

    pictures: Pictures
    sources: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    failures: tuple[Failure, ...] = ()


def make_pictures(
    task: Task, folder: Path, *, count: int, seed: int, report: Report = silent, control: Control | None = None
) -> Made:
    """Let a Model make its pictures into a folder: `count` samples, or a translation of every source picture.

    `count` bounds the translations too where it is not 0. A class, where the Model takes one, is drawn as often as the
    real pictures have it. Stopping raises DataError.
    """
    control = control or Control()
    if task.source is None:
        return Made(_sampled(task, folder, count, seed, report, control))
    return _translated(task, folder, count, seed, report, control)


def draws(card: Card, real: Pictures, ports: Condition, count: int, seed: int) -> list[Draw]:
    """Return what is sampled: `count` seeds spread over the conditions, by the classes of the real pictures."""
    label = card.input("label")
    if label is None or label.name in ports:
        given = conditions(card, ports)
        return [Draw(seed + number, given[number * len(given) // count]) for number in range(count)]
    classes = list(conditions(card, {label.name: ALL}))
    shares = _shares(card, real, len(classes))
    numbers = np.floor(np.cumsum([0.0, *shares]) * count + 0.5).astype(int)
    return [
        Draw(seed + number, {**ports, **chosen})
        for chosen, first, last in zip(classes, numbers, numbers[1:], strict=False)
        for number in range(first, last)
    ]


def _shares(card: Card, real: Pictures, classes: int) -> list[float]:
    """Return how often every class is drawn: as the real pictures have it, or all alike where they have others."""
    counted = Counter(named.label for named in real.named)
    held = [counted[name] for name in card.classes]
    if len(held) == classes and sum(held) == len(real) > 0:
        return [each / len(real) for each in held]
    return [1 / classes] * classes


def _sampled(task: Task, folder: Path, count: int, seed: int, report: Report, control: Control) -> Pictures:
    wanted = draws(task.card, task.real, task.ports, count, seed)
    check(task.engine, wanted)
    made: list[Named] = []

    def write(sample: Sample) -> None:
        path = folder / f"{len(made):06d}.png"
        encode(sample.pixels, path)
        label = _label(task.card, sample.draw.condition)
        made.append(Named(f"{label} seed {sample.draw.seed}".strip(), _reader(path), label, (path,)))

    summary = make(task.engine, wanted, sink=write, report=report, control=control)
    if summary.stopped:
        raise DataError(f"The evaluation was stopped at {summary.made:,} of {count:,} pictures; nothing was written.")
    return Pictures(f"pictures of {task.card.name}", tuple(made), "generated")


def _translated(task: Task, folder: Path, count: int, seed: int, report: Report, control: Control) -> Made:
    assert task.source is not None
    found = task.source.named[: count or None]
    made: list[Named] = []
    places: list[int] = []
    failures: list[Failure] = []
    pace = Pace(len(found))
    ports: dict[str, Any] = dict(task.ports)
    for place, named in enumerate(found):
        if control.stopping:
            raise DataError(f"The evaluation was stopped at {place:,} of {len(found):,} pictures; nothing was written.")
        try:
            pixels = task.engine.run(named.read()[None], seed=[seed], **ports)[0]
        except (ImageError, DataError, ModelError) as error:
            failures.append(Failure(named.name, str(error)))
        else:
            path = folder / f"{place:06d}.png"
            encode(pixels, path)
            made.append(Named(named.name, _reader(path), named.label, (path,)))
            places.append(place)
        report(pace.progress("Translate", place + 1))
    for failure in failures:
        report(failure)
    if not made:
        raise DataError(f"{task.card.name} translated none of {len(found):,} pictures; the first: {failures[0].reason}")
    return Made(
        Pictures(f"pictures of {task.card.name}", tuple(made), "generated"),
        tuple(found[place] for place in places),
        tuple(task.real.named[place] for place in places) if task.is_paired else (),
        tuple(failures),
    )


def _label(card: Card, condition: Condition) -> str:
    port = card.input("label")
    return str(condition[port.name]) if port is not None and port.name in condition else ""


def _reader(path: Path) -> Callable[[], Picture]:
    return lambda: decode(path).pixels


def read_all(named: Sequence[Named]) -> list[Picture]:
    """Return the pixels of some pictures that were read before."""
    return [each.read() for each in named]
