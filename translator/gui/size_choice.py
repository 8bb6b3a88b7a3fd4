"""SizeChoice: the longer side, in pixels, at which a Model works; 0 is the size of what it is given."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

LARGEST_PX = 65_535
SETTLE_MS = 600
"""A number that is typed counts when nobody types any more: half of one would be a tiny picture."""


class SizeChoice(QComboBox):
    """Some sizes to choose from, and any other to type. Signals: `changed` carries the pixels."""

    changed = Signal(int)

    def __init__(self, sizes: Sequence[int], own: str) -> None:
        """Offer these sizes; `own` is the word for 0."""
        super().__init__()
        self._own, self._told = own, sizes[0]
        for size in sizes:
            self.addItem(self._words(size), size)
        line = QLineEdit()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes None for none
        self._typing = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._typing.timeout.connect(self._settle)
        line.textEdited.connect(self._type)
        line.editingFinished.connect(self._settle)
        self.activated.connect(self._settle)
        self.setAccessibleName(self.tr("Size"))
        self.setToolTip(self.tr("The longer side at which the Model works, in pixels: smaller is faster"))
        line.setAccessibleName(self.accessibleName())
        line.setToolTip(self.toolTip())

    @property
    def pixels(self) -> int:
        """Return the size; 0 for that of what the Model is given."""
        return self._told

    def set_pixels(self, pixels: int) -> None:
        """Choose a size, one that is not on the list too."""
        self.setEditText(self._words(pixels))
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def _words(self, size: int) -> str:
        return self.tr("{size} pixels").format(size=size) if size else self._own

    @Slot()
    def _type(self) -> None:
        self._typing.start()

    @Slot()
    def _settle(self) -> None:
        """Take what is written over; what is no number is the size that was."""
        self._typing.stop()
        pixels = self._written()
        self.setEditText(self._words(pixels))
        self.setCurrentIndex(self.findData(pixels))
        self.setEditText(self._words(pixels))
        if pixels != self._told:
            self._told = pixels
            self.changed.emit(pixels)

    def _written(self) -> int:
        text = self.currentText().strip()
        if text in ("", self._own):
            return 0
        digits = "".join(character for character in text if character in "0123456789")
        return min(int(digits), LARGEST_PX) if digits else self._told
