"""The rail at the left: one button with icon and word for each page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from translator.gui.theme import Theme
from translator.gui.tokens import ICON_PX, RAIL_PX, SPACE_4, SPACE_8, SPACE_16


class Rail(QWidget):
    """Shows which page is in front, and brings another one there.

    Signals: `chosen` carries the name of a page.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(RAIL_PX)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._logo.setAccessibleName("Translator")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_16, 0, SPACE_8)
        self._column.setSpacing(SPACE_4)
        self._column.addWidget(self._logo)
        self._column.addSpacing(SPACE_16)
        self._foot = QVBoxLayout()
        self._column.addStretch()
        self._column.addLayout(self._foot)
        theme.changed.connect(self.follow_theme)

    def add(self, name: str, icon: str, word: str, hint: str, *, last: bool = False) -> None:
        """Add a page's button below the others, or at the foot of the rail."""
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setObjectName(f"rail-{name}")
        button.setCheckable(True)
        button.setText(word)
        button.setIconSize(QSize(ICON_PX + 4, ICON_PX + 4))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedSize(RAIL_PX - 1, 60)
        button.setToolTip(hint)
        button.setAccessibleName(word)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._buttons[name] = (button, icon)
        if last:
            self._foot.addWidget(button)
        else:
            self._column.insertWidget(self._column.count() - 2, button)
        self.follow_theme()

    def mark(self, name: str) -> None:
        """Mark the page that is in front."""
        self._buttons[name][0].setChecked(True)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._logo.setPixmap(self._theme.icon("logo", "accent").pixmap(30, 30))
        for button, icon in self._buttons.values():
            button.setIcon(self._theme.icon(icon, "accent" if button.isChecked() else "muted"))
