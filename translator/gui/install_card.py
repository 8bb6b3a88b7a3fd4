"""Install card: one running installation, its log as it comes, and how it ended."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from translator.errors import JobError
from translator.gui import job_words
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.log_view import LogView
from translator.gui.sentences import said
from translator.gui.text import breakable
from translator.gui.theme import as_role
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16
from translator.jobs.job import ENDED, Job

KIND = "install"


class InstallCard(QFrame):
    """Follows the newest Job that installs something; hidden while there is none.

    Signals: `ended` carries the Job when it has come to an end while it was followed.
    """

    ended = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self._is_told = True
        self.setProperty("role", "card")
        self._title, self._pill, self._sentence = QLabel(), QLabel(), QLabel()
        self.log = LogView(desk.theme, self.tr("Log of the installation"), copied=self._report)
        self.stop = self._button(self.tr("Stop"), self.tr("Stop the installation; nothing is changed"))
        self.close_button = self._button(self.tr("Close"), self.tr("Close this card"))
        self.stop.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.hide)
        self._fold = Disclosure(self.tr("Log"), self.log)
        self._lay_out()
        self.hide()
        desk.bridge.job_changed.connect(self._follow)
        for job in desk.queue.jobs:
            if job.state not in ENDED:
                self._follow(job)

    @Slot(object)
    def _follow(self, job: Job) -> None:
        if job.task.kind != KIND:
            return
        if job.id != self._id:
            if job.state in ENDED:  # an older one that is taken off the list
                return
            self._id, self._is_told = job.id, False
            self._fold.set_open(True)
            self.show()
        self._show_job(job)
        if job.state in ENDED and not self._is_told:
            self._is_told = True
            self._fold.set_open(job.state == "failed")
            self.ended.emit(job)
        elif job.state not in ENDED and self._is_told:  # it is tried again
            self._is_told = False
            self.show()

    def _show_job(self, job: Job) -> None:
        self._title.setText(job.task.title)
        self._pill.setText(job_words.state(job))
        as_role(self._pill, f"pill-{job_words.tone(job)}")
        self._sentence.setText(breakable(in_words(job.error)))
        self._sentence.setVisible(bool(job.error))
        self.log.show_text("\n".join(map(said, job.notes)))
        self.stop.setVisible(job.state not in ENDED)
        self.stop.setEnabled(not job.stopping)
        self.close_button.setVisible(job.state in ENDED)

    def _report(self) -> str:
        try:
            job = self._desk.queue.job(self._id)
        except JobError:
            return self.log.text()
        return "\n".join((job.task.title, job.error, "", *job.notes))

    def _stop(self) -> None:
        self._desk.queue.stop(self._id)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(words)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "heading")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("role", "bad")
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._title)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.stop)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._fold)
