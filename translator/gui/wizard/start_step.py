"""Step 5: a name, and off it goes."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit

from translator.gui.config_words import translated
from translator.gui.desk import Desk
from translator.gui.text import text
from translator.gui.tokens import SPACE_12, SPACE_24
from translator.gui.wizard.draft import Draft, is_allowed, is_taken
from translator.gui.wizard.measure_step import verdict
from translator.gui.wizard.step import Step


class StartStep(Step):
    """Asks for the run's name and sums up what was chosen."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the run"))
        self.name.setToolTip(self.tr("The run's folder is called like this"))
        self.name.textEdited.connect(self._look)
        self._complaint = QLabel()
        self._complaint.setProperty("role", "bad")
        self._complaint.setWordWrap(True)
        self._sum = QFormLayout()
        self._sum.setHorizontalSpacing(SPACE_24)
        self._sum.setVerticalSpacing(SPACE_12)
        self._sum.addRow(self.tr("Name"), self.name)
        self.column.addLayout(self._sum)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)

    def word(self) -> str:
        """Return the step's word in the stepper."""
        return self.tr("Start")

    def heading(self) -> str:
        """Return the question that the step asks."""
        return self.tr("What is it called?")

    def is_ready(self) -> bool:
        """Tell whether the name can be used."""
        return not self._wrong()

    def enter(self) -> None:
        """Suggest a name and sum up."""
        if not self.name.text():
            self.name.setText(self.draft.suggested_name())
        while self._sum.rowCount() > 1:
            self._sum.removeRow(1)
        for name, value in self._facts():
            self._sum.addRow(name, text(value, selectable=True))
        self._look()
        self.name.setFocus()

    def _facts(self) -> list[tuple[str, str]]:
        draft, recipe = self.draft, self.draft.recipe()
        health = draft.health
        counts = list(zip(health.domains, health.trained, strict=True)) if health is not None else []
        held_out = max(health.held_out, default=0) if health is not None else 0
        training = recipe.training
        measured = verdict(draft.measured) if draft.measured is not None else self.tr("not measured")
        return [
            (self.tr("Family"), translated(recipe.family.title)),
            (self.tr("Pictures"), ", ".join(f"{title} {count:,}" for title, count in counts)),
            (self.tr("Held out"), f"{held_out:,}" if held_out else self.tr("none")),
            (self.tr("Length"), self.tr("{0} epochs").format(f"{training.epochs + training.decay_epochs:g}")),
            (self.tr("Measured"), measured),
        ]

    def _look(self) -> None:
        self._complaint.setText(self._wrong())
        self.changed.emit()

    def _wrong(self) -> str:
        name = self.name.text().strip()
        if not is_allowed(name):
            return self.tr("A name has letters, figures, spaces and dashes, and no slash or dot at its ends.")
        if is_taken(name):
            return self.tr("There is a run of that name already; choose another one.")
        return ""
