"""LinesView: two parallel lines that a slider moves apart, and what three distances say of them."""

from typing import TYPE_CHECKING, Any

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from translator.gui.bridge import Bridge
from translator.gui.curves import colour_plot, curve_pen, make_plot
from translator.gui.text import text
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_24

if TYPE_CHECKING:
    from translator.lab.lines import Apart

_PICTURE_PX = 260
_LEAST_PX = 130


class LinesView(QWidget):
    """Example 1 of Arjovsky et al. 2017, drawn; it is computed when it is first shown."""

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge
        self._rows: list[Apart] = []
        self._is_asked = False
        self._picture = _picture(self.tr("Two parallel lines"))
        self._plots = [make_plot(words) for words in (self.tr("Jensen-Shannon"), self.tr("Wasserstein"))]
        self._marks = [pyqtgraph.ScatterPlotItem(size=9) for _ in self._plots]
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Distance of the lines"))
        self.slider.setToolTip(self.tr("Move the generated line away from the real one"))
        self.slider.setMinimumHeight(20)
        self.slider.valueChanged.connect(self._draw)
        self.reading = QLabel()
        self.reading.setFont(figures_font(self.reading.font()))
        self._lay_out()
        theme.changed.connect(self._draw)

    def showEvent(self, event: QShowEvent) -> None:
        """Compute the distances, once."""
        super().showEvent(event)
        if not self._is_asked:
            self._is_asked = True
            self._bridge.call(_lines, self._take)

    def _take(self, rows: "list[Apart]") -> None:
        self._rows = rows
        self.slider.setRange(0, len(rows) - 1)
        self.slider.setValue(len(rows) - 5)
        self._draw()

    def _draw(self) -> None:
        tokens = self._theme.tokens
        for plot in (self._picture, *self._plots):
            colour_plot(plot, tokens)
            plot.clear()
        if not self._rows:
            return
        row = self._rows[self.slider.value()]
        for place, pen in ((0.0, _thick(tokens.muted)), (row.theta, _thick(tokens.accent))):
            self._picture.plot([place, place], [-0.5, 0.5], pen=pen)
        thetas = [each.theta for each in self._rows]
        for number, name in enumerate(("js", "wasserstein")):
            values = [getattr(each.distances, name) for each in self._rows]
            self._plots[number].plot(thetas, values, pen=curve_pen(tokens, number), connect=_joined(name, thetas))
            at_zero = [each for each in zip(thetas, values, strict=True) if each[0] == 0]
            dot = pyqtgraph.ScatterPlotItem(pos=at_zero, size=5, pen=None, brush=curve_pen(tokens, number).color())
            self._plots[number].addItem(dot)
            self._marks[number].setData([row.theta], [getattr(row.distances, name)])
            self._marks[number].setBrush(curve_pen(tokens, number).color())
            self._plots[number].addItem(self._marks[number])
            self._plots[number].setYRange(0, max(values) * 1.1)
        self.reading.setText(self._sentence(row))

    def _sentence(self, row: "Apart") -> str:
        found = row.distances
        kl = "∞" if found.kl == float("inf") else f"{found.kl:.3f}"
        return self.tr("Distance {0}: Jensen-Shannon {1}, Kullback-Leibler {2}, Wasserstein {3}").format(
            f"{row.theta:.2f}", f"{found.js:.3f}", kl, f"{found.wasserstein:.3f}"
        )

    def _lay_out(self) -> None:
        words = self.tr(
            "Real points lie on the grey line, generated ones on the other. As long as the lines do not touch, "
            "Jensen-Shannon is log 2 = 0.693 however far they are apart: it is flat, and a generator learns nothing "
            "from it. Wasserstein is the distance itself, and its slope shows the way."
        )
        left = QVBoxLayout()
        left.setSpacing(SPACE_8)
        left.addWidget(self._picture)
        left.addWidget(self.slider)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_8)
        for plot in self._plots:
            plot.setMinimumHeight(_LEAST_PX)
            plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for plot, title in zip(self._plots, (self.tr("Jensen-Shannon"), self.tr("Wasserstein")), strict=True):
            caption = QLabel(title)
            caption.setProperty("role", "caption")
            right.addWidget(caption)
            right.addWidget(plot, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_24)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_12, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(text(words))
        column.addWidget(self.reading)
        column.addLayout(row, 1)


def _joined(name: str, thetas: list[float]) -> Any:
    """Return which neighbours are joined: Jensen-Shannon falls to 0 at a single point."""
    import numpy as np

    at_zero = np.array([theta == 0 for theta in thetas])
    return np.array(~(at_zero | np.roll(at_zero, -1)) | (name != "js"), np.int32)


def _lines() -> "list[Apart]":
    from translator.lab.lines import lines

    return lines()


def _picture(name: str) -> Any:
    plot = make_plot(name)
    plot.setFixedHeight(_PICTURE_PX)
    plot.getViewBox().setMouseEnabled(x=False, y=False)
    plot.setRange(xRange=(-2.2, 2.2), yRange=(-1, 1), disableAutoRange=True)
    plot.showGrid(x=False, y=False)
    for side in ("left", "bottom"):
        plot.hideAxis(side)
    return plot


def _thick(colour: str) -> Any:
    return pyqtgraph.mkPen(colour, width=3)
