"""samples: sampled pictures in a folder, under names that say what they are, and a grid of all."""

import hashlib
import os
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from translator.api.config import Config, Field
from translator.api.words import split
from translator.errors import ImageError
from translator.images.codec import decode, encode
from translator.images.sheet import sheet
from translator.infer.engine import Engine
from translator.infer.sample import Condition, Draw, Sample, Summary, check, conditions, draws_of, make
from translator.infer.sink import prepare
from translator.jobs.progress import Control, Done, Note, Report, silent
from translator.models.card import Card, PortCard

COLUMNS = 10
"""Pictures in a row of a grid, at most."""

MAX_GRID_PIXELS = 64_000_000
_SMALLEST_CELL = 64
_LONGEST = 48

Pixels = NDArray[np.uint8]


class Sampling(Config):
    """How many pictures are made, of which seeds, and how their files are written."""

    seed: int = Field(0, "Seed of the first picture; the next ones count on from it.", group="Samples", ge=0)
    count: int = Field(16, "Number of pictures; of several classes or texts, of each.", group="Samples", ge=1)
    format: Literal["png", "jpg", "webp"] = Field("png", "File format.", group="Output")
    quality: int = Field(95, "Quality of JPEG and WebP.", group="Output", ge=1, le=100)
    existing: Literal["skip", "replace"] = Field("skip", "What to do when a file exists already.", group="Output")
    grid: bool = Field(True, "Write a grid of all pictures with captions as well.", group="Output")


def sample_into(
    engine: Engine,
    output: Path,
    options: Sampling | None = None,
    *,
    ports: Mapping[str, object] | None = None,
    report: Report = silent,
    control: Control | None = None,
) -> Summary:
    """Make pictures as `sample` does and write each into the folder `output` as soon as it is there.

    Names hold the Model, the condition and the seed, so a sampling that was stopped goes on when it is asked for again.
    A grid is written when nothing is missing. Raises ModelError, DataError or ImageError.
    """
    options = options or Sampling()
    card = engine.card
    seeds = range(options.seed, options.seed + options.count)
    draws = draws_of(card, seeds, conditions(card, ports or {}), report)
    check(engine, draws)
    prepare(output)
    files = {id(draw): output / f"{name_of(card, draw)}.{options.format}" for draw in draws}
    wanted = [draw for draw in draws if options.existing == "replace" or not os.path.lexists(files[id(draw)])]
    kept = {id(draw) for draw in draws} - {id(draw) for draw in wanted}
    pictures: dict[int, Pixels] = {}

    def write(sample: Sample) -> None:
        path = files[id(sample.draw)]
        encode(sample.pixels, path, quality=options.quality)
        pictures[id(sample.draw)] = sample.pixels
        report(Done(path.stem, str(path), sample.seconds))

    for draw in draws:
        if id(draw) in kept:
            report(Done(files[id(draw)].stem, str(files[id(draw)]), 0.0))
    summary = make(engine, wanted, sink=write, report=report, control=control, skipped=len(kept))
    if options.grid and not summary.stopped:
        shown = {key: decode(files[key]).pixels for key in kept} | pictures
        path = output / f"{grid_name(card, draws)}.png"
        encode(grid(card, draws, [shown[id(draw)] for draw in draws], report), path)
        report(Note(f"The grid is {path}."))
    return summary


def keep(card: Card, samples: Sequence[Sample], output: Path) -> list[Path]:
    """Write pictures that were made, and the grid of them, into a folder as PNG; return the paths of the pictures.

    A file that is there already and shows the same is left as it is; another one keeps its name, and the new file gets
    a number. Raises DataError or ImageError.
    """
    prepare(output)
    kept = [_kept(output / f"{name_of(card, made.draw)}.png", made.pixels) for made in samples]
    draws = [made.draw for made in samples]
    _kept(output / f"{grid_name(card, draws)}.png", grid(card, draws, [made.pixels for made in samples]))
    return kept


def _kept(path: Path, pixels: Pixels) -> Path:
    number = 1
    while os.path.lexists(path):
        if _shows(path, pixels):
            return path
        number += 1
        path = path.with_name(f"{path.stem.removesuffix(f' ({number - 1})')} ({number}){path.suffix}")
    encode(pixels, path)
    return path


def _shows(path: Path, pixels: Pixels) -> bool:
    try:
        return np.array_equal(decode(path).pixels, pixels)
    except ImageError:
        return False


def name_of(card: Card, draw: Draw) -> str:
    """Return the name of a picture's file, without suffix: the Model, the condition, the seed."""
    parts = [card.name, *_parts(card, draw.condition)]
    return "-".join([*parts, f"seed{draw.seed}"])


def caption_of(card: Card, condition: Condition) -> str:
    """Return what tells one condition from others, in words: the class, the text, numbers that are not the default."""
    shown = [_shown(card, port, condition[port.name]) for port in card.inputs if _says(port, condition)]
    return ", ".join(part for part in shown if part)


