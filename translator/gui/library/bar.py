"""The bar over the gallery: search, family, how many there are, and the button that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from translator.gui.gallery import Tile
from translator.gui.tokens import SPACE_8

_SEARCH_PX = 260


class LibraryBar(QWidget):
    """Signals: `narrowed` when the search or the family is another, `add_asked` for Model files."""

    narrowed = Signal()
    add_asked = Signal()

    def __init__(self, left_px: int, right_px: int) -> None:
        super().__init__()
        self.search = QLineEdit(placeholderText=self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_PX)
        self.family = QComboBox()
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        add = QPushButton(self.tr("Add a Model file…"))
        for part, words, about in (
            (self.search, self.tr("Search the Models"), self.tr("Words in titles, names, directions and licences")),
            (self.family, self.tr("Family"), self.tr("Show Models of one family")),
            (
                add,
                self.tr("Add a Model file"),
                self.tr("Check a Model file and add it; dropping it here does the same"),
            ),
        ):
            part.setAccessibleName(words)
            part.setToolTip(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(left_px, 0, right_px, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(self.search, 100)
        row.addWidget(self.family)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(add)
        self.search.textChanged.connect(self.narrowed)
        self.family.currentIndexChanged.connect(self.narrowed)
        add.clicked.connect(self.add_asked)

    @property
    def chosen_family(self) -> str:
        """Return the family that is kept, "" for all."""
        return self.family.currentData() or ""

    def offer_families(self, tiles: Sequence[Tile]) -> None:
        """Offer the families of some Models and keep the one that was chosen, where it is still there."""
        chosen = self.family.currentData()
        names = sorted({tile.entry.card.family for tile in tiles if tile.entry.card})
        self.family.blockSignals(True)
        self.family.clear()
        self.family.addItem(self.tr("All families"), "")
        for name in names:
            self.family.addItem(name, name)
        self.family.setCurrentIndex(max(0, self.family.findData(chosen)))
        self.family.blockSignals(False)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many Models there are, and how many of them are shown."""
        counts = self.tr("{0} of {1}").format(shown, total) if shown != total else f"{total}"
        self._count.setText(self.tr("{0} Models").format(counts) if total != 1 else self.tr("1 Model"))

    def start_search(self) -> None:
        """Take the keyboard for a search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Show all Models again."""
        self.family.setCurrentIndex(0)
        self.search.clear()
