"""LiveReports: what is said over the live picture: of the source for a while, of failures and files until closed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from translator.errors import TranslatorError
from translator.gui.folder import open_folder
from translator.gui.notice import Notice

if TYPE_CHECKING:
    from translator.infer.live import Live

NOTE_MS = 5000


class LiveReports(QObject):
    """Says sentences in a Notice."""

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._hushing = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._hushing.timeout.connect(notice.hide)

    def note(self, sentence: str, live: "Live") -> None:
        """Say something of the source; that it is away stays until it is back."""
        self._notice.say(sentence, "warn" if live.is_away else "good")
        self._hushing.stop() if live.is_away else self._hushing.start()

    @Slot(str)
    def complain(self, error: TranslatorError | str) -> None:
        """Say what went wrong."""
        self._hushing.stop()
        self._notice.say(str(error))

    @Slot(object)
    def tell_kept(self, path: Path) -> None:
        """Say where a snapshot or a recording is."""
        self._hushing.stop()
        shows = partial(open_folder, path.parent)
        sentence = self.tr("Saved as {path}.").format(path=path)
        self._notice.say(sentence, "good", button=self.tr("Show in folder"), does=shows)

    def close(self) -> None:
        """Say nothing later."""
        self._hushing.stop()
