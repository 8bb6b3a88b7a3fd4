"""Errand: one longer call in a thread of its own, with its progress, that can be stopped."""

import queue
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from translator.errors import TranslatorError
from translator.jobs.progress import Control, Event, Report

INTERVAL_MS = 50
Work = Callable[[Report, Control], Any]


class Errand(QObject):
    """Runs a function of a Report and a Control beside the window, such as a health check.

    Signals: `told` carries an Event, at most 20 times a second and only the newest; `done` the result; `failed` a
    sentence. After `stop` none of them comes any more.
    """

    told = Signal(object)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = Control()
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._ends: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, args=(work,), name="errand", daemon=True)
        # The thread only fills queues, so it may outlive this object.
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Tell whether an end is still to be told."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin."""
        self._timer.start()
        self._thread.start()

    def stop(self, timeout_s: float = 0.0) -> None:
        """Ask the work to stop, say nothing more, and wait a while for its end."""
        self._timer.stop()
        self._control.stop()
        if timeout_s and self._thread.is_alive():
            self._thread.join(timeout_s)

    def _work(self, work: Work) -> None:
        try:
            self._ends.put((work(self._events.put, self._control), None))
        except BaseException as error:  # told in the window's thread
            self._ends.put((None, error))

    @Slot()
    def _look(self) -> None:
        has_ended = not self._ends.empty()
        newest = _newest(self._events)
        if newest is not None:
            self.told.emit(newest)
        if has_ended:
            self._timer.stop()
            self._tell_end(*self._ends.get())

    def _tell_end(self, result: Any, error: BaseException | None) -> None:
        if error is None:
            self.done.emit(result)
        elif isinstance(error, TranslatorError):
            self.failed.emit(str(error))
        else:
            self.failed.emit(self.tr("This failed unexpectedly: {0}; the log has the details.").format(error))
            sys.excepthook(type(error), error, error.__traceback__)


def _newest(events: "queue.SimpleQueue[Event]") -> Event | None:
    newest = None
    while not events.empty():
        newest = events.get()
    return newest
