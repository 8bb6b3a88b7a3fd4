"""Form: the one builder that turns the Settings of any Config into controls."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from translator.api import Setting
from translator.gui.config_words import translated
from translator.gui.disclosure import Disclosure
from translator.gui.field import Field, described, field, title
from translator.gui.icon_button import IconButton

_LABEL_PX = 72
_GUTTER_PX = 24


class Form(QWidget):
    """Controls for settings: one section a group, advanced ones folded away, a way back to each default.

    `changed` is emitted when the user, or `set_values`, gave a setting another value.
    """

    changed = Signal()

    def __init__(
        self,
        settings: Sequence[Setting],
        values: Mapping[str, Any] | None = None,
        *,
        folders: Collection[str] = (),
        words: Mapping[str, Mapping[Any, str]] | None = None,
        columns: int = 1,
        made: Mapping[str, QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form.

        `made` holds Fields of the caller's own by path, for values that no other field takes. `folders` names the text
        settings that are folders, `words` gives words for values of settings, by path (all choices, or one number),
        `columns` lays rows side by side.
        """
        super().__init__(parent)
        self._rows = {
            setting.path: _Row(
                setting,
                (made or {}).get(setting.path)
                or field(setting, folder=setting.path in folders, words=(words or {}).get(setting.path)),
                self,
            )
            for setting in settings
        }
        self._columns = columns
        plain = [setting for setting in settings if not setting.advanced]
        advanced = [setting for setting in settings if setting.advanced]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._add_sections(column, plain, titled=len({setting.group for setting in settings}) > 1)
        self._advanced = self._folded(advanced)
        if self._advanced is not None:
            column.addWidget(self._advanced)
        self.set_values(dict(values or {}))
        self._name_advanced()
        for row in self._rows.values():
            row.changed.connect(self._tell)

    def values(self) -> dict[str, Any]:
        """Return the value of every setting by its path, as `Config.changed` takes them."""
        return {path: row.field.value() for path, row in self._rows.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values by path; settings that are not named keep theirs."""
        for path, value in values.items():
            self._rows[path].field.set_value(value)

    def field(self, path: str) -> QWidget:
        """Return the control of one setting."""
        return self._rows[path].widget

    def _tell(self) -> None:
        self._name_advanced()
        self.changed.emit()

    def _add_sections(self, column: QVBoxLayout, settings: Sequence[Setting], *, titled: bool) -> None:
        for group in dict.fromkeys(setting.group for setting in settings):
            if titled:
                heading = QLabel(translated(group), self)
                heading.setProperty("role", "section")
                column.addWidget(heading)
            column.addLayout(self._section([setting for setting in settings if setting.group == group]))

    def _section(self, settings: Sequence[Setting]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(8)
        deep = -(-len(settings) // self._columns)
        for number, setting in enumerate(settings):
            side, line = divmod(number, deep)
            row = self._rows[setting.path]
            parts: tuple[QWidget, ...] = (row.label, row.reset, row.widget)
            for offset, part in enumerate(parts):
                grid.addWidget(part, line, side * 4 + offset)
        # Sections are grids of their own; equal widths let them look like one.
        rows = self._rows.values()
        labels = max(_LABEL_PX, *(row.label.sizeHint().width() for row in rows))
        resets = max(row.reset.sizeHint().width() for row in rows)
        for side in range(self._columns):
            grid.setColumnMinimumWidth(side * 4, labels)
            grid.setColumnMinimumWidth(side * 4 + 1, resets)
            grid.setColumnStretch(side * 4 + 2, 1)
            if side:
                grid.setColumnMinimumWidth(side * 4 - 1, _GUTTER_PX)
        return grid

    def _folded(self, settings: Sequence[Setting]) -> Disclosure | None:
        if not settings:
            return None
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        self._add_sections(column, settings, titled=len({setting.group for setting in settings}) > 1)
        return Disclosure(self.tr("Advanced"), body, self)

    def _name_advanced(self) -> None:
        """Say how many of the folded settings are not at their defaults."""
        if self._advanced is None:
            return
        changed = sum(row.is_changed for row in self._rows.values() if row.setting.advanced)
        text = self.tr("Advanced ({count} changed)").format(count=changed) if changed else self.tr("Advanced")
        self._advanced.set_title(text)


class _Row(QObject):
    """A setting's label, its control, and the button back to the default."""

    changed = Signal()

    def __init__(self, setting: Setting, widget: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self.widget = widget
        self.field = cast(Field, self.widget)
        self.field.set_value(setting.default)
        self.label = QLabel(title(setting), parent)
        self.label.ensurePolished()
        self.label.setBuddy(self.widget)
        self.label.setToolTip(described(setting))
        self.reset = self._reset_button()
        self.field.changed.connect(self._note)

    @property
    def is_changed(self) -> bool:
        """Tell whether the value is another one than the default."""
        return bool(self.field.value() != self.setting.default)

    def _reset_button(self) -> "_ResetButton":
        name = self.tr("Back to the default: {name}").format(name=title(self.setting))
        button = _ResetButton(name)
        button.clicked.connect(lambda: self.field.set_value(self.setting.default))
        return button

    def _note(self) -> None:
        self.reset.set_shown(self.is_changed)
        self.changed.emit()


class _ResetButton(IconButton):
    """A button that keeps its place while there is nothing to reset, so that no field moves."""

    def __init__(self, name: str) -> None:
        super().__init__("retry", name)
        self.setProperty("role", "quiet")
        self.set_shown(False)

    def set_shown(self, is_shown: bool) -> None:
        """Offer the reset, or not."""
        self.setEnabled(is_shown)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_shown else Qt.FocusPolicy.NoFocus)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing while there is nothing to reset."""
        if self.isEnabled():
            super().paintEvent(event)
