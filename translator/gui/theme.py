"""Theme: which tokens are in use, and the roles of widgets.

Widgets are styled by the dynamic property `role`, set with `as_role`:

    buttons   primary, quiet, danger, lit (over a live picture), overlay (on a picture, dark in both themes)
    labels    title, section, heading, caption, body, figures, pill-good, pill-warn, pill-bad, pill-quiet
    frames    card, panel, drop (a place to drop files; property `active` while something hangs over it)
"""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from translator.gui.icons import icon
from translator.gui.style_sheet import palette, sheet
from translator.gui.tokens import DARK, LIGHT, Tokens

ThemeName = Literal["system", "light", "dark"]


class Theme(QObject):
    """The colours in use.

    Signals: `changed` carries the Tokens; widgets that paint themselves or hold icons follow it.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name: ThemeName = "system"
        self.tokens: Tokens = LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    def choose(self, name: ThemeName) -> None:
        """Use a theme; "system" follows the system while the program runs."""
        self._name = name
        schemes = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes[name])
        self._use(self._wanted())

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """Return an icon in the colour of a token, "text", "muted", "accent", "bad" and so on."""
        return icon(name, getattr(self.tokens, colour))

    @Slot()
    def _follow_system(self) -> None:
        if self._name == "system":
            self._use(self._wanted())

    def _wanted(self) -> Tokens:
        if self._name != "system":
            return DARK if self._name == "dark" else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _use(self, chosen: Tokens) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if chosen is self.tokens and application.styleSheet():
            return
        self.tokens = chosen
        application.setPalette(palette(chosen))
        application.setStyleSheet(sheet(chosen))
        self.changed.emit(chosen)


def as_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet, also one that is shown already."""
    widget.setProperty("role", role)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def figures_font(font: QFont) -> QFont:
    """Return a font whose digits are equally wide, for numbers in columns and running counts."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
