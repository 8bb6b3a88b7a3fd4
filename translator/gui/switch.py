"""Switch: a check box that is drawn as something one flips."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from translator.gui.theme import Theme

_TRACK = QSize(34, 18)
_RING = 3


class Switch(QCheckBox):
    """On or off, for what takes effect at once; a Field."""

    changed = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        """Make a switch that is named `words`, for tooltip and screen readers."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Tell whether it is on."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Switch on or off."""
        self.setChecked(value)

    def sizeHint(self) -> QSize:
        """Return the size of the track and of the focus ring around it."""
        return _TRACK + QSize(2 * _RING, 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: there is nothing to leave out."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the knob and, with the focus, the ring."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        track = QRectF(_RING, (self.height() - _TRACK.height()) / 2, _TRACK.width(), _TRACK.height())
        half = track.height() / 2
        painter.setPen(QPen(QColor(tokens.accent if self.isChecked() else tokens.muted), 1))
        painter.setBrush(QColor(tokens.accent if self.isChecked() else tokens.surface))
        painter.drawRoundedRect(track, half, half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if self.isChecked() else tokens.muted))
        knob = track.height() - 6
        left = track.right() - knob - 3 if self.isChecked() else track.left() + 3
        painter.drawEllipse(QRectF(left, track.top() + 3, knob, knob))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), half + 2, half + 2)
