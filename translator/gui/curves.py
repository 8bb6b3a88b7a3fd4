"""Curves: what a training logs, over the images seen."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from translator.gui.flow import Flow
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, CURVES_DARK, CURVES_LIGHT, SPACE_4, SPACE_8, Tokens
from translator.train.log import Line
from translator.train.trend import COUNTERS

SMOOTHEST = 0.98
UNLIKE = 8
"""Ratio of losses from which on a logarithmic scale shows more of them."""
FAINT = 60
_SPEED_HEIGHT = 84
_LEAST_HEIGHT = 120


class Curves(QWidget):
    """The losses of a run and its speed below them; smoothing and a logarithmic scale for the losses."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ticks: list[Line] = []
        self._buttons: dict[str, CurveName] = {}
        self._losses = make_plot(self.tr("Losses"))
        self._speed = make_plot(self.tr("Speed in images a second"))
        self._losses.setMinimumHeight(_LEAST_HEIGHT)
        self._speed.setFixedHeight(_SPEED_HEIGHT)
        self._speed.setXLink(self._losses)
        self._smoothing = QSlider(Qt.Orientation.Horizontal)
        self._smoothing.setRange(0, 100)
        self._smoothing.setValue(60)
        self._smoothing.setFixedSize(120, 20)
        self._smoothing.setAccessibleName(self.tr("Smoothing of the curves"))
        self._smoothing.setToolTip(self.tr("Smooth the curves; the faint line is what was measured"))
        self._smoothing.valueChanged.connect(self._draw)
        self.logarithmic = QCheckBox(self.tr("Log scale"))
        self.logarithmic.setAccessibleName(self.tr("Log scale"))
        self.logarithmic.setToolTip(self.tr("Show losses of unlike size beside each other"))
        self.logarithmic.toggled.connect(self._draw)
        self._names = Flow(SPACE_4)
        self._lay_out()
        self._colour()
        theme.changed.connect(self._colour)

    @property
    def names(self) -> list[str]:
        """Return the curves that are shown."""
        return [name for name, button in self._buttons.items() if button.isChecked()]

    def set_ticks(self, ticks: Sequence[Line]) -> None:
        """Show the ticks of a log from its beginning."""
        is_first = not self._ticks
        self._ticks = list(ticks)
        self._name_curves()
        if is_first and ticks and _are_unlike(ticks[-1]):
            self.logarithmic.setChecked(True)
        self._draw()

    def add_ticks(self, ticks: Sequence[Line]) -> None:
        """Show more ticks of the same log."""
        self.set_ticks([*self._ticks, *ticks])

    def smooth(self, percent: int) -> None:
        """Smooth the curves, 0 for not at all, 100 for as much as there is."""
        self._smoothing.setValue(percent)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Losses"))
        heading.setProperty("role", "caption")
        label = QLabel(self.tr("Smoothing"))
        label.setProperty("role", "caption")
        label.setBuddy(self._smoothing)
        controls = QHBoxLayout()
        controls.setSpacing(SPACE_8)
        controls.addWidget(heading, 1)
        controls.addWidget(label)
        controls.addWidget(self._smoothing)
        controls.addSpacing(SPACE_8)
        controls.addWidget(self.logarithmic)
        caption = QLabel(self.tr("Images a second"))
        caption.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(controls)
        column.addLayout(self._names)
        column.addWidget(self._losses, 1)
        column.addWidget(caption)
        column.addWidget(self._speed)

    def _name_curves(self) -> None:
        for name in dict.fromkeys(name for tick in self._ticks for name in tick if name not in COUNTERS):
            if name not in self._buttons:
                self._buttons[name] = self._button(name)
                self._names.addWidget(self._buttons[name])
        self._colour_buttons()

    def _button(self, name: str) -> "CurveName":
        button = CurveName(name)
        button.setAccessibleName(self.tr("Curve {0}").format(name))
        button.setToolTip(self.tr("Show or hide {0}").format(name))
        button.toggled.connect(self._draw)
        return button

    def _colour(self) -> None:
        for plot in (self._losses, self._speed):
            colour_plot(plot, self._theme.tokens)
        self._colour_buttons()
        self._draw()

    def _colour_buttons(self) -> None:
        for number, button in enumerate(self._buttons.values()):
            button.show_colours(self._pen(number).color(), self._theme.tokens)

    def _draw(self) -> None:
        log, weight = self.logarithmic.isChecked(), SMOOTHEST * self._smoothing.value() / 100
        for plot in (self._losses, self._speed):
            plot.clear()
        self._losses.setLogMode(y=log)
        for number, (name, button) in enumerate(self._buttons.items()):
            if button.isChecked():
                images, values = _points(self._ticks, name, positive=log)
                if weight:
                    self._losses.plot(images, values, pen=self._pen(number, FAINT))
                self._losses.plot(images, smoothed(values, weight), pen=self._pen(number))
        images, speeds = speed(self._ticks)
        self._speed.plot(images, speeds, pen=pyqtgraph.mkPen(self._theme.tokens.muted, width=1.5))

    def _pen(self, number: int, alpha: int = 255) -> Any:
        return curve_pen(self._theme.tokens, number, alpha)


