"""Several selected Models: their list, their size together, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.gui.desk import Desk
from translator.gui.gallery import Tile, file_size
from translator.gui.text import text
from translator.gui.theme import figures_font
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16


class SelectionView(QScrollArea):
    """The inspector of several Models.

    Signals: `copy_asked` and `trash_asked` carry the Entries.
    """

    copy_asked = Signal(object)
    trash_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(INSPECTOR_PX - 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Selected Models"))

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show the Models of several Tiles."""
        entries = [tile.entry for tile in tiles]
        total = file_size(sum(entry.size for entry in entries))
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(text(self.tr("{0} Models, {1}").format(len(tiles), total), "section"))
        copy = QPushButton(self.tr("Copy {0} files to a folder…").format(len(tiles)))
        copy.setProperty("role", "primary")
        copy.clicked.connect(lambda: self.copy_asked.emit(entries))
        delete = QPushButton(self._desk.theme.icon("trash", "muted"), self.tr("Delete {0} Models").format(len(tiles)))
        delete.clicked.connect(lambda: self.trash_asked.emit(entries))
        for button, tip in (
            (copy, self.tr("Copy these Model files; nothing is overwritten")),
            (delete, self.tr("Move these Models to the trash")),
        ):
            button.setAccessibleName(button.text())
            button.setToolTip(tip)
            column.addWidget(button)
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
