"""DragButton: a button from which a file is dragged into another program."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QEnterEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


class DragButton(QPushButton):
    """Asks for its file when the pointer comes near, so that there is one when the drag begins.

    Signals: `wanted` when a file should be made, then given by `set_file`.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._picture = QPixmap()
        self._start: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        # It cannot be used from the keyboard; saving and copying can.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def file(self) -> Path | None:
        """Return the file that would be dragged."""
        return self._file

    def set_file(self, file: Path | None, picture: QPixmap) -> None:
        """Hold a file, with the picture that hangs at the pointer while it is dragged."""
        self._file, self._picture = file, picture

    def data(self) -> QMimeData:
        """Return what is handed to the other program."""
        data = QMimeData()
        if self._file is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._file))])
        return data

    def enterEvent(self, event: QEnterEvent) -> None:
        """Have the file made."""
        super().enterEvent(event)
        if self.isEnabled() and self._file is None:
            self.wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        super().mousePressEvent(event)
        self._start = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer is far enough and the file is there."""
        if self._start is None or self._file is None:
            return
        if (event.position() - self._start).manhattanLength() >= QApplication.startDragDistance():
            self._start = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(self.data())
            drag.setPixmap(self._picture)
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End without a drag."""
        super().mouseReleaseEvent(event)
        self._start = None

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the press."""
        super().leaveEvent(event)
        self._start = None
