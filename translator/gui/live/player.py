"""Player: what plays on the Live page: the Engine that is open, starting, stopping, and taking over another."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from translator.errors import TranslatorError
from translator.gui.desk import Desk
from translator.gui.live.feed import LiveFeed, opened
from translator.gui.preview import Choice

if TYPE_CHECKING:
    from translator.infer.camera import FrameSource
    from translator.infer.engine import Engine
    from translator.infer.live import Live


class Player(QObject):
    """Opens Engines in threads; of several starts, the last counts.

    Signals: `changed` when it starts, plays or stops; `began` when the first frames are on their way; `failed` carries
    a sentence; `recorded` the Path of a recording that ended with the picture.
    """

    changed = Signal()
    began = Signal()
    failed = Signal(str)
    recorded = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.feed = LiveFeed(self)
        self.is_starting = False
        self._engine: tuple[Path, Engine] | None = None
        self._ending: tuple[Future[Any], Callable[[], Path | None]] | None = None
        self._stamp = 0
        self._choice: Choice | None = None
        self._device = _device(desk)
        desk.settings.changed.connect(self._follow_settings)

    @property
    def live(self) -> "Live | None":
        """Return what plays."""
        return self.feed.live

    @property
    def is_on(self) -> bool:
        """Tell whether it plays, or will as soon as the Engine is open."""
        return self.feed.is_running or self.is_starting

    def start(self, source: "FrameSource", choice: Choice, size: int, *, mirror: bool) -> None:
        """Open the Engine in a thread and play the source through it."""
        self._stamp += 1
        self.is_starting = True
        self._open(choice, partial(self._begin, self._stamp, source, choice, size, mirror))
        self.changed.emit()

    def stop(self) -> None:
        """Stop; the threads end, and a recording with them, while nobody waits."""
        self._stamp += 1
        self.is_starting = False
        if (end := self.feed.stop()) is not None:
            self._ending = (self._desk.bridge.call(end, self._tell_recorded, self._complain), end)
        self.changed.emit()

    def use(self, choice: Choice) -> None:
        """Let what plays be translated by another Model, or with other values of its ports."""
        if self.feed.is_running:
            self._stamp += 1
            self._open(choice, partial(self._take_over, self._stamp, choice))

    @Slot(int)
    def resize(self, size: int) -> None:
        """Let the Model work at another size, in pixels of the longer side."""
        if self.live is not None:
            self.live.resize(size)

    @Slot(bool)
    def mirror(self, is_on: bool) -> None:
        """Swap left and right, as in a mirror, or not."""
        if self.live is not None:
            self.live.mirror(is_on)

    @Slot(bool)
    def freeze(self, is_on: bool) -> None:
        """Keep the frame that is shown, or go on."""
        if self.live is not None:
            self.live.freeze(is_on)

    @Slot(bool)
    def share(self, is_on: bool) -> None:
        """Show what plays to other programs by a virtual camera, or no longer."""
        from translator.infer.virtual_camera import VirtualCamera

        if self.live is not None and is_on != self.live.is_shared:
            camera = VirtualCamera() if is_on else None
            self._desk.bridge.call(partial(self.live.share, camera), lambda _: None)

    def close(self) -> None:
        """Give back the camera, and finish what is being recorded, now."""
        self._stamp += 1
        ends = [self.feed.stop()]
        if self._ending is not None and self._ending[0].cancel():
            ends.append(self._ending[1])  # no thread had the time for it yet, and now none will
        for end in filter(None, ends):
            try:
                end()
            except TranslatorError as error:
                self.failed.emit(str(error))

    def _begin(
        self, stamp: int, source: "FrameSource", choice: Choice, size: int, mirror: bool, engine: "Engine"
    ) -> None:
        if stamp != self._stamp:
            return
        self.is_starting = False
        self._engine, self._choice = (choice.model, engine), choice
        self.feed.start(source, engine, choice, size, mirror=mirror)
        self.changed.emit()
        self.began.emit()

    def _take_over(self, stamp: int, choice: Choice, engine: "Engine") -> None:
        if stamp == self._stamp and self.live is not None:
            self._engine, self._choice = (choice.model, engine), choice
            self.live.use(engine, choice.ports)

    def _open(self, choice: Choice, then: Callable[["Engine"], None]) -> None:
        """Give `then` the Engine of a choice: the one that is open, or a new one."""
        held, config = self._engine, self._desk.settings.get()
        if held is not None and held[0] == choice.model:
            work = partial(_checked, held[1], choice)
        else:
            work = partial(opened, choice, config.device_convert, config.threads)
        earlier = self._ending[0] if self._ending else None
        self._desk.bridge.call(partial(_after, earlier, work), then, partial(self._refuse, self._stamp))

    def _refuse(self, stamp: int, error: TranslatorError) -> None:
        if stamp == self._stamp:
            self.is_starting = False
            self._complain(error)
            self.changed.emit()

    @Slot()
    def _follow_settings(self) -> None:
        """Open the Engine anew where device or threads are others, at once while it plays."""
        if (device := _device(self._desk)) != self._device:
            self._device, self._engine = device, None
            if self._choice is not None:
                self.use(self._choice)

    def _tell_recorded(self, path: Path | None) -> None:
        if path is not None:
            self.recorded.emit(path)

    def _complain(self, error: TranslatorError) -> None:
        self.failed.emit(str(error))


def _device(desk: Desk) -> tuple[str, int]:
    config = desk.settings.get()
    return config.device_convert, config.threads


def _after(earlier: "Future[Any] | None", work: "Callable[[], Engine]") -> "Engine":
    """Open an Engine when the threads before have let go of camera and Engine: both serve one at a time."""
    if earlier is not None:
        wait([earlier])
    return work()


def _checked(engine: "Engine", choice: Choice) -> "Engine":
    engine.check(choice.ports)
    return engine
