"""How a Model is painted in the gallery: preview, title, direction, family, size and licence."""

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from translator.gui.gallery import TILE, Gallery, Tile, file_size, kind_words
from translator.gui.library.pair_picture import paint_pair
from translator.gui.tokens import CAPTION_PX
from translator.gui.wipe import paint_wipe, rounded

Colour = Callable[[str], QColor]
"""Name of a token -> its colour in the theme of this moment."""

WIDTH = 220
_PREVIEW = 148
_GAP = 12
_PAD = 12
_RADIUS = 10.0
_CAPTION = 11 / 13
"""The caption's size as a share of the body's."""


class TileDelegate(QStyledItemDelegate):
    """Paints Tiles as cards of 220 pixels; a damaged Model is a card that says so."""

    def __init__(self, colour: Colour, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colour, self._gallery = colour, gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a card with the gap around it."""
        title, caption = (QFontMetrics(font) for font in _fonts(option.font))
        text = title.height() + 2 * caption.height() + 4 + 6
        return QSize(WIDTH + _GAP, _PREVIEW + 2 * _PAD + text + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card."""
        tile: Tile = index.data(TILE)
        half = _GAP // 2
        card = QRectF(option.rect.adjusted(half, half, -half, -half))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(card, _RADIUS), self._colour("surface"))
        self._paint_picture(painter, card, tile, self._gallery.wipe(index))
        text = card.toRect().adjusted(_PAD, _PREVIEW + _PAD, -_PAD, -_PAD)
        (self._paint_facts if tile.entry.card else self._paint_damage)(painter, option, text, tile)
        self._paint_edge(painter, card, option)
        painter.restore()

    def _paint_picture(self, painter: QPainter, card: QRectF, tile: Tile, share: float) -> None:
        frame = QRectF(card.x(), card.y(), card.width(), _PREVIEW)
        painter.save()
        painter.setClipPath(rounded(card, _RADIUS))
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        if tile.before and tile.after and tile.kind == "sampler":
            paint_pair(painter, frame, tile.before, tile.after)
        elif tile.before and tile.after:
            paint_wipe(painter, frame, tile.before, tile.after, share)
        else:
            painter.fillRect(frame, self._colour("canvas"))
            painter.setPen(self._colour("muted"))
            words = self.tr("No preview") if tile.entry.card else self.tr("This file is damaged")
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
        if tile.kind != "translator":
            self._paint_tag(painter, frame, self.tr("Sampler") if tile.kind == "sampler" else self.tr("Encoder"))

    def _paint_tag(self, painter: QPainter, frame: QRectF, word: str) -> None:
        """Paint a word over the corner of the picture."""
        font = painter.font()
        font.setPixelSize(CAPTION_PX)
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        tag = QRectF(frame.x() + 8, frame.y() + 8, metrics.horizontalAdvance(word) + 16, metrics.height() + 6)
        painter.fillPath(rounded(tag, tag.height() / 2), self._colour("surface"))
        painter.setPen(self._colour("text"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def _paint_facts(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, tile: Tile) -> None:
        card = tile.entry.sound
        title, caption = _fonts(option.font)
        self._line(painter, area, title, "text", tile.title)
        area = area.adjusted(0, QFontMetrics(title).height() + 4, 0, 0)
        self._line(painter, area, caption, "muted", _direction(tile))
        area = area.adjusted(0, QFontMetrics(caption).height() + 6, 0, 0)
        precision = "" if card.precision == "float32" else f" · {card.precision}"
        facts = f"{card.family}{precision} · {file_size(tile.entry.size)}"
        wide = QFontMetrics(caption).horizontalAdvance(facts)
        room = max(area.width() - wide - 8, area.width() // 3)
        badge = self._paint_badge(painter, area, caption, card.licence, room)
        self._line(painter, area.adjusted(0, 0, -badge - 8, 0), caption, "muted", facts)

    def _paint_damage(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, tile: Tile) -> None:
        title, caption = _fonts(option.font)
        self._line(painter, area, title, "text", tile.title)
        area = area.adjusted(0, QFontMetrics(title).height() + 4, 0, 0)
        self._line(painter, area, caption, "bad", self.tr("Damaged: select it to see why"))
        area = area.adjusted(0, QFontMetrics(caption).height() + 6, 0, 0)
        self._line(painter, area, caption, "muted", file_size(tile.entry.size))

    def _paint_badge(self, painter: QPainter, area: QRect, font: QFont, licence: str, room: int) -> int:
        """Paint the licence at the right end of a line, `room` wide at most, and return its width."""
        metrics = QFontMetrics(font)
        text = metrics.elidedText(licence, Qt.TextElideMode.ElideRight, room - 12)
        width = metrics.horizontalAdvance(text) + 12
        badge = QRectF(area.right() + 1 - width, area.y() - 1, width, metrics.height() + 2)
        painter.setPen(QPen(self._colour("line"), 1))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(self._colour("muted"))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return round(width)

    def _line(self, painter: QPainter, area: QRect, font: QFont, colour: str, text: str) -> None:
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        painter.drawText(QPointF(area.x(), area.y() + metrics.ascent()), shown)

    def _paint_edge(self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = card.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colour("accent" if selected else "line"), 2 if selected else 1))
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        if focused:
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.drawRoundedRect(card.adjusted(-3, -3, 3, 3), _RADIUS + 3, _RADIUS + 3)


def _direction(tile: Tile) -> str:
    return tile.direction or kind_words(tile) or QCoreApplication.translate("TileDelegate", "direction unknown")


def _fonts(body: QFont) -> tuple[QFont, QFont]:
    """Return the fonts of the title and of captions."""
    title, caption = QFont(body), QFont(body)
    title.setWeight(QFont.Weight.DemiBold)
    if body.pointSizeF() > 0:
        caption.setPointSizeF(body.pointSizeF() * _CAPTION)
    else:
        caption.setPixelSize(max(1, round(body.pixelSize() * _CAPTION)))
    return title, caption
