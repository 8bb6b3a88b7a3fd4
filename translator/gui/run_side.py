"""The column beside a run: how it stands, its figures, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from translator.gui import figures
from translator.gui.elided import ElidedLabel
from translator.gui.gallery import file_size
from translator.gui.run_reader import RunNews, Saved
from translator.gui.standing import Standing
from translator.gui.text import breakable, text
from translator.gui.theme import as_role, figures_font
from translator.gui.tokens import INSPECTOR_PX, SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.jobs.job import Job
from translator.jobs.progress import Progress

LIVE = ("running", "waiting")


class RunSide(QFrame):
    """Words, figures and buttons; the page connects the buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self.word, self.sentence = QLabel(), text("")
        self._family = ElidedLabel("", "caption")
        self.note = text("")
        self.note.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self.seen, self.rate, self.left, self.saved = (_figure() for _ in range(4))
        self.resume = _button(self.tr("Resume"), self.tr("Go on from the newest checkpoint"), "primary")
        self.save = _button(self.tr("Checkpoint now"), self.tr("Save a checkpoint after this step and go on training"))
        self.pause = _button(self.tr("Pause"), self.tr("Save a checkpoint and free the memory"))
        self.stop = _button(self.tr("Stop and keep"), self.tr("Save a checkpoint and end the training"))
        self.export = _button(self.tr("Export"), self.tr("Write the Models of this run"))
        self.show_folder = _button(self.tr("Show in folder"), self.tr("Open the run's folder"))
        self.delete = _button(self.tr("Delete"), self.tr("Move the run to the trash"), "danger")
        self._lay_out()

    def say(self, standing: Standing) -> None:
        """Say how the run stands."""
        self.word.setText(standing.word)
        as_role(self.word, f"pill-{standing.tone}")
        self.sentence.setText(standing.sentence)

    def count(self, news: RunNews | None, seen: int, training: Progress | None, *, is_running: bool) -> None:
        """Show the figures; `training` is the newest progress while it trains."""
        total = news.total if news else 0
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(min(seen, total))
        self.seen.setText(f"{min(seen, total):,} / {total:,}" if total else "–")
        self.rate.setText(figures.rate(training.rate) if training and training.rate else "–")
        left = training.remaining_s if training else None
        unknown = self.tr("measuring") if is_running else "–"
        self.left.setText(figures.duration(left) if left is not None else unknown)
        self._family.say(" · ".join((news.family, *news.domains)) if news else "")
        self.note.setText(breakable(news.notes.note) if news else "")
        self.note.setVisible(bool(self.note.text()))
        self.saved.setText(_lines(news.checkpoints if news else ()) or self.tr("none yet"))

    def offer(self, news: RunNews | None, job: Job | None) -> None:
        """Offer what can be done now."""
        is_live = job is not None and job.state in LIVE and not job.held
        state = news.state if news is not None else "new"
        is_elsewhere = state == "training" and not is_live
        self.save.setVisible(is_live)
        self.save.setEnabled(job is not None and job.state == "running" and not job.stopping)
        for button in (self.pause, self.stop):
            button.setVisible(is_live)
            button.setEnabled(job is not None and not job.stopping)
        self.resume.setVisible(news is not None and not is_live and not is_elsewhere and state != "finished")
        self.export.setEnabled(bool(news and news.checkpoints))
        self.delete.setEnabled(not is_live and not is_elsewhere)
        as_role(self.export, "primary" if state == "finished" else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_12)
        column.addWidget(self.word, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sentence)
        column.addWidget(self._family)
        column.addWidget(self._bar)
        column.addLayout(self._figures())
        column.addWidget(self.note)
        column.addStretch(1)
        for button in (self.resume, self.save, self.pause, self.stop, self.export, self.show_folder, self.delete):
            column.addWidget(button)

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_8)
        grid.setHorizontalSpacing(SPACE_4)
        names = (self.tr("Images seen"), self.tr("Rate"), self.tr("Time left"), self.tr("Checkpoints"))
        values = (self.seen, self.rate, self.left, self.saved)
        for line, (name, value) in enumerate(zip(names, values, strict=True)):
            label = QLabel(name)
            label.setProperty("role", "caption")
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, line, 1)
            value.setAccessibleName(name)
        return grid


def connect(button: QAbstractButton, does: Callable[[], object]) -> None:
    """Let a button do something that takes no argument."""
    button.clicked.connect(lambda: does())


def _button(words: str, about: str, role: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    button.setToolTip(about)
    if role:
        button.setProperty("role", role)
    return button


def _figure() -> QLabel:
    label = QLabel("–")
    label.setFont(figures_font(label.font()))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return label


def _lines(saved: Sequence[Saved]) -> str:
    return "\n".join(f"{checkpoint.images:,}   {file_size(checkpoint.size)}" for checkpoint in reversed(saved))
