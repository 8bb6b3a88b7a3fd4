"""SoundField: the path of a sound file, with a button that chooses one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from translator.gui.field import TextField
from translator.gui.icon_button import IconButton


class SoundField(QWidget):
    """A sound file. Signals: `changed` for every other path."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._line = TextField(self.tr("A sound file"))
        self._line.changed.connect(self.changed)
        browse = IconButton("folder", name)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(browse)
        self.setFocusProxy(self._line)

    def value(self) -> str:
        """Return the path as it was written."""
        return self._line.value()

    def set_value(self, value: str) -> None:
        """Show a path."""
        self._line.set_value(value)

    def _browse(self) -> None:
        from translator.api.sound import FORMATS

        start = self.value() or str(Path.home())
        kinds = self.tr("Sounds ({endings})").format(endings=" ".join(f"*{ending}" for ending in FORMATS))
        chosen, _ = QFileDialog.getOpenFileName(self, self._name, start, kinds)
        if chosen:
            self.set_value(str(Path(chosen)))
