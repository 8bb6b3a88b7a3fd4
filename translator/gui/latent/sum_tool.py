"""SumTool: codes added and subtracted, written by two buttons or by hand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from translator.errors import ConfigError
from translator.gui.control_words import in_words
from translator.gui.latent.easel import Making
from translator.gui.theme import as_role
from translator.gui.tokens import SPACE_8, SPACE_12

if TYPE_CHECKING:
    from translator.latent.book import Book
    from translator.latent.code import Code
    from translator.latent.space import Space


class SumTool(QWidget):
    """Signals: `changed` when another code is meant."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: list[str] = []
        self.text = QLineEdit()
        self.difference, self.mean = QPushButton("A − B + C"), QPushButton(self.tr("Mean"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.set_chosen([])

    def set_chosen(self, operands: Sequence[str]) -> None:
        """Offer sums of other codes; the button that is pressed writes the sum of these."""
        self._chosen = list(operands)
        self.difference.setEnabled(len(operands) >= 3)
        self.mean.setEnabled(len(operands) >= 2)
        if self.difference.isChecked() and len(operands) >= 3:
            self._write_difference()
        elif len(operands) >= 2:
            self._write_mean()
        elif operands:
            self.text.setText(operands[0])

    def making(self) -> Making | None:
        """Return what makes the sum, None while it is not one."""
        text = self.text.text().strip()
        if not self._is_sound(text):
            return None

        def make(space: "Space", book: "Book") -> "Code":
            from translator.latent.finding import find_code

            return find_code(space, book, text)

        return make

    def _is_sound(self, text: str) -> bool:
        from translator.latent.expression import parse

        sentence, role = self.tr("Choose codes on the left, or write a sum of them."), "caption"
        try:
            if text:
                parse(text)
                sentence = self.tr("The first three chosen are A, B and C.")
        except ConfigError as error:
            sentence, role = in_words(str(error)), "bad"
        self.about.setText(sentence)
        as_role(self.about, role)
        return bool(text) and role == "caption"

    @Slot()
    def _write_difference(self) -> None:
        self._press(self.difference)
        a, b, c = self._chosen[:3]
        self.text.setText(f"{a} - {b} + {c}")

    @Slot()
    def _write_mean(self) -> None:
        self._press(self.mean)
        self.text.setText(f"mean({', '.join(self._chosen)})")

    def _press(self, button: QPushButton) -> None:
        for other in (self.difference, self.mean):
            other.setChecked(other is button)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for button in (self.difference, self.mean):
            button.setCheckable(True)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_12, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.about)
        column.addStretch(1)

    def _connect(self) -> None:
        self.text.setPlaceholderText("man_with_glasses - man + woman")
        for part, name, about in (
            (self.text, self.tr("Sum"), self.tr("Codes by name or as seed:7, with +, -, numbers before * and mean(…)")),
            (self.difference, "A − B + C", self.tr("The first chosen code less the second plus the third")),
            (self.mean, self.tr("Mean"), self.tr("The mean of all chosen codes")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(about)
        self.difference.clicked.connect(self._write_difference)
        self.mean.clicked.connect(self._write_mean)
        self.text.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
