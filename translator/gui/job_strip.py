"""The strip at the foot of the window: what runs now, and the way to the list of all Jobs."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from translator.gui import job_words
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.job_buttons import JobButtons
from translator.gui.job_list import JobList
from translator.gui.theme import figures_font
from translator.gui.tokens import ICON_PX, SPACE_8, SPACE_12, STRIP_PX
from translator.jobs.job import Job

TITLE_PX = 240
"""The longest a title gets, so that what is said of the job has room beside it."""

_RANK = ("running", "paused", "failed", "waiting", "stopped", "finished")


class JobStrip(QWidget):
    """Appears with the first Job. Shows the one that matters most; a click opens the list of all of them above it.

    Signals: `opened` carries the kind of the Job whose page was asked for.
    """

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self.list = JobList(desk)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._line())
        desk.bridge.job_changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self._refresh()

    @property
    def sentence(self) -> str:
        """Return what the strip says."""
        return self._words.text()

    def toggle(self) -> None:
        """Open or close the list of Jobs."""
        self._open_list(not self.list.isVisibleTo(self))

    def _line(self) -> QWidget:
        strip = QWidget()
        strip.setObjectName("strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip.setFixedHeight(STRIP_PX)
        self._arrow, self._title = QToolButton(), QToolButton()
        for button, words in ((self._arrow, self.tr("Show all jobs")), (self._title, self.tr("Show its page"))):
            button.setProperty("role", "quiet")
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._arrow.clicked.connect(self.toggle)
        self._title.clicked.connect(self._open_page)
        self._sign, self._words, self._more = QLabel(), ElidedLabel(role="caption"), QLabel()
        self._words.setFont(figures_font(self._words.font()))
        self._more.setProperty("role", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName("edge")
        kept = self._bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(kept)
        self._buttons = JobButtons(self._desk, with_words=True)
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        column.addLayout(row, 1)
        row.setContentsMargins(SPACE_8, 0, SPACE_8, 0)
        row.setSpacing(SPACE_8)
        for widget in (self._arrow, self._sign, self._title):
            row.addWidget(widget)
        row.addWidget(self._words, 1)
        row.addWidget(self._more)
        row.addSpacing(SPACE_12)
        row.addWidget(self._buttons)
        return strip

    @Slot()
    def _refresh(self) -> None:
        jobs = self._desk.queue.jobs
        self.setVisible(bool(jobs))
        if jobs:
            self._job = _foremost(jobs)
            self._show(self._job, len(jobs))
        if self.list.isVisibleTo(self):
            self.list.refresh()

    def _show(self, job: Job, count: int) -> None:
        sign, colour = job_words.sign(job)
        self._sign.setPixmap(self._desk.theme.icon(sign, colour).pixmap(ICON_PX, ICON_PX))
        self._sign.setAccessibleName(job_words.state(job))
        self._sign.setToolTip(job_words.state(job))
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(job.task.title, Qt.TextElideMode.ElideRight, TITLE_PX))
        self._words.say(" ".join(part for part in (self._state(job), job_words.line(job)) if part))
        self._more.setText(self.tr("{count} jobs").format(count=count) if count > 1 else "")
        self._arrow.setIcon(self._desk.theme.icon("down" if self.list.isVisibleTo(self) else "up", "muted"))
        self._show_bar(job)
        self._buttons.show_job(job)

    def _state(self, job: Job) -> str:
        return "" if job.state == "running" else f"{job_words.state(job)}."

    def _show_bar(self, job: Job) -> None:
        self._bar.setVisible(job.state == "running")
        if job.progress is None or not job.progress.total:
            self._bar.setRange(0, 0)
            return
        # Of images seen there may be more than the bar's 31 bits hold.
        self._bar.setRange(0, 1000)
        self._bar.setValue(1000 * job.progress.done // job.progress.total)
        self._bar.setAccessibleName(self.tr("Progress of {title}").format(title=job.task.title))

    def _open_list(self, is_open: bool) -> None:
        self.list.setVisible(is_open)
        words = self.tr("Hide the jobs") if is_open else self.tr("Show all jobs")
        self._arrow.setToolTip(words)
        self._arrow.setAccessibleName(words)
        self._refresh()

    @Slot()
    def _open_page(self) -> None:
        if self._job is not None:
            self.opened.emit(self._job.task.kind)


def _foremost(jobs: list[Job]) -> Job:
    """Return the Job worth showing: what runs, else what wants something of the user, else the last to come."""
    newest_first = list(reversed(jobs))
    running_first = jobs if any(job.state == "running" for job in jobs) else newest_first
    return min(running_first, key=lambda job: _RANK.index(job.state))
