"""ViewBar: the thin row of tools under the canvas."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from translator.gui.canvas import MODES, Canvas, Mode
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import ICON_PX, SPACE_4, SPACE_12

_NARROW_PX = 360


class ViewBar(QWidget):
    """How the pictures are compared, and how large they are shown."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__()
        self._canvas, self._theme = canvas, theme
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._zoom = QLabel("")
        self._zoom.setProperty("role", "figures")
        self._zoom.setFont(figures_font(self._zoom.font()))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._zoom.setFixedWidth(48)
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._lay_out()
        self._wide_px = self.sizeHint().width()
        self.setMinimumWidth(_NARROW_PX)
        canvas.zoomed.connect(self._show_zoom)
        canvas.mode_changed.connect(self._show_mode)
        theme.changed.connect(self._draw)
        self._draw()
        self._show_mode(canvas.mode)

    def button(self, name: str) -> QToolButton:
        """Return the button of a mode, or "original", "fit" or "actual"."""
        return self._buttons[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for them."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._wide_px
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for name, button in self._buttons.items():
            if name != "actual":
                button.setToolButtonStyle(style)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_4, SPACE_12, SPACE_4)
        row.setSpacing(SPACE_4)
        for mode in MODES:
            row.addWidget(self._mode_button(mode))
        row.addStretch(1)
        original = self._add("original", self.tr("Original"), self.tr("Hold to see the original, or hold Space"))
        original.pressed.connect(lambda: self._canvas.set_original(True))
        original.released.connect(lambda: self._canvas.set_original(False))
        self._add("fit", self.tr("Fit"), self.tr("Show the whole picture")).clicked.connect(self._canvas.fit)
        actual = self._add("actual", self.tr("100 %"), self.tr("Show every pixel of the picture as one of the screen"))
        actual.clicked.connect(self._canvas.actual_size)
        for name in ("original", "fit", "actual"):
            row.addWidget(self._buttons[name])
        row.addWidget(self._zoom)

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
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons[name] = button
        return button

    @Slot()
    def _show_zoom(self) -> None:
        self._zoom.setText(f"{self._canvas.zoom * 100:.0f} %" if self._canvas.before else "")

    @Slot(str)
    def _show_mode(self, mode: str) -> None:
        self._buttons[mode].setChecked(True)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        signs = {"slider": "slider", "side": "split", "difference": "difference", "compare": "compare"}
        for name, sign in (signs | {"original": "eye", "fit": "fit"}).items():
            button = self._buttons[name]
            button.setIcon(self._theme.icon(sign, "accent" if button.isChecked() else "muted"))


def _words(mode: Mode) -> tuple[str, str]:
    return {
        "slider": (_tr("Slider"), _tr("Before and after on one picture, with a divider to drag")),
        "side": (_tr("Side by side"), _tr("Before and after beside each other")),
        "difference": (_tr("Difference"), _tr("How far before and after are apart, four times as bright")),
        "compare": (_tr("Two Models"), _tr("The results of two Models beside each other")),
    }[mode]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ViewBar", text)
