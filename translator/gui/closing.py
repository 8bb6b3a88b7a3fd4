"""Closing while work is running: ask once, stop it at a safe point, then let the window go."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from translator.gui.desk import Desk
from translator.jobs.job import Job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATIENCE_S = 3600.0


class Closing(QObject):
    """The way from the wish to close to the end of all work.

    Signals: `done` is emitted when nothing runs any more, or when the user would not wait.
    """

    done = Signal()
    _stopped = Signal()

    def __init__(self, window: "QWidget", desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._box: QMessageBox | None = None
        self._has_begun = False
        self.is_done = False
        self._stopped.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def begin(self, *, ask: bool = True) -> None:
        """Ask if work is running, then stop it; without asking when the system wants the program to end."""
        if self._has_begun:
            return
        running = [job for job in self._desk.queue.jobs if job.state == "running"]
        if running and ask:
            self._ask(running)
        else:
            self._stop(is_waiting=bool(running))

    def _ask(self, running: list[Job]) -> None:
        if self._box is not None:
            return
        titles = ", ".join(job.task.title for job in running)
        box = self._open_box(self.tr("{titles} is still running.").format(titles=titles))
        box.setInformativeText(
            self.tr("It will be stopped at its next safe point; a training saves a checkpoint. You can go on later.")
        )
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(lambda: self._answered(box.clickedButton() is stop))
        box.open()

    def _answered(self, is_closing: bool) -> None:
        self._box = None
        if is_closing:
            self._stop(is_waiting=True)

    def _stop(self, *, is_waiting: bool) -> None:
        self._has_begun = True
        if not is_waiting:
            self._desk.queue.close(1)
            self._end()
            return
        box = self._open_box(self.tr("Saving what is done."))
        box.setInformativeText(self.tr("The program closes by itself in a moment."))
        box.addButton(self.tr("Close at once"), QMessageBox.ButtonRole.DestructiveRole)
        box.finished.connect(self._end)
        box.open()
        threading.Thread(target=self._wait, name="closing", daemon=True).start()

    def _wait(self) -> None:
        self._desk.queue.close(PATIENCE_S)
        self._stopped.emit()

    @Slot()
    def _end(self) -> None:
        if self.is_done:
            return
        self.is_done = True
        if self._box is not None:
            self._box.close()
        self.done.emit()

    def _open_box(self, sentence: str) -> QMessageBox:
        self._box = QMessageBox(self._window)
        self._box.setWindowTitle("Translator")
        self._box.setText(sentence)
        return self._box
