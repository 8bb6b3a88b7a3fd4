"""Several selected Models: their list and their size together."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from translator.gui.gallery import Tile, file_size
from translator.gui.text import text
from translator.gui.theme import figures_font
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16


class SelectionView(QScrollArea):
    """The list of several Models."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(INSPECTOR_PX - 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Selected Models"))

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show the Models of several Tiles."""
        total = file_size(sum(tile.entry.size for tile in tiles))
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(text(self.tr("{0} Models, {1}").format(len(tiles), total), "section"))
        for tile in tiles:
            column.addLayout(_line(tile))
        column.addStretch(1)
        self.setWidget(body)


def _line(tile: Tile) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_8)
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(text(tile.title))
    names.addWidget(text(tile.entry.path.name, "caption"))
    size = QLabel(file_size(tile.entry.size))
    size.setProperty("role", "figures")
    size.setFont(figures_font(size.font()))
    row.addLayout(names, 1)
    row.addWidget(size, 0, Qt.AlignmentFlag.AlignTop)
    return row
