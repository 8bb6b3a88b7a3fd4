"""QualityCurves: one measure of a run over the images seen, with its intervals, its best look marked."""

from typing import TYPE_CHECKING, Any

import pyqtgraph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from translator.gui.curves import CurveName, colour_plot, curve_pen, make_plot
from translator.gui.evaluate.words import measure
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8

if TYPE_CHECKING:
    from translator.evaluate.looks import Looks, Mark

_BAND_ALPHA = 48
_LEAST_PX = 120
_SHARES = ("precision", "recall", "coverage")


class QualityCurves(QWidget):
    """A curve with a band for every direction; looks under other conditions are never among them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._looks: Looks | None = None
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Measure"))
        self.which.setToolTip(self.tr("Which measure is drawn"))
        self.which.currentIndexChanged.connect(self._draw)
        self._parts = QHBoxLayout()
        self._names: dict[str, CurveName] = {}
        self._plot = make_plot(self.tr("Quality over the images seen"))
        self._plot.setMinimumHeight(_LEAST_PX)
        self._about = QLabel()
        self._about.setProperty("role", "caption")
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.which)
        row.addWidget(self._about, 1)
        row.addLayout(self._parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(row)
        column.addWidget(self._plot, 1)
        self._colour()
        theme.changed.connect(self._colour)

    @property
    def drawn(self) -> int:
        """Return how many curves are drawn, bands and marks left out."""
        return sum(item.opts["symbol"] == "o" for item in self._plot.listDataItems())

    def show_looks(self, looks: "Looks") -> None:
        """Draw the looks of a run."""
        self._looks = looks
        names = [name for name in looks.names if looks.curve(name, looks.parts[0])]
        if [self.which.itemData(row) for row in range(self.which.count())] != names:
            self.which.blockSignals(True)
            self.which.clear()
            for name in names:
                self.which.addItem(measure(name), name)
            self.which.blockSignals(False)
        if len(looks.parts) > 1:
            self._name_parts(looks.parts)
        self._draw()

    def _name_parts(self, parts: list[str]) -> None:
        for part in parts:
            if part not in self._names:
                button = CurveName(part)
                button.setAccessibleName(self.tr("Curve {0}").format(part))
                button.setToolTip(self.tr("Show or hide {0}").format(part))
                button.toggled.connect(self._draw)
                self._names[part] = button
                self._parts.addWidget(button)
        self._colour_names()

    def _colour(self) -> None:
        colour_plot(self._plot, self._theme.tokens)
        self._colour_names()
        self._draw()

    def _colour_names(self) -> None:
        for number, button in enumerate(self._names.values()):
            button.show_colours(curve_pen(self._theme.tokens, number).color(), self._theme.tokens)

    def _draw(self) -> None:
        self._plot.clear()
        looks, name = self._looks, self.which.currentData()
        if looks is None or name is None:
            return
        from translator.evaluate.score import MEASURES

        better = MEASURES[name].better if name in MEASURES else looks.better
        self._about.setText(self.tr("lower is better") if better == "lower" else self.tr("higher is better"))
        self._scale(name)
        self._mark_best(looks)
        for number, part in enumerate(looks.parts):
            if part not in self._names or self._names[part].isChecked():
                self._draw_curve(looks.curve(name, part), number)

    def _scale(self, name: str) -> None:
        """Show shares between 0 and 1, and anything else as high as it is."""
        if name in _SHARES:
            self._plot.setYRange(0, 1)
        else:
            self._plot.enableAutoRange(axis="y")

    def _draw_curve(self, marks: "list[Mark]", number: int) -> None:
        images = [mark.images for mark in marks]
        pen = curve_pen(self._theme.tokens, number)
        low, high = (
            pyqtgraph.PlotDataItem(images, values, pen=None)
            for values in ([mark.low for mark in marks], [mark.high for mark in marks])
        )
        band = QColor(pen.color())
        band.setAlpha(_BAND_ALPHA)
        for item in (low, high, pyqtgraph.FillBetweenItem(low, high, brush=band)):
            self._plot.addItem(item)
        dots: dict[str, Any] = {"symbol": "o", "symbolSize": 5, "symbolPen": None, "symbolBrush": pen.color()}
        self._plot.plot(images, [mark.value for mark in marks], pen=pen, **dots)

    def _mark_best(self, looks: "Looks") -> None:
        line = pyqtgraph.InfiniteLine(
            looks.best["images"],
            pen=pyqtgraph.mkPen(self._theme.tokens.good, width=1.5),
            label=self.tr("best"),
            labelOpts={"position": 0.92, "color": self._theme.tokens.good, "anchors": [(0, 0), (1, 0)]},
        )
        self._plot.addItem(line)
