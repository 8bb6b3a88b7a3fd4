"""Sampler: pictures made in the background, each shown as soon as it is there."""

import tempfile
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.jobs.progress import Control, Event

if TYPE_CHECKING:
    from translator.infer.engine import Engine
    from translator.infer.sample import Sample, Summary
    from translator.models.card import Card


@dataclass(frozen=True)
class Sampling:
    """What is to be made: a Model file, `count` seeds from `seed` on, and the values of its inputs by name."""

    model: Path
    seed: int
    count: int
    ports: Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """One picture that was made: the Sample, its image, what it shows in words, and a PNG of it to be dragged away."""

    card: "Card"
    sample: "Sample"
    image: QImage
    caption: str
    file: Path


class Sampler(QObject):
    """Makes pictures in one of the bridge's threads; it keeps the Engine of the last Model.

    Signals: `made` carries a Shown, `told` an Event, `ended` a Summary, `failed` a sentence. All come in the window's
    thread, and none of a work that was replaced by another.
    """

    made = Signal(object)
    told = Signal(object)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._control: Control | None = None
        self._future: Future[Any] | None = None
        self._engine: tuple[object, Engine] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.device, self.threads = "auto", 0

    @property
    def is_busy(self) -> bool:
        """Tell whether pictures are being made."""
        return self._control is not None

    def start(self, sampling: Sampling) -> None:
        """Begin to make pictures; nothing happens while others are being made."""
        if self._control is not None:
            return
        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="translator-samples-")
        self._control = Control()
        work = partial(self._work, sampling, self._control, Path(self._folder.name))
        self._future = self._bridge.call(work, self._end, self._fail)

    def stop(self) -> None:
        """Ask to stop after the picture in work."""
        if self._control is not None:
            self._control.stop()

    def close(self) -> None:
        """Stop, and remove the files that were made for dragging once nobody writes any more."""
        self.stop()
        self._bridge_is_gone()

    def _bridge_is_gone(self) -> None:
        folder, self._folder = self._folder, None
        if folder is None:
            return
        if self._future is None or self._future.done():
            folder.cleanup()
        else:
            self._future.add_done_callback(lambda _: folder.cleanup())

    def _work(self, sampling: Sampling, control: Control, folder: Path) -> "Summary":
        from translator.infer.sample import sample

        engine = self._opened(sampling.model)
        return sample(
            engine,
            seeds=range(sampling.seed, sampling.seed + sampling.count),
            ports=sampling.ports,
            sink=lambda made: self.made.emit(_shown(engine.card, made, folder)),
            report=self.told.emit,
            control=control,
        )

    def _opened(self, path: Path) -> "Engine":
        from translator.infer.engine import Engine

        key = (path, path.stat().st_mtime_ns if path.exists() else 0, self.device, self.threads)
        if self._engine is None or self._engine[0] != key:
            self._engine = None  # the memory of one is given back before the other takes its own
            opened = Engine(path, device=self.device, threads=self.threads, report=self._tell)  # type: ignore[arg-type]
            self._engine = (key, opened)
        return self._engine[1]

    def _tell(self, event: Event) -> None:
        self.told.emit(event)

    def _end(self, summary: "Summary") -> None:
        self._control = None
        self.ended.emit(summary)

    def _fail(self, error: TranslatorError) -> None:
        self._control = None
        self.failed.emit(str(error))


def _shown(card: "Card", sample: "Sample", folder: Path) -> Shown:
    from translator.gui.raster import image_of
    from translator.images.codec import encode
    from translator.infer.samples import caption_of, name_of

    file = folder / f"{name_of(card, sample.draw)}.png"
    encode(sample.pixels, file)
    return Shown(card, sample, image_of(sample.pixels), caption_of(card, sample.draw.condition), file)
