"""The buttons that go with a Job, on the strip and in the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from translator.errors import JobError
from translator.gui.button_icon import show_icon
from translator.gui.desk import Desk
from translator.gui.folder import open_folder
from translator.gui.job_place import folder
from translator.gui.places import PAGE_OF_KIND
from translator.gui.tokens import SPACE_4
from translator.jobs.job import Job


class JobButtons(QWidget):
    """What can be done with a Job in its state. Signals: `opened` carries the Job whose page was asked for."""

    opened = Signal(object)

    def __init__(self, desk: Desk, *, with_words: bool = False) -> None:
        """Make the buttons; `with_words` writes on them what they do."""
        super().__init__()
        self._has_words = with_words
        self._desk = desk
        self._job: Job | None = None
        queue = desk.queue
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_4)
        self._row.addStretch()
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._add(
            "pause", self.tr("Pause"), self.tr("Keep what is done, give memory back, and go on later"), queue.pause
        )
        self._add("resume", self.tr("Go on"), self.tr("Go on where it was"), queue.resume)
        self._add(
            "last", self.tr("Stop after this"), self.tr("Finish this; what waits stays on hold"), self._stop_after_this
        )
        self._add("stop", self.tr("Stop"), self.tr("Stop and keep what is done"), queue.stop)
        self._add("again", self.tr("Go on"), self.tr("Go on; what is done already is skipped"), queue.retry)
        self._add("retry", self.tr("Try again"), self.tr("Try again; what is done already is skipped"), queue.retry)
        retry_failed = partial(queue.retry, failed_only=True)
        self._add("failed", self.tr("Retry failed only"), self.tr("Do again what failed, and only that"), retry_failed)
        self._add("open", self.tr("Open"), self.tr("Show what came of it"), self._open)
        self._add("folder", self.tr("Show in folder"), self.tr("Open the folder with what came of it"), self._show)
        self._add("up", self.tr("Earlier"), self.tr("Do this earlier"), lambda job_id: queue.move(job_id, -1))
        self._add("remove", self.tr("Remove"), self.tr("Remove from the list; results stay"), queue.remove)
        desk.theme.changed.connect(self.follow_theme)
        self.follow_theme()

    def show_job(self, job: Job) -> None:
        """Show the buttons of a Job's state."""
        self._job = job
        wanted = _wanted(job, self._desk.queue.jobs)
        for name, (button, word) in self._buttons.items():
            button.setVisible(name in wanted)
            button.setEnabled(not job.stopping)
            button.setAccessibleName(f"{word}: {job.task.title}")

    def show_words(self, has_words: bool) -> None:
        """Write on the buttons what they do, or leave it to their tooltips."""
        if has_words != self._has_words:
            self._has_words = has_words
            for button, _word in self._buttons.values():
                button.setToolButtonStyle(_style(has_words=has_words))
            self.follow_theme()

    def follow_theme(self) -> None:
        """Draw the icons in the colours of the theme."""
        for name, (button, _word) in self._buttons.items():
            show_icon(button, self._desk.theme, _ICONS.get(name, name))

    def _add(self, name: str, word: str, words: str, does: Callable[[str], object]) -> None:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("role", "quiet")
        button.setText(word)
        button.setToolButtonStyle(_style(has_words=self._has_words))
        button.setToolTip(words)
        button.clicked.connect(lambda: self._do(does))
        self._buttons[name] = (button, word)
        self._row.addWidget(button)

    def _do(self, does: Callable[[str], object]) -> None:
        try:
            if self._job is not None:
                does(self._job.id)
        except JobError:  # it ended or was removed between the last look and the click
            return

    def _stop_after_this(self, _job_id: str) -> None:
        self._desk.queue.stop_after_this()

    def _open(self, _job_id: str) -> None:
        self.opened.emit(self._job)

    def _show(self, _job_id: str) -> None:
        if self._job is not None and (place := folder(self._job)) is not None:
            open_folder(place)


def _style(*, has_words: bool) -> Qt.ToolButtonStyle:
    return Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly


_ICONS = {"resume": "play", "again": "play", "failed": "retry", "remove": "trash"}
"""Icons that have another name than their button."""


def _wanted(job: Job, jobs: list[Job]) -> set[str]:
    match job.state:
        case "running":
            others = any(other.state == "waiting" and not other.held for other in jobs)
            return {"pause", "stop", "last"} if others else {"pause", "stop"}
        case "paused":
            return {"resume", "remove"}
        case "waiting":
            return {"resume", "up", "remove"} if job.held else {"up", "remove"}
        case "failed":
            return {"retry", "remove"}
        case "stopped":
            return {"again", "remove"}
        case "finished":
            return _wanted_at_the_end(job)


def _wanted_at_the_end(job: Job) -> set[str]:
    can = {
        "failed": job.task.kind == "convert" and bool(job.failures),
        "open": job.task.kind in PAGE_OF_KIND,
        "folder": folder(job) is not None,
        "remove": True,
    }
    return {name for name, is_wanted in can.items() if is_wanted}
