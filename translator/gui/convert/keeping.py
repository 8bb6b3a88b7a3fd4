"""Keeping: what can be done with the one result on the canvas: save it, copy it, drag it out."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.gui.drag_button import DragButton
from translator.gui.preview import Engines, Result, save

_DRAG_PX = 96


class Keeping(QObject):
    """Writes results at full size, in threads. Signals: `done` carries a sentence and a Path, `failed` a sentence."""

    begun = Signal(str)
    done = Signal(str, object)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, engines: Engines, drag: DragButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._engines, self._drag, self._window = bridge, engines, drag, parent
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._result: Result | None = None
        self.quality = 95
        drag.wanted.connect(self._make_drag_file)

    def hold(self, result: Result | None) -> None:
        """Take over the result that is shown, or that there is none."""
        self._result = result
        self._drag.set_file(None, QPixmap())

    def save_as(self, folder: Path) -> None:
        """Ask for a name, beginning in a folder, and write the result."""
        if self._result is None:
            return
        start = next(place for place in (folder, *folder.parents) if place.is_dir())
        name = start / f"{self._result.request.opened.path.stem}.png"
        kinds = "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the result"), str(name), kinds)
        if chosen:
            path = Path(chosen)
            self.begun.emit(self.tr("Saving {name} …").format(name=path.name))
            self._write(self._result, path if path.suffix else path.with_suffix(".png"), self._tell_saved)

    def copy(self) -> None:
        """Put the result, as it is shown, into the clipboard."""
        if self._result is not None:
            image = self._result.rasters[0].image
            QApplication.clipboard().setImage(image)
            size = f"{image.width():,} × {image.height():,}"
            self.done.emit(self.tr("Copied, {size} pixels.").format(size=size), None)

    def close(self) -> None:
        """Remove the files that were made for dragging."""
        if self._folder is not None:
            self._folder.cleanup()

    def _make_drag_file(self) -> None:
        if self._result is None:
            return
        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="translator-drag-")
        path = Path(self._folder.name) / f"{self._result.request.opened.path.stem}.png"
        self._write(self._result, path, partial(self._hold_drag_file, self._result))

    def _hold_drag_file(self, result: Result, path: Path) -> None:
        if result is self._result:
            small = result.rasters[0].levels[-1].scaled(_DRAG_PX, _DRAG_PX, Qt.AspectRatioMode.KeepAspectRatio)
            self._drag.set_file(path, QPixmap.fromImage(small))

    def _write(self, result: Result, path: Path, then: Callable[[Path], None]) -> None:
        self._bridge.call(partial(save, self._engines, result.request, path, self.quality), then, self._complain)

    def _tell_saved(self, path: Path) -> None:
        self.done.emit(self.tr("Saved as {path}.").format(path=path), path)

    def _complain(self, error: TranslatorError) -> None:
        self.failed.emit(str(error))
