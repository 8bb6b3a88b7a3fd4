"""Plane: a moment of an experiment, real and generated points over what the discriminator says of the plane."""

from typing import TYPE_CHECKING, Any

import pyqtgraph
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, Tokens

if TYPE_CHECKING:
    from translator.lab.experiment import Moment

_LEAST_PX = 220
_TINT = 0.45
"""How much of its colour the ground takes where the discriminator is surest."""
_STEPS = 256
_FINER = 4


class Plane(QWidget):
    """A square of the plane under a caption; the ground is green where the discriminator says real, red where not."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._caption = QLabel()
        self._caption.setProperty("role", "caption")
        self._plot = pyqtgraph.PlotWidget()
        self._plot.setAccessibleName(name)
        self._plot.setToolTip(
            self.tr("Real points grey, generated ones coloured; the ground is green where the discriminator says real")
        )
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setAspectLocked(True)
        self._plot.setMouseEnabled(x=False, y=False)
        for side in ("left", "bottom"):
            self._plot.hideAxis(side)
        self._field = pyqtgraph.ImageItem(axisOrder="row-major")
        self._real = pyqtgraph.ScatterPlotItem(size=3, pen=None, pxMode=True)
        self._made = pyqtgraph.ScatterPlotItem(size=4, pen=None, pxMode=True)
        for item in (self._field, self._real, self._made):
            self._plot.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self._caption)
        column.addWidget(self._plot)
        column.addStretch(1)
        self.setMinimumSize(_LEAST_PX, _LEAST_PX + self._caption.sizeHint().height() + SPACE_4)
        self._plot.setFixedSize(_LEAST_PX, _LEAST_PX)
        self._colour()
        theme.changed.connect(self._colour)

    @property
    def caption(self) -> str:
        """Return what is written over the square."""
        return self._caption.text()

    @property
    def generated(self) -> int:
        """Return how many generated points are drawn."""
        return len(self._made.getData()[0])

    def sizeHint(self) -> QSize:
        """Return as little as is enough: there is always a use for more."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the square a square."""
        super().resizeEvent(event)
        room = event.size()
        side = max(_LEAST_PX, min(room.width(), room.height() - self._caption.sizeHint().height() - SPACE_4))
        self._plot.setFixedSize(side, side)

    def show_moment(self, moment: "Moment", reach: float, title: str) -> None:
        """Draw a moment in the square from -reach to reach."""
        import numpy as np

        centred = moment.judged - np.median(moment.judged)
        most = max(float(np.abs(centred).max()), 1e-9)
        self._field.setImage(_finer(centred[::-1] / most), levels=(-1, 1), autoLevels=False)
        self._field.setRect(QRectF(-reach, -reach, 2 * reach, 2 * reach))
        self._real.setData(moment.real[:, 0], moment.real[:, 1])
        self._made.setData(moment.points[:, 0], moment.points[:, 1])
        self._plot.setRange(QRectF(-reach, -reach, 2 * reach, 2 * reach), padding=0)
        self._caption.setText(title)

    def _colour(self) -> None:
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.surface)
        self._field.setLookupTable(_ground(tokens))
        self._real.setBrush(QColor(tokens.muted))
        self._made.setBrush(QColor(tokens.accent))


def _finer(field: Any) -> Any:
    """Return a field with values between those that were asked for."""
    import numpy as np

    rows, columns = (np.linspace(0, side - 1, _FINER * side) for side in field.shape)
    along = np.stack([np.interp(columns, np.arange(len(row)), row) for row in field])
    return np.stack([np.interp(rows, np.arange(len(line)), line) for line in along.T], 1)


def _ground(tokens: Tokens) -> Any:
    """Return the colours of the ground from surely generated, through undecided, to surely real, uint8 [256, 3]."""
    import numpy as np

    middle, low, high = (
        np.array(list(bytes.fromhex(colour[1:])), float) for colour in (tokens.surface, tokens.bad, tokens.good)
    )
    share = np.linspace(-1, 1, _STEPS)[:, None]
    end = np.where(share < 0, low, high)
    return (middle + (end - middle) * np.abs(share) * _TINT).round().astype(np.uint8)
