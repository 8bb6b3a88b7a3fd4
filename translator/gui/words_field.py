"""WordsField: a line of words; below it stands which of them a Model knows, and what it knows instead of the others."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.gui.field import TextField
from translator.gui.text import text
from translator.gui.tokens import SPACE_4
from translator.models.card import Card


class WordsField(QWidget):
    """A text for a Model with a vocabulary. Signals: `changed` for every other text."""

    changed = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        self._line = TextField(self.tr("Say what to make"))
        self.known, self.unknown = text("", "caption"), text("", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        for part in (self._line, self.known, self.unknown):
            column.addWidget(part)
        self.setFocusProxy(self._line)
        self._line.changed.connect(self._look_up)
        self._look_up()

    def value(self) -> str:
        """Return the text."""
        return self._line.value()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self._line.set_value(value)

    @Slot()
    def _look_up(self) -> None:
        from translator.api.words import split, unknown
        from translator.infer.text import known_words, near

        words, strange = dict.fromkeys(split(self.value())), unknown(self.value(), self._card.vocabulary)
        found = ", ".join(word for word in words if word not in strange)
        alike = ", ".join(dict.fromkeys(word for other in strange for word in near(self._card, other)))
        if words:
            self._show(self.known, self.tr("Known: {words}").format(words=found) if found else "")
        else:
            self._show(self.known, self.tr("Known words: {words}").format(words=known_words(self._card)))
        said = self.tr("Not known: {words}.").format(words=", ".join(strange)) if strange else ""
        self._show(self.unknown, f"{said} {self.tr('Nearest: {words}.').format(words=alike)}" if alike else said)
        self.changed.emit()

    def _show(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
