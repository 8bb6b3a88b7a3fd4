"""convert: pictures in files and folders, through an Engine, into files.

    find -> plan -> [decode ahead] -> Engine -> [write behind]

Decoding and writing run in threads beside the Engine (Pillow and ONNX Runtime release Python's lock) with bounds in
pixels, so memory does not grow with the number of pictures. Files appear whole or not at all, so a conversion that was
stopped goes on when the same command runs again.
"""

import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.api.config import Config, Field
from translator.errors import ModelError
from translator.images.codec import Picture
from translator.images.filename import shown
from translator.images.resize import fit, resize
from translator.infer.engine import Engine
from translator.infer.sink import Existing, FileFormat, Naming, Target, Writer, Written, plan, prepare
from translator.infer.source import Decoded, find, network_pixels, read_ahead
from translator.jobs.progress import Control, Done, Failure, Note, Pace, Report, silent
from translator.models.card import Card

WHAT = "Convert"


class Conversion(Config):
    """How results are named and written, and at which size the Model works."""

    pattern: str = Field(
        "{name}", "Name of a result, from {name}, {model}, {n} (its number, also {n:04}) and {suffix}.", group="Output"
    )
    format: FileFormat = Field(
        "same", "File format; same keeps PNG, JPEG and WebP and writes others as PNG.", group="Output"
    )
    quality: int = Field(95, "Quality of JPEG and WebP.", group="Output", ge=1, le=100)
    existing: Existing = Field("skip", "What to do when a result exists already.", group="Output")
    size: int = Field(
        0, "Work with the longer side at this size, results as large as the inputs; 0 is the original size.",
        group="Model", ge=0, unit="pixels",
    )  # fmt: skip
    seed: int = Field(0, "Seed of the noise of Models that take some.", group="Model", ge=0)


@dataclass(frozen=True)
class Summary:
    """What became of the inputs; `stopped` when some were left for the next time."""

    converted: int = 0
    failed: int = 0
    skipped: int = 0
    stopped: bool = False

    def __str__(self) -> str:
        return f"{self.converted:,} converted, {self.failed:,} failed, {self.skipped:,} skipped"


def convert(
    engine: Engine,
    inputs: Sequence[Path],
    output: Path,
    options: Conversion | None = None,
    *,
    ports: Mapping[str, object] | None = None,
    only: Collection[str] | None = None,
    done: Collection[Done] = (),
    report: Report = silent,
    control: Control | None = None,
) -> Summary:
    """Translate the pictures of files and folders into `output`, keeping the tree below each folder.

    `ports` are values of further inputs of the Model. Of the pictures there are, `only` names those to translate, as
    events name them; their results are called as if all were translated. What an earlier part of the same work has
    `done` is counted and left as it is, whatever `existing` says. A picture that fails is one Failure, and the work
    goes on; when nothing can be written any more it stops. Raises DataError or ModelError before anything is converted
    when the inputs, the output names or the values cannot work.
    """
    options = options or Conversion()
    values = dict(ports or {})
    _check_model(engine, values)
    naming = Naming(options.pattern, options.format, options.existing, engine.card.name)
    found = find(inputs, output)
    names = {item.path: shown(item.path) for item in found}
    wanted = {path for path, name in names.items() if only is None or name in only}
    earlier = {event.item: event for event in done}
    left = {path for path, name in names.items() if path not in wanted or name in earlier}
    targets = plan(found, output, naming, left)
    prepare(output)
    work = _Work(engine, options, values, report, control or Control(), len(wanted))
    return work.run(targets, _summary([earlier[names[path]] for path in wanted & left]))


