"""The dialog before a batch export: precisions, folder, names, pictures, and which runs to export as well."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.field import FolderField
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_12, SPACE_16, SPACE_24
from translator.models.library import Entry

if TYPE_CHECKING:
    from translator.export.batch import Batch

_WIDTH = 520
_RUNS_PX = 96
_MEMORY = "models/batch"


class BatchDialog(QDialog):
    """Asks how Models are to be written; what was chosen last time is offered again."""

    def __init__(self, desk: Desk, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries = list(entries)
        remembered = desk.settings.recall(_MEMORY, {})
        self.setWindowTitle(self.tr("Export Models"))
        self.setMinimumWidth(_WIDTH)
        self.precisions = {name: QCheckBox(words) for name, words in self._precision_words()}
        for name, box in self.precisions.items():
            box.setChecked(name in remembered.get("precisions", ["float32", "float16", "int8"]))
            box.toggled.connect(self._look)
        self.folder = FolderField(self.tr("Folder for the files"))
        self.folder.set_value(remembered.get("folder", ""))
        self.pattern = QLineEdit(remembered.get("pattern", "{name}-{precision}"))
        self.pictures = FolderField(self.tr("Folder of pictures"), self.tr("the preview of each Model"))
        self.pictures.set_value(remembered.get("pictures", ""))
        self.library = QCheckBox(self.tr("Add the files to the library as well"))
        self.library.setChecked(bool(remembered.get("library", False)))
        self.runs = QListWidget()
        self._complaint = text("", "warn")
        self._lay_out()
        self.folder.changed.connect(self._look)
        self.pattern.textChanged.connect(self._look)
        self.library.toggled.connect(self._look)
        self.runs.itemChanged.connect(self._look)
        desk.bridge.call(_runs, self._offer_runs)
        self._look()

    def batch(self) -> "Batch":
        """Return what was chosen."""
        from translator.export.batch import Batch

        config = self._desk.settings.get()
        return Batch.of_json(
            {
                "models": [str(entry.path) for entry in self._entries if entry.card is not None],
                "runs": self._chosen_runs(),
                "precisions": [name for name, box in self.precisions.items() if box.isChecked()],
                "folder": self.folder.value(),
                "library": self.library.isChecked(),
                "pattern": self.pattern.text().strip(),
                "pictures": self.pictures.value(),
                "device": config.device_convert,
                "threads": config.threads,
            }
        )

    def accept(self) -> None:
        """Remember the choices and close."""
        values = self.batch().to_json()
        kept = {name: values[name] for name in ("precisions", "folder", "pattern", "pictures", "library")}
        self._desk.settings.remember(_MEMORY, kept)
        super().accept()

    @Slot()
    def _look(self) -> None:
        """Say what is missing, and offer the export only where nothing is."""
        from translator.export.batch import check

        batch, complaint = self.batch(), ""
        try:
            check(batch)
        except TranslatorError as error:
            complaint = in_words(str(error))
        self._complaint.setText(complaint)
        self._complaint.setVisible(bool(complaint))
        self._export.setEnabled(not complaint)
        self._sentence.setText(self._count(len(batch.models), len(batch.runs)))

    def _count(self, models: int, runs: int) -> str:
        said = self.tr("{0} Models") if models != 1 else self.tr("{0} Model")
        if runs:
            more = self.tr("{0} and {1} runs") if runs != 1 else self.tr("{0} and {1} run")
            said = more.format(said.format(models), runs)
        return self.tr("{0} will be written, each compared with its float32 file and timed on this machine.").format(
            said.format(models)
        )

    def _offer_runs(self, names: list[str]) -> None:
        """List the runs that have a checkpoint."""
        for folder in names:
            item = QListWidgetItem(Path(folder).name)
            item.setToolTip(folder)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.runs.addItem(item)
        self._form.setRowVisible(self.runs, bool(names))

    def _chosen_runs(self) -> list[str]:
        items = [self.runs.item(row) for row in range(self.runs.count())]
        checked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in checked]

    def _precision_words(self) -> list[tuple[str, str]]:
        return [
            ("float32", self.tr("float32: the Model as it is")),
            ("float16", self.tr("float16: half the size, for graphics cards")),
            ("int8", self.tr("int8: a third of the size, faster on processors")),
        ]

    def _lay_out(self) -> None:
        self._sentence = text("")
        self._form = QFormLayout()
        self._form.setVerticalSpacing(SPACE_12)
        self._form.setHorizontalSpacing(SPACE_16)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        variants = QWidget()
        boxes = QVBoxLayout(variants)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(SPACE_4)
        for box in self.precisions.values():
            _describe(box, box.text(), self.tr("Write each Model in this precision"))
            boxes.addWidget(box)
        self.runs.setMaximumHeight(_RUNS_PX)
        self.runs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Variants"), variants, self.tr("Precisions to write")),
            (self.tr("Folder"), self.folder, self.tr("Where the files go; made when it is missing")),
            ("", self.library, self.tr("The Models then appear on this page")),
            (self.tr("Names"), self.pattern, self.tr("Name of a file, from {name} and {precision}")),
            (
                self.tr("Pictures"),
                self.pictures,
                self.tr("Some pictures of the kind the Models translate; int8 takes its ranges from them"),
            ),
            (self.tr("Runs"), self.runs, self.tr("Runs to export in the same way")),
        )
        for words, field, about in rows:
            _describe(field, words or self.library.text(), about)
            self._form.addRow(words, field)
        self._form.setRowVisible(self.runs, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_16)
        column.addWidget(self._sentence)
        column.addLayout(self._form)
        column.addWidget(self._complaint)
        column.addStretch(1)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setProperty("role", "primary")
        self._export.setDefault(True)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        _describe(self._export, self.tr("Write the files"), self.tr("Write the files"))
        _describe(cancel, self.tr("Cancel"), self.tr("Write nothing"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _describe(widget: QWidget, words: str, about: str) -> None:
    for part in (widget, widget.focusProxy()):
        if part is not None:
            part.setAccessibleName(words)
            part.setToolTip(about)


def _runs() -> list[str]:
    """Return the folders of the runs that have a checkpoint; called in a thread."""
    from translator import paths

    folders = sorted(paths.runs().glob("*/checkpoints")) if paths.runs().is_dir() else []
    return [str(folder.parent) for folder in folders if any(each.is_dir() for each in folder.iterdir())]
