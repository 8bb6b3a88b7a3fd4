"""Fields: one control for each kind of Setting; each holds exactly the values its Setting allows."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from translator.api import Setting
from translator.gui.config_words import translated
from translator.gui.icon_button import IconButton
from translator.gui.number_box import NumberBox

_LONGEST = 1 << 24


class Field(Protocol):
    """A control with a value; `changed` is emitted for every new one."""

    changed: SignalInstance

    def value(self) -> Any:
        """Return the value as a Config takes it."""

    def set_value(self, value: Any) -> None:
        """Show a value."""


def field(setting: Setting, *, folder: bool = False, words: Mapping[Any, str] | None = None) -> QWidget:
    """Return the control for a setting, a Field; `folder` adds a button that chooses one, `words` stand for values."""
    made = _plain(setting, folder, words or {})
    if setting.optional:
        made = OptionalField(setting, made)
    return named(made, setting)


def named(made: QWidget, setting: Setting) -> QWidget:
    """Give a control, and what it hands the focus to, the name and the description of its setting, and return it."""
    for part in (made, made.focusProxy()):
        if part is not None:
            part.setAccessibleName(title(setting))
            part.setAccessibleDescription(described(setting))
            part.setToolTip(described(setting))
    return made


def title(setting: Setting) -> str:
    """Return what a setting is called in a form, in the language of the window."""
    return translated(name_of(setting))


def name_of(setting: Setting) -> str:
    """Return what a setting is called in English: "lambda_cycle" is "Lambda cycle"."""
    words = setting.path.rpartition(".")[2].replace("_", " ")
    return words[:1].upper() + words[1:]


def described(setting: Setting) -> str:
    """Return the description of a setting with its bounds and unit."""
    limits = f"{setting.bounds} {translated(setting.unit)}".strip() if setting.bounds else ""
    text = translated(setting.description)
    return f"{text} ({limits})" if limits else text


class SwitchField(QCheckBox):
    """A switch."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Tell whether it is on."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Switch on or off."""
        self.setChecked(value)


class ChoiceField(QComboBox):
    """One of several words."""

    changed = Signal()

    def __init__(self, choices: tuple[str, ...], words: Mapping[str, str]) -> None:
        super().__init__()
        for choice in choices:
            self.addItem(words.get(choice) or translated(choice), choice)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """Return the chosen word."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Choose a word."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls, unless the box has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class TextField(QLineEdit):
    """A line of text. What is not edited stays as it is, even where a line cannot show it."""

    changed = Signal()

    def __init__(self, empty: str = "") -> None:
        """Hold a text; `empty` is what the line shows while there is none."""
        super().__init__()
        self._value = ""
        self.setPlaceholderText(empty)
        self.setMaxLength(_LONGEST)
        self.textEdited.connect(self._take)

    def value(self) -> str:
        """Return the text."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.setText(value)
        self.setCursorPosition(0)
        self._take(value)

    def _take(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit()


class FolderField(QWidget):
    """The path of a folder, with a button that chooses one."""

    changed = Signal()

    def __init__(self, name: str, empty: str = "") -> None:
        super().__init__()
        self._name = name
        self._text = TextField(empty)
        self._text.changed.connect(self.changed)
        browse = IconButton("folder", self.tr("Choose a folder: {name}").format(name=name))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 1)
        row.addWidget(browse)
        self.setFocusProxy(self._text)

    def value(self) -> str:
        """Return the path as it was written."""
        return self._text.value()

    def set_value(self, value: str) -> None:
        """Show a path."""
        self._text.set_value(value)

    def _browse(self) -> None:
        start = self.value() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        if chosen:
            self.set_value(str(Path(chosen)))


class OptionalField(QWidget):
    """A value that may be left out: a switch before its field; off means None."""

    changed = Signal()

    def __init__(self, setting: Setting, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = cast(Field, inner)
        self._given = QCheckBox(self)
        self._given.setToolTip(self.tr("Give a value; without one it is left to the program"))
        self._given.setAccessibleName(self.tr("Give a value: {name}").format(name=title(setting)))
        self._given.toggled.connect(inner.setEnabled)
        self._given.toggled.connect(self.changed)
        self._inner.changed.connect(self.changed)
        inner.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._given)
        row.addWidget(inner, 1)
        self.setFocusProxy(self._given)

    def value(self) -> Any:
        """Return the value, None while the switch is off."""
        return self._inner.value() if self._given.isChecked() else None

    def set_value(self, value: Any) -> None:
        """Show a value, or None."""
        if value is not None:
            self._inner.set_value(value)
        self._given.setChecked(value is not None)


def _plain(setting: Setting, folder: bool, words: Mapping[Any, str]) -> QWidget:
    match setting.kind:
        case "integer" | "number":
            return NumberBox(setting, words)
        case "switch":
            return SwitchField()
        case "choice":
            return ChoiceField(setting.choices, words)
        case "text":
            return FolderField(title(setting), words.get("", "")) if folder else TextField(words.get("", ""))
