"""Pane: one view of the canvas; several panes share one zoom and pan."""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from translator.gui.loupe import Lens, paint_lenses
from translator.gui.pane_marks import paint_caption, paint_divider, set_caption_font
from translator.gui.picture_item import PictureItem
from translator.gui.theme import Theme
from translator.gui.view_state import MAX_ZOOM, MIN_ZOOM, Layers, ViewState

Content = Literal["wipe", "before", "after", "other", "difference"]

_MAX_FIT = 6.0
_KEY_STEP = 0.02
_NEAR_PX = 12
_VEIL = 150


class Pane(QGraphicsView):
    """The pictures through one window: the wheel zooms, dragging pans or moves the divider.

    `resized` is emitted when there is more or less room, `left` when the keyboard is somebody else's.
    """

    resized = Signal()
    left = Signal()

    def __init__(self, layers: Layers, state: ViewState, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._layers, self._state, self._theme = layers, state, theme
        self._content: Content = "wipe"
        self._captions = ("", "")
        self._drag: Literal["", "pan", "divider"] = ""
        self._last = QPointF()
        self._is_ringed = False
        self._item = PictureItem(self)
        scene = QGraphicsScene(self)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pane")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        state.moved.connect(self.follow)

    @property
    def layers(self) -> Layers:
        """Return the pictures."""
        return self._layers

    @property
    def content(self) -> Content:
        """Return which of the pictures this pane shows."""
        return self._content

    @property
    def bounds(self) -> QRectF:
        """Return the picture's size as a rectangle; empty without one."""
        return self._layers.before.rect if self._layers.before else QRectF()

    def show_content(self, content: Content, captions: tuple[str, str]) -> None:
        """Show other pictures, named at the upper left and, of two, at the upper right."""
        self._content, self._captions = content, captions
        self.viewport().update()

    def reload(self) -> None:
        """Take over a picture of another size."""
        self._item.prepareGeometryChange()
        bounds = self.bounds
        self.setSceneRect(bounds.adjusted(-bounds.width(), -bounds.height(), bounds.width(), bounds.height()))
        self.follow()

    def follow(self) -> None:
        """Show the part that the shared state names."""
        self.setTransform(QTransform.fromScale(self._state.scale, self._state.scale))
        self.centerOn(self._state.centre)
        self.viewport().update()

    def fitting_scale(self) -> float:
        """Return the scale at which the whole picture is seen; small ones are enlarged, but not without end."""
        bounds, room = self.bounds, self.viewport().size()
        if bounds.isEmpty() or room.isEmpty():
            return 1.0
        fitted = min((room.width() - 16) / bounds.width(), (room.height() - 16) / bounds.height())
        return max(MIN_ZOOM, min(fitted, _MAX_FIT))

    def divider(self) -> float:
        """Return where the divider lies, in logical pixels from the left edge of the pane."""
        left, right = self._visible_span()
        return left + self._state.share * (right - left)

    def chequer(self) -> tuple[QColor, QColor]:
        """Return the colours behind transparent pictures."""
        return QColor(self._theme.tokens.canvas), QColor(self._theme.tokens.checker)

    def veil(self) -> QColor:
        """Return what dims an outdated result."""
        colour = QColor(self._theme.tokens.canvas)
        colour.setAlpha(_VEIL)
        return colour

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:  # noqa: ARG002
        """Paint the canvas behind the picture."""
        painter.save()
        painter.resetTransform()
        painter.fillRect(self.viewport().rect(), QColor(self._theme.tokens.canvas))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures, and over them what keeps its size: captions, divider, focus."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._layers.before is not None:
            if self._is_divided():
                top, bottom = self._visible_rows()
                paint_divider(painter, self.divider(), top, bottom)
            self._paint_captions(painter)
            if self._state.magnifies:
                self._paint_loupe(painter)
        elif self._layers.remark:
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._layers.remark)
        if self._is_ringed:
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to those who came by the keyboard; a ring around a picture disturbs everybody else."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self._is_ringed = event.reason() in keys
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._is_ringed = False
        self.viewport().update()
        self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget where the pointer was."""
        super().leaveEvent(event)
        self._state.point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the pointer is, or make the loupe stronger."""
        factor = 1.0015 ** event.angleDelta().y()
        if self._state.magnifies:
            self._state.strengthen(factor)
        else:
            self.zoom_at(event.position(), factor)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching on a trackpad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(event.position(), 1 + event.value())
            return True
        return super().viewportEvent(event)

    def zoom_at(self, spot: QPointF, factor: float) -> None:
        """Zoom by a factor, keeping what is at a spot of the pane there."""
        middle = QPointF(self.viewport().rect().center())
        target = min(max(self._state.scale * factor, MIN_ZOOM), MAX_ZOOM)
        under = self._spot_at(spot)
        self._state.look(target, under - (spot - middle) / target, self.bounds)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, or to move the divider."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = "divider" if self._is_near_divider(event.position()) else "pan"
            self._last = event.position()
            self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or move the divider."""
        if self._drag == "divider":
            left, right = self._visible_span()
            self._state.divide((event.position().x() - left) / max(right - left, 1.0))
        elif self._drag == "pan":
            moved = event.position() - self._last
            self._last = event.position()
            self._state.look(self._state.scale, self._state.centre - moved / self._state.scale, self.bounds)
        self._state.point(self._spot_at(event.position()))
        self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._drag = ""
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go from the whole picture to its pixels at the pointer, and back."""
        if self._state.fits:
            self.zoom_at(event.position(), 1 / self.devicePixelRatioF() / self._state.scale)
        else:
            self._state.look(self.fitting_scale(), self.bounds.center(), self.bounds, fits=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the divider with the arrow keys, and with Shift the picture."""
        steps = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()  # not QGraphicsView's: the page wants Space
        elif self._is_divided() and step.x() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._state.divide(self._state.share + step.x() * _KEY_STEP)
        else:
            self._state.look(self._state.scale, self._state.centre + step * 40 / self._state.scale, self.bounds)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the canvas."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same part in sight."""
        super().resizeEvent(event)
        self.resized.emit()

    def _is_divided(self) -> bool:
        return self._content == "wipe" and self._layers.after is not None and not self._layers.is_original

    def _is_near_divider(self, spot: QPointF) -> bool:
        return self._is_divided() and abs(spot.x() - self.divider()) <= _NEAR_PX

    def _point(self, spot: QPointF) -> None:
        """Show by the pointer what a drag would do."""
        if self._drag == "pan":
            shape = Qt.CursorShape.ClosedHandCursor
        else:
            near = self._drag == "divider" or self._is_near_divider(spot)
            shape = Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def _spot_at(self, place: QPointF) -> QPointF:
        """Return what is at a place of the pane, in pixels of the picture."""
        middle = QPointF(self.viewport().rect().center())
        return self._state.centre + (place - middle) / self._state.scale

    def _place_of(self, spot: QPointF) -> QPointF:
        """Return where a pixel of the picture lies in the pane."""
        return QPointF(self.viewport().rect().center()) + (spot - self._state.centre) * self._state.scale

    def visible_rect(self) -> QRectF:
        """Return where what is seen of the picture lies, in logical pixels of the pane; empty without a picture."""
        (left, right), (top, bottom) = self._visible_span(), self._visible_rows()
        return QRectF(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def _visible_span(self) -> tuple[float, float]:
        """Return the left and right edge of what is seen of the picture, in logical pixels of the pane."""
        room = self.viewport().width()
        left = room / 2 + (self.bounds.left() - self._state.centre.x()) * self._state.scale
        return max(0.0, left), min(float(room), left + self.bounds.width() * self._state.scale)

    def _visible_rows(self) -> tuple[float, float]:
        """Return the upper and lower edge of what is seen of the picture, in logical pixels of the pane."""
        room = self.viewport().height()
        top = room / 2 + (self.bounds.top() - self._state.centre.y()) * self._state.scale
        return max(0.0, top), min(float(room), top + self.bounds.height() * self._state.scale)

    def _paint_loupe(self, painter: QPainter) -> None:
        spot, room = self._state.spot, QRectF(self.viewport().rect())
        scale = min(self._state.scale * self._state.power, MAX_ZOOM)
        paint_lenses(painter, room, self._place_of(spot), spot, scale, self.bounds, self._lenses())

    def _lenses(self) -> list[Lens]:
        """Return what the loupe shows: what the pane shows, and where that is both pictures, one beside the other."""
        layers, words = self._layers, self._captions
        assert layers.before is not None
        before: Lens = (layers.before, self.tr("Original"))
        shown = {"after": layers.after, "other": layers.other}.get(self._content)
        if self._content in ("wipe", "difference") and layers.after is not None:
            return [before, (layers.after, words[1] if self._content == "wipe" else self.tr("After"))]
        return [before] if shown is None or layers.is_original else [(shown, words[0])]

    def _paint_captions(self, painter: QPainter) -> None:
        left, right = self._captions
        if self._layers.is_original:
            left, right = self.tr("Original"), ""
        elif not self._is_divided() and self._content == "wipe":
            right = ""
        if self._layers.is_stale and not self._layers.is_original and self._content != "before":
            busy = self.tr("Translating …")
            left, right = (left, busy) if self._content == "wipe" else (busy, right)
        set_caption_font(painter, self.font())
        room, middle = self.viewport().size(), self._layers.middle_px
        remark = self._layers.remark if self._content in ("wipe", "before", "difference") else ""
        for text, is_right, is_low in ((left, False, False), (right, True, False), (remark, False, True)):
            if text:
                paint_caption(painter, room, text, middle, is_right=is_right, is_low=is_low)
