"""VirtualCamera: translated frames as a camera that other programs can choose; it needs the extra `camera`."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError
from translator.images.resize import resize

_NOMINAL_RATE = 30


def is_installed() -> bool:
    """Tell whether pyvirtualcam is there."""
    return find_spec("pyvirtualcam") is not None


class VirtualCamera:
    """Opened by its first frame, whose size it keeps: programs that look at a camera do not expect another."""

    title = "virtual camera"

    def __init__(self) -> None:
        self._camera: Any = None

    def send(self, pixels: NDArray[np.uint8]) -> None:
        """Show a frame, uint8 [H, W, 3] in sRGB; raises DataError where the system has no virtual camera."""
        camera = self._camera or self._opened(pixels)
        shown = resize(pixels, camera.width, camera.height)
        try:
            camera.send(np.ascontiguousarray(shown))
        except RuntimeError as error:
            raise _refusal(error) from error

    def close(self) -> None:
        """Give the camera back."""
        if self._camera is not None:
            self._camera.close()
            self._camera = None

    def _opened(self, pixels: NDArray[np.uint8]) -> Any:
        height, width = (max(2, side // 2 * 2) for side in pixels.shape[:2])  # most programs want even sides
        try:
            self._camera = import_module("pyvirtualcam").Camera(width, height, _NOMINAL_RATE)
        except RuntimeError as error:
            raise _refusal(error) from error
        return self._camera


def _refusal(error: RuntimeError) -> DataError:
    lines = [line.strip(" .?!") for line in str(error).splitlines() if line.strip()]
    return DataError(f"No virtual camera can be used: {(lines or ['there is none'])[0]}; install one and try again.")
