"""IconButton: a small button with an icon that follows the theme, for rows that have no room for words."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from translator.gui.icons import icon

_ICON_PX = 14


class IconButton(QToolButton):
    """A button that says in its tooltip, and to screen readers, what it does."""

    def __init__(self, sign: str, words: str) -> None:
        super().__init__()
        self._sign = sign
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._sign, self.palette().color(QPalette.ColorRole.PlaceholderText).name()))
