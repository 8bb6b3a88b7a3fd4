"""Two pictures that a Model made of nothing, side by side: there is no before that a divider could show."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from translator.gui.wipe import cover, rounded

_GAP_PX = 2.0


def paint_pair(painter: QPainter, frame: QRectF, left: QImage, right: QImage) -> None:
    """Fill a frame with two pictures beside each other, each cut to its half."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    width = (frame.width() - _GAP_PX) / 2
    for image, x in ((left, frame.x()), (right, frame.x() + width + _GAP_PX)):
        half = QRectF(x, frame.y(), width, frame.height())
        painter.drawImage(half, image, cover(image, half))
    painter.restore()


class PairPicture(QWidget):
    """Two samples as a widget."""

    def __init__(self, left: QImage, right: QImage, *, radius: float) -> None:
        super().__init__()
        self._left, self._right, self._radius = left, right, radius
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Two pictures that this Model made"))
        self.setToolTip(self.tr("Two pictures that this Model made"))

    def sizeHint(self) -> QSize:
        """Return a size that holds two squares."""
        return QSize(268, self.heightForWidth(268))

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of two squares."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return half the width."""
        return width // 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        painter.setClipPath(rounded(frame, self._radius))
        paint_pair(painter, frame, self._left, self._right)
