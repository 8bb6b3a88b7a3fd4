"""Progress of long work: small frozen events out, requests to stop or pause in."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Progress:
    """How far a piece of work is. `rate` is items per second and `remaining_s` seconds; None until they are honest."""

    what: str
    done: int
    total: int
    rate: float | None = None
    remaining_s: float | None = None
    values: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Note:
    """One sentence for the user that is neither progress nor a failure (a fallback, a skipped file)."""

    text: str


@dataclass(frozen=True)
class Failure:
    """One item of the work failed; the work goes on."""

    item: str
    reason: str


@dataclass(frozen=True)
class Done:
    """One item of the work is done: the file that came of it, and the seconds it took, 0 when it was there already."""

    item: str
    result: str
    seconds: float


Event = Progress | Note | Failure | Done
Report = Callable[[Event], None]


def silent(event: Event) -> None:
    """Drop an event: the Report of callers that do not watch."""


@dataclass
class Control:
    """Requests from whoever watches a piece of work; the work looks at them between items."""

    _stop: threading.Event = field(default_factory=threading.Event)
    _save: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask the work to stop at the next safe point, keeping what is done."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Tell whether a stop was asked for."""
        return self._stop.is_set()

    def save(self) -> None:
        """Ask the work to save a checkpoint soon and to go on; work that has none does nothing."""
        self._save.set()

    @property
    def saving(self) -> bool:
        """Tell whether a checkpoint was asked for and is not yet there."""
        return self._save.is_set()

    def saved(self) -> None:
        """Answer a request for a checkpoint: it is there."""
        self._save.clear()


class Pace:
    """Rate and remaining time over a sliding window, so that a change of load shows within the window."""

    def __init__(self, total: int, done: int = 0, window_s: float = 30.0) -> None:
        self._total = total
        self._window_s = window_s
        self._marks = [(time.monotonic(), done)]

    def progress(self, what: str, done: int, values: tuple[tuple[str, float], ...] = ()) -> Progress:
        """Note that `done` items are ready now and return the event that says so."""
        now = time.monotonic()
        self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[1][0] > self._window_s:
            self._marks.pop(0)
        start, first = self._marks[0]
        rate = (done - first) / (now - start) if done > first and now > start else None
        remaining = (self._total - done) / rate if rate else None
        return Progress(what, done, self._total, rate, remaining, values)
