"""Inspector: what the pages that translate have at their right: the Model with its ports, the size, the device."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from translator.gui.desk import Desk
from translator.gui.device_choice import DeviceChoice
from translator.gui.gallery import Tile
from translator.gui.model_choice import ModelChoice
from translator.gui.size_choice import SizeChoice
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16


class Inspector(QFrame):
    """A column that scrolls over a foot that stays. Pages add their own parts to `body` and `foot`."""

    def __init__(self, desk: Desk, page: str, sizes: Sequence[int], size: int, own: str) -> None:
        """Remember under the name of a page; offer sizes, `size` at first, `own` being the word for 0."""
        super().__init__()
        self._desk, self._page = desk, page
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self.model = ModelChoice(desk, self.tr("Model"))
        self.size_choice, self.device = SizeChoice(sizes, own), DeviceChoice(desk)
        self.size_choice.set_pixels(int(desk.settings.recall(f"{page}/size", size)))
        self.body, self.foot = QVBoxLayout(), QVBoxLayout()
        self._lay_out_frame()
        self.model.picker.chosen.connect(self._remember_model)
        self.size_choice.changed.connect(self._remember_size)

    @property
    def size_px(self) -> int:
        """Return the longer side, in pixels, that the Model works at; 0 is that of what it is given."""
        return self.size_choice.pixels

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer these Models, the one of the last time chosen."""
        self.model.picker.set_tiles(tiles, [Path(self._desk.settings.recall(f"{self._page}/model", ""))])

    def size_and_device(self) -> QGridLayout:
        """Return the rows for both, to be put among the parts of a page."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_12)
        grid.setVerticalSpacing(SPACE_8)
        grid.setColumnStretch(1, 1)
        for row, (word, control) in enumerate(((self.tr("Size"), self.size_choice), (self.tr("Device"), self.device))):
            label = QLabel(word)
            label.setBuddy(control)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        return grid

    def _lay_out_frame(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        self.body.setSpacing(SPACE_16)
        column.addLayout(self.body)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.foot.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        self.foot.setSpacing(SPACE_8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(self.foot)

    @Slot(object)
    def _remember_model(self, tile: Tile | None) -> None:
        if tile is not None:
            self._desk.settings.remember(f"{self._page}/model", str(tile.entry.path))

    @Slot(int)
    def _remember_size(self, pixels: int) -> None:
        self._desk.settings.remember(f"{self._page}/size", pixels)
