"""ZoomButton: how large the picture is shown, and the way to another zoom."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from translator.gui.actions import native
from translator.gui.canvas import STEP, Canvas
from translator.gui.theme import figures_font

_ZOOMS = (0.5, 1.0, 2.0, 4.0)
_USUAL = "400 %  "


class ZoomButton(QToolButton):
    """Says the zoom in per cent; pressing it offers the whole picture, some zooms, and larger or smaller."""

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.setProperty("role", "quiet")
        self.setFont(figures_font(self.font()))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(_USUAL) + 16)
        self.setToolTip(self.tr("Zoom; 100 % shows every pixel of the picture as one of the screen"))
        self.setMenu(self._menu())
        canvas.zoomed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Say the zoom as it is now."""
        words = f"{self._canvas.zoom * 100:,.0f} %" if self._canvas.before else "100 %"
        self.setText(words)
        self.setEnabled(self._canvas.before is not None)
        self.setAccessibleName(self.tr("Zoom: {0}").format(words))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(f"{self.tr('Whole picture')}\t{native('Ctrl+0')}", self._canvas.fit)
        menu.addSeparator()
        for zoom in _ZOOMS:
            keys = f"\t{native('Alt+0')}" if zoom == 1 else ""
            menu.addAction(f"{zoom * 100:.0f} %{keys}", partial(self._canvas.zoom_to, zoom))
        menu.addSeparator()
        menu.addAction(f"{self.tr('Larger')}\t{native('Ctrl+=')}", partial(self._canvas.zoom_by, STEP))
        menu.addAction(f"{self.tr('Smaller')}\t{native('Ctrl+-')}", partial(self._canvas.zoom_by, 1 / STEP))
        return menu
