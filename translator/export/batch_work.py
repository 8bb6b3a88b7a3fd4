"""Doing a batch: one file after the other; what fails costs its file alone."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from translator.errors import ExportError, TranslatorError
from translator.export.batch import Batch, check, named
from translator.export.outcome import Outcome, outcome_of
from translator.export.pictures import Frame
from translator.export.variant import MEAN_LEVELS, Stopped, make, variant_id
from translator.infer.speed_book import time_model
from translator.infer.vetted import vetted_bytes
from translator.jobs.progress import Control, Done, Failure, Note, Pace, Report, silent
from translator.models.card import Card, Precision
from translator.models.file import SUFFIX, read_card
from translator.models.library import Library, sha256
from translator.paths import write_atomic_with

EXPORT = "Export"
"""What the Progress of a batch is called."""


def export_batch(
    batch: Batch, *, library: Library | None = None, report: Report = silent, control: Control | None = None
) -> list[Outcome]:
    """Write the files of a batch and return what became of each, in order.

    Every file is vetted, and timed where that is asked for. `report` gets a Done or a Failure for each item, named
    "MODEL PRECISION" ("RUN/DIRECTION PRECISION" of a run). What an earlier try has written already is left as it is.
    Raises ExportError where the batch as a whole makes no sense.
    """
    check(batch)
    return _Work(batch, library or Library(), report, control or Control()).do()


@dataclass(frozen=True)
class _Source:
    """A float32 Model that files are made of: how items call it, its name in the pattern, its file, its pictures."""

    title: str
    name: str
    path: Path
    frames: Sequence[Frame]


class _Work:
    """One batch while it is done."""

    def __init__(self, batch: Batch, library: Library, report: Report, control: Control) -> None:
        self.batch, self.library, self.report, self.control = batch, library, report, control
        self.outcomes: list[Outcome] = []
        self.total = len(batch.only) or (len(batch.models) + len(batch.runs)) * len(batch.precisions)
        self.pace = Pace(self.total)

    def do(self) -> list[Outcome]:
        self._tell()
        frames = _read(self.batch.pictures, self.report) if self.batch.pictures else []
        for model in self.batch.models:
            self._files(_Source(model.stem, model.stem, model, frames))
        for run in self.batch.runs:
            if not self.control.stopping and self._wanted(run.name, starts=True):
                self._run(run, frames)
        return self.outcomes

    def _run(self, folder: Path, frames: Sequence[Frame]) -> None:
        """Export a run into a passing folder and make its files from there."""
        try:
            with TemporaryDirectory(prefix="translator-batch-") as passing:
                sources = _exported(folder, Path(passing), self.batch, frames, self.report, self.control)
                self.total += 0 if self.batch.only else (len(sources) - 1) * len(self.batch.precisions)
                self.pace = Pace(self.total, len(self.outcomes))
                for source in sources:
                    self._files(source)
        except TranslatorError as error:
            for precision in self.batch.precisions:
                self._fail(f"{folder.name} {precision}", precision, str(error))

    def _files(self, source: _Source) -> None:
        for precision in self.batch.precisions:
            item = f"{source.title} {precision}"
            if self.control.stopping or not self._wanted(item):
                continue
            try:
                self._file(source, precision, item)
            except Stopped:
                return
            except (TranslatorError, OSError) as error:
                self._fail(item, precision, str(error))

    def _wanted(self, item: str, *, starts: bool = False) -> bool:
        only = self.batch.only
        run = item.partition("/")[0]
        return (
            not only
            or item in only
            or any(one.startswith((f"{item}/", f"{item} ")) for one in only if starts)
            # A run that failed as a whole failed in all its directions.
            or ("/" in item and f"{run} {item.rpartition(' ')[2]}" in only)
        )

    def _file(self, source: _Source, precision: Precision, item: str) -> None:
        name = named(self.batch.pattern, source.name, precision)
        began, seconds = time.monotonic(), 0.0
        held = self._held(name, read_card(source.path), precision)
        if held is None:
            held = self._write(source, precision, name)
            seconds = time.monotonic() - began
        if self.batch.measures_speed:
            time_model(held, device=self.batch.device, threads=self.batch.threads, library=self.library)
        self.outcomes.append(outcome_of(item, held, seconds))
        self.report(Done(item, str(held), seconds))
        self._tell()

    def _held(self, name: str, card: Card, precision: Precision) -> Path | None:
        """Return the file of that name when it is the one to be written; ExportError when it is another."""
        places = [self.batch.folder / f"{name}{SUFFIX}"] if self.batch.folder else []
        places += [self.library.folder / f"{name}{SUFFIX}"] if self.batch.library else []
        there = [place for place in places if place.exists()]
        for place in there:
            if not _is_same(read_card(place), card, precision):
                raise ExportError(f"{place} is there already and another Model; move it away, or change the pattern.")
        return places[0] if len(there) == len(places) else None

    def _write(self, source: _Source, precision: Precision, name: str) -> Path:
        """Write one file into the folder, into the library, or both; return the first of them."""
        with _place(self.batch.folder) as place:
            path = place / f"{name}{SUFFIX}"
            if not path.exists():
                self._make(source, precision, name, place)
            vetted_bytes(path, self.library, self.report)
            if not self.batch.library:
                return path
            held = self.library.folder / path.name
            if not held.exists():
                self.library.add(path, vetted=sha256(path), name=name)
            return path if self.batch.folder else held

    def _make(self, source: _Source, precision: Precision, name: str, place: Path) -> None:
        if precision == "float32":
            _copy(source.path, place / f"{name}{SUFFIX}", read_card(source.path))
            return
        make(
            source.path,
            precision,
            place,
            source.frames,
            name=name,
            library=self.library,
            report=self.report,
            control=self.control,
        )

    def _fail(self, item: str, precision: Precision, reason: str) -> None:
        self.outcomes.append(Outcome(item, precision, "failed", reason=reason))
        self.report(Failure(item, reason))
        self._tell()

    def _tell(self) -> None:
        self.report(self.pace.progress(EXPORT, min(len(self.outcomes), self.total)))


def _is_same(held: Card, card: Card, precision: Precision) -> bool:
    """Tell whether a file that is there is what would be written: the same network, with the same rights."""
    wanted = card.id if precision == "float32" else variant_id(card, precision)
    return (held.id, held.licence, held.data_note) == (wanted, card.licence, card.data_note)


def _copy(source: Path, target: Path, card: Card) -> None:
    if card.precision != "float32":
        raise ExportError(f"{card.name} is {card.precision}; a float32 file cannot be made of it.")

    def fill(file: BinaryIO) -> None:
        with source.open("rb") as original:
            shutil.copyfileobj(original, file)

    try:
        write_atomic_with(target, fill)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error.strerror or error}.") from error


@contextmanager
def _place(folder: Path | None) -> Iterator[Path]:
    """Give the folder to write to, made if it is not there; a passing one for what only the library keeps."""
    if folder is None:
        with TemporaryDirectory(prefix="translator-batch-") as passing:
            yield Path(passing)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"The folder {folder} cannot be made: {error.strerror or error}.") from error
    yield folder


def _exported(
    folder: Path, place: Path, batch: Batch, frames: Sequence[Frame], report: Report, control: Control
) -> list[_Source]:
    """Write the float32 Models of a run into a passing folder."""
    from translator.export.run import export_run, run_pictures
    from translator.train.run import Run

    run = Run.open(folder)
    paths = export_run(
        run,
        folder=place,
        **asdict(batch.rules),
        report=lambda event: report(event) if isinstance(event, Note) else None,
        control=control,
    )
    shown = {} if frames or not set(batch.precisions) & set(MEAN_LEVELS) else run_pictures(run, silent, NUM_READ)
    directions = [path.stem.removeprefix(f"{batch.rules.name or run.name}-") for path in paths]
    return [
        _Source(f"{run.name}/{direction}", path.stem, path, frames or _of_domain(shown, run.domains, read_card(path)))
        for direction, path in zip(directions, paths, strict=True)
    ]


def _of_domain(shown: dict[str, list[Frame]], domains: Sequence[str], card: Card) -> list[Frame]:
    """Return the run's pictures of the kind a Model translates."""
    entries = dict(zip(domains, ("a", "b") if len(domains) == 2 else ("image",), strict=False))
    return shown.get(entries.get(card.source_domain, "")) or next(iter(shown.values()), [])


NUM_READ = 38
"""How many pictures are read for variants: those that calibrate int8, and those it is compared on."""

_LONGEST_PX = 768


def _read(folder: Path, report: Report) -> list[Frame]:
    """Read pictures from all over a folder, large ones made smaller; a Note for each that cannot be read."""
    from translator.errors import ImageError
    from translator.images.codec import decode
    from translator.images.listing import pictures
    from translator.images.resize import fit, resize

    files = pictures(folder)
    frames: list[Frame] = []
    for path in files[:: max(1, len(files) // NUM_READ)][:NUM_READ]:
        try:
            pixels = decode(path).pixels
        except ImageError as error:
            report(Note(f"This picture was left out: {error}"))
            continue
        height, width = pixels.shape[:2]
        frames.append(pixels if max(height, width) <= _LONGEST_PX else resize(pixels, *fit(width, height, _LONGEST_PX)))
    if not frames:
        raise ExportError(f"{folder} has no picture that can be read; name another folder.")
    return frames
