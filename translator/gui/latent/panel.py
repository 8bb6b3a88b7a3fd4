"""The inspector of the Latent page: the Model, what it is told, and where codes come from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.gui.desk import Desk
from translator.gui.gallery import Tile
from translator.gui.latent.easel import Sitting
from translator.gui.model_picker import ModelPicker
from translator.gui.port_form import PortForm
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16

SETTLE_MS = 300
LAST = "latent/model"


class LatentPanel(QFrame):
    """Signals: `model_chosen` when there is another Model, `told` when it is told something else.

    `more_asked` and `encode_asked` are its buttons.
    """

    model_chosen = Signal()
    told = Signal()
    more_asked = Signal()
    encode_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self.picker = ModelPicker(desk.theme, self.tr("Model"))
        self.ports: PortForm | None = None
        self._path: Path | None = None
        self.more, self.encode = QPushButton(self.tr("Other samples")), QPushButton(self.tr("Encode a picture…"))
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.told)
        self._lay_out()
        self._connect()

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer these Models, the one that was explored last first."""
        last = self._desk.settings.recall(LAST)
        self.picker.set_tiles(tiles, [Path(last)] if isinstance(last, str) else [])

    def sitting(self) -> Sitting | None:
        """Return what to draw with, None without a Model; ModelError for values that cannot be."""
        if self.picker.tile is None or self.ports is None:
            return None
        config = self._desk.settings.get()
        return Sitting(self.picker.tile.entry, config.device_convert, config.threads, self.ports.ports())

    @Slot(object)
    def _take(self, tile: Tile | None) -> None:
        """Show what another Model takes."""
        path = tile.entry.path if tile else None
        if path == self._path and path is not None:
            return
        self._path = path
        if self.ports is not None:
            self._forms.removeWidget(self.ports)
            self.ports.deleteLater()
            self.ports = None
        card = tile.entry.card if tile else None
        if card is not None:
            self._desk.settings.remember(LAST, str(path))
            self.ports = PortForm(card, self, seeded=False)
            self._forms.addWidget(self.ports)
            self.ports.setVisible(bool(self.ports.values()))
            self.ports.changed.connect(self._settling.start)
        self.model_chosen.emit()

    def _lay_out(self) -> None:
        heading, told = QLabel(self.tr("Model")), QLabel(self.tr("Codes"))
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        for label in (heading, told):
            label.setProperty("role", "section")
        self._forms = QVBoxLayout()
        column.addWidget(heading)
        column.addWidget(self.picker)
        column.addLayout(self._forms)
        column.addSpacing(SPACE_12)
        column.addWidget(told)
        about = QLabel(
            self.tr(
                "Every picture is made from a code. Choose codes from the shelf; walk between them, add them, or move "
                "one along a direction. What you keep has a name and is there again next time."
            )
        )
        about.setProperty("role", "caption")
        about.setWordWrap(True)
        column.addWidget(about)
        for button in (self.more, self.encode):
            column.addWidget(button)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        for button, about in (
            (self.more, self.tr("Put the codes of the next seeds on the shelf (Ctrl+R)")),
            (self.encode, self.tr("Find the code of a picture; you can also drop one on the page (Ctrl+O)")),
        ):
            button.setAccessibleName(button.text().rstrip("…"))
            button.setToolTip(about)
        self.picker.chosen.connect(self._take)
        self.more.clicked.connect(self.more_asked)
        self.encode.clicked.connect(self.encode_asked)
