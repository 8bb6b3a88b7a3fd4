"""PictureItem: how the pictures of a pane are painted, in pixels of the original."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from translator.gui.raster import Raster

if TYPE_CHECKING:
    from translator.gui.pane import Pane

_PIXELS_FROM = 8
_CELL_PX = 8
_GAIN = 191  # a colour dodge with 191 of 255 multiplies by 4


class PictureItem(QGraphicsItem):
    """The pictures of a pane, in pixels of the original."""

    def __init__(self, pane: "Pane") -> None:
        super().__init__()
        self._pane = pane

    def boundingRect(self) -> QRectF:
        """Return the size of the original."""
        return self._pane.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """Paint what the pane shows."""
        layers = self._pane.layers
        if layers.before is None:
            return
        content = "before" if layers.is_original else self._pane.content
        if content == "difference" and layers.after is not None:
            self._paint_difference(painter, layers.before, layers.after)
            self._veil(painter, self.boundingRect())
        elif content == "wipe" and layers.after is not None:
            self._paint_wipe(painter, layers.before, layers.after)
        else:
            shown = {"after": layers.after, "other": layers.other}.get(content)
            self._draw(painter, shown or layers.before)
            if content != "before":
                self._veil(painter, self.boundingRect())

    def _paint_wipe(self, painter: QPainter, before: Raster, after: Raster) -> None:
        whole = self.boundingRect()
        split = min(max(self._pane.mapToScene(0, 0).x() + self._pane.divider() / painter.worldTransform().m11(), 0.0),
                    whole.width())  # fmt: skip
        for raster, part in (
            (before, QRectF(0, 0, split, whole.height())),
            (after, QRectF(split, 0, whole.width() - split, whole.height())),
        ):
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            self._draw(painter, raster)
            if raster is after:
                self._veil(painter, part)
            painter.restore()

    def _paint_difference(self, painter: QPainter, before: Raster, after: Raster) -> None:
        """Paint |before - after|, four times as bright: small changes are otherwise not seen."""
        self._draw(painter, before)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        self._draw(painter, after, chequered=False)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_ColorDodge)
        painter.fillRect(self.boundingRect(), QColor(_GAIN, _GAIN, _GAIN))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _draw(self, painter: QPainter, raster: Raster, *, chequered: bool = True) -> None:
        scale = painter.worldTransform().m11()
        ratio = self._pane.devicePixelRatioF()
        image = raster.at(self.boundingRect().width() * scale * ratio)
        # Who looks that closely wants to see the pixels themselves.
        is_close = scale * ratio >= _PIXELS_FROM * self._blow(raster)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_close)
        if image.hasAlphaChannel() and chequered:
            self._chequer(painter, scale)
        painter.drawImage(self.boundingRect(), image)

    def _blow(self, raster: Raster) -> float:
        """Return how many pixels of a raster there are per pixel of the original."""
        return raster.image.width() / max(self.boundingRect().width(), 1.0)

    def _chequer(self, painter: QPainter, scale: float) -> None:
        light, dark = self._pane.chequer()
        painter.fillRect(self.boundingRect(), light)
        seen = self.boundingRect().intersected(self._pane.mapToScene(self._pane.viewport().rect()).boundingRect())
        cell = _CELL_PX / scale
        first_row, first_column = int(seen.top() / cell), int(seen.left() / cell)
        for row in range(first_row, int(seen.bottom() / cell) + 1):
            for column in range(first_column + (first_column + row) % 2, int(seen.right() / cell) + 1, 2):
                square = QRectF(column * cell, row * cell, cell, cell).intersected(self.boundingRect())
                painter.fillRect(square, dark)

    def _veil(self, painter: QPainter, part: QRectF) -> None:
        """Dim a part that shows an outdated result."""
        if self._pane.layers.is_stale:
            painter.fillRect(part, self._pane.veil())
