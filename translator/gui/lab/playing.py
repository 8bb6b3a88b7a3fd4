"""Playing: an experiment that goes on in a thread while its moments are shown."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from translator.gui.errand import Errand
from translator.jobs.progress import Control, Progress, Report

if TYPE_CHECKING:
    from translator.lab.experiment import LabConfig, Moment
    from translator.lab.target import Target


class Playing(QObject):
    """One experiment: its settings, its target once that is made, and its moments so far.

    The thread only appends to `moments`; whoever looks sees them from the first to the newest.
    Signals: `moved` when there are more moments, `ended` when there will be no more, `failed` carries a sentence.
    """

    moved = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(self, config: "LabConfig", learned: str | Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.config, self.learned = config, learned
        self.target: Target | None = None
        self.moments: list[Moment] = []
        self._errand = Errand(self._play, self)
        self._errand.told.connect(self._tell)
        self._errand.done.connect(self._end)
        self._errand.failed.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Tell whether more moments may come."""
        return self._errand.is_running

    @property
    def title(self) -> str:
        """Return the name of what is learned, by which objective, and how the discriminator is controlled."""
        how = [self.config.objective, *({self.config.control} - {"auto", "none"})]
        return f"{self.target.title if self.target else self.learned}: {', '.join(how)}"

    def start(self) -> None:
        """Begin."""
        self._errand.start()

    def stop(self, timeout_s: float = 0.0) -> None:
        """Stop at the next update of the generator, and keep the moments; wait a while for the thread."""
        was_running = self.is_running
        self._errand.stop(timeout_s)
        if was_running:
            self.ended.emit()

    def _play(self, report: Report, control: Control) -> None:
        from translator.lab.experiment import play
        from translator.lab.target import TARGETS, picture

        self.target = picture(self.learned) if isinstance(self.learned, Path) else TARGETS[self.learned]()
        for moment in play(self.config, self.target, control=control):
            self.moments.append(moment)
            report(Progress("Playing", moment.step, self.config.steps))

    @Slot(object)
    def _tell(self, _event: object) -> None:
        self.moved.emit()

    @Slot(object)
    def _end(self, _result: object) -> None:
        self.moved.emit()
        self.ended.emit()

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self.ended.emit()
