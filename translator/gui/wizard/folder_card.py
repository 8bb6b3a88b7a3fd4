"""A card that a folder is dropped on; it fills with a mosaic of the pictures."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from translator.data.manifest import Manifest
from translator.errors import DataError, TranslatorError
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.mosaic import some_of, thumbnail
from translator.gui.theme import restyle
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16
from translator.gui.wizard.picture_grid import PictureGrid

_REMEMBERED = "train/folder"
_WIDE = (6, 2)
_MOST_LEFT_OUT = 4
"""Pictures that are left out and shown though they are not among those picked evenly."""


@dataclass(frozen=True)
class Glance:
    """What a look into a folder gave."""

    folder: Path
    count: int
    files: list[Path]
    images: list[QImage]


class FolderCard(QFrame):
    """A place for one folder, called by its name once it is known.

    Signals: `chosen` carries the Path when the user gave a folder; it is shown by `look_at`. `clicked` carries the Path
    of a picture to leave out or to take back.
    """

    chosen = Signal(object)
    clicked = Signal(object)

    def __init__(self, desk: Desk, title: str, about: str, *, is_wide: bool = False) -> None:
        """Make an empty card; `is_wide` where it stands alone in its row."""
        super().__init__()
        self._desk = desk
        self.title = title
        self.folder: Path | None = None
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.mosaic = PictureGrid(desk.theme, *(_WIDE if is_wide else ()))
        self.mosaic.clicked.connect(self.clicked)
        self._manifest = Manifest()
        self._count_found = 0
        self._letter = QLabel(title)
        self._letter.setProperty("role", "caption")
        self._letter.hide()
        self.heading = ElidedLabel(title, "section")
        self._count = QLabel()
        self._count.setProperty("role", "figures")
        self._path = ElidedLabel(about, "caption")
        self.browse = QPushButton(self.tr("Choose folder"))
        self.browse.setAccessibleName(self.tr("Choose folder: {0}").format(title))
        self.browse.setToolTip(self.tr("Choose a folder, or drop it here"))
        self.browse.clicked.connect(self._browse)
        self._lay_out()

    @property
    def summary(self) -> str:
        """Return how many pictures there are, are held out and are left out, in words."""
        return self._count.text()

    def look_at(self, folder: Path) -> None:
        """Show a folder: its name now, its pictures when they are read."""
        self.folder = folder
        self.heading.say(folder.name or str(folder))
        self._letter.show()
        self._path.say(str(folder))
        self._count.setText(self.tr("looking …"))
        self._desk.settings.remember(_REMEMBERED, str(folder.parent))
        self._look(frozenset())

    def mark(self, manifest: Manifest) -> None:
        """Show what a manifest leaves out and holds out, and count it."""
        before, self._manifest = self._manifest, manifest
        self.mosaic.mark(manifest)
        self._say_count()
        here = self._here(manifest.excluded)
        if self.folder is not None and here != self._here(before.excluded) and not here <= set(self.mosaic.files):
            self._look(here)

    def _look(self, left_out: frozenset[Path]) -> None:
        assert self.folder is not None
        self._desk.bridge.call(partial(_glance, self.folder, left_out), self._take, self._refuse)

    def _here(self, files: frozenset[Path]) -> frozenset[Path]:
        folder = self.folder
        return frozenset(file for file in files if folder is not None and file.is_relative_to(folder))

    def _say_count(self) -> None:
        if self.folder is None:
            return
        parts = [self.tr("{0} pictures").format(f"{self._count_found:,}")]
        for words, files in (
            (self.tr("{0} held out"), self._manifest.held_out - self._manifest.excluded),
            (self.tr("{0} left out"), self._manifest.excluded),
        ):
            if here := self._here(files):
                parts.append(words.format(f"{len(here):,}"))
        self._count.setText(", ".join(parts))

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
            self._count_found = glance.count
            self.mosaic.show_files(glance.files, glance.images)
            self._say_count()

    def _refuse(self, error: TranslatorError) -> None:
        self.mosaic.show_files([], [])
        self._count.setText("")
        self._path.say(in_words(str(error)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_8)
        top.addWidget(self._letter)
        top.addWidget(self.heading, 1)
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


def _glance(folder: Path, left_out: frozenset[Path]) -> Glance:
    """Look at some pictures of a folder, among them some of those that are left out."""
    from translator.images.listing import pictures

    try:
        files = pictures(folder)
    except OSError as error:
        raise DataError(f"{folder} cannot be read: {error.strerror}.") from error
    chosen = some_of(files)
    unseen = [file for file in files if file in left_out and file not in chosen][:_MOST_LEFT_OUT]
    seen = [(file, thumbnail(file)) for file in (*chosen[: len(chosen) - len(unseen)], *unseen)]
    shown = [(file, image) for file, image in seen if image is not None]
    return Glance(folder, len(files), [file for file, _ in shown], [image for _, image in shown])
