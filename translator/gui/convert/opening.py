"""Opening: the ways in which pictures come to the Convert page."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from translator import paths
from translator.errors import DataError, TranslatorError
from translator.gui.desk import Desk
from translator.gui.raster import pixels_of
from translator.images.listing import SUFFIXES

_LAST = "convert/opened"


class Opening(QObject):
    """Dialogs, the clipboard, what is dropped, and the sample.

    Signals: `brought` carries a list of Paths, `refused` a sentence.
    """

    brought = Signal(list)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent

    @Slot()
    def browse(self) -> None:
        """Ask for pictures."""
        suffixes = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = [self.tr("Pictures ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")]
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open pictures"), self._last_folder(), ";;".join(kinds)
        )
        self._bring(chosen)

    @Slot()
    def browse_folder(self) -> None:
        """Ask for a folder of pictures."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"), self._last_folder())
        self._bring([chosen] if chosen else [])

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds."""
        self.take(QApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take the files that were dropped or pasted, or the picture itself where there is no file."""
        if files := files_in(data):
            ours = [path for path in files if is_ours(path)]
            names = ", ".join(path.name for path in files[:3])
            self.brought.emit(ours) if ours else self.refused.emit(self.tr("{0}: no picture.").format(names))
            return
        image = data.imageData() if data.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            keep = partial(_kept, image)
            self._desk.bridge.call(keep, lambda path: self.brought.emit([path]), self._complain)
        else:
            self.refused.emit(self.tr("The clipboard holds no picture; copy one, or a picture file, and paste again."))

    @Slot()
    def open_sample(self) -> None:
        """Take the first of the sample pictures."""
        self.brought.emit(samples()[:1])

    def _bring(self, chosen: Sequence[str]) -> None:
        if chosen:
            self._desk.settings.remember(_LAST, str(Path(chosen[0]).parent))
            self.brought.emit([Path(name) for name in chosen])

    def _last_folder(self) -> str:
        return str(self._desk.settings.recall(_LAST, str(Path.home())))

    def _complain(self, error: TranslatorError) -> None:
        self.refused.emit(str(error))


def is_ours(path: Path) -> bool:
    """Tell whether a file promises a picture, or is a folder, which may hold some."""
    return path.is_dir() or path.suffix.lower() in SUFFIXES


def files_in(data: QMimeData) -> list[Path]:
    """Return the local files of what is dragged or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def samples() -> list[Path]:
    """Return the sample pictures that come with the program."""
    folder = paths.asset("samples")
    return sorted(path for path in folder.glob("*") if is_ours(path)) if folder.is_dir() else []


def _kept(image: QImage) -> Path:
    """Write a pasted picture where a Job finds it after a restart, too."""
    from translator.images.codec import encode

    folder = paths.home() / "pasted"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{folder} cannot be made for the pasted picture: {error.strerror or error}.") from error
    path = folder / f"{datetime.now():%Y-%m-%d %H.%M.%S.%f}.png"
    pixels, alpha = pixels_of(image)
    encode(pixels, path, alpha=alpha)
    return path
