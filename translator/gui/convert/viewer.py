"""Viewer: one picture with its translations on the canvas, and the tools under it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from translator.errors import TranslatorError
from translator.gui.button_icon import show_icon
from translator.gui.canvas import Canvas
from translator.gui.desk import Desk
from translator.gui.drag_button import DragButton
from translator.gui.figures import short
from translator.gui.preview import Choice, Engines, Opened, Preview, Request, Result, open_picture
from translator.gui.raster import Raster
from translator.gui.theme import as_role
from translator.gui.tokens import SPACE_12
from translator.gui.view_bar import ViewBar


class Viewer(QWidget):
    """Decodes and translates in threads; of several pictures or translations that were asked for, the last is shown.

    Signals: `opened_changed` when another picture is there, or none; `result_changed` the same of its translation;
    `failed` carries a sentence.
    """

    opened_changed = Signal()
    result_changed = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.engines = Engines()
        self.preview = Preview(desk.bridge, self.engines, self)
        self.canvas = Canvas(desk.theme)
        self.bar = ViewBar(self.canvas, desk.theme)
        self.handle = DragButton(self.canvas)
        self.opened: Opened | None = None
        self.result: Result | None = None
        self._openings = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self._name_handle()
        self.preview.done.connect(self._show_result)
        self.preview.failed.connect(self._show_failure)
        self.canvas.zoomed.connect(self._place_handle)
        self.canvas.mode_changed.connect(self._place_handle)
        self.canvas.installEventFilter(self)

    def open(self, path: Path) -> None:
        """Decode a picture."""
        self._openings += 1
        stamp = self._openings
        work = partial(open_picture, path)
        self._desk.bridge.call(work, partial(self._show_opened, stamp), partial(self._refuse, stamp))

    def ask(self, choices: tuple[Choice, ...], names: tuple[str, str], size: int) -> None:
        """Ask for the translations of the picture; the old ones stay, dimmed."""
        if self.opened is None or not choices:
            return
        config = self._desk.settings.get()
        self.engines.device, self.engines.threads = config.device_convert, config.threads
        self.canvas.set_stale(True)
        self.canvas.set_names(*names)
        self.preview.ask(Request(self.opened, choices, size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the handle on the result."""
        if watched is self.canvas and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place_handle()
        return super().eventFilter(watched, event)

    def _show_opened(self, stamp: int, opened: Opened) -> None:
        if stamp == self._openings:
            self._take(opened)
            self.canvas.set_remark(_size(opened.raster.image))

    def _refuse(self, stamp: int, error: TranslatorError) -> None:
        if stamp == self._openings:
            self._take(None)
            self.canvas.set_remark(self.tr("This picture cannot be shown."))
            self.failed.emit(str(error))

    def _take(self, opened: Opened | None) -> None:
        self.opened = opened
        self.preview.forget()
        self._hold(None)
        self.canvas.set_before(opened.raster if opened else None)
        self.opened_changed.emit()

    @Slot(object)
    def _show_result(self, result: Result) -> None:
        if result.request.opened is not self.opened:
            return
        self._show(result.rasters[0], result.rasters[1] if len(result.rasters) > 1 else None)
        facts = [_size(result.request.opened.raster.image), short(result.seconds)]
        if result.reduced_px:
            facts.insert(1, self.tr("preview at {0} pixels").format(f"{result.reduced_px:,}"))
        self.canvas.set_remark(" · ".join(facts))
        self._hold(result)

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._show(None, None)
        self._hold(None)
        self.failed.emit(sentence)

    def _show(self, after: Raster | None, other: Raster | None) -> None:
        self.canvas.set_after(after)
        self.canvas.set_other(other)
        self.canvas.set_stale(False)

    def _hold(self, result: Result | None) -> None:
        self.result = result
        self.handle.setVisible(result is not None)
        self._place_handle()
        self.result_changed.emit()

    def _name_handle(self) -> None:
        as_role(self.handle, "overlay")
        self.handle.setText(self.tr("Drag out"))
        self.handle.setAccessibleName(self.tr("Drag out"))
        self.handle.setToolTip(self.tr("Drag this result into another program"))
        show_icon(self.handle, self._desk.theme, "grip", "#FFFFFF")
        self.handle.hide()

    @Slot()
    def _place_handle(self) -> None:
        """Lay the handle over the lower right corner of the result; of two Models, that of the first is dragged."""
        pane = self.canvas.panes[1 if self.canvas.mode == "side" else 0]
        corner = pane.pos() + pane.visible_rect().bottomRight().toPoint()
        self.handle.adjustSize()
        self.handle.move(corner - QPoint(self.handle.width() + SPACE_12, self.handle.height() + SPACE_12))
        self.handle.raise_()


def _size(image: QImage) -> str:
    return f"{image.width():,} × {image.height():,}"
