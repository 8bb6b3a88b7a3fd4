"""ConvertJobs: the Jobs that the Convert page has started, or shows again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from translator.gui.desk import Desk
from translator.gui.preview import Choice
from translator.jobs.job import ENDED, Job, Task
from translator.jobs.progress import Done, Event, Failure
from translator.jobs.queue import Queue

if TYPE_CHECKING:
    from translator.infer.source import Found


@dataclass(frozen=True)
class Recalled:
    """A conversion as it can be shown again: its pictures, and what became of them so far."""

    job: Job
    found: "list[Found]"
    history: list[Done | Failure]


class ConvertJobs(QObject):
    """Puts conversions into the queue and listens to them.

    Signals: `told` carries an Event of one of them; `ended` a Job that came to its end and `begun_again` one that was
    retried; `counted` when more or fewer of them are at work.
    """

    told = Signal(object)
    ended = Signal(object)
    begun_again = Signal(object)
    counted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._have_ended: dict[str, bool] = {}
        desk.bridge.event.connect(self._hear)
        desk.bridge.job_changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Tell whether a conversion has not come to its end."""
        return not all(self._have_ended.values())

    def start(self, title: str, inputs: Sequence[Path], output: Path, choice: Choice, rules: Mapping[str, Any]) -> None:
        """Convert files and folders; `rules` are the settings of a Conversion."""
        ports = dict(choice.ports)
        config = self._desk.settings.get()
        arguments = {
            "model": str(choice.model),
            "inputs": [str(path) for path in inputs],
            "output": str(output),
            "conversion": {**rules, "seed": ports.pop("seed", 0)},
            "ports": ports,
            "device": config.device_convert,
            "threads": config.threads,
        }
        self.adopt(self._desk.queue.add(Task("convert", title, arguments)))

    def adopt(self, job: Job) -> None:
        """Listen to a Job."""
        self._have_ended[job.id] = job.state in ENDED
        self.counted.emit()

    def leave_resting(self) -> None:
        """Listen no longer to what has ended, pauses or is on hold: other pictures are shown now."""
        at_work = {job.id for job in self._desk.queue.jobs if job.state in ("running", "waiting") and not job.held}
        self._have_ended = {job_id: False for job_id in self._have_ended if job_id in at_work}

    def unfinished(self) -> Job | None:
        """Return the newest conversion of several pictures that is not done, or of which some failed."""
        jobs = [job for job in self._desk.queue.jobs if job.task.kind == "convert" and is_of_several(job)]
        return next((job for job in reversed(jobs) if job.failures or job.state not in ENDED), None)

    @Slot(str, object)
    def _hear(self, job_id: str, event: Event) -> None:
        if job_id in self._have_ended:
            self.told.emit(event)

    @Slot(object)
    def _follow(self, job: Job) -> None:
        if job.id not in self._have_ended:
            return
        had_ended, is_gone = self._have_ended.pop(job.id), self._is_gone(job)
        has_ended = job.state in ENDED or is_gone
        if not is_gone:
            self._have_ended[job.id] = has_ended
        if has_ended != had_ended:
            (self.ended if has_ended else self.begun_again).emit(job)
            self.counted.emit()

    def _is_gone(self, job: Job) -> bool:
        """Tell whether a Job was removed from the queue."""
        return all(job.id != other.id for other in self._desk.queue.jobs)


def is_of_several(job: Job) -> bool:
    """Tell whether a conversion is one of a folder or of several files."""
    inputs = [Path(path) for path in job.task.arguments["inputs"]]
    return len(inputs) > 1 or any(path.is_dir() for path in inputs)


def recalled(queue: Queue, job: Job) -> Recalled:
    """Find the pictures of a conversion and what became of them; raises DataError where they are gone."""
    from translator.infer.source import find

    arguments = job.task.arguments
    found = find([Path(path) for path in arguments["inputs"]], Path(arguments["output"]))
    return Recalled(job, found, queue.history(job.id))
