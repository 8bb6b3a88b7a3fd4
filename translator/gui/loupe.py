"""Loupe: what is under the pointer, magnified, of the original and of its translation at the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from translator.gui.raster import Raster
from translator.gui.tokens import CAPTION_PX, RADIUS_CARD

LENS_PX = 200
_PIXELS_FROM = 6.0
_LABEL_PX = 20

Lens = tuple[Raster, str]
"""A picture, and the word that says which."""


def paint_lenses(
    painter: QPainter,
    room: QRectF,
    pointer: QPointF,
    spot: QPointF,
    scale: float,
    bounds: QRectF,
    lenses: Sequence[Lens],
) -> None:
    """Paint lenses beside each other around the pointer, within a room.

    All show the same place: `spot`, in pixels of the original, whose size is `bounds`, at `scale` logical pixels of the
    screen for each.
    """
    side = min(float(LENS_PX), room.height() - 8, (room.width() - 8) / len(lenses))
    if side < _LABEL_PX:
        return
    whole = QRectF(0, 0, side * len(lenses), side)
    whole.moveCenter(pointer)
    whole.moveLeft(min(max(whole.left(), room.left() + 4), room.right() - 4 - whole.width()))
    whole.moveTop(min(max(whole.top(), room.top() + 4), room.bottom() - 4 - side))
    for place, (raster, word) in enumerate(lenses):
        lens = QRectF(whole.left() + place * side, whole.top(), side, side).adjusted(1, 1, -1, -1)
        _paint_lens(painter, lens, raster, spot, scale, bounds)
        _paint_word(painter, lens, word)


def _paint_lens(painter: QPainter, lens: QRectF, raster: Raster, spot: QPointF, scale: float, bounds: QRectF) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(lens, RADIUS_CARD, RADIUS_CARD)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(lens, QColor("black"))
    ratio = painter.device().devicePixelRatio()
    image = raster.at(bounds.width() * scale * ratio)
    is_close = scale * bounds.width() / max(raster.image.width(), 1) >= _PIXELS_FROM
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_close)
    painter.translate(lens.center())
    painter.scale(scale, scale)
    painter.translate(-spot)
    painter.drawImage(bounds, image)
    painter.restore()
    # White with a dark edge is seen on every picture.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(0, 0, 0, 130), 4.0), (QColor("white"), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawPath(outline)


def _paint_word(painter: QPainter, lens: QRectF, word: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(CAPTION_PX)
    painter.setFont(font)
    words = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, round(lens.width()) - 40)
    label = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(words) + 12, _LABEL_PX)
    label.moveCenter(QPointF(lens.center().x(), lens.bottom() - 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(label, 6, 6)
    painter.setPen(QColor("white"))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
