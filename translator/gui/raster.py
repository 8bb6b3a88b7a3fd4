"""Raster: a picture ready to be painted at any zoom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SMALLEST = 512


class Raster:
    """A picture and ever smaller copies of it, so that painting costs what the screen shows, not what the file holds.

    Making one takes time for large pictures: do it outside of the GUI thread.
    """

    def __init__(self, pixels: "NDArray[np.uint8]", alpha: "NDArray[np.uint8] | None" = None) -> None:
        """Take pixels, uint8 [H, W, 3] in sRGB, with their alpha, uint8 [H, W]."""
        self.levels = [image_of(pixels, alpha)]
        while max(self.levels[-1].width(), self.levels[-1].height()) > _SMALLEST:
            last = self.levels[-1]
            half = QSize(max(1, last.width() // 2), max(1, last.height() // 2))
            smooth = Qt.TransformationMode.SmoothTransformation
            self.levels.append(last.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))

    @property
    def image(self) -> QImage:
        """Return the picture at its own size."""
        return self.levels[0]

    @property
    def rect(self) -> QRectF:
        """Return the size of the picture as a rectangle at the origin, in pixels."""
        return QRectF(self.image.rect())

    def at(self, width: float) -> QImage:
        """Return the smallest copy that is at least `width` device pixels wide, or the picture itself."""
        wide = [level for level in self.levels if level.width() >= width]
        return wide[-1] if wide else self.image


def image_of(pixels: "NDArray[np.uint8]", alpha: "NDArray[np.uint8] | None" = None) -> QImage:
    """Return pixels, uint8 [H, W, 3], as an image that owns its memory."""
    import numpy as np

    height, width = pixels.shape[:2]
    if alpha is None:
        data = np.ascontiguousarray(pixels)
        return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).convertToFormat(
            QImage.Format.Format_RGB32
        )
    data = np.ascontiguousarray(np.dstack([pixels, alpha]))
    return QImage(data.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
    )


def pixels_of(image: QImage) -> "tuple[NDArray[np.uint8], NDArray[np.uint8] | None]":
    """Return the pixels of an image, uint8 [H, W, 3], and its alpha where it has any."""
    import numpy as np

    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    pixels = lines[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4)
    alpha = pixels[..., 3].copy() if image.hasAlphaChannel() and not (pixels[..., 3] == 255).all() else None
    return pixels[..., :3].copy(), alpha
