"""Bridge: the one way from threads to the window."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from translator.errors import TranslatorError
from translator.jobs.job import Job
from translator.jobs.progress import Event, Progress
from translator.jobs.queue import Queue

INTERVAL_MS = 50
"""What happens within this time reaches the window together: at most 20 times a second."""

Failed = Callable[[TranslatorError], None]


@dataclass
class _News:
    """What happened to one Job since the window was told: its newest state and the events worth telling."""

    job: Job
    events: list[Event] = field(default_factory=list)

    def add(self, event: Event) -> None:
        """Keep an event; of Progress of one thing, the newest alone."""
        if isinstance(event, Progress):
            self.events = [old for old in self.events if not (isinstance(old, Progress) and old.what == event.what)]
        self.events.append(event)


class _Signals(QObject):
    """What the Bridge emits. `event` is a method of every QObject, so the Bridge itself is none."""

    job_changed = Signal(object)
    told = Signal(str, object)
    woken = Signal()
    called = Signal(object)


class Bridge:
    """Brings the queue's Jobs and the results of short functions into the window's thread.

    Signals: `job_changed` carries a Job (one that was removed as well: the queue no longer has it), `event` a Job's id
    and an Event of its work. Both come at most 20 times a second per Job; no Note and no Failure is lost.
    """

    def __init__(self, queue: Queue) -> None:
        self._signals = _Signals()
        self._inbox = _Inbox(self._signals)
        self.job_changed = self._signals.job_changed
        self.event = self._signals.told
        self._calls: set[Future[Any]] = set()
        self._pool = ThreadPoolExecutor(max(2, (os.cpu_count() or 2) // 2), "call")
        queue.watch(self._inbox.hear)

    def call(
        self, function: Callable[[], Any], then: Callable[[Any], None], failed: Failed | None = None
    ) -> Future[Any]:
        """Run a short function in a thread and give its result to `then` in the window's thread.

        A TranslatorError goes to `failed`; anything else is a defect: it is reported, and `failed` gets a sentence.
        Cancelling the Future keeps a call that has not begun from being made. Where `then` is a method of a widget (or
        a partial of one) that was deleted meanwhile, nobody is told.
        """
        future = self._pool.submit(function)
        self._calls.add(future)
        future.add_done_callback(partial(self._hand_over, then, failed))
        return future

    def close(self, timeout_s: float = 30.0) -> bool:
        """Drop what was not begun and wait for what was, telling nothing any more; tell whether all has ended."""
        self._inbox.is_closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        has_ended = not wait(tuple(self._calls), timeout_s).not_done
        if has_ended:
            self._pool.shutdown(wait=True)
        return has_ended

    def _hand_over(self, then: Callable[[Any], None], failed: Failed | None, future: Future[Any]) -> None:
        self._calls.discard(future)
        if not future.cancelled():
            self._signals.called.emit(partial(_answer, then, failed, future))


class _Inbox(QObject):
    """Lives in the window's thread and gathers what the threads say."""

    def __init__(self, signals: _Signals) -> None:
        super().__init__()
        self.is_closed = False
        self._signals = signals
        self._lock = threading.Lock()
        self._news: dict[str, _News] = {}
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._tell)
        signals.woken.connect(self._wake, Qt.ConnectionType.QueuedConnection)
        signals.called.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def hear(self, job: Job, event: Event | None) -> None:
        """Take what the queue says, in whichever thread."""
        with self._lock:
            is_first = not self._news
            news = self._news.setdefault(job.id, _News(job))
            news.job = job
            if event is not None:
                news.add(event)
        if is_first:
            self._signals.woken.emit()

    @Slot()
    def _wake(self) -> None:
        if not self.is_closed and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            told, self._news = self._news, {}
        if self.is_closed:
            return
        for news in told.values():
            for event in news.events:
                self._signals.told.emit(news.job.id, event)
            self._signals.job_changed.emit(news.job)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self.is_closed:
            answer()


def _answer(then: Callable[[Any], None], failed: Failed | None, future: Future[Any]) -> None:
    error = future.exception()
    if _is_gone(then):
        return
    if error is None:
        then(future.result())
    elif isinstance(error, TranslatorError) and failed is not None:
        failed(error)
    else:
        if failed is not None:
            failed(TranslatorError(f"This failed unexpectedly: {error}; the log has the details."))
        sys.excepthook(type(error), error, error.__traceback__)


def _is_gone(then: Callable[..., None]) -> bool:
    """Tell whether the widget that waits for an answer was deleted."""
    while isinstance(then, partial):
        then = then.func
    owner = getattr(then, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
