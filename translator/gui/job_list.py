"""The list of Jobs that opens above the strip."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.errors import JobError
from translator.gui import job_words
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.job_buttons import JobButtons
from translator.gui.theme import as_role, figures_font
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from translator.jobs.job import ENDED, Job

ROW_PX, HEAD_PX, MAX_HEIGHT_PX = 52, 48, 320
BUTTONS_PX = 140


class JobRow(QWidget):
    """One Job: its title, state, figures or sentence, and buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._title = ElidedLabel()
        self._pill = QLabel()
        self._line = ElidedLabel(role="caption")
        self._line.setFont(figures_font(self._line.font()))
        self._buttons = JobButtons(desk)
        self.opened = self._buttons.opened
        self._buttons.setMinimumWidth(BUTTONS_PX)
        self.setFixedHeight(ROW_PX)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_16, SPACE_8, SPACE_8, SPACE_8)
        grid.setHorizontalSpacing(SPACE_12)
        grid.setVerticalSpacing(SPACE_4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._pill, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._buttons, 0, 2, 2, 1)
        grid.addWidget(self._line, 1, 0, 1, 2)

    def show_job(self, job: Job) -> None:
        """Show how a Job is now."""
        self._title.say(job.task.title)
        self._pill.setText(job_words.state(job))
        if self._pill.property("role") != (role := f"pill-{job_words.tone(job)}"):
            as_role(self._pill, role)
        self._line.say(job_words.line(job))
        self._buttons.show_job(job)


class JobList(QWidget):
    """All Jobs, in their order, with a line of buttons for the whole list.

    Signals: `opened` carries the Job whose page was asked for.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("jobs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._rows: dict[str, JobRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        body = QWidget()
        body.setProperty("role", "plain")
        body.setLayout(self._column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(body)
        self._area.setAccessibleName(self.tr("Jobs"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_8, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self._area)
        self.setMaximumHeight(MAX_HEIGHT_PX)

    def refresh(self) -> None:
        """Show the queue as it is."""
        jobs = self._desk.queue.jobs
        if [job.id for job in jobs] != list(self._rows):
            self._arrange(jobs)
        for job in jobs:
            self._rows[job.id].show_job(job)
        self._clear.setEnabled(any(job.state in ENDED for job in jobs))
        self._hold.setEnabled(any(job.state == "waiting" and not job.held for job in jobs))
        self._go_on.setEnabled(any(job.held for job in jobs))
        self._area.setFixedHeight(min(MAX_HEIGHT_PX - HEAD_PX, len(jobs) * ROW_PX))

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Jobs"))
        title.setProperty("role", "section")
        self._go_on = self._button(self.tr("Start what is on hold"), self._desk.queue.resume_lane)
        self._hold = self._button(self.tr("Stop after this"), self._desk.queue.stop_after_this)
        self._clear = self._button(self.tr("Clear ended"), self._remove_ended)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_16, 0, SPACE_8, SPACE_4)
        row.addWidget(title, 1)
        for button in (self._go_on, self._hold, self._clear):
            row.addWidget(button)
        return row

    def _button(self, words: str, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: does())
        return button

    def _arrange(self, jobs: list[Job]) -> None:
        """Put the rows into the order of the Jobs, keeping those that are there."""
        rows = {job.id: self._rows.pop(job.id) if job.id in self._rows else self._new_row() for job in jobs}
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        for place, row in enumerate(rows.values()):
            self._column.insertWidget(place, row)
        self._rows = rows

    def _new_row(self) -> JobRow:
        row = JobRow(self._desk)
        row.opened.connect(self.opened)
        return row

    def _remove_ended(self) -> None:
        for job in self._desk.queue.jobs:
            if job.state in ENDED:
                try:
                    self._desk.queue.remove(job.id)
                except JobError:  # it was retried in this very moment
                    continue
