"""Dropping: pictures that are dragged over a page and let go there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from translator.gui.convert.opening import Opening, files_in, is_ours
from translator.gui.drop_veil import DropVeil
from translator.gui.gallery import Tile


class Dropping(QObject):
    """Shows over the page what dropping would do, and opens what is dropped."""

    def __init__(self, page: QWidget, opening: Opening, tile: Callable[[], Tile | None]) -> None:
        """Watch a page; `tile` returns the Model that would translate."""
        super().__init__(page)
        self.veil = DropVeil(page)
        self._opening, self._tile = opening, tile
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take part in a drag."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.veil.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.veil.hide()
            event.acceptProposedAction()
            self._opening.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        files = files_in(event.mimeData())
        is_wanted = any(is_ours(path) for path in files) or (not files and event.mimeData().hasImage())
        if is_wanted:
            event.acceptProposedAction()
            self.veil.show_over(self._promise(files))
        return is_wanted

    def _promise(self, files: Sequence[Path]) -> str:
        tile = self._tile()
        if tile is None:
            return self.tr("Drop to open; choose a Model afterwards")
        if len(files) == 1 and files[0].is_dir():
            text = self.tr("Drop to list the pictures in {name} for {model}")
        elif len(files) > 1:
            text = self.tr("Drop to list {count} items for {model}")
        else:
            text = self.tr("Drop to translate this picture with {model}")
        return text.format(name=files[0].name if files else "", count=len(files), model=tile.title)
