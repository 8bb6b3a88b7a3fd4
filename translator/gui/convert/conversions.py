"""Conversions: from the pictures that are open, by the forms as they are, to Jobs and their results."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from translator.errors import TranslatorError
from translator.gui.convert.jobs import ConvertJobs, Recalled, recalled
from translator.gui.convert.opening import samples
from translator.gui.convert.panel import ConvertPanel
from translator.gui.convert.reports import Reports
from translator.gui.desk import Desk
from translator.gui.notice import Notice
from translator.gui.pages.files_model import FilesModel
from translator.gui.pages.files_table import FilesPanel
from translator.gui.thumbnails import Thumbnails
from translator.jobs.job import Job
from translator.jobs.progress import Event

if TYPE_CHECKING:
    from translator.infer.source import Found


class Conversions(QObject):
    """One picture, or the table of several, and the Jobs that convert them.

    Signals: `listed` when the table is there, or there no longer; `counted` when more or fewer Jobs are at work.
    """

    listed = Signal()
    counted = Signal()

    def __init__(self, desk: Desk, panel: ConvertPanel, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._notice = desk, panel, notice
        self.jobs = ConvertJobs(desk, self)
        self.files = FilesModel(Thumbnails(desk.bridge, self), desk.theme, self)
        self.listing = FilesPanel(self.files)
        self.reports = Reports(notice)
        self.inputs: list[Path] = []
        self._recalled_output: Path | None = None
        self.listing.retry_asked.connect(self._retry_failed)
        self.jobs.told.connect(self._hear)
        self.jobs.ended.connect(self._tell_end)
        self.jobs.begun_again.connect(self._wait_again)
        self.jobs.counted.connect(self.counted)

    @property
    def output(self) -> Path:
        """Return the folder for results: that of the Job that is shown, the one that is set, or one beside them."""
        if self._recalled_output is not None:
            return self._recalled_output
        if self._panel.output:
            return Path(self._panel.output).expanduser()
        own = [path for path in self.inputs if path not in samples()]  # nothing is written beside the program
        first = own[0] if own else Path.home() / "pictures"
        return first.with_name(f"{first.name} translated") if first.is_dir() else first.parent / "translated"

    def take_one(self, path: Path | None) -> None:
        """Work on one picture, or on none."""
        self._begin_with([path] if path else [])
        self.files.set_files([])
        self.listed.emit()

    def take_several(self, inputs: list[Path]) -> None:
        """Work on the pictures of files and folders: they become a table."""
        self._begin_with(inputs)
        self._desk.bridge.call(partial(_found, inputs, self.output), partial(self._list, inputs), self._complain)

    def recall(self, job: Job) -> None:
        """Show the pictures of a Job again, and what became of them."""
        arguments = job.task.arguments
        inputs = [Path(path) for path in arguments["inputs"]]
        self._begin_with(inputs, Path(str(arguments["output"])))
        work = partial(recalled, self._desk.queue, job)
        self._desk.bridge.call(work, partial(self._show_recalled, inputs), self._complain)

    def convert(self) -> None:
        """Start what the button promises."""
        if self._start(self.inputs, self.output, self._panel.rules) and not self.files.rowCount():
            self._notice.say(self.tr("Converting {name} …").format(name=self.inputs[0].name), "busy")

    def _begin_with(self, inputs: list[Path], output: Path | None = None) -> None:
        self._notice.hide()
        self.jobs.leave_resting()
        self.inputs, self._recalled_output = inputs, output

    def _list(self, inputs: list[Path], found: "list[Found]") -> None:
        if inputs is self.inputs:  # and nothing else was opened meanwhile
            self.files.set_files(found)
            self.listed.emit()
            self.listing.start()

    def _show_recalled(self, inputs: list[Path], recalled: Recalled) -> None:
        if inputs is self.inputs:
            self._list(inputs, recalled.found)
            for event in recalled.history:
                self.files.hear(event)
            self.jobs.adopt(recalled.job)

    def _start(self, inputs: Sequence[Path], output: Path, rules: dict[str, Any]) -> bool:
        """Put a conversion into the queue; tell whether that could be done."""
        choices, tile = self._panel.choices(), self._panel.model.tile
        if not (choices and tile and inputs):
            return False
        what = inputs[0].name if len(inputs) == 1 else self.tr("{0} pictures").format(len(inputs))
        self.jobs.start(f"{what}: {tile.title}", inputs, output, choices[0], rules)
        return True

    @Slot()
    def _retry_failed(self) -> None:
        """Convert the failed pictures again, each group of them into the folder below the output that is theirs."""
        failed = self.files.failed()
        for folder in dict.fromkeys(item.folder for item in failed):
            group = [item for item in failed if item.folder == folder]
            if self._start([item.path for item in group], self.output / folder, self._panel.rules):
                self.files.wait_again(group)

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if self.files.rowCount():
            self.files.hear(event)
        elif self.inputs:
            rules = self._panel.rules | {"existing": "replace"}
            self.reports.tell(event, partial(self._start, self.inputs, self.output, rules))

    @Slot(object)
    def _tell_end(self, job: Job) -> None:
        self.reports.tell_end(job, self.files)

    @Slot()
    def _wait_again(self) -> None:
        self.files.wait_again(self.files.failed())

    def _complain(self, error: TranslatorError) -> None:
        self._notice.say(str(error))


def _found(inputs: list[Path], output: Path) -> "list[Found]":
    from translator.infer.source import find

    return find(inputs, output)
