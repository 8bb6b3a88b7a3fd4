"""The newest samples of several runs beside each other: the same picture, and what each run makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from translator.gui.column_words import column_words
from translator.gui.filmstrip import Sheet
from translator.gui.sheet_grid import SheetGrid, cut
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8


@dataclass(frozen=True)
class Shown:
    """A run's title and its newest sheet."""

    title: str
    sheet: Sheet

    def column(self, number: int) -> list[QImage]:
        """Return the pictures of one column, none where the sheet has no such column."""
        rows = cut(self.sheet.image, self.sheet.layout)
        return [row[number] for row in rows if number < len(row)]

    @property
    def titles(self) -> Sequence[str]:
        """Return the captions of its columns."""
        return self.sheet.layout.titles if self.sheet.layout is not None else ()


class ComparedSamples(QWidget):
    """A column for the inputs and one for each run; what is shown of the runs is chosen by its caption."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._found: Sequence[Shown] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which pictures"))
        self.which.setToolTip(self.tr("Which column of the samples is shown of every run"))
        self.which.currentIndexChanged.connect(self._show)
        self.grid = SheetGrid(theme)
        self.grid.setAccessibleName(self.tr("Samples of the runs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.grid, 1)

    def show_sheets(self, found: Sequence[Shown]) -> None:
        """Show the sheets of other runs."""
        self._found = found
        self.which.addItems([column_words(title) for title in found[0].titles] if found else [])
        self.which.setCurrentIndex(min(1, self.which.count() - 1))
        self.which.setVisible(self.which.count() > 1)
        self.setVisible(bool(found))
        self._show()

    def _show(self) -> None:
        if not self._found:
            return
        number = max(0, self.which.currentIndex())
        inputs = [(column_words(self._found[0].titles[0]), self._found[0].column(0))] if number else []
        columns = inputs + [(each.title, each.column(number)) for each in self._found]
        columns = [(title, pictures) for title, pictures in columns if pictures]
        rows = [list(row) for row in zip(*(pictures for _, pictures in columns), strict=False)]
        self.grid.show_rows(rows, [title for title, _ in columns])
