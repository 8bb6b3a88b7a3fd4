"""DirectionsTool: sliders along the principal directions, from the first chosen code."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from translator.gui.latent.easel import Making
from translator.gui.theme import figures_font
from translator.gui.tokens import SPACE_8, SPACE_12

if TYPE_CHECKING:
    from translator.latent.book import Book
    from translator.latent.code import Code
    from translator.latent.directions import Direction
    from translator.latent.space import Space

COUNT = 5
PER_SIGMA = 20
"""Positions of a slider in one standard deviation."""
_LETTERS = 8


class DirectionsTool(QWidget):
    """Signals: `changed` when another code is meant, `find_asked` carries "pictures" or "kept"."""

    changed = Signal()
    find_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        from translator.latent.directions import SIGMAS

        self._start = ""
        self._found: list[Direction] = []
        self.of = QComboBox()
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.of.setMinimumContentsLength(_LETTERS)
        self.of.addItem(self.tr("What pictures change along"), "pictures")
        self.of.addItem(self.tr("What kept codes differ by"), "kept")
        self.search, self.reset = QPushButton(self.tr("Find")), QPushButton(self.tr("Back to 0"))
        self.sliders = [QSlider(Qt.Orientation.Horizontal) for _ in range(COUNT)]
        self._names, self._values = [QLabel() for _ in range(COUNT)], [QLabel() for _ in range(COUNT)]
        self.hint = QLabel()
        reach = round(SIGMAS * PER_SIGMA)
        for slider in self.sliders:
            slider.setRange(-reach, reach)
        self._lay_out()
        self._connect()
        self.show_found([])

    def set_chosen(self, operands: Sequence[str]) -> None:
        """Begin at another code."""
        self._start = operands[0] if operands else ""
        self._say()

    def show_busy(self, words: str) -> None:
        """Say how far a search is, and offer none meanwhile; "" when there is none."""
        self.search.setEnabled(not words)
        self.search.setText(words or self.tr("Find"))

    def show_found(self, found: "Sequence[Direction]") -> None:
        """Offer a slider for each direction."""
        self._found = list(found)
        for place, (slider, name, value) in enumerate(zip(self.sliders, self._names, self._values, strict=True)):
            is_there = place < len(found)
            for part in (slider, name, value):
                part.setVisible(is_there)
            slider.blockSignals(True)
            slider.setValue(0)
            slider.blockSignals(False)
            if is_there:
                name.setText(f"{place + 1}  ·  {found[place].share:.0%}")
        self.reset.setVisible(bool(found))
        self._say()

    def making(self) -> Making | None:
        """Return what makes the code at the sliders, None where no code is chosen."""
        start, found = self._start, list(self._found)
        sigmas = [slider.value() / PER_SIGMA for slider in self.sliders]
        if not start:
            return None

        def make(space: "Space", book: "Book") -> "Code":
            from translator.latent.code import Code
            from translator.latent.finding import find_code

            code = find_code(space, book, start)
            moved = [(sigma, each, place) for place, (sigma, each) in enumerate(zip(sigmas, found, strict=False), 1)]
            moved = [step for step in moved if step[0]]
            if not moved:
                return code
            values = code.values + sum(sigma * each.values for sigma, each, _ in moved)
            steps = ", ".join(f"{sigma:+.2g} along direction {place}" for sigma, _, place in moved)
            return Code(values.astype(code.values.dtype), f"{start}, {steps}")

        return make

    def _say(self) -> None:
        for slider, value in zip(self.sliders, self._values, strict=True):
            value.setText(f"{slider.value() / PER_SIGMA:+.2f} σ")
            slider.setEnabled(bool(self._start))
        if not self._start:
            self.hint.setText(self.tr("Choose a code on the left to begin at."))
        elif not self._found:
            self.hint.setText(self.tr("Find the directions that change pictures most, then move along them."))
        self.hint.setVisible(not (self._start and self._found))

    def _lay_out(self) -> None:
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(self.of, 1)
        top.addWidget(self.search)
        top.addWidget(self.reset)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_12)
        grid.setVerticalSpacing(SPACE_8)
        for row, parts in enumerate(zip(self._names, self.sliders, self._values, strict=True)):
            for column, part in enumerate(parts):
                grid.addWidget(part, row, column)
        grid.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_12, 0, 0)
        whole.setSpacing(SPACE_8)
        whole.addLayout(top)
        whole.addWidget(self.hint)
        whole.addLayout(grid)
        whole.addStretch(1)

    def _connect(self) -> None:
        about = self.tr("Move along this direction, by up to three standard deviations")
        for number, (slider, name, value) in enumerate(zip(self.sliders, self._names, self._values, strict=True), 1):
            slider.setAccessibleName(self.tr("Direction {0}").format(number))
            slider.setToolTip(about)
            name.setProperty("role", "figures")
            value.setProperty("role", "figures")
            value.setFont(figures_font(value.font()))
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("+3.00 σ"))
            slider.valueChanged.connect(self._tell)
        for part, words, tip in (
            (
                self.of,
                self.tr("Kind of directions"),
                self.tr("Directions of what: of pictures of many seeds, or of codes"),
            ),
            (self.search, self.tr("Find directions"), self.tr("Look for the principal directions")),
            (self.reset, self.tr("Back to 0"), self.tr("Put every slider back to the middle")),
        ):
            part.setAccessibleName(words)
            part.setToolTip(tip)
        self.search.clicked.connect(lambda: self.find_asked.emit(str(self.of.currentData())))
        self.reset.clicked.connect(self._put_back)

    @Slot()
    def _put_back(self) -> None:
        for slider in self.sliders:
            slider.setValue(0)

    @Slot()
    def _tell(self) -> None:
        self._say()
        self.changed.emit()
