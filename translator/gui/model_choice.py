"""ModelChoice: a Model's card with the form of what it takes besides a picture."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.gui.desk import Desk
from translator.gui.gallery import Tile
from translator.gui.model_picker import ModelPicker
from translator.gui.port_form import SEED, PortForm
from translator.gui.preview import Choice
from translator.gui.tokens import SPACE_8


class ModelChoice(QWidget):
    """Signals: `changed` when the Model or a value of its ports is another."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.picker = ModelPicker(desk.theme, name)
        self.ports: PortForm | None = None
        heading = QLabel(name)
        heading.setProperty("role", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_8)
        self._column.addWidget(heading)
        self._column.addWidget(self.picker)
        self.picker.chosen.connect(self._take)

    @property
    def tile(self) -> Tile | None:
        """Return the chosen Model."""
        return self.picker.tile

    def choice(self) -> Choice | None:
        """Return the chosen Model with the values of its ports, None without a Model; ModelError for such a value."""
        if self.tile is None:
            return None
        return Choice(self.tile.entry.path, self.ports.ports() if self.ports else {})

    @Slot(object)
    def _take(self, tile: Tile | None) -> None:
        """Show the ports of another Model; the seed stays."""
        held = self.ports.values() if self.ports else {}
        if self.ports is not None:
            self._column.removeWidget(self.ports)
            self.ports.deleteLater()
            self.ports = None
        if tile is not None:
            self.ports = PortForm(tile.entry.sound, self)
            known = self.ports.values()
            self.ports.set_values({path: held[path] for path in held if path == SEED and path in known})
            self.ports.setVisible(bool(known))
            self._column.addWidget(self.ports)
            self.ports.changed.connect(self.changed)
        self.changed.emit()
