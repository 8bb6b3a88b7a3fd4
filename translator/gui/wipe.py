"""Before and after in one frame, with a divider that wipes between them."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

REST = 0.5
"""Where the divider lies while nobody moves it, as a share of the width."""

_KEY_STEP = 0.1


def paint_wipe(painter: QPainter, frame: QRectF, before: QImage, after: QImage, share: float) -> None:
    """Fill a frame with two pictures: `before` left of the divider at `share` of the width, `after` right of it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    split = frame.x() + round(frame.width() * share)
    for image, left, right in ((before, frame.x(), split), (after, split, frame.right())):
        if right > left:
            painter.save()
            part = QRectF(left, frame.y(), right - left, frame.height())
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            painter.drawImage(frame, image, cover(image, frame))
            painter.restore()
    if frame.x() < split < frame.right():
        # White between two dark edges is seen on every picture.
        for colour, width in ((QColor(0, 0, 0, 90), 3.0), (QColor(255, 255, 255), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(split, frame.y()), QPointF(split, frame.bottom()))
    painter.restore()


def rounded(frame: QRectF, radius: float) -> QPainterPath:
    """Return the path of a frame with round corners."""
    path = QPainterPath()
    path.addRoundedRect(frame, radius, radius)
    return path


class WipePicture(QWidget):
    """Before and after as a widget; the divider follows the pointer, and the arrow keys move it."""

    moved = Signal(float)

    def __init__(self, before: QImage, after: QImage, *, radius: float, focus: QColor) -> None:
        super().__init__()
        self._before, self._after = before, after
        self._radius, self._focus = radius, focus
        self._share = REST
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Before and after"))
        self.setToolTip(
            self.tr("Point at it, or press the left and right arrow keys, to wipe between before and after")
        )

    @property
    def share(self) -> float:
        """Return where the divider lies, 0 .. 1."""
        return self._share

    def move_to(self, share: float) -> None:
        """Put the divider at a share of the width."""
        self._share = min(max(share, 0.0), 1.0)
        self.moved.emit(self._share)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in the pictures' proportions."""
        return QSize(268, self.heightForWidth(268))

    def hasHeightForWidth(self) -> bool:
        """Keep the pictures' proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the pictures at a width, at most three quarters of it."""
        return min(round(width * self._after.height() / max(self._after.width(), 1)), round(0.75 * width))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the divider follow the pointer."""
        self.move_to(event.position().x() / max(self.width(), 1))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the divider go back."""
        super().leaveEvent(event)
        self.move_to(REST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the divider with the arrow keys."""
        steps = {Qt.Key.Key_Left: -_KEY_STEP, Qt.Key.Key_Right: _KEY_STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self._share + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pictures and, with the focus, its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        painter.setClipPath(rounded(frame, self._radius))
        paint_wipe(painter, frame, self._before, self._after, self._share)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(self._focus, 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), self._radius, self._radius)


def cover(image: QImage, frame: QRectF) -> QRectF:
    """Return the middle part of an image that has the frame's proportions."""
    scale = min(image.width() / frame.width(), image.height() / frame.height())
    width, height = frame.width() * scale, frame.height() * scale
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
