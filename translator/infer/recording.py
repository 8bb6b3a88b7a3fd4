"""Recording: translated frames written to a video file, which appears whole or not at all."""

import time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError
from translator.paths import sync_file, sync_folder

if TYPE_CHECKING:
    from av import VideoFrame
    from av.container import OutputContainer
    from av.video.stream import VideoStream

SUFFIX = ".mp4"
CODECS = ("libx264", "libopenh264", "mpeg4")
"""H.264 where this PyAV has it, else MPEG-4, in the order of preference."""

_TICKS_PER_S = 1000
_NOMINAL_RATE = 30


class Recording:
    """A video file that is being written. One caller at a time.

    Frames keep the times at which they came, so a slow Model makes fewer frames, not a faster film. The first frame
    decides the size, rounded down to even numbers; others are resized to it. `seconds` is the length so far.
    """

    def __init__(self, path: Path) -> None:
        """Begin a film; its file appears at `path` when `finish` is called. Raises DataError."""
        self.path, self.codec = path.with_suffix(SUFFIX), ""
        self._partial = self.path.with_name(f".{self.path.stem}.partial{SUFFIX}")
        self._container: OutputContainer | None = None
        self._stream: VideoStream | None = None
        self._start_s, self._last = 0.0, -1
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._refusal(error) from error

    @property
    def seconds(self) -> float:
        """Return the length so far."""
        return max(0, self._last) / _TICKS_PER_S

    def write(self, pixels: NDArray[np.uint8], at_s: float | None = None) -> None:
        """Add a frame, uint8 [H, W, 3], seen at a time of `time.monotonic` in seconds, now by default.

        Raises DataError when it cannot be written; nothing of the film is left then.
        """
        import av

        moment = time.monotonic() if at_s is None else at_s
        try:
            stream = self._stream or self._begin(pixels, moment)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
            even = frame.reformat(stream.width, stream.height, "yuv420p")
            # Two frames never have one time: a player would show only one of them.
            self._last = max(self._last + 1, round((moment - self._start_s) * _TICKS_PER_S))
            even.pts, even.time_base = self._last, Fraction(1, _TICKS_PER_S)
            self._put(even)
        except (av.FFmpegError, OSError) as error:
            self.abandon()
            raise self._refusal(error) from error

    def finish(self) -> Path:
        """Write the end of the film and return its path; DataError when it cannot be written or is empty."""
        import av

        if self._container is None:
            raise DataError(f"{self.path} was not written: nothing was shown while recording.")
        try:
            self._put(None)
            self._container.close()
            self._container = self._stream = None
            sync_file(self._partial)
            self._partial.replace(self.path)
            sync_folder(self.path.parent)
        except (av.FFmpegError, OSError) as error:
            self.abandon()
            raise self._refusal(error) from error
        return self.path

    def abandon(self) -> None:
        """Leave nothing of the film behind."""
        import av

        container, self._container, self._stream = self._container, None, None
        try:
            if container is not None:
                container.close()
        except (av.FFmpegError, OSError):
            pass  # what it could not write is deleted with the rest
        finally:
            self._partial.unlink(missing_ok=True)

    def _begin(self, pixels: NDArray[np.uint8], moment: float) -> "VideoStream":
        import av

        height, width = (max(2, size // 2 * 2) for size in pixels.shape[:2])
        self._container = av.open(str(self._partial), "w", format="mp4")
        self.codec = next(name for name in CODECS if name in av.codecs_available)
        options = {"preset": "veryfast", "crf": "18"} if self.codec == "libx264" else {}
        stream = cast("VideoStream", self._container.add_stream(self.codec, rate=_NOMINAL_RATE, options=options))
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.codec_context.time_base = Fraction(1, _TICKS_PER_S)
        if not options:
            stream.bit_rate = 4 * width * height
        self._stream, self._start_s = stream, moment
        return stream

    def _put(self, frame: "VideoFrame | None") -> None:
        assert self._container is not None and self._stream is not None
        for packet in self._stream.encode(frame):
            self._container.mux(packet)

    def _refusal(self, error: Exception) -> DataError:
        reason = getattr(error, "strerror", None) or str(error)
        return DataError(f"{self.path} cannot be written: {reason}; choose another folder or make room.")
