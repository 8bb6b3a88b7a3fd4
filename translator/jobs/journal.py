"""Journal: what became of every item of a Job, one line each, so that a table can be made of it after a restart."""

import logging
import os
from pathlib import Path

from translator.jobs.progress import Done, Failure
from translator.jobs.wire import from_line, to_line

_log = logging.getLogger(__name__)


class Journal:
    """One file for each Job that has items. What the disk refuses is logged: the work is worth more than its table."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, job_id: str, event: Done | Failure) -> None:
        """Write down what became of an item."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._file(job_id).open("a", encoding="utf-8") as file:
                file.write(to_line(event) + "\n")
        except OSError as error:
            _log.warning("The journal of the job %s cannot be written: %s", job_id, error)

    def read(self, job_id: str) -> list[Done | Failure]:
        """Return what became of the items, oldest first; a line that was cut off by a crash is left out."""
        try:
            lines = self._file(job_id).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:  # nothing became of anything yet
            return []
        return [event for line in lines if isinstance(event := from_line(line), Done | Failure)]

    def done(self, job_id: str) -> list[Done]:
        """Return the items that need not be done again: done at the last try, their results still there."""
        last = {event.item: event for event in self.read(job_id)}
        return [event for event in last.values() if isinstance(event, Done) and os.path.lexists(event.result)]

    def forget(self, job_id: str) -> None:
        """Remove the file of a Job."""
        try:
            self._file(job_id).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("The journal of the job %s cannot be removed: %s", job_id, error)

    def _file(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.jsonl"
