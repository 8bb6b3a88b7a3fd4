"""Camera: what moving pictures come from, a camera, or a video file or a folder that plays its part.

cv2 and PyAV are imported when a source is opened, not before.
"""

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError, ImageError
from translator.images.codec import decode, flatten
from translator.images.listing import pictures

Pixels = NDArray[np.uint8]

VIDEO_SUFFIXES = frozenset({".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ogv", ".wmv", ".3gp"})

PICTURES_PER_S = 2.0
"""How fast a folder is leafed through."""

_DEVICES = Path("/sys/class/video4linux")
_MAX_PROBED = 4
_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_WHITE = (255, 255, 255)


@dataclass(frozen=True)
class Frame:
    """One picture, uint8 [H, W, 3] in sRGB, and the seconds after the opening when it is due; 0 is at once."""

    pixels: Pixels
    due_s: float = 0.0


class FrameSource(Protocol):
    """What frames come from.

    `title` names it to the user. `is_retried` tells what a DataError of it means: that it is tried again, because it
    may be plugged in, or that it is over. Frames that end without an error begin anew.
    """

    @property
    def title(self) -> str:
        """Return its name."""
        ...

    @property
    def is_retried(self) -> bool:
        """Tell whether it may come back after a DataError."""
        ...

    def frames(self) -> Generator[Frame]:
        """Open it and yield its frames; closing the generator gives everything back. Raises DataError."""
        ...


@dataclass(frozen=True)
class Camera:
    """A camera by its number, asked for pictures that are `width` pixels wide; 0 is its own choice."""

    index: int
    title: str
    width: int = 0

    is_retried = True

    def frames(self) -> Generator[Frame]:
        """Yield what the camera sees until it is unplugged, which is a DataError."""
        capture = _capture(self.index)
        try:
            if not capture.isOpened():
                raise DataError(f"{self.title} cannot be opened; plug it in, and close other programs that use it.")
            self._ask_for_width(capture)
            while True:
                is_read, bgr = capture.read()
                if not is_read:
                    raise DataError(f"{self.title} gives no pictures any more; is it unplugged?")
                yield Frame(np.ascontiguousarray(bgr[..., ::-1]))
        finally:
            capture.release()

    def _ask_for_width(self, capture: Any) -> None:
        """Ask for a width and one frame of delay at most; a driver takes the nearest that it has, or ignores it."""
        cv2 = _opencv()
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if self.width:
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, self.width)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self.width * 3 // 4)


@dataclass(frozen=True)
class Video:
    """A video file, played at its own speed."""

    path: Path

    is_retried = False

    @property
    def title(self) -> str:
        """Return the name of the file."""
        return self.path.name

    def frames(self) -> Generator[Frame]:
        """Yield the frames of the first video stream, upright."""
        import av

        with _refusing(self.path), av.open(str(self.path)) as container:
            if not container.streams.video:
                raise DataError(f"{self.path} holds no video; choose a video file.")
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            start = None
            for frame in container.decode(stream):
                start = frame.time if start is None else start
                upright = np.rot90(frame.to_ndarray(format="rgb24"), round(frame.rotation / 90) % 4)
                yield Frame(np.ascontiguousarray(upright), (frame.time or 0.0) - (start or 0.0))
            if start is None:
                raise DataError(f"{self.path} holds no pictures; choose another video file.")


@dataclass(frozen=True)
class PictureFolder:
    """A folder of pictures, leafed through in order, so many a second."""

    path: Path
    per_second: float = PICTURES_PER_S

    is_retried = False

    @property
    def title(self) -> str:
        """Return the name of the folder."""
        return self.path.name

    def frames(self) -> Generator[Frame]:
        """Yield the pictures that can be decoded; transparent parts are white."""
        count = 0
        for pixels in _decodable(pictures(self.path)):
            yield Frame(pixels, count / self.per_second)
            count += 1
        if not count:
            raise DataError(f"{self.path} holds no pictures that can be read; choose another folder.")


def cameras() -> list[Camera]:
    """Return the cameras of this machine.

    Linux tells their names without touching them; elsewhere the first numbers are opened in turn until one fails.
    """
    return _named() if sys.platform == "linux" else _probed()


def _named() -> list[Camera]:
    if not _DEVICES.is_dir():
        return []
    found = []
    for device in sorted(_DEVICES.glob("video*"), key=lambda path: int(path.name.removeprefix("video"))):
        # One camera is several devices; the first of them gives pictures, the others give facts about them.
        if _text(device / "index") in ("0", "") and Path("/dev", device.name).exists():
            index = int(device.name.removeprefix("video"))
            found.append(Camera(index, _text(device / "name") or f"Camera {index + 1}"))
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _probed() -> list[Camera]:
    found: list[Camera] = []
    for index in range(_MAX_PROBED):
        capture = _capture(index)
        is_there = capture.isOpened()
        capture.release()
        if not is_there:
            break
        found.append(Camera(index, f"Camera {index + 1}"))
    return found


def _capture(index: int) -> Any:
    cv2 = _opencv()
    logs = cv2.utils.logging  # an absent camera is said in a sentence, not on the terminal at every try
    logs.setLogLevel(logs.LOG_LEVEL_SILENT)
    return cv2.VideoCapture(index)


def _opencv() -> Any:
    """Import OpenCV and take back the variables by which it leads every Qt program started later to its own Qt."""
    held = {name: os.environ.get(name) for name in _QT_VARIABLES}
    import cv2

    for name, value in held.items():
        if value is None:
            os.environ.pop(name, None)
    return cv2


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Say in a sentence what PyAV says of a file."""
    import av

    try:
        yield
    except (av.FFmpegError, OSError) as error:
        reason = error.strerror or str(error)
        raise DataError(f"{path} cannot be played: {reason}; choose another video file.") from error


def _decodable(paths: list[Path]) -> Iterator[Pixels]:
    for path in paths:
        try:
            picture = decode(path)
        except ImageError:
            continue
        yield flatten(picture, _WHITE)
