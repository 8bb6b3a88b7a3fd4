"""One run in the list of runs."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from translator.gui import figures
from translator.gui.elided import ElidedLabel
from translator.gui.mosaic import cover
from translator.gui.run_reader import RunSummary
from translator.gui.standing import standing
from translator.gui.theme import Theme, as_role, figures_font
from translator.gui.tokens import RADIUS_CONTROL, SPACE_4, SPACE_12, SPACE_16
from translator.jobs.job import Job

_PICTURE_PX = (108, 72)
_BAR_PX = 220


class RunRow(QFrame):
    """Name, family, state, progress and newest sample of a run.

    Signals: `opened` when it is clicked, or Enter or Space is pressed.
    """

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = _Picture(theme)
        self._name, self._about = ElidedLabel("", "section"), ElidedLabel("", "caption")
        self._word = QLabel()
        self._count = QLabel()
        self._count.setProperty("role", "figures")
        self._count.setFont(figures_font(self._count.font()))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._lay_out()

    def show_run(self, summary: RunSummary, job: Job | None) -> None:
        """Show a run and what the queue does with it."""
        found = standing(summary.state, job)
        progress = job.progress if job is not None and job.state == "running" else None
        training = progress if progress is not None and progress.what == "Training" else None
        images = training.done if training else summary.images
        self._name.say(summary.folder.name)
        self._about.say(summary.error or " · ".join((summary.family, *summary.domains)))
        self._word.setText(self.tr("Damaged") if summary.error else found.word)
        as_role(self._word, "pill-bad" if summary.error else f"pill-{found.tone}")
        self._bar.setRange(0, max(1, summary.total))
        self._bar.setValue(min(images, summary.total))
        self._count.setText(figures.figures(training) if training else f"{images:,} / {summary.total:,}")
        for widget in (self._bar, self._count):
            widget.setVisible(not summary.error)
        self._picture.show_image(summary.picture)
        self.setAccessibleName(f"{summary.folder.name}, {self._word.text()}")
        self.setToolTip(self.tr("Open the run {0}").format(summary.folder.name))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the run."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the run by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Mark the row."""
        self._mark(True)
        super().focusInEvent(event)  # type: ignore[arg-type]

    def focusOutEvent(self, event: object) -> None:
        """Mark it no longer."""
        self._mark(False)
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def _mark(self, on: bool) -> None:
        self.setProperty("selected", on)
        as_role(self, "card")

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(SPACE_4)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._about)
        names.addStretch(1)
        state = QVBoxLayout()
        state.setSpacing(SPACE_4)
        state.addStretch(1)
        state.addWidget(self._count, 0, Qt.AlignmentFlag.AlignRight)
        state.addWidget(self._bar)
        state.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_12, SPACE_16, SPACE_12)
        row.setSpacing(SPACE_16)
        row.addWidget(self._picture)
        row.addLayout(names, 1)
        row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(state)


class _Picture(QWidget):
    """The newest sample sheet, cut to a thumbnail; a quiet icon while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setFixedSize(QSize(*_PICTURE_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_image(self, image: QImage | None) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture or the icon."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(shape)
        painter.fillRect(frame, self.palette().window())
        if self._image is not None:
            cover(painter, frame, self._image)
        else:
            icon = self._theme.icon("train", "muted").pixmap(24, 24)
            painter.drawPixmap(frame.center() - QRectF(0, 0, 24, 24).center(), icon)
