"""Moving Models to the system's trash, after one question."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from translator.errors import TranslatorError
from translator.gui.desk import Desk
from translator.models.library import Entry, Library


class Trash(QObject):
    """Signals: `emptied_into` carries how many Models were moved, `failed` the sentence why one was not."""

    emptied_into = Signal(int)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent

    def ask(self, entries: Sequence[Entry]) -> None:
        """Ask once, then move the Models."""
        if not entries:
            return
        question = self.tr("Move {0} to the trash?").format(
            entries[0].name if len(entries) == 1 else self.tr("{0} Models").format(len(entries))
        )
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("Delete"), question, parent=self._page)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(self.tr("Pictures made with it stay where they are."))
        move = box.addButton(self.tr("Move to trash"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        move.clicked.connect(partial(self._move, list(entries)))
        box.open()

    def _move(self, entries: list[Entry]) -> None:
        work: Callable[[], int] = partial(_discard, self._desk.library, entries)
        self._desk.bridge.call(work, self.emptied_into.emit, self._fail)

    def _fail(self, error: TranslatorError) -> None:
        self.failed.emit(str(error))


def _discard(library: Library, entries: Sequence[Entry]) -> int:
    """Move Models to the trash of the system and return how many."""
    for entry in entries:
        library.remove(entry.name, dispose=_to_trash)
    return len(entries)


def _to_trash(path: Path) -> None:
    if not QFile.moveToTrash(str(path)):
        raise OSError(f"the system has no trash for {path.parent}; delete it in its folder instead")
