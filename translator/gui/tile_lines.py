"""A Model as a small preview with its title, direction and family beside it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from translator.gui.gallery import Tile, file_size
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_12
from translator.gui.wipe import REST, paint_wipe, rounded


def paint_tile(painter: QPainter, area: QRectF, tile: Tile | None, theme: Theme, font: QFont) -> None:
    """Paint the preview of a Model and, right of it, its title, direction and family."""
    t = theme.tokens
    picture = QRectF(area.x(), area.y(), area.height(), area.height())
    painter.save()
    painter.setClipPath(rounded(picture, RADIUS_CONTROL))
    if tile is not None and tile.before is not None and tile.after is not None:
        paint_wipe(painter, picture, tile.before, tile.after, REST)
    else:
        painter.fillRect(picture, QColor(t.canvas))
        theme.icon("models", "muted").paint(painter, picture.adjusted(20, 20, -20, -20).toRect())
    painter.restore()
    _paint_lines(painter, area.adjusted(picture.width() + SPACE_12, 0, 0, 0), tile_facts(tile), theme, font)


def _paint_lines(painter: QPainter, area: QRectF, lines: tuple[str, str, str], theme: Theme, font: QFont) -> None:
    """Paint a title on one or two lines and two captions below, in the middle of an area."""
    body, caption = QFont(font), QFont(font)
    body.setWeight(QFont.Weight.DemiBold)
    caption.setPixelSize(CAPTION_PX)
    title, direction, facts = lines
    rows = [(line, body, theme.tokens.text) for line in _broken(title, QFontMetrics(body), area.width())]
    rows += [(line, caption, theme.tokens.muted) for line in (direction, facts) if line]
    heights = [QFontMetrics(style).height() + 1 for _, style, _ in rows]
    top = area.center().y() - sum(heights) / 2
    for (content, style, colour), height in zip(rows, heights, strict=True):
        metrics = QFontMetrics(style)
        painter.setFont(style)
        painter.setPen(QColor(colour))
        elided = metrics.elidedText(content, Qt.TextElideMode.ElideRight, round(area.width()))
        painter.drawText(QPointF(area.x(), top + metrics.ascent()), elided)
        top += height


def _broken(title: str, metrics: QFontMetrics, width: float) -> list[str]:
    """Break a title into one line or two; what does not fit the second is elided when it is painted."""
    words = title.split(" ")
    fitting = [n for n in range(1, len(words) + 1) if metrics.horizontalAdvance(" ".join(words[:n])) <= width]
    count = max(fitting, default=1)
    return [line for line in (" ".join(words[:count]), " ".join(words[count:])) if line]


def tile_facts(tile: Tile | None) -> tuple[str, str, str]:
    """Return the title, the direction, and the family with the size."""
    if tile is None:
        return _tr("No Model"), _tr("Add one, or train one"), ""
    card = tile.entry.card
    return tile.title, tile.direction, f"{card.family if card else ''} · {file_size(tile.entry.size)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelPicker", text)
