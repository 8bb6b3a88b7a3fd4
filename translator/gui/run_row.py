"""One run in the list of runs."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.gui import figures
from translator.gui.control_words import in_words
from translator.gui.elided import ElidedLabel
from translator.gui.icon_button import IconButton
from translator.gui.mosaic import cover
from translator.gui.run_reader import RunSummary
from translator.gui.standing import standing
from translator.gui.theme import Theme, as_role, figures_font
from translator.gui.tokens import RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_12, SPACE_16
from translator.jobs.job import Job

_PICTURE_PX = (146, 72)
_BAR_PX = 200
_STAR_PX = 16


class RunRow(QFrame):
    """Name, family, state, progress and newest sample of a run.

    Signals: `opened` when it is clicked, or Enter or Space is pressed; `picked` when it is chosen for a comparison or
    no longer; `asked` carries what its menu was asked for: notes, star, folder or delete.
    """

    opened = Signal()
    picked = Signal()
    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pick = QCheckBox()
        self.pick.toggled.connect(self.picked)
        self._picture = _Picture(theme)
        self._star = QLabel()
        self._name, self._about = ElidedLabel("", "section"), ElidedLabel("", "caption")
        self._note = ElidedLabel("", "caption")
        self._word = QLabel()
        self._count = QLabel()
        self._count.setProperty("role", "figures")
        self._count.setFont(figures_font(self._count.font()))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self.more = IconButton("more", self.tr("More"))
        self._make_menu()
        self._lay_out()
        self._draw_star()
        theme.changed.connect(self._draw_star)

    def show_run(self, summary: RunSummary, job: Job | None) -> None:
        """Show a run and what the queue does with it."""
        found = standing(summary.state, job)
        progress = job.progress if job is not None and job.state == "running" else None
        training = progress if progress is not None and progress.what == "Training" else None
        images = training.done if training else summary.images
        self._name.say(summary.title)
        self._about.say(in_words(summary.error) or " · ".join((summary.family, *summary.domains)))
        self._note.say(summary.notes.note)
        self._note.setVisible(bool(summary.notes.note))
        self._star.setVisible(summary.notes.star)
        self._word.setText(self.tr("Damaged") if summary.error else found.word)
        as_role(self._word, "pill-bad" if summary.error else f"pill-{found.tone}")
        self._bar.setRange(0, max(1, summary.total))
        self._bar.setValue(min(images, summary.total))
        self._count.setText(figures.figures(training) if training else f"{images:,} / {summary.total:,}")
        for widget in (self._bar, self._count):
            widget.setVisible(not summary.error)
        self.pick.setEnabled(not summary.error)
        self._picture.show_images(summary.pictures)
        self._name_controls(summary)

    def _name_controls(self, summary: RunSummary) -> None:
        self.setAccessibleName(f"{summary.title}, {self._word.text()}")
        self.setToolTip(self.tr("Open the run {0}").format(summary.title))
        words = self.tr("Choose {0} for a comparison").format(summary.title)
        self.pick.setAccessibleName(words)
        self.pick.setToolTip(words)
        self.more.setAccessibleName(self.tr("More of {0}").format(summary.title))
        self._acts["star"].setText(
            self.tr("Unmark as favourite") if summary.notes.star else self.tr("Mark as favourite")
        )

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

    def _draw_star(self) -> None:
        self._star.setPixmap(self._theme.icon("star", "accent").pixmap(_STAR_PX, _STAR_PX))
        self._star.setAccessibleName(self.tr("Favourite"))

    def _make_menu(self) -> None:
        menu = QMenu(self)
        words = {
            "notes": self.tr("Rename or annotate …"),
            "star": self.tr("Mark as favourite"),
            "folder": self.tr("Show in folder"),
            "delete": self.tr("Delete …"),
        }
        self._acts = {verb: menu.addAction(text) for verb, text in words.items()}
        for verb, action in self._acts.items():
            action.triggered.connect(lambda _on=False, verb=verb: self.asked.emit(verb))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setProperty("role", "quiet")

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(SPACE_8)
        title.addWidget(self._star)
        title.addWidget(self._name, 1)
        names = QVBoxLayout()
        names.setSpacing(SPACE_4)
        names.addStretch(1)
        names.addLayout(title)
        names.addWidget(self._about)
        names.addWidget(self._note)
        names.addStretch(1)
        state = QVBoxLayout()
        state.setSpacing(SPACE_4)
        state.addStretch(1)
        state.addWidget(self._count, 0, Qt.AlignmentFlag.AlignRight)
        state.addWidget(self._bar)
        state.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_12, SPACE_12, SPACE_12)
        row.setSpacing(SPACE_16)
        row.addWidget(self.pick)
        row.addWidget(self._picture)
        row.addLayout(names, 1)
        row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(state)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)


class _Picture(QWidget):
    """One or two pictures beside each other; a quiet icon while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._images: Sequence[QImage] = ()
        self.setFixedSize(QSize(*_PICTURE_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show other pictures."""
        self._images = images
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pictures or the icon."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect())
        if not self._images:
            shape = QPainterPath()
            shape.addRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
            painter.fillPath(shape, self.palette().window())
            icon = self._theme.icon("train", "muted").pixmap(24, 24)
            painter.drawPixmap(frame.center() - QRectF(0, 0, 24, 24).center(), icon)
        gap = 2
        width = (frame.width() - gap) / 2 if len(self._images) > 1 else frame.width()
        for number, image in enumerate(self._images):
            self._draw(painter, QRectF(number * (width + gap), 0, width, frame.height()), image)

    def _draw(self, painter: QPainter, cell: QRectF, image: QImage) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(cell, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(shape)
        cover(painter, cell, image)
        painter.setClipping(False)
