"""PicturePanel: one gallery of a report at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from translator.gui.control_words import in_words
from translator.gui.evaluate.reading import Pictures
from translator.gui.sheet_grid import SheetGrid
from translator.gui.text import text
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8


class PicturePanel(QWidget):
    """A box that chooses among samples, pairs, neighbours and walks, over their pictures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._galleries: Sequence[Pictures] = ()
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which pictures"))
        self.which.setToolTip(self.tr("Which pictures of the report are shown"))
        self.which.currentIndexChanged.connect(self._show)
        self._about = text("", "caption")
        self.grid = SheetGrid(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._about)
        column.addWidget(self.grid, 1)

    def show_galleries(self, galleries: Sequence[Pictures]) -> None:
        """Show other galleries, the first of them at once."""
        self._galleries = galleries
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems([in_words(gallery.title) for gallery in galleries])
        self.which.blockSignals(False)
        self.which.setVisible(len(galleries) > 1)
        self._show()

    def _show(self) -> None:
        if not self._galleries:
            return
        gallery = self._galleries[max(0, self.which.currentIndex())]
        self._about.setText(in_words(gallery.words))
        self._about.setVisible(bool(gallery.words))
        titles = [in_words(column) for column in gallery.columns]
        self.grid.setAccessibleName(gallery.title or self.tr("The same pictures by every Model"))
        self.grid.show_rows([list(row) for row in gallery.rows], titles)
