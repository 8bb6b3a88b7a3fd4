"""Easel: codes of one Model drawn in a thread, one after the other; of those that follow each other, the newest."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.models.library import Entry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from translator.latent.book import Book
    from translator.latent.code import Code
    from translator.latent.space import Space

Making = Callable[["Space", "Book"], "Code"]
"""What makes a code, in a thread."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """A code and its picture."""

    code: "Code"
    pixels: "NDArray[np.uint8]"
    image: QImage


@dataclass(frozen=True)
class Sitting:
    """One Model on one device, and what it is told besides the code."""

    entry: Entry
    device: str
    threads: int
    condition: Mapping[str, Any]

    def space(self, **others: Any) -> "Space":
        """Open the Model; for a thread that shares it with no other."""
        from translator.latent.space import Space

        return Space(self.entry, device=self.device, threads=self.threads, **others)  # type: ignore[arg-type]


class Easel(QObject):
    """Draws codes. One is drawn at a time; what was asked of an earlier Sitting is never told.

    Signals: `live` carries the newest Drawn of those asked for by `show`, `drawn` the key and the Drawn of one asked
    for by `add`, `failed` a sentence.
    """

    live = Signal(object)
    drawn = Signal(str, object)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.sitting: Sitting | None = None
        self._newest: Making | None = None
        self._others: deque[tuple[str, Making]] = deque()
        self._is_busy = False
        self._opened: tuple[object, Space, Book] | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether something is still to be drawn."""
        return self._is_busy

    def sit(self, sitting: Sitting | None) -> None:
        """Draw codes of another Model, or with another condition; what was not drawn yet is forgotten."""
        self.sitting = sitting
        self._newest = None
        self._others.clear()

    def show(self, making: Making) -> None:
        """Draw a code for `live`, in place of an earlier one that is still waiting."""
        self._newest = making
        self._go_on()

    def add(self, key: str, making: Making) -> None:
        """Draw a code for `drawn`, after those that were added before."""
        self._others.append((key, making))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or self.sitting is None:
            return
        if self._newest is not None:
            key, making, self._newest = None, self._newest, None
        elif self._others:
            key, making = self._others.popleft()
        else:
            return
        self._is_busy = True
        work = partial(self._work, self.sitting, making)
        self._bridge.call(work, partial(self._done, self.sitting, key), partial(self._fail, self.sitting, key))

    def _work(self, sitting: Sitting, making: Making) -> Drawn:
        from translator.gui.raster import image_of

        space, book = self._open(sitting)
        code = making(space, book)
        (pixels,) = space.draw([code.values], sitting.condition)
        return Drawn(code, pixels, image_of(pixels))

    def _open(self, sitting: Sitting) -> "tuple[Space, Book]":
        from translator.latent.book import Book

        key = (sitting.entry.path, sitting.entry.added, sitting.device, sitting.threads)
        if self._opened is None or self._opened[0] != key:
            self._opened = None  # the memory of one is given back before the other takes its own
            space = sitting.space()
            self._opened = (key, space, Book(space.card))
        return self._opened[1], self._opened[2]

    def _done(self, sitting: Sitting, key: str | None, drawn: Drawn) -> None:
        self._is_busy = False
        if sitting is self.sitting:
            if key is None:
                self.live.emit(drawn)
            else:
                self.drawn.emit(key, drawn)
        self._go_on()

    def _fail(self, sitting: Sitting, key: str | None, error: TranslatorError) -> None:
        self._is_busy = False
        if sitting is self.sitting:
            if key is not None:  # the others would fail for the same reason
                self._others.clear()
            self.failed.emit(str(error))
        self._go_on()
