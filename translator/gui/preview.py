"""Preview: one picture translated in the background; of several requests the newest wins."""

import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.gui.raster import Raster

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from translator.images.codec import Picture
    from translator.infer.engine import Engine

PREVIEW_PX = 1024
"""The longer side of what is previewed; larger pictures are shown at this size until they are converted."""

MAX_ENGINES = 2


@dataclass(frozen=True)
class Opened:
    """A picture that was decoded, and the Raster that shows it."""

    path: Path
    picture: "Picture"
    raster: Raster


@dataclass(frozen=True)
class Choice:
    """A Model file and the values of its ports, as `Engine.run` takes them."""

    model: Path
    ports: Mapping[str, Any]


@dataclass(frozen=True)
class Request:
    """What is to be translated: a picture, by one Model or two, at a size in pixels (0: its own)."""

    opened: Opened
    choices: tuple[Choice, ...]
    size: int


@dataclass(frozen=True)
class Result:
    """The translations of a Request; `reduced_px` is the longer side where a large picture was made smaller, else 0."""

    request: Request
    rasters: tuple[Raster, ...]
    seconds: float
    reduced_px: int


class Engines:
    """The Engines that are open: one for each Model, those used last. One caller at a time; the others wait."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: OrderedDict[tuple[Path, int, str, int], Engine] = OrderedDict()
        self.device, self.threads = "auto", 0

    def open(self, path: Path) -> None:
        """Open the Engine of a Model, if it is not open yet; the first time the file is vetted, which takes seconds."""
        with self._lock:
            self._engine(path)

    def translate(
        self, picture: "Picture", choice: Choice, size: int
    ) -> "tuple[NDArray[np.uint8], NDArray[np.uint8] | None]":
        """Return the pixels and the alpha of a picture's translation."""
        from translator.infer.pipeline import Conversion, translate

        ports = dict(choice.ports)
        options = Conversion(size=size, seed=ports.pop("seed", 0))
        with self._lock:
            return translate(self._engine(choice.model), picture, options, ports)

    def close(self) -> None:
        """Let go of all Engines and the memory they hold."""
        with self._lock:
            self._open.clear()

    def _engine(self, path: Path) -> "Engine":
        from translator.infer.engine import Engine

        key = (path, _changed(path), self.device, self.threads)
        if key not in self._open:
            while len(self._open) >= MAX_ENGINES:
                self._open.popitem(last=False)
            self._open[key] = Engine(path, device=self.device, threads=self.threads)  # type: ignore[arg-type]
        self._open.move_to_end(key)
        return self._open[key]


class Preview(QObject):
    """Translates in the bridge's threads. While it works, only the newest further request is remembered.

    Signals: `done` carries a Result, `failed` a sentence; both only for the newest request.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, engines: Engines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._engines = bridge, engines
        self._stamp = 0
        self._next: Request | None = None
        self._works = False

    @property
    def is_busy(self) -> bool:
        """Tell whether a result is still to come."""
        return self._works and self._stamp > 0

    def ask(self, request: Request) -> None:
        """Ask for a translation; what was asked before is no longer wanted."""
        self._stamp += 1
        self._next = request
        self._go_on()

    def forget(self) -> None:
        """Drop what was asked for."""
        self._stamp += 1
        self._next = None

    def _go_on(self) -> None:
        if self._works or self._next is None:
            return
        request, self._next, self._works = self._next, None, True
        work = partial(previewed, self._engines, request)
        self._bridge.call(work, partial(self._finish, self._stamp), partial(self._fail, self._stamp))

    def _finish(self, stamp: int, result: Result) -> None:
        self._works = False
        if stamp == self._stamp:
            self.done.emit(result)
        self._go_on()

    def _fail(self, stamp: int, error: TranslatorError) -> None:
        self._works = False
        if stamp == self._stamp:
            self.failed.emit(str(error))
        self._go_on()


def open_picture(path: Path) -> Opened:
    """Decode a picture for the canvas; raises ImageError."""
    from translator.images.codec import decode

    picture = decode(path)
    return Opened(path, picture, Raster(picture.pixels, picture.alpha))


def previewed(engines: Engines, request: Request) -> Result:
    """Translate a request, a large picture at PREVIEW_PX."""
    picture, reduced_px = request.opened.picture, 0
    if not request.size and max(picture.pixels.shape[:2]) > PREVIEW_PX:
        picture, reduced_px = _reduced(picture), PREVIEW_PX
    for choice in request.choices:
        engines.open(choice.model)
    start = time.perf_counter()
    made = [engines.translate(picture, choice, request.size) for choice in request.choices]
    seconds = time.perf_counter() - start
    return Result(request, tuple(Raster(*pixels) for pixels in made), seconds, reduced_px)


def save(engines: Engines, request: Request, path: Path, quality: int) -> Path:
    """Translate the picture of a request by its first Model at full size and write it; return the path."""
    from translator.images.codec import encode

    picture = request.opened.picture
    pixels, alpha = engines.translate(picture, request.choices[0], request.size)
    encode(pixels, path, alpha=alpha, quality=quality, taken=picture.taken)
    return path


def _reduced(picture: "Picture") -> "Picture":
    from translator.images.resize import fit, resize

    height, width = picture.pixels.shape[:2]
    small = fit(width, height, PREVIEW_PX)
    alpha = None if picture.alpha is None else resize(picture.alpha, *small)
    return replace(picture, pixels=resize(picture.pixels, *small), alpha=alpha)


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # the Engine says in a sentence what is wrong with it
        return 0
