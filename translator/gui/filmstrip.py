"""Filmstrip: the sample sheets of a run over time, with a scrub bar and two moments beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSlider, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.gui.button_icon import show_icon
from translator.gui.control_words import in_words
from translator.gui.sheet_grid import SheetGrid
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_16
from translator.images.sheet import Layout
from translator.train.sheets import read_layout

_HEADING_HEIGHT = 30
_WIDE = 3
"""Sheets with more columns are compared one above the other, so that their pictures stay large."""


class Filmstrip(QWidget):
    """Sample sheets, oldest first, each with a bar that goes through them; comparing shows a second moment beside it.

    While the newest sheet is shown, the strip follows the training.
    """

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self._theme = theme
        self.earlier = Moment(theme, bridge, self.tr("Earlier moment"))
        self.now = Moment(theme, bridge, self.tr("Moment of the training"))
        self.earlier.hide()
        self.compare = QToolButton()
        self.compare.setCheckable(True)
        self.compare.setProperty("role", "quiet")
        self.compare.setText(self.tr("Compare"))
        self.compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.compare.setAccessibleName(self.tr("Compare two moments"))
        self.compare.setToolTip(self.tr("Show the samples of two moments beside each other"))
        self.compare.toggled.connect(self._compare)
        self.now.add_to_heading(self.compare)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_16)
        self._row.addWidget(self.earlier, 1)
        self._row.addWidget(self.now, 1)
        self._scroll_together()
        self._draw_icons()
        theme.changed.connect(self._draw_icons)
        self.set_sheets([])

    def set_sheets(self, sheets: Sequence[Path]) -> None:
        """Show the sheets of a run, whose names are the images seen; more may come."""
        self.now.set_sheets(sheets, follow=True)
        self.earlier.set_sheets(sheets, follow=False)
        self.compare.setVisible(len(sheets) > 1)

    def _compare(self, on: bool) -> None:
        above = self.now.grid.columns > _WIDE
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACE_4 if above else SPACE_16)
        self.earlier.setVisible(on)

    def _scroll_together(self) -> None:
        bars = [moment.grid.verticalScrollBar() for moment in (self.earlier, self.now)]
        for one, other in (bars, bars[::-1]):
            one.valueChanged.connect(other.setValue)

    def _draw_icons(self) -> None:
        show_icon(self.compare, self._theme, "compare")


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was read, with what says where its pictures are."""

    image: QImage
    layout: Layout | None


class Moment(QWidget):
    """One sheet, the images seen over it, and the bar that chooses the moment."""

    def __init__(self, theme: Theme, bridge: Bridge, name: str) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge
        self._sheets: list[Path] = []
        self.path: Path | None = None
        self._caption = QLabel()
        self._caption.setProperty("role", "figures")
        self._caption.setFont(figures_font(self._caption.font()))
        self.grid = SheetGrid(theme)
        self.bar = QSlider(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(name)
        self.bar.setToolTip(self.tr("Go through the samples, oldest on the left"))
        self.bar.setMinimumHeight(20)
        self.bar.valueChanged.connect(self._show)
        self._back = self._arrow(self.tr("The sample before"), -1)
        self._on = self._arrow(self.tr("The next sample"), 1)
        self._lay_out()
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def add_to_heading(self, button: QToolButton) -> None:
        """Put a button at the right over the sheet."""
        self._heading.addWidget(button)

    def set_sheets(self, sheets: Sequence[Path], *, follow: bool) -> None:
        """Take the sheets of a run; `follow` goes on to the newest unless another moment was chosen."""
        follows = follow and self.bar.value() == self.bar.maximum()
        self._sheets = list(sheets)
        self.bar.blockSignals(True)
        self.bar.setMaximum(max(0, len(sheets) - 1))
        if follows:
            self.bar.setValue(self.bar.maximum())
        self.bar.blockSignals(False)
        for widget in (self.bar, self._back, self._on):
            widget.setEnabled(len(sheets) > 1)
        self._show()

    def _lay_out(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.setSpacing(SPACE_8)
        self._heading.addWidget(self._caption)
        for widget in (self._back, self.bar, self._on):
            self._heading.addWidget(widget, 1 if widget is self.bar else 0)
        self._heading.addSpacerItem(QSpacerItem(0, _HEADING_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addLayout(self._heading)
        column.addWidget(self.grid, 1)

    def _arrow(self, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.bar.setValue(self.bar.value() + by))
        return button

    def _draw_icons(self) -> None:
        show_icon(self._back, self._theme, "left")
        show_icon(self._on, self._theme, "right")

    def _show(self) -> None:
        """Read the chosen sheet in a thread and show it, unless another one is chosen meanwhile."""
        path = self._sheets[self.bar.value()] if self._sheets else None
        if path is None:
            self._caption.setText(self.tr("The first samples come with the training"))
        elif path != self.path:
            caption = self.tr("Samples at {0} images").format(f"{int(path.stem):,}")
            self._caption.setText(caption)
            self.grid.setAccessibleName(caption)
            self._bridge.call(partial(read_sheet, path), partial(self._take, path), self._say)
        self.path = path

    def _take(self, path: Path, sheet: Sheet) -> None:
        if path == self.path:
            self.grid.show_sheet(sheet.image, sheet.layout)

    def _say(self, error: TranslatorError) -> None:
        self._caption.setText(in_words(str(error)))


def read_sheet(path: Path) -> Sheet:
    """Decode a sheet; to be called outside the GUI thread."""
    from translator.gui.raster import image_of
    from translator.images.codec import decode

    return Sheet(image_of(decode(path).pixels), read_layout(path.parent))
