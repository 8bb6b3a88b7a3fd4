"""LiveBar and Readout: what lies over the live picture, translucent."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from translator.gui.button_icon import show_icon
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import RADIUS_CARD, SPACE_4, SPACE_8, SPACE_12

_OPACITY = 222
_WIDE_PX = 720


class Overlay(QFrame):
    """A translucent card over a picture."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line = QColor(self._theme.tokens.raised), QColor(self._theme.tokens.line)
        ground.setAlpha(_OPACITY)
        painter.setBrush(ground)
        painter.setPen(line)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        painter.end()


class LiveBar(Overlay):
    """Buttons for actions: those that stay on are lit, the words go where there is no room for them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._signs: dict[QToolButton, str] = {}
        self._has_words = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        self._row.setSpacing(SPACE_4)
        theme.changed.connect(self._draw)

    def add(self, act: QAction, sign: str, word: str) -> QToolButton:
        """Add the button of an action, which shows its state and is as usable as it is."""
        button = QToolButton(self)
        button.setText(word)
        button.setAccessibleName(act.text())
        button.setToolTip(act.toolTip())
        button.setObjectName(sign)
        button.setProperty("role", "lit")
        button.setCheckable(act.isCheckable())
        button.clicked.connect(act.trigger)
        act.changed.connect(lambda: self._follow(button, act))
        self._signs[button] = sign
        self._row.addWidget(button)
        self._follow(button, act)
        return button

    def set_room(self, width: int) -> None:
        """Show words where the picture is wide enough for them."""
        if (width >= _WIDE_PX) == self._has_words:
            return
        self._has_words = width >= _WIDE_PX
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._signs:
            button.setToolButtonStyle(beside if self._has_words else alone)
            self._draw_one(button)

    def _follow(self, button: QToolButton, act: QAction) -> None:
        button.setChecked(act.isChecked())
        button.setEnabled(act.isEnabled())
        self._draw_one(button)

    @Slot()
    def _draw(self) -> None:
        for button in self._signs:
            self._draw_one(button)

    def _draw_one(self, button: QToolButton) -> None:
        sign = self._signs[button]
        lit = "on_accent" if button.isChecked() else "text" if button.isEnabled() else "muted"
        show_icon(button, self._theme, sign, lit)


class Readout(Overlay):
    """Rate, latency and dropped frames in a corner."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._text = QLabel()
        self._text.setProperty("role", "figures")
        self._text.setFont(figures_font(self._text.font()))
        about = self.tr(
            "Frames per second, time from capture to screen (half of the frames, 95 % of them), and frames that were "
            "passed over for newer ones; H hides it"
        )
        self._text.setAccessibleName(self.tr("Speed"))
        self._text.setAccessibleDescription(about)
        self.setToolTip(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_12, SPACE_4)
        row.addWidget(self._text)

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
