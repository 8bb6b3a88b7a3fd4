"""The strip at the foot of the window: what runs now, and the way to the list of all Jobs."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from translator.gui import job_words
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.job_buttons import JobButtons
from translator.gui.job_list import JobList
from translator.gui.job_meter import JobMeter, Reading
from translator.gui.theme import figures_font
from translator.gui.tokens import ICON_PX, SPACE_8, SPACE_12, STRIP_PX
from translator.jobs.job import Job

FADE_MS = 8000
"""A Job that has finished is shown so long; then only those that want something of the user are."""

TITLE_SHARE = 0.24
"""The most a title takes of the strip, so that what is said of the job has room beside it."""

WIDE_PX = 1000
"""With less, buttons have no words, and what the Job takes of memory is left out."""

_RANK = ("running", "paused", "failed", "waiting", "stopped", "finished")


class JobStrip(QWidget):
    """Appears with the first Job. Shows the one that matters most; a click opens the list of all of them above it.

    Signals: `opened` carries the Job whose page was asked for.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        # What has ended before is in the list; the strip says what happens now.
        self._faded = {job.id for job in desk.queue.jobs if _is_done(job)}
        self._fading = QTimer(self, singleShot=True, interval=FADE_MS)
        self._fading.timeout.connect(self._fade)
        self._meter = JobMeter(desk.bridge, self)
        self._meter.read.connect(self._show_reading)
        self.list = JobList(desk)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._line())
        self.list.opened.connect(self.opened)
        self._buttons.opened.connect(self.opened)
        desk.bridge.job_changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self._refresh()

    @property
    def sentence(self) -> str:
        """Return what the strip says."""
        return self._words.text()

    @property
    def job(self) -> Job | None:
        """Return the Job that is shown, None while all that there were have finished."""
        return self._job

    def toggle(self) -> None:
        """Open or close the list of Jobs."""
        self._open_list(not self.list.isVisibleTo(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share what there is."""
        super().resizeEvent(event)
        self._buttons.show_words(self.width() >= WIDE_PX)
        self._refresh()

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
        self._sign, self._words = QLabel(), ElidedLabel(role="caption")
        self._reading, self._more = QLabel(), QLabel()
        for label in (self._words, self._reading):
            label.setFont(figures_font(label.font()))
        for label in (self._reading, self._more):
            label.setProperty("role", "caption")
        self._reading.setToolTip(self.tr("Device, memory of this program, and memory of the graphics card"))
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
        column.addLayout(self._row(), 1)
        return strip

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_8, 0, SPACE_8, 0)
        row.setSpacing(SPACE_8)
        for widget in (self._arrow, self._sign, self._title):
            row.addWidget(widget)
        row.addWidget(self._words, 1)
        row.addWidget(self._reading)
        row.addSpacing(SPACE_12)
        row.addWidget(self._more)
        row.addSpacing(SPACE_12)
        row.addWidget(self._buttons)
        return row

    @Slot()
    def _refresh(self) -> None:
        jobs = self._desk.queue.jobs
        self.setVisible(bool(jobs))
        self._faded &= {job.id for job in jobs if _is_done(job)}
        self._job = _foremost([job for job in jobs if job.id not in self._faded])
        self._meter.follow(self._job)
        if jobs:
            self._show_list_state(len(jobs))
            self._show(self._job)
        if self._job is not None and _is_done(self._job) and not self._fading.isActive():
            self._fading.start()
        if self.list.isVisibleTo(self):
            self.list.refresh()

    @Slot()
    def _fade(self) -> None:
        """Show no longer what has finished, unless somebody is just about to press one of its buttons."""
        if self.underMouse():
            self._fading.start()
            return
        self._faded |= {job.id for job in self._desk.queue.jobs if _is_done(job)}
        self._refresh()

    def _show_list_state(self, count: int) -> None:
        self._arrow.setIcon(self._desk.theme.icon("down" if self.list.isVisibleTo(self) else "up", "muted"))
        is_told = count > 1 or self._job is None
        text = self.tr("{count} jobs").format(count=count) if count > 1 else self.tr("1 job")
        self._more.setText(text if is_told else "")

    def _show(self, job: Job | None) -> None:
        for widget in (self._sign, self._title, self._buttons):
            widget.setVisible(job is not None)
        if job is None:
            self._words.say("")
            self._bar.setVisible(False)
            return
        sign, colour = job_words.sign(job)
        self._sign.setPixmap(self._desk.theme.icon(sign, colour).pixmap(ICON_PX, ICON_PX))
        self._sign.setAccessibleName(job_words.state(job))
        self._sign.setToolTip(job_words.state(job))
        title = self._title.fontMetrics().elidedText(
            job.task.title, Qt.TextElideMode.ElideMiddle, round(TITLE_SHARE * self.width())
        )
        self._title.setText(title)
        self._title.setToolTip(self.tr("Show the page of {title}").format(title=job.task.title))
        self._words.say(" ".join(part for part in (self._state(job), job_words.line(job)) if part))
        self._show_bar(job)
        self._buttons.show_job(job)

    @Slot(object)
    def _show_reading(self, found: Reading | None) -> None:
        self._reading.setText(str(found) if found and self.width() >= WIDE_PX else "")

    def _state(self, job: Job) -> str:
        return "" if job.state == "running" else self.tr("{state}.").format(state=job_words.state(job))

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
            self.opened.emit(self._job)


def _is_done(job: Job) -> bool:
    """Tell whether a Job has finished and wants nothing more of anybody."""
    return job.state == "finished" and not job.failures


def _foremost(jobs: list[Job]) -> Job | None:
    """Return the Job worth showing: what runs, else what wants something of the user, else the last to come."""
    newest_first = list(reversed(jobs))
    running_first = jobs if any(job.state == "running" for job in jobs) else newest_first
    return min(running_first, key=lambda job: _RANK.index(job.state), default=None)
