"""NumberBox: a spin box that holds any Python integer or float exactly, within the bounds of a Setting."""

import math
import re
from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel

from translator.api import Setting
from translator.gui.config_words import translated

Number = int | float

_WHOLE = re.compile(r"[+-]?\d*")
_DECIMAL = re.compile(r"[+-]?\d*\.?\d*([eE][+-]?\d*)?")
_UNIT_GAP = 6
_DIGITS = 5


class NumberBox(QAbstractSpinBox):
    """A number and its unit. Qt's own boxes hold 32 bits or a fixed number of decimals; a Config holds more.

    `changed` is emitted for every new value, while typing too.
    """

    changed = Signal()

    def __init__(self, setting: Setting, words: Mapping[Number, str] | None = None) -> None:
        """Hold a number; `words` is at most one value with the word that stands for it, then shown as an empty box."""
        super().__init__()
        self._setting = setting
        self._blank = next(iter(words or {}), None)
        self._whole = setting.kind == "integer"
        self._value: Number = setting.default if setting.default is not None else setting.low or 0
        self._unit = QLabel(translated(setting.unit), self.lineEdit())
        self._unit.setProperty("role", "caption")
        self.lineEdit().setPlaceholderText((words or {}).get(self._blank, "") if self._blank is not None else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lineEdit().textEdited.connect(self._take_typed)
        self.editingFinished.connect(self._settle)
        self._show()

    def value(self) -> Number:
        """Return the number as it was set or typed."""
        return self._value

    def set_value(self, value: Number) -> None:
        """Show a number; one outside of the bounds becomes the nearest inside."""
        self._take(self._nearest(value))
        self._show()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Tell Qt whether a text is a number within the bounds, may become one, or cannot."""
        text = text.replace(",", ".")
        if not (_WHOLE if self._whole else _DECIMAL).fullmatch(text.strip()):
            return QValidator.State.Invalid, text, position
        value = self._parsed(text)
        fits = value is not None and self._allows(value)
        return QValidator.State.Acceptable if fits else QValidator.State.Intermediate, text, position

    def stepBy(self, steps: int) -> None:
        """Go up or down: by one, or by a tenth of the number's own magnitude."""
        value = Decimal(repr(self._value)) + steps * self._step()
        number: Number = int(value) if self._whole else float(value)
        if self._nearest(number) != self._value:
            self._take(self._nearest(number))
            self._show()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Tell Qt which arrows lead somewhere."""
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._setting.high is None or self._value < self._setting.high:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if self._setting.low is None or self._value > self._setting.low:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def sizeHint(self) -> QSize:
        """Return room for some digits and the unit."""
        unit = self._unit.sizeHint().width() + _UNIT_GAP if self._setting.unit else 0
        return QSize(self.fontMetrics().horizontalAdvance("0" * _DIGITS) + unit + 48, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a number that is not seen whole is read wrongly."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls, unless the box has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit at the right end of the text."""
        super().resizeEvent(event)
        if not self._setting.unit:
            return
        line, size = self.lineEdit(), self._unit.sizeHint()
        self._unit.setGeometry(line.width() - size.width() - 2, 0, size.width(), line.height())

    def _take_typed(self, text: str) -> None:
        value = self._parsed(text)
        if value is not None and self._allows(value):
            self._take(value)

    def _settle(self) -> None:
        """Replace a text that is no allowed number by the nearest one that is."""
        typed = self._parsed(self.lineEdit().text())
        if typed is not None:
            self._take(self._nearest(typed))
        self._show()

    def _take(self, value: Number) -> None:
        if value != self._value or type(value) is not type(self._value):
            self._value = value
            self.changed.emit()

    def _show(self) -> None:
        self.lineEdit().setText("" if self._value == self._blank else _shown(self._value))
        has_unit = bool(self._setting.unit) and self._value != self._blank
        self._unit.setVisible(has_unit)
        self.lineEdit().setTextMargins(0, 0, self._unit.sizeHint().width() + _UNIT_GAP if has_unit else 0, 0)

    def _parsed(self, text: str) -> Number | None:
        if not text.strip():
            return self._blank
        try:
            value = int(text) if self._whole else float(text)
        except ValueError:
            return None
        return value if self._whole or math.isfinite(value) else None

    def _allows(self, value: Number) -> bool:
        low, high = self._setting.low, self._setting.high
        above = low is None or value > low or (value == low and not self._setting.low_open)
        below = high is None or value < high or (value == high and not self._setting.high_open)
        return above and below

    def _nearest(self, value: Number) -> Number:
        """Return a value within the bounds; beyond an open bound there is no nearest one, so the last one stays."""
        low, high = self._setting.low, self._setting.high
        if self._allows(value):
            return value
        end = low if low is not None and value <= low else high
        assert end is not None
        nearest: Number = int(end) if self._whole else float(end)
        return nearest if self._allows(nearest) else self._value

    def _step(self) -> Decimal:
        if self._whole:
            return Decimal(1)
        size = abs(Decimal(repr(self._value)))
        return Decimal(10) ** (size.adjusted() - 1) if size else Decimal("0.1")


def _shown(value: Number) -> str:
    return repr(value).removesuffix(".0")
