"""Stage: the live picture with its bar and its readout, or what to do while nothing plays."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from translator.gui.canvas import Canvas
from translator.gui.empty import Empty
from translator.gui.live.bar import LiveBar, Readout
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_12

if TYPE_CHECKING:
    from translator.infer.live import Figures, Translated


@dataclass(frozen=True)
class FirstSteps:
    """What can be done while nothing plays."""

    video: Callable[[], object]
    folder: Callable[[], object]
    start: Callable[[], object]
    add_model: Callable[[], object]
    train: Callable[[], object]


class Stage(QStackedWidget):
    """Several widgets of which one is in front: the canvas, or what to do first."""

    def __init__(self, theme: Theme, steps: FirstSteps) -> None:
        super().__init__()
        self.canvas = Canvas(theme)
        self.bar, self.readout = LiveBar(theme, self.canvas), Readout(theme, self.canvas)
        self._model, self._is_divided = "", False
        self._add_empties(theme, steps)
        self.canvas.installEventFilter(self)
        self.divide(False)

    def show_place(self, *, has_picture: bool, has_models: bool, has_source: bool) -> None:
        """Show the picture, or what is missing for one."""
        waiting = self.ready if has_source else self.no_source
        self.setCurrentWidget(self.canvas if has_picture else waiting if has_models else self.no_model)

    def show_frame(self, frame: "Translated") -> None:
        """Paint a frame at once, so that the time it took can be measured."""
        self.canvas.show_frame(*frame.developed)
        self.canvas.panes[0].viewport().repaint()

    def name_model(self, model: str) -> None:
        """Say which Model translates."""
        self._model = model
        self.divide(self._is_divided)

    @Slot(bool)
    def divide(self, is_on: bool) -> None:
        """Put a divider over the picture, the original left of it, or show the translation alone."""
        self._is_divided = is_on
        captions = (self.tr("Before"), self._model or self.tr("After")) if is_on else ("", "")
        self.canvas.panes[0].show_content("wipe" if is_on else "after", captions)

    def read_out(self, words: str) -> None:
        """Say something in the readout."""
        self.readout.say(words)
        self.arrange()

    @Slot(bool)
    def show_readout(self, is_shown: bool) -> None:
        """Show or hide rate and latency."""
        self.readout.setVisible(is_shown)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep bar and readout where they belong."""
        if watched is self.canvas and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.arrange()
        return super().eventFilter(watched, event)

    def _add_empties(self, theme: Theme, steps: FirstSteps) -> None:
        about = self.tr("Plug one in and come back to this page, or let a video or a folder play its part.")
        video, folder = (self.tr("Play a video"), steps.video), (self.tr("Play a folder"), steps.folder)
        self.no_source = Empty(theme, "camera", self.tr("No camera found"), about, video, folder)
        about = self.tr("The picture is translated while it plays; nothing leaves this computer.")
        self.ready = Empty(theme, "live", self.tr("Ready"), about, (self.tr("Start"), steps.start))
        about = self.tr("A Model is one file that translates pictures: add one from anywhere, or train your own.")
        add, train = (self.tr("Add a Model"), steps.add_model), (self.tr("Train one"), steps.train)
        self.no_model = Empty(theme, "models", self.tr("No Model yet"), about, add, train)
        for widget in (self.no_source, self.ready, self.no_model, self.canvas):
            self.addWidget(widget)

    def arrange(self) -> None:
        """Lay the bar over the lower edge of the picture, and the readout between the captions at the upper one."""
        width, height = self.canvas.width(), self.canvas.height()
        self.bar.set_room(width)
        for card in (self.bar, self.readout):
            card.adjustSize()
            card.raise_()
        self.bar.move((width - self.bar.width()) // 2, height - self.bar.height() - SPACE_12)
        self.readout.move((width - self.readout.width()) // 2, SPACE_12)
        self.canvas.set_middle(0 if self.readout.isHidden() else self.readout.width())


def readout(figures: "Figures") -> str:
    """Return "29.9 fps  41 / 58 ms  0 dropped"."""
    text = QCoreApplication.translate("LivePage", "{rate} fps  {median} / {late} ms  {dropped} dropped")
    return text.format(
        rate=f"{figures.per_second:.1f}",
        median=f"{figures.p50_ms:.0f}",
        late=f"{figures.p95_ms:.0f}",
        dropped=f"{figures.dropped:,}",
    )
