"""Canvas: a picture and its translations, compared in four ways under one zoom and pan."""

from typing import Literal, get_args

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from translator.gui.pane import Content, Pane
from translator.gui.raster import Raster
from translator.gui.theme import Theme
from translator.gui.view_state import Layers, ViewState

Mode = Literal["slider", "side", "difference", "compare"]
MODES: tuple[Mode, ...] = get_args(Mode)

STEP = 1.25


class Canvas(QWidget):
    """The original beside its translation by one Model, or the translations by two.

    slider      one pane, the original left of a divider and the translation right of it
    side        the original in the left pane, the translation in the right one
    difference  how far they are apart, four times as bright
    compare     the translations by two Models in two panes
    Holding Space shows the original, holding Z takes a loupe. Signals: `zoomed` when the zoom is another,
    `mode_changed` carries the Mode, `loupe_changed` whether the loupe is taken.
    """

    zoomed = Signal()
    mode_changed = Signal(str)
    loupe_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = Layers()
        self._state = ViewState(self)
        self._mode: Mode = "slider"
        self._names = ("", "")
        self._holds_loupe = False
        self.panes = tuple(Pane(self._layers, self._state, theme, self) for _ in range(2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for pane in self.panes:
            row.addWidget(pane, 1)
            pane.resized.connect(self._keep_fitting)
            pane.left.connect(self._let_go)
        self.panes[1].hide()
        self.setFocusProxy(self.panes[0])
        self._state.moved.connect(self.zoomed)
        theme.changed.connect(self._repaint)
        self._show_contents()

    @property
    def before(self) -> Raster | None:
        """Return the original."""
        return self._layers.before

    @property
    def after(self) -> Raster | None:
        """Return the translation."""
        return self._layers.after

    @property
    def other(self) -> Raster | None:
        """Return the translation by the second Model."""
        return self._layers.other

    @property
    def mode(self) -> Mode:
        """Return how the pictures are compared."""
        return self._mode

    @property
    def is_stale(self) -> bool:
        """Tell whether the translations are dimmed, because newer ones are being made."""
        return self._layers.is_stale

    @property
    def is_original(self) -> bool:
        """Tell whether the original is shown in place of everything else."""
        return self._layers.is_original

    @property
    def magnifies(self) -> bool:
        """Tell whether the loupe is taken."""
        return self._state.magnifies

    @property
    def picture_rect(self) -> QRectF:
        """Return where the visible part of the picture lies in the first pane, in logical pixels."""
        return self.panes[0].visible_rect()

    @property
    def remark(self) -> str:
        """Return what is said about the picture."""
        return self._layers.remark

    @property
    def zoom(self) -> float:
        """Return the device pixels per pixel of the picture; 1.0 is 100 %."""
        return self._state.scale * self.devicePixelRatioF()

    def set_before(self, before: Raster | None) -> None:
        """Show another picture whole, without a translation yet."""
        self._layers.before, self._layers.after, self._layers.other = before, None, None
        self._layers.is_stale, self._layers.remark = False, ""
        for pane in self.panes:
            pane.reload()
        self.fit()

    def show_frame(self, before: Raster, after: Raster) -> None:
        """Show the next frame of moving pictures; one of the same size under the zoom and pan of the last."""
        if self._layers.before is None or self._layers.before.rect != before.rect:
            self.set_before(before)
        self._layers.before, self._layers.after = before, after
        self._repaint()

    def set_after(self, after: Raster | None) -> None:
        """Show a translation of the picture."""
        self._layers.after = after
        self._repaint()

    def set_other(self, other: Raster | None) -> None:
        """Show the translation by the second Model."""
        self._layers.other = other
        self._repaint()

    def set_stale(self, is_stale: bool) -> None:
        """Dim the translations while newer ones are made."""
        self._layers.is_stale = is_stale
        self._repaint()

    def set_original(self, is_original: bool) -> None:
        """Show the original in place of everything else."""
        if is_original != self._layers.is_original:
            self._layers.is_original = is_original
            self._repaint()

    def set_names(self, model: str, other: str) -> None:
        """Name the two Models."""
        self._names = (model, other)
        self._show_contents()

    def set_remark(self, remark: str) -> None:
        """Say something about the picture at its lower edge."""
        self._layers.remark = remark
        self._repaint()

    def set_middle(self, width: int) -> None:
        """Let captions leave so many logical pixels free in the middle of the upper edge."""
        if width != self._layers.middle_px:
            self._layers.middle_px = width
            self._repaint()

    def set_loupe(self, is_on: bool) -> None:
        """Take the loupe: it shows what is under the pointer, before and after; or put it away."""
        if is_on != self._state.magnifies:
            self._state.magnify(is_on)
            self.loupe_changed.emit(is_on)

    def set_mode(self, mode: Mode) -> None:
        """Compare in another way."""
        if mode == self._mode:
            return
        self._mode = mode
        self.panes[1].setVisible(mode in ("side", "compare"))
        self._show_contents()
        self.mode_changed.emit(mode)

    def fit(self) -> None:
        """Show the whole picture, and keep showing it whole when there is more or less room."""
        pane = self.panes[0]
        self._state.look(pane.fitting_scale(), pane.bounds.center(), pane.bounds, fits=True)

    def actual_size(self) -> None:
        """Show each pixel of the picture as one of the screen."""
        self.zoom_to(1.0)

    def zoom_by(self, factor: float) -> None:
        """Zoom around the middle."""
        self.panes[0].zoom_at(QPointF(self.panes[0].viewport().rect().center()), factor)

    def zoom_to(self, zoom: float) -> None:
        """Show the middle at a zoom, 1.0 being one pixel of the screen for each of the picture."""
        self._state.look(zoom / self.devicePixelRatioF(), self._state.centre, self.panes[0].bounds)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the original while Space is held, and what is under the pointer larger while Z is."""
        match event.key():
            case Qt.Key.Key_Space:
                self.set_original(True)
            case Qt.Key.Key_Z if not event.modifiers():
                self._holds_loupe = not self.magnifies or self._holds_loupe
                self.set_loupe(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show the translation again, as it is."""
        if event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Z):
            super().keyReleaseEvent(event)
        elif event.isAutoRepeat():
            return
        else:
            self._let_go()

    @Slot()
    def _let_go(self) -> None:
        """End what keys were held for: whoever lets go of them elsewhere is not heard here."""
        self.set_original(False)
        if self._holds_loupe:
            self._holds_loupe = False
            self.set_loupe(False)

    def _keep_fitting(self) -> None:
        if self._state.fits:
            self.fit()
        else:
            self._repaint()

    def _show_contents(self) -> None:
        before = self.tr("Before")
        after = self._names[0] or self.tr("After")
        contents: dict[Mode, tuple[tuple[Content, str, str], tuple[Content, str, str]]] = {
            "slider": (("wipe", before, after), ("after", after, "")),
            "side": (("before", before, ""), ("after", after, "")),
            "difference": (("difference", self.tr("Difference × 4"), ""), ("after", after, "")),
            "compare": (("after", after, ""), ("other", self._names[1] or self.tr("Second Model"), "")),
        }
        for pane, (content, left, right) in zip(self.panes, contents[self._mode], strict=True):
            pane.show_content(content, (left, right))
        self._describe()

    def _describe(self) -> None:
        what = {
            "slider": self.tr("Before and after, with a divider; the arrow keys move it"),
            "side": self.tr("Before and after side by side"),
            "difference": self.tr("The difference of before and after"),
            "compare": self.tr("The results of two Models side by side"),
        }[self._mode]
        for pane in self.panes:
            pane.setAccessibleName(self.tr("Picture"))
            pane.setAccessibleDescription(what)
            pane.setToolTip("")

    def _repaint(self) -> None:
        for pane in self.panes:
            pane.follow()
