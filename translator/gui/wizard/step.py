"""Step: what the wizard expects of each of its pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.gui.desk import Desk
from translator.gui.tokens import SPACE_16
from translator.gui.wizard.draft import Draft


class Step(QWidget):
    """One page of the wizard; it reads and fills the Draft.

    Signals: `changed` when `is_ready` may be another.
    """

    changed = Signal()

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self.desk, self.draft = desk, draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_16)
        self.title = QLabel(self.heading())
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.column.addWidget(self.title)

    def word(self) -> str:
        """Return the step's word in the stepper."""
        raise NotImplementedError

    def heading(self) -> str:
        """Return the question that the step asks."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Tell whether the next step can come."""
        raise NotImplementedError

    def enter(self) -> None:
        """Bring the step up to date: it is shown now."""

    def leave(self) -> None:
        """Stop what runs for this step: another one is shown."""
