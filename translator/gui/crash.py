"""What nobody caught: it goes to the log and to a dialog with a report to copy, and the program goes on."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from translator.gui import log
from translator.gui.tokens import SPACE_8, SPACE_16

_log = logging.getLogger(__name__)


class Crash(QObject):
    """Python's hooks for exceptions of the window's thread and of all others."""

    _raised = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dialog: ReportDialog | None = None
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of everything from now on."""
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        # On the terminal as well: before the window is up, there is no dialog to read.
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.error("Nobody caught this", exc_info=(kind, error, trace))
        report = "".join(traceback.format_exception(kind, error, trace))
        self._raised.emit(f"{log.about()}\n\n{report}")

    def _hear_thread(self, raised: threading.ExceptHookArgs) -> None:
        error = raised.exc_value or raised.exc_type()
        self._hear(raised.exc_type, error, raised.exc_traceback)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self.dialog is not None:  # one is enough: the log has them all
            return
        self.dialog = ReportDialog(report)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class ReportDialog(QDialog):
    """Says that something unexpected happened, with the report and what can be done with it."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle("Translator")
        self.report = report
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setAccessibleName(self.tr("Report"))
        text.setToolTip(self.tr("What a bug report should hold; it names files, no pictures"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        layout.setSpacing(SPACE_8)
        layout.addWidget(self._heading())
        layout.addWidget(self._advice())
        layout.addWidget(text, 1)
        layout.addLayout(self._buttons())
        self.resize(680, 420)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)

    def _heading(self) -> QLabel:
        heading = QLabel(self.tr("Something unexpected happened, and the program goes on"))
        heading.setProperty("role", "section")
        return heading

    def _advice(self) -> QLabel:
        advice = QLabel(
            self.tr(
                "This is a defect of the program or of a plugin. What you did last may not have been done. Copy the "
                "report and send it to the developers; the log holds it too."
            )
        )
        advice.setWordWrap(True)
        return advice

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        for words, does, role in (
            (self.tr("Show the log"), self._show_log, ""),
            (self.tr("Copy the report"), self.copy, ""),
            (self.tr("Go on"), self.accept, "primary"),
        ):
            button = QPushButton(words)
            button.setProperty("role", role)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(does)
            row.addWidget(button)
        return row

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.folder())))
