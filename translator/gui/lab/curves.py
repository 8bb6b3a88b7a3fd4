"""LabCurves: one small plot for each number of an experiment, over the updates of the generator."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from translator.gui.curves import colour_plot, curve_pen, make_plot
from translator.gui.lab.series import Series, series
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_12

if TYPE_CHECKING:
    from translator.lab.experiment import Moment

_COLUMNS = 4
_HEIGHT_PX = 104
_AXIS_PX = 40
_LEAST_SLOPE = 1e-12
"""Slopes below are drawn here: a logarithm has no place for 0."""


class LabCurves(QWidget):
    """The numbers of an experiment, with those of the one that is kept as broken lines, and a line at the moment."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._moments: Sequence[Moment] = ()
        self._kept: Sequence[Moment] = ()
        self._step = 0
        self._cells: list[_Cell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_12)
        self._grid.setVerticalSpacing(SPACE_4)
        theme.changed.connect(self._colour)

    @property
    def names(self) -> list[str]:
        """Return what is drawn."""
        return [cell.series.name for cell in self._cells]

    def show_moments(self, moments: Sequence["Moment"], kept: Sequence["Moment"] = ()) -> None:
        """Draw an experiment from its beginning, and another one to compare it with."""
        self._moments, self._kept = moments, kept
        wanted = series([*moments, *kept])
        if [each.name for each in wanted] != self.names:
            self._make(wanted)
        for cell, each in zip(self._cells, wanted, strict=True):
            cell.series = each
            cell.draw(moments, kept, self._theme)
        self.mark(self._step)

    def mark(self, step: int) -> None:
        """Draw the line at a step."""
        self._step = step
        for cell in self._cells:
            cell.mark(step)

    def _make(self, wanted: Sequence[Series]) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = [_Cell(each) for each in wanted]
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, *divmod(number, _COLUMNS))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._colour()

    def _colour(self) -> None:
        for cell in self._cells:
            cell.colour(self._theme)
            cell.draw(self._moments, self._kept, self._theme)


class _Cell(QWidget):
    """A plot under its title."""

    def __init__(self, shown: Series) -> None:
        super().__init__()
        self.series = shown
        title = QLabel(shown.title)
        title.setProperty("role", "caption")
        title.setToolTip(shown.about)
        self._plot = make_plot(shown.title)
        self._plot.setToolTip(shown.about)
        self._plot.getAxis("left").setWidth(_AXIS_PX)
        self._plot.getAxis("left").setStyle(maxTextLevel=0)
        self._plot.setFixedHeight(_HEIGHT_PX)
        self._plot.getViewBox().setMouseEnabled(x=False, y=False)
        self._mark = pyqtgraph.InfiniteLine(angle=90)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self._plot)

    def mark(self, step: int) -> None:
        """Draw the line at a step."""
        self._mark.setPos(step)

    def colour(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        colour_plot(self._plot, theme.tokens)
        self._mark.setPen(pyqtgraph.mkPen(theme.tokens.muted, width=1))

    def draw(self, moments: Sequence["Moment"], kept: Sequence["Moment"], theme: Theme) -> None:
        """Draw the curve of an experiment over that of the one that is kept."""
        self._plot.clear()
        self._plot.setLogMode(y=self.series.is_log)
        self._plot.addItem(self._mark, ignoreBounds=True)
        if self.series.level:
            dotted = pyqtgraph.mkPen(theme.tokens.muted, width=1, style=Qt.PenStyle.DotLine)
            self._plot.addItem(pyqtgraph.InfiniteLine(self.series.level, angle=0, pen=dotted))
        broken = pyqtgraph.mkPen(theme.tokens.muted, width=1.5, style=Qt.PenStyle.DashLine)
        for shown, pen in ((kept, broken), (moments, curve_pen(theme.tokens, 0))):
            self._curve(shown, pen)
        if self.series.is_log:
            self._show_decades([*moments, *kept])

    def _show_decades(self, moments: Sequence["Moment"]) -> None:
        """Show whole powers of ten: between them a low plot has no room for words."""
        values = [self._drawable(value) for value in map(self.series.value, moments) if value is not None]
        if values := [value for value in values if value > 0]:
            low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
            self._plot.setYRange(low, max(high, low + 1), padding=0.05)

    def _curve(self, moments: Sequence["Moment"], pen: Any) -> None:
        steps, values = [], []
        for moment in moments:
            value = self.series.value(moment)
            if value is not None:
                steps.append(moment.step)
                values.append(self._drawable(value))
        self._plot.plot(steps, values, pen=pen, connect="finite")

    def _drawable(self, value: float) -> float:
        if not math.isfinite(value):
            return math.nan
        return max(value, _LEAST_SLOPE) if self.series.is_log else value
