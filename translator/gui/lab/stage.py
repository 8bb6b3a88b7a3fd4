"""Stage: an experiment as it is seen, the one that is kept beside it, and the bar that goes through its moments."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from translator.gui.icon_button import IconButton
from translator.gui.lab.curves import LabCurves
from translator.gui.lab.plane import Plane
from translator.gui.lab.playing import Playing
from translator.gui.lab.readings import Readings
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16

if TYPE_CHECKING:
    from translator.lab.experiment import Moment

_READINGS_PX = 210


class Stage(QWidget):
    """While the newest moment is shown, the stage follows the experiment."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.playing: Playing | None = None
        self.kept: Playing | None = None
        self.plane, self.kept_plane = (
            Plane(theme, words) for words in (self.tr("The plane"), self.tr("The plane of the kept experiment"))
        )
        self.kept_plane.hide()
        self.readings, self.curves = Readings(), LabCurves(theme)
        self.readings.setFixedWidth(_READINGS_PX)
        self._caption = QLabel()
        self._caption.setProperty("role", "figures")
        self._caption.setFont(figures_font(self._caption.font()))
        self.bar = QSlider(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Moment of the experiment"))
        self.bar.setToolTip(self.tr("Go through the moments, the first on the left"))
        self.bar.setMinimumHeight(20)
        self.bar.valueChanged.connect(self._show)
        self._lay_out()

    @property
    def moment(self) -> "Moment | None":
        """Return the moment that is shown."""
        moments = self.playing.moments if self.playing is not None else []
        return moments[min(self.bar.value(), len(moments) - 1)] if moments else None

    def show_playing(self, playing: Playing) -> None:
        """Show another experiment from its beginning."""
        self.playing = playing
        self.bar.blockSignals(True)
        self.bar.setRange(0, 0)
        self.bar.blockSignals(False)
        self.follow()

    def keep(self, kept: Playing | None) -> None:
        """Show an experiment beside the one that plays, or none."""
        self.kept = kept
        self.kept_plane.setVisible(kept is not None)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Take in the newest moments."""
        if self.playing is None:
            return
        moments = list(self.playing.moments)
        follows = self.bar.value() == self.bar.maximum()
        self.bar.blockSignals(True)
        self.bar.setMaximum(max(0, len(moments) - 1))
        if follows:
            self.bar.setValue(self.bar.maximum())
        self.bar.blockSignals(False)
        self.curves.show_moments(moments, self.kept.moments if self.kept is not None else ())
        self._show()

    def _show(self) -> None:
        moment, playing = self.moment, self.playing
        if moment is None or playing is None or playing.target is None:
            self._caption.setText(self.tr("Getting ready"))
            return
        beside = self._beside(moment.step)
        self._caption.setText(self.tr("{0} of {1} updates").format(f"{moment.step:,}", f"{playing.config.steps:,}"))
        self.plane.show_moment(moment, playing.target.reach, playing.title)
        if beside is not None and self.kept is not None and self.kept.target is not None:
            title = self.tr("Kept: {0}").format(self.kept.title)
            self.kept_plane.show_moment(beside, self.kept.target.reach, title)
        self.readings.show_moment(moment, beside)
        self.curves.mark(moment.step)

    def _beside(self, step: int) -> "Moment | None":
        """Return the last moment of the kept experiment that is not after a step."""
        kept = self.kept.moments if self.kept is not None else []
        return next((moment for moment in reversed(kept) if moment.step <= step), None)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(SPACE_8)
        steps.addWidget(self._caption)
        for sign, words, by in (("left", self.tr("The moment before"), -1), ("right", self.tr("The next moment"), 1)):
            button = IconButton(sign, words)
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _=False, by=by: self.bar.setValue(self.bar.value() + by))
            steps.addWidget(button)
            if sign == "left":
                steps.addWidget(self.bar, 1)
        planes = QHBoxLayout()
        planes.setSpacing(SPACE_16)
        planes.addWidget(self.plane, 1)
        planes.addWidget(self.kept_plane, 1)
        planes.addWidget(self.readings, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_8, 0, 0)
        column.setSpacing(SPACE_12)
        column.addLayout(steps)
        column.addLayout(planes, 1)
        column.addWidget(self.curves)
