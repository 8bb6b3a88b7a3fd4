"""ViewBar: the thin row of tools under the canvas."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from translator.gui.button_icon import show_icon
from translator.gui.canvas import MODES, Canvas, Mode
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_12
from translator.gui.zoom_button import ZoomButton

_NARROW_PX = 360
_SIGNS = {
    "slider": "slider",
    "side": "split",
    "difference": "difference",
    "compare": "compare",
    "loupe": "zoom-in",
    "original": "eye",
}


class ViewBar(QWidget):
    """How the pictures are compared, and how large they are shown."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__()
        self._canvas, self._theme = canvas, theme
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.zoom = ZoomButton(canvas, self)
        self._lay_out()
        self._draw()
        self._wide_px = self.sizeHint().width()
        self.setMinimumWidth(_NARROW_PX)
        canvas.mode_changed.connect(self._show_mode)
        canvas.loupe_changed.connect(self._show_loupe)
        theme.changed.connect(self._draw)
        self._show_mode(canvas.mode)

    def button(self, name: str) -> QToolButton:
        """Return the button of a mode, "loupe" or "original"."""
        return self._buttons[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for them."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._wide_px
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self._buttons["original"].toolButtonStyle():
            for button in self._buttons.values():
                button.setToolButtonStyle(style)
            self._draw()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_12, SPACE_4)
        row.setSpacing(SPACE_4)
        for mode in MODES:
            row.addWidget(self._mode_button(mode))
        row.addStretch(1)
        loupe = self._add(
            "loupe",
            self.tr("Loupe"),
            self.tr("Magnify what is under the pointer (hold Z); the wheel makes it stronger"),
        )
        loupe.setCheckable(True)
        loupe.toggled.connect(self._canvas.set_loupe)
        original = self._add("original", self.tr("Original"), self.tr("Hold to see the original, or hold Space"))
        original.pressed.connect(lambda: self._canvas.set_original(True))
        original.released.connect(lambda: self._canvas.set_original(False))
        for name in ("loupe", "original"):
            row.addWidget(self._buttons[name])
        row.addWidget(self.zoom)

    def _mode_button(self, mode: Mode) -> QToolButton:
        word, about = _words(mode)
        button = self._add(mode, word, about)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._canvas.set_mode(mode))
        self._group.addButton(button)
        return button

    def _add(self, name: str, word: str, about: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(word)
        button.setToolTip(about)
        button.setAccessibleName(word)
        button.setAccessibleDescription(about)
        button.setProperty("role", "quiet")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons[name] = button
        return button

    @Slot(str)
    def _show_mode(self, mode: str) -> None:
        self._buttons[mode].setChecked(True)
        self._draw()

    @Slot(bool)
    def _show_loupe(self, is_on: bool) -> None:
        self._buttons["loupe"].setChecked(is_on)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        for name, sign in _SIGNS.items():
            button = self._buttons[name]
            show_icon(button, self._theme, sign, "accent" if button.isChecked() else "muted")


def _words(mode: Mode) -> tuple[str, str]:
    return {
        "slider": (_tr("Slider"), _tr("Before and after on one picture, with a divider to drag")),
        "side": (_tr("Side by side"), _tr("Before and after beside each other")),
        "difference": (_tr("Difference"), _tr("How far before and after are apart, four times as bright")),
        "compare": (_tr("Two Models"), _tr("The results of two Models beside each other")),
    }[mode]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ViewBar", text)
