"""EvaluationPage: how good one Model is, or several by the same pictures: the report, or the way to one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.button_icon import show_icon
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.empty import Empty
from translator.gui.evaluate.comparison_view import ComparisonView
from translator.gui.evaluate.order_dialog import OrderDialog
from translator.gui.evaluate.reading import ComparisonRead, ReportRead, read
from translator.gui.evaluate.report_view import ReportView
from translator.gui.evaluate.subject import Subject, add_to_queue
from translator.gui.job_words import line, state
from translator.gui.notice import Notice
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.jobs.job import ENDED, Job
from translator.models.library import Entry


class EvaluationPage(QWidget):
    """A view over the gallery of Models. Signals: `left` when the user goes back to it."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.subject: Subject | None = None
        self._page: Path | None = None
        self.notice = Notice(desk.theme)
        self.report, self.comparison = ReportView(desk.theme), ComparisonView(desk.theme)
        self.again, self.open = QPushButton(self.tr("Evaluate again…")), QPushButton(self.tr("Open report"))
        self._bar, self._line = QProgressBar(), QLabel()
        self.stop = QPushButton(self.tr("Stop"))
        self._lay_out()
        desk.bridge.job_changed.connect(self._follow)
        desk.theme.changed.connect(self._redraw)

    @property
    def place(self) -> str:
        """Return what is in front: "report", "comparison", "working", "empty", or "" while it is read."""
        names: dict[QWidget | None, str] = {
            self.report: "report",
            self.comparison: "comparison",
            self._working: "working",
            self._nothing: "empty",
        }
        return names.get(self._place.currentWidget(), "")

    def show_models(self, entries: Sequence[Entry]) -> None:
        """Show the newest report of a Model, or the comparison of several."""
        self._show(Subject.of_models(entries))

    def show_folder(self, folder: Path) -> None:
        """Show a report by its folder."""
        if self.subject is None or self.subject.folder != folder:
            self.subject = None
            self._title.say(folder.name)
        self.again.setVisible(self.subject is not None)
        self._read(folder)

    def ask(self) -> None:
        """Ask by what the Models are judged, and evaluate them as a Job."""
        if self.subject is None:
            return
        dialog = OrderDialog(self._desk, self.subject.names, self.subject.cards, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        subject = self.subject
        dialog.accepted.connect(lambda: self._start(subject, dialog))
        dialog.open()

    def _start(self, subject: Subject, dialog: OrderDialog) -> None:
        self.notice.hide()
        self._say(add_to_queue(self._desk, subject, dialog.order()))

    def _show(self, subject: Subject) -> None:
        self.subject = subject
        self.notice.hide()
        self._title.say(", ".join(subject.names))
        self.again.setVisible(subject.is_evaluated)
        job = subject.job(self._desk)
        if job is not None and job.state not in ENDED:
            self._say(job)
        elif subject.is_evaluated:
            self._read(subject.folder)
        else:
            self._put(self._nothing)

    def _read(self, folder: Path) -> None:
        self._put(self._blank)
        self._desk.bridge.call(partial(read, folder), partial(self._take, folder), self._complain)

    def _take(self, folder: Path, found: ReportRead | ComparisonRead) -> None:
        if self.subject is not None and self.subject.folder != folder:
            return  # another one was asked for meanwhile
        self._page = found.page
        if isinstance(found, ReportRead):
            self._title.say(found.subject if self.subject is None else ", ".join(self.subject.names))
            self.report.show_report(found)
            self._put(self.report)
        else:
            self.comparison.show_comparison(found)
            self._put(self.comparison)

    def _put(self, widget: QWidget) -> None:
        self._place.setCurrentWidget(widget)
        self.open.setVisible(widget in (self.report, self.comparison))

    @Slot(object)
    def _follow(self, job: Job) -> None:
        if self.subject is None or job.task.arguments.get("folder") != str(self.subject.folder):
            return
        newest = self.subject.job(self._desk)
        if newest is None or newest.id != job.id:
            return
        if job.state not in ENDED:
            self._say(job)
            return
        if job.state == "failed":
            self.notice.say(job.error)
        if self.place in ("working", ""):
            is_there = self.subject.is_evaluated
            self.again.setVisible(is_there)
            self._read(self.subject.folder) if is_there else self._put(self._nothing)

    def _say(self, job: Job) -> None:
        """Show how far a Job is."""
        progress = job.progress
        self._bar.setRange(0, max(1, progress.total) if progress is not None else 0)
        self._bar.setValue(progress.done if progress is not None else 0)
        self._line.setText(line(job) or state(job))
        self.stop.setVisible(job.state == "running")
        self.again.hide()
        self._put(self._working)

    def _stop(self) -> None:
        job = self.subject.job(self._desk) if self.subject is not None else None
        if job is not None and job.state not in ENDED:
            self._desk.queue.stop(job.id)

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))
        self._put(self._nothing)

    def _open(self) -> None:
        if self._page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._page)))

    @Slot()
    def _redraw(self) -> None:
        show_icon(self._back, self._desk.theme, "left")

    def _lay_out(self) -> None:
        self._nothing = Empty(
            self._desk.theme,
            "eye",
            self.tr("Not evaluated yet"),
            self.tr(
                "An evaluation holds pictures of the Model against real ones: scores with intervals, best and worst "
                "pictures, copies of training pictures, and alarms in words."
            ),
            (self.tr("Evaluate…"), self.ask),
        )
        self._working, self._blank = self._make_working(), QWidget()
        self._place = QStackedWidget()
        for widget in (self._blank, self._nothing, self._working, self.report, self.comparison):
            self._place.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_8, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self._place, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _head(self) -> QHBoxLayout:
        self._back = QToolButton()
        self._back.setText(self.tr("All Models"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.setProperty("role", "quiet")
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = ElidedLabel("", "section")
        for button, words, does in (
            (self._back, self.tr("Back to all Models"), self.left.emit),
            (self.again, self.tr("Judge again, by other pictures or in another way"), self.ask),
            (self.open, self.tr("Open the report in a browser: one page that needs no other file"), self._open),
            (self.stop, self.tr("Stop the evaluation; nothing is written"), self._stop),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, does=does: does())
        self._redraw()
        head = QHBoxLayout()
        head.setSpacing(SPACE_12)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self.open)
        head.addWidget(self.again)
        return head

    def _make_working(self) -> QWidget:
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the evaluation"))
        self._line.setProperty("role", "figures")
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        working = QWidget()
        column = QVBoxLayout(working)
        column.setSpacing(SPACE_12)
        column.addStretch(2)
        column.addWidget(self._line)
        column.addWidget(self._bar)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return working
