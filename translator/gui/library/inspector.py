"""The inspector of the Models page: a Card or a list of several, and under it what can be done, always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from translator.gui.card_view import CardView
from translator.gui.desk import Desk
from translator.gui.gallery import Tile
from translator.gui.selection_view import SelectionView
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16
from translator.models.library import Entry


class Inspector(QFrame):
    """Signals: `convert_asked`, `explore_asked` and `folder_asked` carry an Entry, the others a list of them."""

    convert_asked = Signal(object)
    explore_asked = Signal(object)
    folder_asked = Signal(object)
    export_asked = Signal(object)
    evaluate_asked = Signal(object)
    copy_asked = Signal(object)
    trash_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self._entries: list[Entry] = []
        self.card = CardView(desk)
        self.selection = SelectionView()
        self._nothing = QLabel(self.tr("Select a Model to see its Card."), alignment=Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedLayout()
        # First, because a stack that belongs to no widget shows its pages as windows.
        column.addLayout(self._pages, 1)
        for page in (self._nothing, self.card, self.selection):
            self._pages.addWidget(page)
        self.export, self.copy = QPushButton(), QPushButton(self.tr("Copy…"))
        self.evaluate = QPushButton()
        self.folder, self.delete = QPushButton(self.tr("Open folder")), QPushButton(self.tr("Delete"))
        self._foot = self._make_foot()
        column.addWidget(self._foot)
        self.card.convert_asked.connect(self.convert_asked)
        self.card.explore_asked.connect(self.explore_asked)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show the Card of the one Tile there is, or the list of several."""
        self._entries = [tile.entry for tile in tiles]
        if len(tiles) == 1:
            self.card.show_tile(tiles[0])
        elif tiles:
            self.selection.show_tiles(tiles)
        pages = {0: self._nothing, 1: self.card}
        self._pages.setCurrentWidget(pages.get(len(tiles), self.selection))
        self._offer()

    def redraw(self, tiles: Sequence[Tile]) -> None:
        """Make the Card anew: its icons have the colours of the theme."""
        self.card.clear()
        self.show_tiles(tiles)

    def _offer(self) -> None:
        """Offer what can be done with what is shown."""
        count, is_sound = len(self._entries), any(entry.card is not None for entry in self._entries)
        self._foot.setVisible(bool(count))
        self.export.setText(self.tr("Export…") if count == 1 else self.tr("Export {0} Models…").format(count))
        self.export.setProperty("role", "" if count == 1 else "primary")
        self.export.style().polish(self.export)
        self.export.setEnabled(is_sound)
        self.evaluate.setText(self.tr("Evaluate") if count == 1 else self.tr("Compare"))
        self.evaluate.setEnabled(bool(count) and all(entry.card is not None for entry in self._entries))
        self.folder.setVisible(count == 1)
        self.copy.setVisible(count > 1)

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        for button, words, does in (
            (self.export, self.tr("Write these Models in float32, float16 or int8 to a folder"), self._ask_export),
            (self.evaluate, self.tr("Judge these Models by real pictures"), self._ask_evaluate),
            (self.copy, self.tr("Copy these Model files; nothing is overwritten"), self._ask_copy),
            (self.folder, self.tr("Open the folder of this file"), self._ask_folder),
            (self.delete, self.tr("Move what is selected to the trash"), self._ask_trash),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(does)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for button in (self.copy, self.folder, self.delete):
            row.addWidget(button, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)
        inner.setSpacing(SPACE_8)
        first = QHBoxLayout()
        first.setSpacing(SPACE_8)
        first.addWidget(self.export, 1)
        first.addWidget(self.evaluate, 1)
        inner.addLayout(first)
        inner.addLayout(row)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(inner)
        return foot

    def _ask_export(self) -> None:
        self.export_asked.emit(self._entries)

    def _ask_evaluate(self) -> None:
        self.evaluate_asked.emit(self._entries)

    def _ask_copy(self) -> None:
        self.copy_asked.emit(self._entries)

    def _ask_folder(self) -> None:
        self.folder_asked.emit(self._entries[0])

    def _ask_trash(self) -> None:
        self.trash_asked.emit(self._entries)
