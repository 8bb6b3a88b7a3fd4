"""WalkTool: a slider along the way through the chosen codes, and the whole way as a strip or a video."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from translator.api import fields
from translator.gui.config_words import translated
from translator.gui.disclosure import Disclosure
from translator.gui.form import Form
from translator.gui.latent.easel import Making
from translator.gui.tokens import SPACE_8, SPACE_12

if TYPE_CHECKING:
    from translator.latent.book import Book
    from translator.latent.code import Code
    from translator.latent.space import Space

STEPS = 200
"""Positions of the slider from one code to the next."""


class WalkTool(QWidget):
    """Signals: `changed` when another code is meant, `save_asked` carries ".png" or ".mp4"."""

    changed = Signal()
    save_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        from translator.latent.walk import Walking

        settings = {setting.path: setting for setting in fields(Walking)}
        self._chosen: list[str] = []
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.way = QComboBox()
        for value, words in (
            ("auto", self.tr("Automatic")),
            ("straight", self.tr("Straight")),
            ("spherical", self.tr("Spherical")),
        ):
            self.way.addItem(words, value)
        self.way.setToolTip(translated(settings["way"].description))
        self.form = Form([setting for path, setting in settings.items() if path != "way"])
        self.strip, self.video = QPushButton(self.tr("Save strip…")), QPushButton(self.tr("Save video…"))
        self.hint = QLabel(self.tr("Choose two codes or more on the left."))
        self._lay_out()
        self._connect()
        self.set_chosen([])

    def set_chosen(self, operands: Sequence[str]) -> None:
        """Walk through other codes; begin at the last one, which was just chosen."""
        self._chosen = list(operands)
        can_walk = len(operands) > 1
        self.slider.setRange(0, max(1, (len(operands) - 1) * STEPS))
        self.slider.blockSignals(True)
        self.slider.setValue(self.slider.maximum() if can_walk else 0)
        self.slider.blockSignals(False)
        for part in (self.slider, self.strip, self.video):
            part.setEnabled(can_walk)
        self.hint.setVisible(not can_walk)

    def values(self) -> dict[str, Any]:
        """Return the settings of the walk."""
        return {"way": self.way.currentData(), **self.form.values()}

    def making(self) -> Making | None:
        """Return what makes the code at the slider, None where none is chosen."""
        chosen, position, way = list(self._chosen), self.slider.value() / STEPS, str(self.way.currentData())
        if not chosen:
            return None

        def make(space: "Space", book: "Book") -> "Code":
            from translator.latent.code import Code
            from translator.latent.finding import find_code
            from translator.latent.path import at
            from translator.latent.walk import way_of

            codes = [find_code(space, book, operand) for operand in chosen]
            if len(codes) == 1 or position == int(position):
                return codes[min(int(position), len(codes) - 1)]
            first = int(position)
            origin = f"{chosen[first]} to {chosen[first + 1]}, {100 * (position - first):.1f} %"
            return Code(at([code.values for code in codes], position, way_of(space, way)), origin)

        return make

    def _lay_out(self) -> None:
        self.hint.setProperty("role", "caption")
        top, foot = QHBoxLayout(), QHBoxLayout()
        for row in (top, foot):
            row.setSpacing(SPACE_8)
        top.addWidget(self.slider, 1)
        top.addWidget(self.way)
        foot.addWidget(self.strip)
        foot.addWidget(self.video)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_12, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.hint)
        column.addLayout(top)
        column.addLayout(foot)
        column.addWidget(Disclosure(self.tr("Strip and video"), self.form))
        column.addStretch(1)

    def _connect(self) -> None:
        for part, name, about in (
            (self.slider, self.tr("Position"), self.tr("Where on the way from code to code the picture is")),
            (
                self.strip,
                self.tr("Save strip"),
                self.tr("Write the way as a film strip, a row from each code to the next"),
            ),
            (self.video, self.tr("Save video"), self.tr("Write the way as a video")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(about)
        self.way.setAccessibleName(self.tr("Way"))
        self.slider.valueChanged.connect(self._tell)
        self.way.currentIndexChanged.connect(self._tell)
        self.strip.clicked.connect(lambda: self.save_asked.emit(".png"))
        self.video.clicked.connect(lambda: self.save_asked.emit(".mp4"))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
