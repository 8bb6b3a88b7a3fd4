"""One loss of several runs in one plot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from translator.gui.curves import FAINT, SMOOTHEST, CurveName, colour_plot, curve_pen, make_plot, smoothed
from translator.gui.flow import Flow
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_8
from translator.train.comparison import Comparison

_PLOT_HEIGHT = 260


class ComparedCurves(QWidget):
    """A curve for each run under a legend that hides and shows them; the loss is chosen from those that are logged."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._comparison: Comparison | None = None
        self.runs: list[CurveName] = []
        self.loss = QComboBox()
        self.loss.setAccessibleName(self.tr("Loss"))
        self.loss.setToolTip(self.tr("Which loss is drawn"))
        self.loss.currentIndexChanged.connect(self._draw)
        self._smoothing = QSlider(Qt.Orientation.Horizontal)
        self._smoothing.setRange(0, 100)
        self._smoothing.setValue(60)
        self._smoothing.setFixedSize(120, 20)
        self._smoothing.setAccessibleName(self.tr("Smoothing of the curves"))
        self._smoothing.setToolTip(self.tr("Smooth the curves; the faint line is what was measured"))
        self._smoothing.valueChanged.connect(self._draw)
        self._logarithmic = QCheckBox(self.tr("Log scale"))
        self._logarithmic.setAccessibleName(self.tr("Log scale"))
        self._logarithmic.setToolTip(self.tr("Draw the loss on a logarithmic scale"))
        self._logarithmic.toggled.connect(self._draw)
        self._names = Flow(SPACE_4)
        self._plot = make_plot(self.tr("Losses of the runs"))
        self._plot.setFixedHeight(_PLOT_HEIGHT)
        self._lay_out()
        self._colour()
        theme.changed.connect(self._colour)

    @property
    def drawn(self) -> int:
        """Return how many curves are in the plot, faint ones left out."""
        return sum(item.opts["pen"].color().alpha() == 255 for item in self._plot.listDataItems())

    def show_comparison(self, comparison: Comparison) -> None:
        """Show other runs."""
        self._comparison = comparison
        for number, run in enumerate(comparison.runs):
            button = CurveName(run.title)
            button.setAccessibleName(self.tr("Curve of {0}").format(run.title))
            button.setToolTip(self.tr("Show or hide {0}").format(run.title))
            button.toggled.connect(self._draw)
            button.show_colours(curve_pen(self._theme.tokens, number).color(), self._theme.tokens)
            self._names.addWidget(button)
            self.runs.append(button)
        self.loss.addItems(list(comparison.losses))

    def _colour(self) -> None:
        colour_plot(self._plot, self._theme.tokens)
        for number, button in enumerate(self.runs):
            button.show_colours(curve_pen(self._theme.tokens, number).color(), self._theme.tokens)
        self._draw()

    def _draw(self) -> None:
        self._plot.clear()
        if self._comparison is None or not self.loss.currentText():
            return
        weight = SMOOTHEST * self._smoothing.value() / 100
        log = self._logarithmic.isChecked()
        self._plot.setLogMode(y=log)
        for number, button in enumerate(self.runs):
            images, values = self._comparison.curve(number, self.loss.currentText())
            if not button.isChecked() or not images or (log and min(values) <= 0):
                continue
            if weight:
                self._plot.plot(images, values, pen=curve_pen(self._theme.tokens, number, FAINT))
            self._plot.plot(images, smoothed(values, weight), pen=curve_pen(self._theme.tokens, number))

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Smoothing"))
        label.setProperty("role", "caption")
        label.setBuddy(self._smoothing)
        controls = QHBoxLayout()
        controls.setSpacing(SPACE_8)
        controls.addWidget(self.loss)
        controls.addStretch(1)
        controls.addWidget(label)
        controls.addWidget(self._smoothing)
        controls.addSpacing(SPACE_8)
        controls.addWidget(self._logarithmic)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(controls)
        column.addLayout(self._names)
        column.addWidget(self._plot)
