"""Readings: the numbers of the moment that is shown, beside those of the experiment that is kept."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from translator.gui.control_words import in_words
from translator.gui.lab.series import series
from translator.gui.text import text
from translator.gui.theme import figures_font, restyle
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12

if TYPE_CHECKING:
    from translator.lab.experiment import Moment

_COLON = re.compile("[:：] ?")


class Readings(QWidget):
    """A pill with what is wrong, and a table of a number in each line."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Numbers of this moment"))
        self.pill = QLabel()
        self.sentence = text("", "")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_12)
        self._grid.setVerticalSpacing(SPACE_4)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sentence)
        column.addWidget(self._table)
        column.addStretch(1)

    def show_moment(self, moment: "Moment", kept: "Moment | None") -> None:
        """Show a moment, and one of another experiment beside it."""
        word, tone, sentence = self._judged(moment)
        self.pill.setText(word)
        self.pill.setProperty("role", f"pill-{tone}")
        restyle(self.pill)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._clear()
        columns = [moment] if kept is None else [moment, kept]
        if kept is not None:
            self._row(0, "", [self.tr("now"), self.tr("kept")], "caption")
        for line, each in enumerate(series(columns), 1):
            self._row(line, each.title, [each.written(column) for column in columns], "body", each.about)

    def _judged(self, moment: "Moment") -> tuple[str, str, str]:
        """Return a word, its tone and the sentence under it."""
        word, _, rest = moment.verdict.partition(":")
        if rest:
            known = {"Collapsed": (self.tr("Collapsed"), "bad"), "Modes dropped": (self.tr("Modes dropped"), "warn")}
            sentence = _COLON.split(in_words(moment.verdict), maxsplit=1)[-1]
            return *known[word], sentence[:1].upper() + sentence[1:]
        if moment.step == 0:
            return self.tr("Not trained"), "quiet", ""
        if moment.modes.total and moment.modes.covered == moment.modes.total:
            return self.tr("All modes covered"), "good", ""
        return self.tr("Learning"), "quiet", ""

    def _row(self, line: int, title: str, values: Sequence[str], role: str, about: str = "") -> None:
        name = QLabel(title)
        name.setProperty("role", "caption")
        name.setToolTip(about)
        self._grid.addWidget(name, line, 0)
        for column, value in enumerate(values, 1):
            label = QLabel(value)
            label.setProperty("role", role)
            label.setFont(figures_font(label.font()))
            self._grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignRight)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