def grid_name(card: Card, draws: Sequence[Draw]) -> str:
    """Return the name of a grid's file, without suffix."""
    first, last = min(draw.seed for draw in draws), max(draw.seed for draw in draws)
    held = list({caption_of(card, draw.condition): draw.condition for draw in draws}.values())
    about = _parts(card, held[0]) if len(held) == 1 else [f"{len(held)}-conditions"]
    return "-".join([card.name, *about, f"seeds{first}-{last}", "grid"])


def grid(card: Card, draws: Sequence[Draw], pictures: Sequence[Pixels], report: Report = silent) -> Pixels:
    """Return one picture of all, uint8 [H, W, 3]: a row for a condition, begun anew after COLUMNS, its caption beside.

    Small pictures are enlarged by a whole factor, so that their pixels stay what they are. What goes beyond
    MAX_GRID_PIXELS is left out, with a Note.
    """
    height, width = pictures[0].shape[:2]
    factor = max(1, -(-_SMALLEST_CELL // max(height, width)))
    room = max(1, MAX_GRID_PIXELS // (height * width * factor * factor))
    if len(pictures) > room:
        report(Note(f"The grid shows the first {room:,} of {len(pictures):,} pictures."))
    rows: list[list[Pixels]] = []
    sides: list[str] = []
    for caption, run in _rows(card, draws[:room]):
        rows.append([_enlarged(pictures[index], factor) for index in run])
        seeds = [draws[index].seed for index in run]
        span = f"seed {seeds[0]}" if len(seeds) == 1 else f"seeds {seeds[0]} to {seeds[-1]}"
        sides.append(f"{caption}\n{span}" if caption else span)
    return sheet(rows, sides=sides)


def _rows(card: Card, draws: Sequence[Draw]) -> list[tuple[str, list[int]]]:
    """Return a caption and the places of its pictures for every row of a grid."""
    places: dict[str, list[int]] = {}
    for index, draw in enumerate(draws):
        places.setdefault(caption_of(card, draw.condition), []).append(index)
    longest = max(len(found) for found in places.values())
    columns = min(COLUMNS, longest) if len(places) > 1 else min(COLUMNS, max(1, round(longest**0.5 * 1.25)))
    return [
        (caption, found[start : start + columns])
        for caption, found in places.items()
        for start in range(0, len(found), columns)
    ]


def _enlarged(picture: Pixels, factor: int) -> Pixels:
    return picture.repeat(factor, axis=0).repeat(factor, axis=1)


def _says(port: PortCard, condition: Condition) -> bool:
    if port.name not in condition:
        return False
    return port.kind != "number" or _plain(condition[port.name]) != _plain(port.default)


def _parts(card: Card, condition: Condition) -> list[str]:
    return [_part(card, port, condition[port.name]) for port in card.inputs if _says(port, condition)]


def _part(card: Card, port: PortCard, value: object) -> str:
    """Return a value as part of a file's name: two values that make different pictures never share one."""
    shown = _shown(card, port, value)
    if port.kind == "label":
        slugs = [_slug(name) for name in card.classes]
        own = _slug(shown)
        is_shared = [slug.casefold() for slug in slugs].count(own.casefold()) > 1
        return f"{own}-{card.classes.index(shown)}" if is_shared else own
    if port.kind == "text":  # case and punctuation do not reach the network
        return _shortened(_slug(" ".join(split(shown))))
    return _shortened(_slug(shown))


def _shown(card: Card, port: PortCard, value: object) -> str:
    match port.kind:
        case "label":
            return _class_name(card, value)
        case "text" if isinstance(value, str):
            return " ".join(value.split())
        case "audio" if isinstance(value, str | Path):
            return Path(value).stem
        case "number":
            return f"{port.name} {_plain(value)}"
        case _:  # arrays have no name but their content
            return f"{port.name} {_mark(np.asarray(value).tobytes())}"


def _class_name(card: Card, value: object) -> str:
    text = str(value)
    if text in card.classes or not text.isdecimal() or int(text) >= len(card.classes):
        return text
    return card.classes[int(text)]


def _plain(value: object) -> str:
    try:
        return f"{float(str(value)):g}"
    except ValueError:
        return str(value)


def _slug(text: str) -> str:
    """Return the letters, digits, dots and signs of a text, with a hyphen for whatever lies between."""
    normal = unicodedata.normalize("NFC", text)
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" or c in "._+" else " " for c in normal)
    return "-".join(kept.split()).strip(".") or _mark(text.encode())


def _shortened(slug: str) -> str:
    return slug if len(slug) <= _LONGEST else f"{slug[:_LONGEST].rstrip('-')}-{_mark(slug.encode())}"


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
