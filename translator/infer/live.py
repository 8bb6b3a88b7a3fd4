"""Live: moving pictures through an Engine, as late as they must be and no later.

    grabbing thread -> one place -> engine thread -> one place -> whoever shows them

Each place holds one frame and is overwritten: the newest wins, whatever is slow, and nothing piles up.
"""

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import numpy as np

from translator.errors import DataError, TranslatorError
from translator.images.resize import fit, resize
from translator.infer.camera import Frame, FrameSource, Pixels
from translator.infer.recording import Recording
from translator.infer.virtual_camera import VirtualCamera
from translator.jobs.progress import Failure, Note, Report, silent

RETRY_S = 1.0
LONE_S = 0.5
WINDOW_S = 5.0
"""What is said of rate and latency is about so many seconds."""

T = TypeVar("T")
Develop = Callable[[Pixels, Pixels], Any]


class Translator(Protocol):
    """What Live needs of an Engine."""

    def run(self, images: Pixels | None = None, **ports: Any) -> Pixels:
        """Translate pictures, uint8 [N, H, W, 3]."""
        ...


@dataclass(frozen=True)
class Translated:
    """A frame before and after, uint8 [H, W, 3], and when it was taken, a time of `time.monotonic`.

    `developed` is what `develop` made of both.
    """

    number: int
    taken_s: float
    before: Pixels
    after: Pixels
    developed: Any = None


@dataclass(frozen=True)
class Figures:
    """Frames shown per second, latency from capture to screen in milliseconds (median, 95 %), frames never shown."""

    per_second: float
    p50_ms: float
    p95_ms: float
    dropped: int


class Place(Generic[T]):
    """Room for one thing between two threads; a newer one takes the place of an older one."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._thing: T | None = None
        self._is_closed = False

    def put(self, thing: T) -> bool:
        """Lay a thing down; tell whether one was there that nobody took."""
        with self._condition:
            is_lost, self._thing = self._thing is not None, thing
            self._condition.notify()
            return is_lost

    def take(self) -> T | None:
        """Take what is there, or None."""
        with self._condition:
            thing, self._thing = self._thing, None
            return thing

    def wait(self) -> T | None:
        """Take what is there or comes; None when the place is closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._thing is not None or self._is_closed)
            thing, self._thing = self._thing, None
            return None if self._is_closed else thing

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._condition:
            self._is_closed = True
            self._condition.notify_all()


@dataclass(frozen=True)
class _Grabbed:
    number: int
    taken_s: float
    pixels: Pixels


@dataclass(frozen=True)
class _Way:
    """How frames are translated now. `stamp` tells the results of one way from those of another."""

    engine: Translator
    ports: Mapping[str, Any]
    size: int
    is_mirrored: bool
    stamp: int = 0


@dataclass
class _Meter:
    """Latencies over a sliding window, and what was dropped since the start."""

    dropped: int = 0
    _marks: deque[tuple[float, float]] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def drop(self) -> None:
        with self._lock:
            self.dropped += 1

    def mark(self, taken_s: float) -> None:
        now = time.monotonic()
        with self._lock:
            self._marks.append((now, now - taken_s))

    def figures(self) -> Figures:
        now = time.monotonic()
        with self._lock:
            while self._marks and now - self._marks[0][0] > WINDOW_S:
                self._marks.popleft()
            times = [moment for moment, _ in self._marks]
            late = sorted(1000 * latency for _, latency in self._marks)
            span = times[-1] - times[0] if len(times) > 1 else 0.0
            rate = (len(times) - 1) / span if span else 0.0
            return Figures(rate, _share(late, 0.5), _share(late, 0.95), self.dropped)


