"""Picture grid: a mosaic whose pictures are left out by a click, and taken back by another."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip

from translator.data.manifest import Manifest
from translator.gui.mosaic import COLUMNS, ROWS, Mosaic
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_4
from translator.images.filename import shown

_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Columns and rows that a key goes."""
_CLICKS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_VEIL = 205


class PictureGrid(Mosaic):
    """Pictures of files: those left out are greyed and crossed out, those held out carry a word.

    Signals: `clicked` carries the Path of a picture, by the mouse, or by Space after the arrow keys.
    """

    clicked = Signal(object)

    def __init__(self, theme: Theme, columns: int = COLUMNS, rows: int = ROWS) -> None:
        super().__init__(theme, columns, rows)
        self._files: Sequence[Path] = ()
        self._manifest = Manifest()
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def files(self) -> Sequence[Path]:
        """Return the files that are shown."""
        return self._files

    @property
    def left_out(self) -> list[Path]:
        """Return the files that are shown as left out."""
        return [file for file in self._files if file in self._manifest.excluded]

    def show_files(self, files: Sequence[Path], images: Sequence[QImage]) -> None:
        """Show other pictures, one image for each file."""
        self._files = list(files)
        self._current = min(self._current, max(0, len(files) - 1))
        self.set_images(images)
        self._describe()

    def mark(self, manifest: Manifest) -> None:
        """Show what a manifest leaves out and holds out."""
        self._manifest = manifest
        self._describe()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click on a picture."""
        place = self._at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = place
            self.clicked.emit(self._files[place])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over pictures."""
        over = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pictures by arrow keys and click by Space."""
        if self._files and event.key() in _MOVES:
            across, down = _MOVES[Qt.Key(event.key())]
            self._current = min(len(self._files) - 1, max(0, self._current + across + down * self._columns))
            self._describe()
            self.update()
        elif self._files and event.key() in _CLICKS:
            self.clicked.emit(self._files[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which picture the keys are at."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say the name of the picture under the pointer, and what a click does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(event.pos())
            QToolTip.showText(event.globalPos(), self._words(place) if place is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pictures with their marks."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, file in enumerate(self._files):
            if file in self._manifest.excluded:
                self._cross_out(painter, self._cell(number))
            elif file in self._manifest.held_out:
                self._badge(painter, self._cell(number))
        if self.hasFocus() and self._files:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(self._cell(self._current).adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)

    def _cross_out(self, painter: QPainter, cell: QRectF) -> None:
        veil = QColor(self._theme.tokens.surface)
        veil.setAlpha(_VEIL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRect(cell)
        painter.setPen(QPen(QColor(self._theme.tokens.bad), 2, c=Qt.PenCapStyle.RoundCap))
        cross = QRectF(0, 0, 14, 14)
        cross.moveCenter(cell.center())
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())

    def _badge(self, painter: QPainter, cell: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(CAPTION_PX)
        painter.setFont(font)
        words = self.tr("test")
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * SPACE_4
        place = QRectF(cell.right() - width - SPACE_4, cell.top() + SPACE_4, width, CAPTION_PX + SPACE_4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawRoundedRect(place, SPACE_4, SPACE_4)
        painter.setPen(QColor(self._theme.tokens.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _at(self, point: QPoint) -> int | None:
        for number in range(len(self._files)):
            if self._cell(number).contains(point):
                return number
        return None

    def _words(self, place: int) -> str:
        file = self._files[place]
        name = shown(Path(file.name))
        if file in self._manifest.excluded:
            return self.tr("{0}: left out; click to take it back").format(name)
        if file in self._manifest.held_out:
            return self.tr("{0}: held out for testing; click to leave it out").format(name)
        return self.tr("{0}; click to leave it out").format(name)

    def _describe(self) -> None:
        self.setAccessibleName(self._words(self._current) if self._files else self.tr("No pictures"))
