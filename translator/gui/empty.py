"""Empty: what a page shows while there is nothing to show, and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_24

_SIGN_PX = 48
_TEXT_PX, _LEAST_PX = 420, 200


class Empty(QWidget):
    """A sign, a heading, a sentence, and buttons of which the first is the one to press."""

    def __init__(
        self, theme: Theme, sign: str, heading: str, sentence: str, *buttons: tuple[str, Callable[[], object]]
    ) -> None:
        super().__init__()
        self._theme, self._name = theme, sign
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.heading = QLabel(heading, alignment=Qt.AlignmentFlag.AlignCenter)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty("role", "section")
        about = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter)
        about.setProperty("role", "caption")
        about.setWordWrap(True)
        about.ensurePolished()
        # A label that wraps knows its height only where its width is settled.
        about.setFixedWidth(_even_width(about))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setSpacing(SPACE_12)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(self.heading)
        column.addWidget(about, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_24 - SPACE_12)
        column.addLayout(_row(buttons))
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        self._draw()
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        pixmap = self._theme.icon(self._name, "muted").pixmap(QSize(_SIGN_PX, _SIGN_PX), self.devicePixelRatioF())
        self._sign.setPixmap(pixmap)


def _even_width(label: QLabel) -> int:
    """Return the least width at which a text has as many lines as at the greatest: no word is left alone in one."""
    metrics, flags = label.fontMetrics(), Qt.TextFlag.TextWordWrap

    def height(width: int) -> int:
        return metrics.boundingRect(0, 0, width, 10_000, flags, label.text()).height()

    least = height(_TEXT_PX)
    return next(width for width in range(_LEAST_PX, _TEXT_PX + 1, 4) if height(width) <= least) + SPACE_8


def _row(buttons: tuple[tuple[str, Callable[[], object]], ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_8)
    row.addStretch(1)
    for number, (words, does) in enumerate(buttons):
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(words)
        if number == 0:
            button.setProperty("role", "primary")
        button.clicked.connect(lambda _checked=False, does=does: does())
        row.addWidget(button)
    row.addStretch(1)
    return row
