"""The Models that were exported from a run."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from translator.gui.gallery import file_size
from translator.models.library import Entry


class RunModels(QWidget):
    """A list of Models; without one, a sentence that says how they come.

    Signals: `opened` carries the path of a Model, by Enter or a double click.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._none = QLabel(self.tr("No Model was exported from this run yet; Export writes them."))
        self._none.setProperty("role", "caption")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(self.tr("Models of this run"))
        self.list.setToolTip(self.tr("Open a Model by Enter or a double click"))
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.list)

    @property
    def names(self) -> list[str]:
        """Return the names of the Models."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole).stem for item in items]

    def show_models(self, entries: Sequence[Entry]) -> None:
        """Show other Models."""
        self.list.clear()
        for entry in entries:
            seen = self.tr("{0} images").format(f"{entry.sound.images_seen:,}")
            direction = entry.sound.title or entry.name
            item = QListWidgetItem("   ".join((entry.name, direction, seen, file_size(entry.size))))
            item.setData(Qt.ItemDataRole.UserRole, entry.path)
            self.list.addItem(item)
        self._stack.setCurrentWidget(self.list if entries else self._none)
