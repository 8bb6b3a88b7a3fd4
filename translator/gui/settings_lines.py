"""Lines of the Settings page, under headings, that a filter can hide."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_16, SPACE_24


class Line(QWidget):
    """One setting: its name over a muted explanation, and its control at the right."""

    def __init__(self, name: str, about: str, control: QWidget) -> None:
        super().__init__()
        self._words = f"{name} {about}".casefold()
        label = text(name)
        label.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(label)
        words.addWidget(text(about, "caption"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_24)
        row.addLayout(words, 1)
        row.addWidget(control)

    def narrow(self, wanted: list[str], heading: str) -> bool:
        """Show the line when it, or the heading it is under, holds every word; tell whether it is shown."""
        is_shown = all(word in self._words or word in heading for word in wanted)
        self.setVisible(is_shown)
        return is_shown


class Section(QWidget):
    """Lines under a heading."""

    def __init__(self, heading: str, lines: list[Line]) -> None:
        super().__init__()
        self._heading, self._lines = heading, lines
        label = QLabel(heading)
        label.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_16)
        column.addWidget(label)
        for line in lines:
            column.addWidget(line)

    def narrow(self, wanted: list[str]) -> bool:
        """Show the lines that hold every word; tell whether there is one."""
        shown = [line.narrow(wanted, self._heading.casefold()) for line in self._lines]
        self.setVisible(any(shown))
        return any(shown)
