"""ConvertJobs: the Jobs that the Convert page has started."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from translator.gui.desk import Desk
from translator.gui.preview import Choice
from translator.jobs.job import ENDED, Job, Task
from translator.jobs.progress import Event


class ConvertJobs(QObject):
    """Puts conversions into the queue and listens to them.

    Signals: `told` carries an Event of one of them, `ended` a Job that came to its end, `counted` when there are more
    or fewer of them.
    """

    told = Signal(object)
    ended = Signal(object)
    counted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ours: set[str] = set()
        desk.bridge.event.connect(self._hear)
        desk.bridge.job_changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Tell whether a conversion has not come to its end."""
        return bool(self._ours)

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
        self._ours.add(self._desk.queue.add(Task("convert", title, arguments)).id)
        self.counted.emit()

    @Slot(str, object)
    def _hear(self, job_id: str, event: Event) -> None:
        if job_id in self._ours:
            self.told.emit(event)

    @Slot(object)
    def _follow(self, job: Job) -> None:
        if job.id in self._ours and (job.state in ENDED or self._is_gone(job)):
            self._ours.discard(job.id)
            self.ended.emit(job)
            self.counted.emit()

    def _is_gone(self, job: Job) -> bool:
        """Tell whether a Job was removed from the queue."""
        return all(job.id != other.id for other in self._desk.queue.jobs)
