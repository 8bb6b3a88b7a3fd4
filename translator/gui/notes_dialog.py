"""The dialog that names a run and says something of it."""

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from translator.gui.tokens import SPACE_12, SPACE_24
from translator.train.notes import LONGEST_NAME, Notes

_WIDTH = 440
_NOTE_HEIGHT = 120


class NotesDialog(QDialog):
    """Asks for a run's name, a note and whether it is a favourite; the folder keeps its name."""

    def __init__(self, folder: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notes on {0}").format(notes.name or folder.name))
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(notes.name, placeholderText=folder.name, maxLength=LONGEST_NAME)
        self.note = QPlainTextEdit(notes.note)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.star = QCheckBox(self.tr("Favourite"))
        self.star.setChecked(notes.star)
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_12)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Name"), self.name, self.tr("What the run is called; its folder keeps its name")),
            (self.tr("Note"), self.note, self.tr("What was tried, and what came of it")),
            ("", self.star, self.tr("Mark the run with a star")),
        )
        for words, field, about in rows:
            field.setAccessibleName(words or self.star.text())
            field.setToolTip(about)
            form.addRow(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_24)
        column.addLayout(form)
        column.addWidget(self._buttons())

    @classmethod
    def ask(cls, folder: Path, notes: Notes, parent: QWidget) -> Notes | None:
        """Show the dialog and return what was entered, None where it was left."""
        dialog = cls(folder, notes, parent)
        entered = dialog.notes() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return entered

    def notes(self) -> Notes:
        """Return what was entered."""
        return Notes(" ".join(self.name.text().split()), self.note.toPlainText().strip(), self.star.isChecked())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("role", "primary")
        save.setToolTip(self.tr("Keep the name and the note in the run's folder"))
        save.setDefault(True)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
            button.setToolTip(button.toolTip() or self.tr("Change nothing"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
