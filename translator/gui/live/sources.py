"""LiveSources: the ways in which a video or a folder comes to play the camera's part."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from translator.gui.settings import Settings

if TYPE_CHECKING:
    from translator.infer.camera import Camera, FrameSource

_LAST = "live/opened"


class LiveSources(QObject):
    """Dialogs, and what was played last. Signals: `chosen` carries a FrameSource."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._window = settings, parent

    @Slot()
    def browse(self) -> None:
        """Ask for a video file."""
        from translator.infer.camera import VIDEO_SUFFIXES

        suffixes = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = ";;".join([self.tr("Videos ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")])
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Play a video"), self._last_folder(), kinds)
        if chosen:
            self.play(Path(chosen))

    @Slot()
    def browse_folder(self) -> None:
        """Ask for a folder of pictures."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Play a folder"), self._last_folder())
        if chosen:
            self.play(Path(chosen))

    def play(self, path: Path) -> None:
        """Take a file or folder, and remember it."""
        self._settings.remember(_LAST, str(path))
        self.chosen.emit(_source(path))

    def last(self) -> "FrameSource | None":
        """Return what was played last, None where it is gone."""
        path = Path(self._settings.recall(_LAST, ""))
        return _source(path) if path.name and path.exists() else None

    def _last_folder(self) -> str:
        last = self._settings.recall(_LAST, "")
        return str(Path(last).parent if last else Path.home())


def is_playable(path: Path) -> bool:
    """Tell whether a path is a video, or a folder, which may hold pictures."""
    from translator.infer.camera import VIDEO_SUFFIXES

    return path.suffix.lower() in VIDEO_SUFFIXES or path.is_dir()


def cameras() -> "list[Camera]":
    """Return the cameras there are; asks the system, which takes a moment."""
    from translator.infer.camera import cameras as found

    return found()


def _source(path: Path) -> "FrameSource":
    from translator.infer.camera import PictureFolder, Video

    return PictureFolder(path) if path.is_dir() else Video(path)
