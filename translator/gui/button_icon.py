"""The icon of a button, with room between it and the words beside it, which no style sheet can give."""

from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QToolButton

from translator.gui.icons import icon
from translator.gui.theme import Theme
from translator.gui.tokens import ICON_PX

GAP_PX = 4
_SCALES = (1, 2, 3, 4)


def show_icon(button: QAbstractButton, theme: Theme, name: str, colour: str = "text") -> None:
    """Give a button an icon in the colour of a token, or in one such as "#FFFFFF"."""
    gap = GAP_PX if _has_words_beside(button) else 0
    button.setIcon(_spaced(name, colour if colour.startswith("#") else getattr(theme.tokens, colour), gap))
    button.setIconSize(QSize(ICON_PX + gap, ICON_PX))


def _has_words_beside(button: QAbstractButton) -> bool:
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return bool(button.text()) and not (isinstance(button, QToolButton) and button.toolButtonStyle() != beside)


@cache
def _spaced(name: str, colour: str, gap: int) -> QIcon:
    """Return an icon whose right edge is empty."""
    drawing, result = icon(name, colour), QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(scale * (ICON_PX + gap), scale * ICON_PX)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.paint(painter, 0, 0, scale * ICON_PX, scale * ICON_PX)
        painter.end()
        result.addPixmap(pixmap)
    return result
