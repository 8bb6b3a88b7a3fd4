"""JobMeter: on which device a Job runs, and what it takes of memory, asked every two seconds while it runs."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from translator.gui.bridge import Bridge
from translator.gui.figures import GAP
from translator.jobs.gpu import GpuMemory, gpu_memory
from translator.jobs.job import Job
from translator.jobs.memory import used_bytes

INTERVAL_MS = 2000
_CARDS = ("cuda", "tensorrt")


@dataclass(frozen=True)
class Reading:
    """The device in a word, the memory of this program in bytes, and that of the graphics card where it is used."""

    device: str
    used: int | None
    card: GpuMemory | None

    def __str__(self) -> str:
        used = gigabytes(self.used) if self.used else ""
        card = f"GPU {gigabytes(self.card.used, unit=False)} / {gigabytes(self.card.total)}" if self.card else ""
        return GAP.join(part for part in (self.device, used, card) if part)


class JobMeter(QObject):
    """Signals: `read` carries a Reading, None while no Job runs."""

    read = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._device: Callable[[], str] | None = None
        self._asks = False
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._ask)

    def follow(self, job: Job | None) -> None:
        """Measure while this Job runs."""
        is_running = job is not None and job.state == "running"
        if job is not None and is_running:
            self._device = partial(_DEVICES.get(job.task.kind, _unknown), job)
        if is_running and not self._timer.isActive():
            self._timer.start()
            self._ask()
        elif not is_running and self._timer.isActive():
            self._timer.stop()
            self.read.emit(None)

    @Slot()
    def _ask(self) -> None:
        if not self._asks and self._device is not None:
            self._asks = True
            self._bridge.call(partial(reading, self._device), self._tell)

    def _tell(self, found: Reading) -> None:
        self._asks = False
        if self._timer.isActive():
            self.read.emit(found)


def reading(device: Callable[[], str]) -> Reading:
    """Measure now, where `device` returns "cuda:1", "cpu" or ""; asks the graphics driver, which takes some ms."""
    kind, _, number = device().partition(":")
    card = gpu_memory(int(number or 0)) if kind in _CARDS else None
    return Reading(_title(kind), used_bytes(), card)


def gigabytes(size: int, *, unit: bool = True) -> str:
    """Return bytes as "1.3 GB", or "12" and more without a decimal."""
    count = size / 1e9
    text = f"{count:,.0f}" if count >= 10 else f"{count:.1f}"
    return _tr("{count} GB").format(count=text) if unit else text


def _of_conversion(job: Job) -> str:
    from translator.infer.providers import DEVICES

    chosen = str(job.task.arguments.get("device", "auto"))
    return next(device.name for device in DEVICES[1:] if device.is_present()) if chosen == "auto" else chosen


def _of_training(job: Job) -> str:
    """Return the device of the recipe, "" before the first step: PyTorch knows what `auto` is, once it is loaded."""
    recipe = job.task.arguments.get("recipe")
    machine = recipe.get("machine", {}) if isinstance(recipe, dict) else {}
    chosen = str(machine.get("device", "auto"))
    has_begun = job.progress is not None and job.progress.what == "Training"
    torch = sys.modules.get("torch") if has_begun else None
    if chosen != "auto" or torch is None:
        return "" if chosen == "auto" else chosen
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _unknown(_job: Job) -> str:
    return ""


_DEVICES: dict[str, Callable[[Job], str]] = {
    "convert": _of_conversion,
    "train": _of_training,
    "resume": _of_training,
}


def _title(kind: str) -> str:
    from translator.infer.providers import DEVICES

    titles = {device.name: device.title for device in DEVICES}
    return titles.get(kind, kind.upper())  # type: ignore[call-overload, no-any-return]


def _tr(text: str) -> str:
    return QCoreApplication.translate("job", text)
