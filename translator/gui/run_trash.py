"""Moving a run to the trash, after asking."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile
from PySide6.QtWidgets import QMessageBox, QWidget

from translator.errors import RunError


def move_to_trash(folder: Path, title: str, parent: QWidget) -> bool:
    """Ask, move the folder of a run to the trash, and tell whether it is gone; RunError where the system cannot."""
    question = _tr("Move the run {0} with its checkpoints to the trash? Exported Models stay.")
    answer = QMessageBox.question(parent, _tr("Delete run"), question.format(title))
    if answer != QMessageBox.StandardButton.Yes:
        return False
    if folder.exists() and not QFile(str(folder)).moveToTrash():
        words = _tr("{0} cannot be moved to the trash on this system; delete the folder yourself.")
        raise RunError(words.format(folder))
    return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunTrash", text)
