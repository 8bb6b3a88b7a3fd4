"""Notice: one sentence over a page, with what can be done about it, until it is closed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from translator.gui.control_words import in_words
from translator.gui.theme import Theme
from translator.gui.tokens import ICON_PX, SPACE_8, SPACE_12

_SIGNS = {"good": ("done", "good"), "warn": ("warning", "warn"), "bad": ("warning", "bad"), "busy": ("clock", "muted")}


class Notice(QFrame):
    """A sentence with a sign, hidden until there is one to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self._tone = "bad"
        self._sign, self._sentence = QLabel(), QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act = QPushButton()
        self._act.hide()
        self._does: Callable[[], object] | None = None
        self._act.clicked.connect(self._do)
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_12)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is said, "" while nothing is."""
        return self._sentence.text() if not self.isHidden() else ""

    def say(
        self, sentence: str, tone: str = "bad", *, button: str = "", does: Callable[[], object] | None = None
    ) -> None:
        """Say a sentence, of the window or of a room below; `tone` is good, warn, bad or busy.

        `button` names what `does` does about it.
        """
        self._tone = tone
        self._draw()
        words = in_words(sentence)
        self._sentence.setText(words)
        self.setAccessibleName(words)
        self._does = does
        self._act.setText(button)
        self._act.setAccessibleName(button)
        self._act.setToolTip(button)
        self._act.setVisible(bool(button))
        self.show()

    def _draw(self) -> None:
        """Draw the icons in the colours of the theme."""
        sign = self._theme.icon(*_SIGNS[self._tone])
        self._sign.setPixmap(sign.pixmap(QSize(ICON_PX, ICON_PX), self.devicePixelRatioF()))
        self._close.setIcon(self._theme.icon("cross", "muted"))

    def _do(self) -> None:
        self.hide()
        if self._does is not None:
            self._does()
