"""What the window shows of a Run, read from its files in a thread; nothing here needs torch."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from translator.errors import TranslatorError
from translator.jobs.job import Job
from translator.jobs.queue import Queue
from translator.train.log import Line, Tail
from translator.train.notes import Notes
from translator.train.run import Run, RunState, list_runs

KINDS = ("train", "resume")
_THUMBNAIL_PX = 144


@dataclass(frozen=True)
class Saved:
    """A checkpoint: the images seen, and its size on disk in bytes."""

    images: int
    size: int


@dataclass(frozen=True)
class RunNews:
    """A run as it is now; `lines` are those of its log that were not read before, all of them where `anew`."""

    family: str
    domains: tuple[str, ...]
    state: RunState
    images: int
    total: int
    lines: Sequence[Line]
    anew: bool
    sheets: Sequence[Path]
    checkpoints: Sequence[Saved]
    notes: Notes


class RunReader:
    """Reads one run again and again; not from two threads at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tail = Tail(folder / "log.jsonl")
        self._events: list[Line] = []

    def read(self) -> RunNews | None:
        """Return the run as it is now, None while its folder is not made; raises RunError when it is damaged."""
        if not (self._folder / "facts.json").is_file():
            return None
        run = Run.open(self._folder)
        news = self._tail.read()
        return RunNews(
            family=run.family_id,
            domains=run.domains,
            state=run.state(),
            images=run.images(),
            total=run.total_images,
            lines=news.lines,
            anew=news.anew,
            sheets=sorted((self._folder / "samples").glob("*.png")),
            checkpoints=[Saved(found.images, _size(found.folder)) for found in run.checkpoints],
            notes=run.notes,
        )


@dataclass(frozen=True)
class RunSummary:
    """A run as one row of the list: its newest sample before and after; `error` says why it cannot be read."""

    folder: Path
    family: str = ""
    domains: tuple[str, ...] = ()
    state: RunState = "new"
    images: int = 0
    total: int = 1
    pictures: Sequence[QImage] = ()
    notes: Notes = field(default_factory=Notes)
    error: str = ""

    @property
    def title(self) -> str:
        """Return what the run is called."""
        return self.notes.name or self.folder.name


def read_summaries() -> list[RunSummary]:
    """Return this user's runs, newest first."""
    return [_summary(run.folder) for run in reversed(list_runs())]


def _summary(folder: Path) -> RunSummary:
    try:
        news = RunReader(folder).read()
    except (TranslatorError, OSError, KeyError, TypeError, ValueError) as error:
        return RunSummary(folder, error=str(error))
    if news is None:
        return RunSummary(folder, error=f"{folder / 'facts.json'} is missing; the run cannot be used without it.")
    ticks = [line["images"] for line in news.lines if "event" not in line]
    images = max(news.images, *ticks[-1:], 0)
    return RunSummary(
        folder,
        news.family,
        news.domains,
        news.state,
        min(images, news.total),
        news.total,
        _before_and_after(news.sheets[-1]) if news.sheets else (),
        news.notes,
    )


def _before_and_after(path: Path) -> Sequence[QImage]:
    """Return the first two pictures of a sheet, those of its first sample."""
    from translator.gui.filmstrip import read_sheet
    from translator.gui.sheet_grid import cut

    try:
        sheet = read_sheet(path)
    except TranslatorError:
        return ()
    rows = cut(sheet.image, sheet.layout)
    pictures = rows[0] if len(rows[0]) > 1 else [row[0] for row in rows]
    side = QSize(_THUMBNAIL_PX, _THUMBNAIL_PX)
    wide, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    return [picture.scaled(side, wide, smooth) for picture in pictures[:2]]


def is_broken_off(state: RunState, lines: Sequence[Line]) -> bool:
    """Tell whether a run ended before its end though nobody stopped it; `lines` are those of its whole log."""
    events = [line["event"] for line in lines if "event" in line]
    return state in ("failed", "stopped") and events[-1:] != ["stopped"]


def job_of(queue: Queue, folder: Path) -> Job | None:
    """Return the newest Job that trains a run."""
    found = [job for job in queue.jobs if job.task.kind in KINDS and job.task.arguments.get("run") == str(folder)]
    return max(found, key=lambda job: job.created, default=None)


def _size(folder: Path) -> int:
    try:
        return sum(path.stat().st_size for path in folder.iterdir())
    except OSError:  # pruned while it is looked at
        return 0
