"""LiveKeeping: snapshots and recordings of what plays."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from translator.errors import TranslatorError
from translator.gui.desk import Desk

if TYPE_CHECKING:
    from translator.infer.live import Live


class LiveKeeping(QObject):
    """Writes files named after the Model and the moment. Signals: `kept` carries a Path, `failed` a sentence."""

    kept = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def snap(self, pixels: Any, name: str) -> None:
        """Write a frame, uint8 [H, W, 3], as a PNG file."""
        self._desk.bridge.call(partial(_saved, pixels, self._file(name, ".png")), self.kept.emit, self._complain)

    def record(self, live: "Live", name: str) -> bool:
        """Begin to write what plays to a video file; tell whether that could be done."""
        from translator.infer.recording import Recording

        try:
            live.record(Recording(self._file(name, ".mp4")))
        except TranslatorError as error:
            self._complain(error)
            return False
        return True

    def end_recording(self, live: "Live") -> None:
        """Finish the video file."""
        self._desk.bridge.call(live.end_recording, self._tell_recorded, self._complain)

    def _file(self, name: str, suffix: str) -> Path:
        """Return where a file goes: to the folder of the settings, or the user's pictures."""
        kind = QStandardPaths.StandardLocation.PicturesLocation
        output = self._desk.settings.get().output
        folder = Path(output).expanduser() if output else Path(QStandardPaths.writableLocation(kind)) / "Translator"
        return folder / f"{name} {datetime.now():%Y-%m-%d %H.%M.%S.%f}{suffix}"

    def _tell_recorded(self, path: Path | None) -> None:
        if path is not None:
            self.kept.emit(path)

    def _complain(self, error: TranslatorError) -> None:
        self.failed.emit(str(error))


def _saved(pixels: Any, path: Path) -> Path:
    from translator.errors import DataError
    from translator.images.codec import encode

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{path.parent} cannot be made: {error.strerror or error}.") from error
    encode(pixels, path)
    return path
