"""The buttons that go with a Job, on the strip and in the list."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from translator.errors import JobError
from translator.gui.desk import Desk
from translator.gui.tokens import SPACE_4
from translator.jobs.job import ENDED, Job


class JobButtons(QWidget):
    """Pause, resume, stop after this, stop, retry and remove: those that make sense for the Job."""

    def __init__(self, desk: Desk, *, with_words: bool = False) -> None:
        """Make the buttons; `with_words` writes on them what they do."""
        super().__init__()
        self._style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if with_words else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
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
        self._add("retry", self.tr("Try again"), self.tr("Try again; what is done already is skipped"), queue.retry)
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

    def follow_theme(self) -> None:
        """Draw the icons in the colours of the theme."""
        for name, (button, _word) in self._buttons.items():
            button.setIcon(self._desk.theme.icon(_ICONS.get(name, name)))

    def _add(self, name: str, word: str, words: str, does: Callable[[str], object]) -> None:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("role", "quiet")
        button.setText(word)
        button.setToolButtonStyle(self._style)
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


_ICONS = {"resume": "play", "remove": "trash"}
"""Icons that have another name than their button."""


def _wanted(job: Job, jobs: list[Job]) -> set[str]:
    if job.state == "running":
        others = any(other.state == "waiting" and not other.held for other in jobs)
        return {"pause", "stop", "last"} if others else {"pause", "stop"}
    if job.state == "paused":
        return {"resume", "remove"}
    if job.state == "waiting":
        return {"resume", "up", "remove"} if job.held else {"up", "remove"}
    return {"retry", "remove"} if job.state in ENDED else set()
