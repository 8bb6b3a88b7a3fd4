"""SampleLarge: one sampled picture as large as the window allows, and what can be done with it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from translator.gui.drag_button import DragButton
from translator.gui.elided import ElidedLabel
from translator.gui.made_grid import MadeModel, paint_picture, seed_words
from translator.gui.sampler import Shown
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8, SPACE_16

_DRAG_PX = 96


class SampleLarge(QWidget):
    """A picture with buttons; the arrow keys go to the next and the previous one, Escape back to the grid.

    Signals: `closed`, `save_asked` and `copy_asked`.
    """

    closed = Signal()
    save_asked = Signal()
    copy_asked = Signal()

    def __init__(self, model: MadeModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._place = 0
        self._frame = _Frame(theme)
        self._words = ElidedLabel()
        self.drag = DragButton()
        self.back, self.previous, self.next, self.save, self.copy = (QPushButton() for _ in range(5))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("One picture, large"))

    @property
    def shown(self) -> Shown | None:
        """Return the picture that is shown."""
        pictures = self._model.pictures
        return pictures[self._place] if self._place < len(pictures) else None

    def show_place(self, place: int) -> None:
        """Show the picture at a place of the grid."""
        self._place = min(max(place, 0), max(0, len(self._model.pictures) - 1))
        shown = self.shown
        self._frame.show_picture(shown)
        if shown is None:
            return
        size = f"{shown.image.width():,} × {shown.image.height():,}"
        self._words.say(" · ".join(part for part in (shown.caption, seed_words(shown), size) if part))
        small = shown.image.scaled(_DRAG_PX, _DRAG_PX, Qt.AspectRatioMode.KeepAspectRatio)
        self.drag.set_file(shown.file, QPixmap.fromImage(small))
        self.previous.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < len(self._model.pictures) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrow keys, and back with Escape."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Left:
                self._go_back()
            case Qt.Key.Key_Right:
                self._go_on()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def _go_on(self) -> None:
        self.show_place(self._place + 1)

    @Slot()
    def _go_back(self) -> None:
        self.show_place(self._place - 1)

    def _lay_out(self) -> None:
        words = (
            (self.back, self.tr("All pictures"), self.tr("Back to all pictures (Escape)"), self.closed),
            (self.previous, self.tr("Previous"), self.tr("The picture before this one (Left)"), self._go_back),
            (self.next, self.tr("Next"), self.tr("The picture after this one (Right)"), self._go_on),
            (self.save, self.tr("Save as"), self.tr("Save this picture under a name of your choice"), self.save_asked),
            (self.copy, self.tr("Copy"), self.tr("Copy this picture to the clipboard"), self.copy_asked),
        )
        for button, word, about, does in words:
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(about)
            button.clicked.connect(does)
        self.drag.setText(self.tr("Drag out"))
        self.drag.setAccessibleName(self.tr("Drag out"))
        self.drag.setToolTip(self.tr("Drag this picture into another program"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for part in (self.back, self.previous, self.next):
            row.addWidget(part)
        row.addWidget(self._words, 1)
        for part in (self.save, self.copy, self.drag):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        column.addWidget(self._frame, 1)
        column.addLayout(row)


class _Frame(QFrame):
    """The ground a picture lies on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Shown | None = None
        theme.changed.connect(self.update)

    def show_picture(self, shown: Shown | None) -> None:
        """Show another picture."""
        self._shown = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a picture."""
        return QSize(256, 256)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.canvas))
        if self._shown is not None:
            paint_picture(painter, QRectF(self.rect()), self._shown)
