"""Gallery: pictures of an evaluation in rows, with words: samples, pairs, neighbours, a walk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.evaluate.alarms.alarm import Alarm
from translator.evaluate.copies import Copies
from translator.evaluate.extractor import Picture
from translator.evaluate.features import Features
from translator.evaluate.making import Made
from translator.evaluate.neighbours import nearest
from translator.evaluate.pictures import Named, Pictures
from translator.evaluate.task import Task
from translator.infer.values import seeded_noise

GRID = 24
"""Pictures in a gallery without pairs."""
ROWS = 8
"""Rows in a gallery of pairs."""
EXTREMES = 6
WALK = 10
CORNERS = 4


@dataclass(frozen=True)
class Cell:
    """One picture, uint8 [H, W, 3], and what is said below it."""

    pixels: Picture
    caption: str = ""


@dataclass(frozen=True)
class Gallery:
    """Rows of pictures under a title; `columns` head the rows of pairs, and are empty for a grid."""

    key: str
    title: str
    words: str
    rows: tuple[tuple[Cell, ...], ...]
    columns: tuple[str, ...] = ()


def samples(made: Made, seed: int) -> list[Gallery]:
    """Return the first pictures, the same in every evaluation, and some drawn by the seed."""
    total = len(made.pictures)
    count = ROWS if made.sources else GRID
    order = made.pictures.first(count)
    places = {id(named): place for place, named in enumerate(made.pictures.named)}
    fixed = [places[id(named)] for named in order.named]
    drawn = np.random.default_rng(seed).permutation(total)[:count].tolist()
    return [
        _shown(
            "fixed",
            "Fixed samples",
            "The first ones, of every class in turn; the same in every evaluation.",
            made,
            fixed,
        ),
        _shown("random", "Random samples", f"Drawn among all {total:,} by the seed, none chosen by eye.", made, drawn),
    ]


def best_and_worst_pairs(made: Made, values: NDArray[np.float64], title: str, is_lower_better: bool) -> list[Gallery]:
    """Return the pairs with the best and the worst value of a paired measure."""
    order = np.argsort(values if is_lower_better else -values, kind="stable")
    notes = [f"{title} {value:.3g}" for value in values]
    best, worst = order[:EXTREMES].tolist(), order[::-1][:EXTREMES].tolist()
    return [
        _shown("best-pairs", "Best pairs", f"By {title}.", made, best, notes),
        _shown("worst-pairs", "Worst pairs", f"By {title}.", made, worst, notes),
    ]


def most_and_least_real(made: Made, generated: Features, real: Features, pictures: Pictures) -> list[Gallery]:
    """Return the generated pictures nearest to a real one and farthest from all, each beside its nearest real one."""
    found, squares = nearest(np.asarray(generated.values, np.float64), np.asarray(real.values, np.float64))
    own, theirs = _by_name(made.pictures), _by_name(pictures)
    order = np.argsort(squares, kind="stable")

    def rows(places: Sequence[int]) -> tuple[tuple[Cell, ...], ...]:
        return tuple(
            (
                Cell(own[generated.names[place]].read(), generated.names[place]),
                Cell(theirs[real.names[found[place]]].read(), f"distance {np.sqrt(squares[place]):.3g}"),
            )
            for place in places
        )

    columns = ("generated", "nearest real")
    best, worst = order[:EXTREMES].tolist(), order[::-1][:EXTREMES].tolist()
    words = "By the distance of features to the nearest real picture."
    return [
        Gallery("most-real", "Most like a real picture", words, rows(best), columns),
        Gallery("least-real", "Least like any real picture", words, rows(worst), columns),
    ]


def training_neighbours(made: Made, found: Copies, train: Pictures, places: Sequence[int]) -> list[Gallery]:
    """Return the first samples beside the training picture that each is most like, and the suspects."""
    suspects = Gallery(
        "suspects",
        "Suspected copies",
        "Closer to a training picture than nearly all held-out pictures are; the closest first.",
        _beside(made, found, train, found.suspects[: 2 * ROWS], places),
        ("generated", "in training"),
    )
    shown = Gallery(
        "neighbours",
        "Nearest training pictures",
        "The first samples, each beside the training picture that it is most like, mirrored and shifted ones included.",
        _beside(made, found, train, range(min(ROWS, len(made.pictures))), places),
        ("generated", "in training"),
    )
    return [shown, *([suspects] if found.suspects else [])]


def evidence_of(alarm: Alarm, made: Made, real: Pictures) -> Gallery | None:
    """Return the pictures that an alarm names, None where it names none that are here."""
    sides = {"generated": made.pictures.named, "real": real.named, "input": made.sources, "back": ()}
    rows = [
        tuple(Cell(sides[place.side][place.index].read(), place.side) for place in row)
        for row in alarm.evidence
        if all(place.index < len(sides[place.side]) for place in row)
    ]
    return Gallery(f"alarm-{alarm.name}", alarm.name, alarm.sentence, tuple(rows)) if rows else None


def walk(task: Task, seed: int) -> Gallery | None:
    """Return a walk through the noise of a Model that samples, row by row between two seeds; None without noise.

    Between two points of a Gaussian the way goes over the sphere (White 2016): the middle of a straight line is shorter
    than any noise that the network saw.
    """
    port = task.card.input("noise")
    if port is None or task.source is not None or not all(isinstance(size, int) for size in port.shape):
        return None
    shape = tuple(int(size) for size in port.shape)
    corners = [seeded_noise(seed + number, shape) for number in range(CORNERS + 1)]
    given = dict(task.ports) | _first_class(task)
    steps = np.linspace(0, 1, WALK)
    try:
        rows = tuple(
            tuple(Cell(_one(task, _between(a, b, t), port.name, given), _end(i, t, seed)) for t in steps)
            for i, (a, b) in enumerate(pairwise(corners))
        )
    except ModelError:  # a Model may want more than noise
        return None
    words = (
        "From one seed to the next: smooth where the model has learnt a space, in jumps where it knows single pictures."
    )
    return Gallery("walk", "A walk through the noise", words, rows)


def _one(task: Task, noise: NDArray[np.float32], port: str, given: Mapping[str, object]) -> Picture:
    values: dict[str, Any] = {**given, port: noise[None]}
    picture: Picture = task.engine.run(seed=0, count=1, **values)[0]
    return picture


def _between(a: NDArray[np.float32], b: NDArray[np.float32], t: float) -> NDArray[np.float32]:
    cosine = float((a * b).sum() / (np.linalg.norm(a) * np.linalg.norm(b)))
    angle = np.arccos(np.clip(cosine, -1, 1))
    if np.sin(angle) < 1e-6:
        return a
    mixed: NDArray[np.float32] = ((np.sin((1 - t) * angle) * a + np.sin(t * angle) * b) / np.sin(angle)).astype(
        np.float32
    )
    return mixed


def _end(row: int, t: float, seed: int) -> str:
    if t in (0.0, 1.0):
        return f"seed {seed + row + int(t)}"
    return ""


def _first_class(task: Task) -> dict[str, object]:
    port = task.card.input("label")
    return {} if port is None or port.name in task.ports else {port.name: 0}


def _shown(key: str, title: str, words: str, made: Made, places: Sequence[int], notes: Sequence[str] = ()) -> Gallery:
    """Return a grid of samples, or rows of what went in, what came out, and what should have."""
    if not made.sources:
        cells = [_cell(made.pictures.named[place]) for place in places]
        return Gallery(key, title, words, (tuple(cells),))
    rows = []
    for place in places:
        out = made.pictures.named[place]
        row = [_cell(made.sources[place]), Cell(out.read(), notes[place] if notes else "")]
        rows.append(tuple([*row, Cell(made.targets[place].read())] if made.targets else row))
    columns = ("given", "made", "wanted") if made.targets else ("given", "made")
    return Gallery(key, title, words, tuple(rows), columns)


def _beside(
    made: Made, found: Copies, train: Pictures, places: Sequence[int], kept: Sequence[int]
) -> tuple[tuple[Cell, ...], ...]:
    rows = []
    for place in places:
        other = train.named[kept[found.match.indices[place]]]
        distance = f"{found.match.distances[place]:.1f} levels apart"
        mirrored = ", mirrored" if found.match.mirrored[place] else ""
        rows.append((_cell(made.pictures.named[place]), Cell(other.read(), f"{distance}{mirrored}")))
    return tuple(rows)


def _cell(named: Named) -> Cell:
    return Cell(named.read(), named.name)


def _by_name(pictures: Pictures) -> dict[str, Named]:
    return {named.name: named for named in pictures.named}
