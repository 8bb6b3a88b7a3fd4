"""The row over the page: its title, the way to every action, and the device that converts."""

import os

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from translator.gui.actions import native
from translator.gui.button_icon import show_icon
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_12, SPACE_16, SPACE_24


class Header(QWidget):
    """Signals: `searched` asks for the command palette, `device_asked` for the settings of the device."""

    searched = Signal()
    device_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._search = QPushButton(f"{self.tr('Search actions')}   {native('Ctrl+K')}")
        self._search.setObjectName("search")
        self._device = QPushButton()
        self._device.setProperty("role", "quiet")
        self._name(self._search, f"{self.tr('Search every action of the program')} ({native('Ctrl+K')})")
        self._name(self._device, self.tr("Device that converts; change it in the settings"))
        self._search.clicked.connect(self.searched)
        self._device.clicked.connect(self.device_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_12)
        row.setSpacing(SPACE_12)
        row.addWidget(self._title, 1)
        row.addWidget(self._search)
        row.addWidget(self._device)
        theme.changed.connect(self.follow_theme)
        self.follow_theme()
        self.show_device("")

    def show_title(self, title: str) -> None:
        """Show a page's title."""
        self._title.setText(title)

    def show_device(self, device: str) -> None:
        """Show the words for the device, none while it is not known."""
        self._device.setText(device)
        self._device.setVisible(bool(device))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Draw the icons in the colours of the theme."""
        show_icon(self._search, self._theme, "search", "muted")
        show_icon(self._device, self._theme, "device", "muted")

    def _name(self, button: QPushButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setCursor(Qt.CursorShape.PointingHandCursor)


def device_words(chosen: str) -> str:
    """Return the device that a choice of the settings leads to, in a word; asks the driver, which takes some ms."""
    from translator.infer.providers import DEVICES, has_nvidia

    if chosen == "auto":
        chosen = "cuda" if has_nvidia() else next(d.name for d in DEVICES[2:] if d.is_present())
    title = next(device.title for device in DEVICES if device.name == chosen)
    if chosen != "cpu":
        return title
    return QCoreApplication.translate("Header", "{0}, {1} cores").format(title, os.cpu_count())