class Live:
    """Frames of a source through an Engine, in two threads, from `start` to `stop`.

    `watch` is called in a thread when there is a new result for `newest`; `report` gets Notes (a camera that is tried
    again, a video that begins anew) and one Failure when it is over for good, whose reason is in `error`, too.
    `develop` turns both pictures into what the screen needs, in the engine's thread.
    """

    def __init__(
        self,
        source: FrameSource,
        engine: Translator,
        *,
        ports: Mapping[str, Any] | None = None,
        size: int = 0,
        mirror: bool = False,
        watch: Callable[[], object] = lambda: None,
        report: Report = silent,
        develop: Develop | None = None,
    ) -> None:
        """Take the source, the Engine with values of its ports, and the longer side in pixels to work at (0: any)."""
        self.source, self.error = source, ""
        self._way = _Way(engine, dict(ports or {}), size, mirror)
        self._watch, self._report, self._develop = watch, report, develop
        self._grabbed: Place[_Grabbed] = Place()
        self._results: Place[tuple[int, Translated]] = Place()
        self._last: _Grabbed | None = None
        self._meter, self._number, self._is_frozen = _Meter(), 0, False
        self._is_away = self._has_ended = False
        self._stopping, self._lock = threading.Event(), threading.Lock()
        self._recording: Recording | None = None
        self._shared: VirtualCamera | None = None
        self._threads = [
            threading.Thread(target=self._guarded, args=(work,), name=name, daemon=True)
            for work, name in ((self._grab, "live-grab"), (self._translate, "live-engine"))
        ]

    @property
    def is_running(self) -> bool:
        """Tell whether frames still come."""
        return any(thread.is_alive() for thread in self._threads) and not self._stopping.is_set()

    @property
    def is_away(self) -> bool:
        """Tell whether the camera is unplugged and tried again."""
        return self._is_away

    @property
    def is_recording(self) -> bool:
        """Tell whether results are written to a file."""
        return self._recording is not None

    @property
    def is_shared(self) -> bool:
        """Tell whether results are shown by a virtual camera."""
        return self._shared is not None

    @property
    def figures(self) -> Figures:
        """Return the rate and the latencies of what was shown within WINDOW_S, and what was dropped since the start."""
        return self._meter.figures()

    def start(self) -> None:
        """Start both threads; a Live starts once."""
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 30.0) -> bool:
        """Stop and wait for the threads, at most so long for each; tell whether both have ended."""
        self._end()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(timeout_s)
        return not any(thread.is_alive() for thread in self._threads)

    def newest(self) -> Translated | None:
        """Return the newest result once; None when there is no newer one. Results of an earlier way are dropped."""
        found = self._results.take()
        if found is None:
            return None
        stamp, result = found
        return result if stamp == self._way.stamp else None

    def note_shown(self, result: Translated) -> None:
        """Tell that a result is on the screen now: rate and latency are measured by that."""
        if not self._is_frozen:
            self._meter.mark(result.taken_s)

    def use(self, engine: Translator, ports: Mapping[str, Any]) -> None:
        """Translate by another Engine or with other values from now on."""
        self._change(engine=engine, ports=dict(ports))

    def resize(self, size: int) -> None:
        """Work at another size."""
        self._change(size=size)

    def mirror(self, is_mirrored: bool) -> None:
        """Swap left and right, as in a mirror, or not."""
        self._change(is_mirrored=is_mirrored)

    def freeze(self, is_frozen: bool) -> None:
        """Keep the frame that is shown, or go on; changes of Model and size are still seen on it."""
        self._is_frozen = is_frozen

    def record(self, recording: Recording) -> None:
        """Write what comes from now on; `end_recording` finishes the file."""
        with self._lock:
            self._recording = recording

    def end_recording(self) -> Path | None:
        """Finish the file and return its path, None when nothing is being recorded; raises DataError."""
        with self._lock:
            recording, self._recording = self._recording, None
            return recording.finish() if recording else None

    def share(self, camera: VirtualCamera | None) -> None:
        """Show what comes from now on by a virtual camera, or no longer; the one before is given back."""
        with self._lock:
            before, self._shared = self._shared, camera
            if before is not None:
                before.close()

    def _change(self, **facts: Any) -> None:
        way = self._way
        self._way = replace(way, stamp=way.stamp + 1, **facts)
        last = self._last
        if self._is_frozen and last is not None:
            self._grabbed.put(last)

    def _end(self) -> None:
        self._stopping.set()
        self._grabbed.close()

    def _guarded(self, work: Callable[[], None]) -> None:
        """Run a thread's work; when it fails, it is over with a sentence."""
        try:
            work()
        except TranslatorError as error:
            self._fail(str(error))
        except Exception as error:
            self._fail(f"{self.source.title} failed unexpectedly: {error}; the log has the details.")
            raise
        finally:
            self._end()

    def _fail(self, sentence: str) -> None:
        self.error = sentence
        self._end()
        self._report(Failure(self.source.title, sentence))

    def _grab(self) -> None:
        """Play the source again and again: a camera because it was unplugged, anything else because it ended."""
        while not self._stopping.is_set():
            try:
                self._play()
                self._tell_end()
            except DataError as error:
                if not self.source.is_retried:
                    raise
                self._tell_away(error)
                self._stopping.wait(RETRY_S)

    def _play(self) -> None:
        """Hand on every frame when it is due, the last for as long as the one before it."""
        start, due_s, gap_s = time.monotonic(), 0.0, LONE_S
        with closing(self.source.frames()) as frames:
            for frame in frames:
                if self._wait_until(start + frame.due_s):
                    return
                self._tell_back()
                self._hand_on(frame)
                gap_s, due_s = (frame.due_s - due_s) or gap_s, frame.due_s
        self._wait_until(start + due_s + gap_s)

    def _wait_until(self, moment: float) -> bool:
        """Wait; tell whether it is over instead."""
        return self._stopping.wait(max(0.0, moment - time.monotonic()))

    def _tell_away(self, error: DataError) -> None:
        was_away, self._is_away = self._is_away, True
        if not was_away:
            self._report(Note(f"{error} It is tried again every second."))

    def _tell_back(self) -> None:
        was_away, self._is_away = self._is_away, False
        if was_away:
            self._report(Note(f"{self.source.title} is back."))

    def _tell_end(self) -> None:
        if not self._has_ended and not self._stopping.is_set():
            self._report(Note(f"{self.source.title} has ended and begins again."))
        self._has_ended = True

    def _hand_on(self, frame: Frame) -> None:
        if self._is_frozen:
            return
        self._number += 1
        if self._grabbed.put(_Grabbed(self._number, time.monotonic(), frame.pixels)):
            self._meter.drop()

    def _translate(self) -> None:
        while (grabbed := self._grabbed.wait()) is not None:
            way, self._last = self._way, grabbed
            result = self._translated(grabbed, way)
            if way.stamp != self._way.stamp:
                # A newer way was chosen meanwhile; nobody wants to see this any more.
                self._meter.drop()
                continue
            if self._results.put((way.stamp, result)):
                self._meter.drop()
            self._watch()
            self._write(result)
            self._send(result)

    def _translated(self, grabbed: _Grabbed, way: _Way) -> Translated:
        before = _prepared(grabbed.pixels, way)
        after = way.engine.run(before[None], **way.ports)[0]
        developed = self._develop(before, after) if self._develop else None
        return Translated(grabbed.number, grabbed.taken_s, before, after, developed)

    def _write(self, result: Translated) -> None:
        with self._lock:
            if self._recording is None:
                return
            try:
                self._recording.write(result.after, result.taken_s)
            except DataError as error:
                path, self._recording = self._recording.path, None
                self._report(Failure(str(path), str(error)))

    def _send(self, result: Translated) -> None:
        with self._lock:
            if self._shared is None:
                return
            try:
                self._shared.send(result.after)
            except DataError as error:
                self._shared = None
                self._report(Failure(VirtualCamera.title, str(error)))


def _prepared(pixels: Pixels, way: _Way) -> Pixels:
    """Return what the Engine sees of a frame; a frame is made smaller, never larger."""
    height, width = pixels.shape[:2]
    if 0 < way.size < max(height, width):
        pixels = resize(pixels, *fit(width, height, way.size))
    return np.ascontiguousarray(pixels[:, ::-1]) if way.is_mirrored else pixels


def _share(ordered: Sequence[float], share: float) -> float:
    """Return the value below which a share of the ordered ones lie; 0 when there are none."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0
