"""LiveFeed: the way of live frames from their threads to the window, the newest only."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from translator.gui.preview import Choice
from translator.gui.raster import Raster
from translator.jobs.progress import Event

if TYPE_CHECKING:
    from translator.infer.camera import FrameSource, Pixels
    from translator.infer.engine import Engine
    from translator.infer.live import Live

INTERVAL_S = 1 / 30
"""The window shows a frame at most so often."""

_STOP_S = 10.0


class LiveFeed(QObject):
    """One Live and its frames, in the window's thread.

    Signals: `arrived` carries a Translated, whose `developed` are two Rasters; `told` carries an Event.
    """

    arrived = Signal(object)
    told = Signal(object)
    _woken = Signal()
    _heard = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live: Live | None = None
        self._shown_s, self._stamp = 0.0, 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._bring)
        self._woken.connect(self._wake, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Tell whether frames are wanted."""
        return self.live is not None

    def start(self, source: "FrameSource", engine: "Engine", choice: Choice, size: int, *, mirror: bool) -> None:
        """Play a source through an Engine."""
        from translator.infer.live import Live

        self._stamp += 1
        self.live = Live(
            source,
            engine,
            ports=choice.ports,
            size=size,
            mirror=mirror,
            watch=self._woken.emit,
            report=partial(self._heard.emit, self._stamp),
            develop=_developed,
        )
        self.live.start()

    def stop(self) -> Callable[[], Path | None] | None:
        """Want no more frames; return what ends the threads and a recording, to be called outside of this thread."""
        live, self.live = self.live, None
        self._timer.stop()
        return partial(ended, live) if live else None

    @Slot(int, object)
    def _tell(self, stamp: int, event: Event) -> None:
        """Pass on what the Live of now says; what an earlier one said is no longer of interest."""
        if stamp == self._stamp:
            self.told.emit(event)

    @Slot()
    def _wake(self) -> None:
        """Bring the newest frame now, or when the last one has been seen long enough."""
        wait_s = self._shown_s + INTERVAL_S - time.monotonic()
        if self._timer.isActive():
            return
        if wait_s <= 0:
            self._bring()
        else:
            self._timer.start(max(1, round(1000 * wait_s)))

    @Slot()
    def _bring(self) -> None:
        result = self.live.newest() if self.live else None
        if result is not None:
            self._shown_s = time.monotonic()
            self.arrived.emit(result)


def ended(live: "Live") -> Path | None:
    """End a recording, a virtual camera and the threads; return the file of the recording."""
    try:
        return live.end_recording()
    finally:
        live.share(None)
        live.stop(_STOP_S)


def opened(choice: Choice, device: str, threads: int) -> "Engine":
    """Open the Engine of a choice and check the values of its ports; raises ModelError."""
    from translator.infer.engine import Engine

    engine = Engine(choice.model, device=device, threads=threads)  # type: ignore[arg-type]
    engine.check(choice.ports)
    return engine


def _developed(before: "Pixels", after: "Pixels") -> tuple[Raster, Raster]:
    return Raster(before), Raster(after)
