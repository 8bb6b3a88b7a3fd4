"""ScoreTable: measures with their values and intervals, in rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from translator.gui.theme import figures_font

ROW_PX = 30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScoreTable(QTableWidget):
    """A table that is as high as its rows; the first column is words, the others are figures."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)

    def show_rows(self, titles: Sequence[str], rows: Sequence[Sequence[str]], tips: Sequence[str] = ()) -> None:
        """Show rows under titles; `tips` explain them."""
        self.setColumnCount(len(titles))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(titles))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(line, column, self._item(words, column, tips[line] if tips else words))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(titles)):
            self.model().setHeaderData(column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole)
        self.model().setHeaderData(0, Qt.Orientation.Horizontal, _LEFT, Qt.ItemDataRole.TextAlignmentRole)
        self.setFixedHeight(header.sizeHint().height() + ROW_PX * len(rows) + 4)

    def texts(self) -> list[list[str]]:
        """Return what is written in the cells."""
        cells, model = range(self.columnCount()), self.model()
        return [[str(model.index(line, column).data()) for column in cells] for line in range(self.rowCount())]

    def _item(self, words: str, column: int, tip: str) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setToolTip(tip)
        if column:
            item.setTextAlignment(_RIGHT)
            item.setFont(figures_font(self.font()))
        return item