class CurveName(QAbstractButton):
    """The name of a curve beside a dot of its colour, which is hollow while the curve is hidden."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._colour, self._text = QColor(), QColor()
        font = self.font()
        font.setPixelSize(CAPTION_PX)
        self.setFont(font)

    def show_colours(self, colour: QColor, tokens: Tokens) -> None:
        """Take the colour of the curve and those of the theme."""
        self._colour, self._text = colour, QColor(tokens.text)
        self._hidden, self._focus = QColor(tokens.muted), QColor(tokens.accent)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dot and the name."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 26, metrics.height() + SPACE_8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw dot and name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(self._colour, 1.5))
        painter.setBrush(self._colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(8, middle), 4, 4)
        painter.setPen(self._text if self.isChecked() else self._hidden)
        painter.drawText(self.rect().adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), SPACE_4, SPACE_4)


class _Images(pyqtgraph.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis of whole numbers with thousands apart."""

    def tickStrings(self, values: Iterable[float], _scale: float, spacing: float) -> list[str]:
        """Return the words at the ticks."""
        return [f"{value:,.0f}" if spacing >= 1 else "" for value in values]


class _Values(pyqtgraph.AxisItem):  # type: ignore[misc]
    """An axis of losses; on a logarithmic one only powers and their halves are written."""

    def logTickStrings(self, values: Iterable[float], _scale: float, _spacing: float) -> list[str]:
        """Return the words at the ticks of a logarithmic axis."""
        return [f"{10**value:.3g}" for value in values]


def smoothed(values: Sequence[float], weight: float) -> list[float]:
    """Return a moving average that gives `weight` to what was before, without the pull towards 0 at its beginning."""
    result: list[float] = []
    average, left = 0.0, 1.0
    for value in values:
        if math.isfinite(value):
            average, left = weight * average + (1 - weight) * value, left * weight
        result.append(average / (1 - left) if left < 1 else value)
    return result


def speed(ticks: Sequence[Line]) -> tuple[list[float], list[float]]:
    """Return the images seen and the images a second between two ticks; a pause between two trainings is no speed."""
    pairs = [(a, b) for a, b in pairwise(ticks) if b["images"] > a["images"] and b["time"] > a["time"]]
    rates = [(b["images"] - a["images"]) / (b["time"] - a["time"]) for a, b in pairs]
    usual = sorted(rates)[len(rates) // 2] if rates else 0.0
    kept = [(b["images"], rate) for (_, b), rate in zip(pairs, rates, strict=True) if rate > usual / 20]
    return [images for images, _ in kept], [rate for _, rate in kept]


def _are_unlike(tick: Line) -> bool:
    """Tell whether the losses are so unlike in size that most would lie on the ground of one scale."""
    values = [value for name, value in tick.items() if name not in COUNTERS]
    return bool(values) and min(values) > 0 and max(values) > UNLIKE * min(values)


def _points(ticks: Sequence[Line], name: str, *, positive: bool) -> tuple[list[float], list[float]]:
    found = [(tick["images"], tick[name]) for tick in ticks if name in tick]
    if positive:
        found = [(images, value) for images, value in found if value > 0]
    return [images for images, _ in found], [value for _, value in found]


def curve_pen(tokens: Tokens, number: int, alpha: int = 255) -> Any:
    """Return the pen of a curve by its number; after ten of them the lines are broken."""
    colours = CURVES_DARK if tokens.is_dark else CURVES_LIGHT
    colour = QColor(colours[number % len(colours)])
    colour.setAlpha(alpha)
    style = Qt.PenStyle.SolidLine if number < len(colours) else Qt.PenStyle.DashLine
    return pyqtgraph.mkPen(colour, width=2 if alpha == 255 else 1, style=style)


def make_plot(name: str) -> Any:
    """Return an empty plot over the images seen."""
    plot = pyqtgraph.PlotWidget(axisItems={"bottom": _Images("bottom"), "left": _Values("left")})
    plot.setAccessibleName(name)
    plot.setToolTip(name)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setAntialiasing(True)
    plot.getAxis("left").enableAutoSIPrefix(False)
    plot.getAxis("left").setWidth(52)
    plot.getViewBox().setMouseEnabled(x=True, y=False)
    plot.showGrid(x=False, y=True, alpha=0.15)
    return plot


def colour_plot(plot: Any, tokens: Tokens) -> None:
    """Give a plot the colours of a theme."""
    plot.setBackground(tokens.surface)
    for side in ("bottom", "left"):
        plot.getAxis(side).setPen(pyqtgraph.mkPen(tokens.line))
        plot.getAxis(side).setTextPen(pyqtgraph.mkPen(tokens.muted))
