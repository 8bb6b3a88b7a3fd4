"""How fast a Model is on this machine: what was measured and when, and a button that measures it again."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from translator.errors import TranslatorError
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8
from translator.infer.speed_book import Measured, SpeedBook, time_model
from translator.models.library import Entry


class SpeedLine(QWidget):
    """The speeds that are kept for a Model file, newest first, one for each device."""

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__()
        self._desk, self._entry = desk, entry
        self._words = text(self.tr("Not measured yet"))
        self._button = QPushButton(self.tr("Measure"))
        tip = self.tr("Measure how long one picture takes on this machine")
        self._button.setAccessibleName(tip)
        self._button.setToolTip(tip)
        self._button.clicked.connect(self.measure)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(self._words)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        desk.bridge.call(partial(_known, entry), self._show)

    def measure(self) -> None:
        """Measure in a thread and keep the result."""
        choices = self._desk.settings.get()
        work = partial(
            time_model,
            self._entry.path,
            device=choices.device_convert,
            threads=choices.threads,
            library=self._desk.library,
        )
        self._button.setEnabled(False)
        self._words.setText(self.tr("Measuring…"))
        self._desk.bridge.call(work, self._measured, self._fail)

    def _measured(self, _measured: Measured) -> None:
        self._desk.bridge.call(partial(_known, self._entry), self._show)

    def _show(self, known: list[Measured]) -> None:
        """Show what is kept, unless a measurement has begun meanwhile."""
        if known:
            self._words.setText("\n".join(self._line(measured) for measured in known))
            self._button.setText(self.tr("Measure again"))
        self._button.setEnabled(True)

    def _line(self, measured: Measured) -> str:
        speed = measured.speed
        return self.tr("{0} at {1} on {2}, {3}").format(
            milliseconds(speed.median_ms),
            extent(speed.size),
            speed.device,
            f"{measured.when.astimezone():%Y-%m-%d}",
        )

    def _fail(self, error: TranslatorError) -> None:
        self._words.setText(in_words(str(error)))
        self._button.setEnabled(True)


def milliseconds(value: float) -> str:
    """Return a time as "8.3 ms", "630 ms" or "2.4 s"."""
    if value >= 1000:
        return f"{value / 1000:.1f} s"
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms"


def extent(size: tuple[int, int]) -> str:
    """Return (height, width) as "width × height", on one line."""
    return f"{size[1]}\u00a0×\u00a0{size[0]}"


def _known(entry: Entry) -> list[Measured]:
    return SpeedBook().find(entry.sha256)