def translate(
    engine: Engine, picture: Picture, options: Conversion, ports: Mapping[str, Any]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Translate one decoded picture as `convert` does; return its pixels, uint8 [H, W, 3], and its alpha."""
    pixels = _engine_pixels(engine, picture, options)
    return _finished(picture, engine.run(pixels[None], seed=options.seed, **ports)[0], options)


def _engine_pixels(engine: Engine, picture: Picture, options: Conversion) -> NDArray[np.uint8]:
    """Return what the Engine gets of a picture, uint8 [H, W, 3]: transparency filled in, at the size of the options."""
    pixels = network_pixels(picture, _background(engine.card))
    return resize(pixels, *fit(pixels.shape[1], pixels.shape[0], options.size)) if options.size else pixels


@dataclass(frozen=True)
class _Frame:
    """One picture on its way: what was decoded, where it goes, and the pixels the Engine gets."""

    decoded: Decoded
    target: Target
    pixels: NDArray[np.uint8]


class _Work:
    """One conversion: its counters and the three stages."""

    def __init__(
        self, engine: Engine, options: Conversion, ports: dict[str, Any], report: Report, control: Control, total: int
    ) -> None:
        self.engine = engine
        self.options = options
        self.ports = ports
        self.report = report
        self.control = control
        self.total = total
        self.summary = Summary()
        self.notes: dict[str, list[str]] = {}
        self.seconds: dict[Path, float] = {}
        self.is_full = False

    def run(self, targets: Sequence[Target], earlier: Summary) -> Summary:
        wanted = [target for target in targets if not target.exists]
        self.summary = replace(earlier, skipped=earlier.skipped + len(targets) - len(wanted))
        for target in targets:
            if target.exists:
                self.report(Done(shown(target.found.path), str(target.path), 0.0))
        self.pace = Pace(self.total, self._done)
        self.report(self.pace.progress(WHAT, self._done))
        # As many decoders and encoders as cores: with a fast Engine they are what takes the time.
        threads = os.cpu_count() or 1
        with ThreadPoolExecutor(threads, "decode") as readers, ThreadPoolExecutor(threads, "encode") as writers:
            self.writer = Writer(writers, self.options.quality)
            try:
                self._translate(wanted, readers)
            finally:  # also when Ctrl-C ends the work: what the Engine gave is written and counted
                self._count(self.writer.finish())
        self._tell_notes()
        return replace(self.summary, stopped=self._done < self.total)

    @property
    def _done(self) -> int:
        return self.summary.converted + self.summary.failed + self.summary.skipped

    @property
    def _is_stopping(self) -> bool:
        return self.control.stopping or self.is_full

    def _translate(self, targets: Sequence[Target], readers: ThreadPoolExecutor) -> None:
        with closing(read_ahead([target.found for target in targets], readers)) as decoded:
            for batch in self._batches(self._frames(decoded, targets)):
                self._translate_batch(batch)
                if self._is_stopping:
                    return

    def _frames(self, decoded: Iterator[Decoded], targets: Sequence[Target]) -> Iterator[_Frame]:
        for item, target in zip(decoded, targets, strict=False):
            if self._is_stopping:
                return
            if item.picture is None:
                self._fail(target, item.reason)
                continue
            for note in item.picture.notes:
                self.notes.setdefault(note, []).append(shown(Path(target.found.path.name)))
            yield _Frame(item, target, _engine_pixels(self.engine, item.picture, self.options))

    def _batches(self, frames: Iterable[_Frame]) -> Iterator[list[_Frame]]:
        """Group neighbours of equal size, as many as the Engine takes at once."""
        batch: list[_Frame] = []
        for frame in frames:
            if batch and batch[0].pixels.shape != frame.pixels.shape:
                yield batch
                batch = []
            batch.append(frame)
            if len(batch) >= self.engine.batch_size(*frame.pixels.shape[:2]):
                yield batch
                batch = []
        if batch:
            yield batch

    def _translate_batch(self, batch: list[_Frame]) -> None:
        start = time.perf_counter()
        try:
            results = self._run(batch)
        except ModelError as error:
            if len(batch) == 1:
                self._fail(batch[0].target, str(error))
                return
            for frame in batch:  # what is too much at once may work one by one
                self._translate_batch([frame])
            return
        for frame, pixels in zip(batch, results, strict=True):
            self.seconds[frame.target.path] = (time.perf_counter() - start) / len(batch)
            self._write(frame, pixels)

    def _run(self, batch: list[_Frame]) -> NDArray[np.uint8]:
        """Translate frames of one size; every picture gets the same noise, so that it does not depend on its batch."""
        pixels = np.stack([frame.pixels for frame in batch])
        return self.engine.run(pixels, seed=[self.options.seed] * len(batch), **self.ports)

    def _write(self, frame: _Frame, pixels: NDArray[np.uint8]) -> None:
        picture = frame.decoded.picture
        assert picture is not None
        pixels, alpha = _finished(picture, pixels, self.options)
        self._count(self.writer.put(frame.target, pixels, alpha, picture.taken))

    def _count(self, written: Iterable[Written]) -> None:
        for item in written:
            if item.reason:
                self.is_full = self.is_full or item.is_full
                self._fail(item.target, item.reason)
                continue
            self.summary = replace(self.summary, converted=self.summary.converted + 1)
            path = item.target.path
            self.report(Done(shown(item.target.found.path), str(path), self.seconds.pop(path)))
            self.report(self.pace.progress(WHAT, self._done))

    def _fail(self, target: Target, reason: str) -> None:
        self.summary = replace(self.summary, failed=self.summary.failed + 1)
        self.report(Failure(shown(target.found.path), reason))
        self.report(self.pace.progress(WHAT, self._done))

    def _tell_notes(self) -> None:
        """Say once what was said of several pictures, and why the work ended early."""
        if self.is_full:
            self.report(Note("Nothing more can be written there, so the rest was left; make room and run it again."))
        for note, names in self.notes.items():
            more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
            self.report(Note(f"{', '.join(names[:3])}{more}: {note}"))


def _summary(done: Collection[Done]) -> Summary:
    """Return what an earlier part of a work came to; what was there already took no time."""
    skipped = sum(not event.seconds for event in done)
    return Summary(converted=len(done) - skipped, skipped=skipped)


def _check_model(engine: Engine, ports: dict[str, object]) -> None:
    card = engine.card
    if card.input("image") is None:
        raise ModelError(f"{card.name} makes pictures without being given one; use `translator sample {card.name}`.")
    if card.output("image") is None:
        raise ModelError(f"{card.name} gives no picture, but {', '.join(port.name for port in card.outputs)}.")
    engine.check(ports)


def _background(card: Card) -> tuple[int, int, int]:
    """Return the colour behind transparent pictures in training, white where the Card does not know it."""
    data = card.recipe.get("data")
    colour = data.get("background") if isinstance(data, dict) else None
    try:
        red, green, blue = bytes.fromhex(str(colour).removeprefix("#"))
    except ValueError:
        return 255, 255, 255
    return red, green, blue


def _finished(
    picture: Picture, pixels: NDArray[np.uint8], options: Conversion
) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Return a result at the size its picture asks for, and the picture's alpha at the size of the result."""
    if options.size:
        pixels = resize(pixels, picture.pixels.shape[1], picture.pixels.shape[0])
    alpha = None if picture.alpha is None else resize(picture.alpha, pixels.shape[1], pixels.shape[0])
    return pixels, alpha
