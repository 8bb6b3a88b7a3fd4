"""What lies over the pictures of a pane at its own size: the divider and the captions."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_8, SPACE_12

_HANDLE_PX = 15
_CAPTION_HIGH_PX = 22
_SHADE = QColor(0, 0, 0, 150)


def paint_divider(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """Paint a line with a round handle in its middle."""
    middle = QPointF(x, (top + bottom) / 2)
    # White with a dark edge is seen on every picture.
    for colour, width in ((QColor(0, 0, 0, 110), 3.5), (QColor("white"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
    painter.setBrush(QColor("white"))
    painter.drawEllipse(middle, _HANDLE_PX, _HANDLE_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1A1E24"))
    for side in (-1, 1):
        tip, back = middle + QPointF(side * 9, 0), middle + QPointF(side * 4, 0)
        painter.drawPolygon(QPolygonF([tip, back + QPointF(0, -4.5), back + QPointF(0, 4.5)]))


def set_caption_font(painter: QPainter, font: QFont) -> None:
    """Write in the size of captions."""
    small = QFont(font)
    small.setPixelSize(CAPTION_PX)
    painter.setFont(small)


def paint_caption(painter: QPainter, room: QSize, text: str, middle: int, *, is_right: bool, is_low: bool) -> None:
    """Write on a dark ground in a corner, leaving so many logical pixels free in the middle."""
    longest = (room.width() - (0 if is_low else middle)) // 2 - 40
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, longest)
    width = painter.fontMetrics().horizontalAdvance(text) + 2 * SPACE_8
    top = room.height() - SPACE_12 - _CAPTION_HIGH_PX if is_low else SPACE_12
    left = room.width() - width - SPACE_12 if is_right else SPACE_12
    frame = QRectF(left, top, width, _CAPTION_HIGH_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
    painter.setPen(QColor("white"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
