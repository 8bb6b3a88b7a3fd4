"""A card that a folder is dropped on; it fills with a mosaic of the pictures."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from translator.errors import DataError, TranslatorError
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.mosaic import Mosaic, some_of, thumbnails
from translator.gui.theme import restyle
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16

_REMEMBERED = "train/folder"


@dataclass(frozen=True)
class Glance:
    """What a look into a folder gave."""

    folder: Path
    count: int
    images: list[QImage]


class FolderCard(QFrame):
    """A place for one folder.

    Signals: `chosen` carries the Path when the user gave a folder; it is shown by `look_at`.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__()
        self._desk = desk
        self.title = title
        self.folder: Path | None = None
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.mosaic = Mosaic(desk.theme)
        self._title = QLabel(title)
        self._title.setProperty("role", "section")
        self._count = QLabel()
        self._count.setProperty("role", "figures")
        self._path = ElidedLabel(about, "caption")
        self.browse = QPushButton(self.tr("Choose folder"))
        self.browse.setAccessibleName(self.tr("Choose folder: {0}").format(title))
        self.browse.setToolTip(self.tr("Choose a folder, or drop it here"))
        self.browse.clicked.connect(self._browse)
        self._lay_out()

    def look_at(self, folder: Path) -> None:
        """Show a folder: its name now, its pictures when they are read."""
        self.folder = folder
        self._path.say(str(folder))
        self._count.setText(self.tr("looking …"))
        self._desk.settings.remember(_REMEMBERED, str(folder.parent))
        self._desk.bridge.call(partial(_glance, folder), self._take, self._refuse)

    def clear(self) -> None:
        """Show no folder."""
        self.folder = None
        self._path.say("")
        self._count.setText("")
        self.mosaic.set_images([])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a folder."""
        if self._dropped(event):
            self._mark(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Let the folder go."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the folder."""
        self._mark(False)
        if folder := self._dropped(event):
            event.acceptProposedAction()
            self.chosen.emit(folder)

    @staticmethod
    def _dropped(event: QDropEvent) -> Path | None:
        local = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return next((path for path in local if path.is_dir()), None)

    def _mark(self, active: bool) -> None:
        self.setProperty("active", active)
        restyle(self)

    def _browse(self) -> None:
        start = str(self._desk.settings.recall(_REMEMBERED, str(Path.home())))
        if folder := QFileDialog.getExistingDirectory(self, self.title, start):
            self.chosen.emit(Path(folder))

    def _take(self, glance: Glance) -> None:
        if glance.folder == self.folder:
            self.mosaic.set_images(glance.images)
            self._count.setText(self.tr("{0} pictures").format(f"{glance.count:,}"))

    def _refuse(self, error: TranslatorError) -> None:
        self.mosaic.set_images([])
        self._count.setText("")
        self._path.say(str(error))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._count)
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE_12)
        bottom.addWidget(self._path, 1)
        bottom.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addLayout(top)
        column.addWidget(self.mosaic)
        column.addLayout(bottom)


def _glance(folder: Path) -> Glance:
    from translator.images.listing import pictures

    try:
        files = pictures(folder)
    except OSError as error:
        raise DataError(f"{folder} cannot be read: {error.strerror}.") from error
    return Glance(folder, len(files), thumbnails(some_of(files)))
