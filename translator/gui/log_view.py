"""Log view: text of a program as it is, that can be copied."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from translator.gui.button_icon import show_icon
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_8

_HEIGHT_PX = 180


class LogView(QWidget):
    """Lines in a fixed width, with a button that copies them.

    `name` is what a screen reader says. `copied` returns what is copied, when that is more than what is shown.
    """

    def __init__(self, theme: Theme, name: str, *, copied: Callable[[], str] | None = None) -> None:
        super().__init__()
        self._copied = copied or self.text
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setTabChangesFocus(True)
        self._view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._view.setFixedHeight(_HEIGHT_PX)
        self._view.setAccessibleName(name)
        self._view.setToolTip(name)
        self._theme = theme
        self._button = QPushButton(self.tr("Copy"))
        self._button.setAccessibleName(self.tr("Copy: {0}").format(name))
        self._button.setToolTip(self.tr("Copy the full text, for a report to the plugin's author"))
        self._button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_4, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._view)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._draw)
        self._draw()

    def text(self) -> str:
        """Return what is shown."""
        return self._view.toPlainText()

    def show_text(self, content: str) -> None:
        """Show a text; who reads further up is left there, who is at the end follows it."""
        if content == self.text():
            return
        bar = self._view.verticalScrollBar()
        place, was_at_end = bar.value(), bar.value() == bar.maximum()
        self._view.setPlainText(content)
        bar.setValue(bar.maximum() if was_at_end else place)

    def _draw(self) -> None:
        show_icon(self._button, self._theme, "copy", "muted")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied())
