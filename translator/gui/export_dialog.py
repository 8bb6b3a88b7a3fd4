"""The dialog before an export: names and rights of the Models."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from translator.gui.tokens import SPACE_12, SPACE_24

_WIDTH = 440


class ExportDialog(QDialog):
    """Asks what the Card shall say that the run does not know; what is left empty is written as unknown."""

    def __init__(self, run: str, checkpoints: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export {0}").format(run))
        self.setMinimumWidth(_WIDTH)
        self._checkpoint = QComboBox()
        for images in reversed(checkpoints):
            self._checkpoint.addItem(self.tr("{0} images").format(f"{images:,}"), str(images))
        self.name = QLineEdit(run)
        self.licence = QLineEdit(placeholderText=self.tr("such as CC-BY-4.0"))
        self.data_note = QLineEdit(placeholderText=self.tr("what pictures, and with what right"))
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_12)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Name"), self.name, self.tr("Name of the Models before their direction")),
            (self.tr("Checkpoint"), self._checkpoint, self.tr("Which moment of the training")),
            (self.tr("Licence"), self.licence, self.tr("Licence under which the Models may be used")),
            (self.tr("Data"), self.data_note, self.tr("What pictures the training used, and with what right")),
        )
        for words, field, about in rows:
            field.setAccessibleName(words)
            field.setToolTip(about)
            form.addRow(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_24)
        sentence = QLabel(self.tr("One Model for each direction is written, measured, and added to the library."))
        sentence.setWordWrap(True)
        column.addWidget(sentence)
        column.addLayout(form)
        column.addWidget(self._buttons())

    def values(self) -> dict[str, Any]:
        """Return the arguments of the export, without what was left empty."""
        found = {
            "checkpoint": self._checkpoint.currentData() or "newest",
            "name": self.name.text().strip(),
            "licence": self.licence.text().strip(),
            "data_note": self.data_note.text().strip(),
        }
        return {name: value for name, value in found.items() if value}

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        export = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        export.setProperty("role", "primary")
        export.setToolTip(self.tr("Write the Models"))
        export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
