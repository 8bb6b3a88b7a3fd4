"""Mosaic: some pictures of a folder at a glance."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from translator.errors import ImageError
from translator.gui.theme import Theme
from translator.gui.tokens import RADIUS_CONTROL, SPACE_4

COLUMNS, ROWS = 4, 3
THUMBNAIL_PX = 192


class Mosaic(QWidget):
    """A grid of pictures, each cropped to its cell, which is `aspect` as wide as high; empty cells are quiet."""

    def __init__(self, theme: Theme, columns: int = COLUMNS, rows: int = ROWS, aspect: float = 1.4) -> None:
        super().__init__()
        self._theme, self._columns, self._rows, self._aspect = theme, columns, rows, aspect
        self._images: list[QImage] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def images(self) -> list[QImage]:
        """Return what is shown."""
        return list(self._images)

    def set_images(self, images: Sequence[QImage]) -> None:
        """Show other pictures."""
        self._images = list(images)[: self._columns * self._rows]
        self.setAccessibleDescription(self.tr("{0} pictures").format(len(self._images)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size with cells 64 px wide."""
        width = self._columns * (64 + SPACE_4) - SPACE_4
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the cells."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which cells have their shape."""
        cell = (width - SPACE_4 * (self._columns - 1)) / self._columns
        return round(cell / self._aspect * self._rows + SPACE_4 * (self._rows - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pictures, or empty cells."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(self._columns * self._rows):
            shape = QPainterPath()
            shape.addRoundedRect(self._cell(number), RADIUS_CONTROL, RADIUS_CONTROL)
            painter.setClipPath(shape)
            if number < len(self._images):
                cover(painter, self._cell(number), self._images[number])
            else:
                painter.fillRect(self.rect(), QColor(self._theme.tokens.hover))

    def _cell(self, number: int) -> QRectF:
        row, column = divmod(number, self._columns)
        width = (self.width() - SPACE_4 * (self._columns - 1)) / self._columns
        height = (self.height() - SPACE_4 * (self._rows - 1)) / self._rows
        return QRectF(column * (width + SPACE_4), row * (height + SPACE_4), width, height)


def cover(painter: QPainter, cell: QRectF, image: QImage) -> None:
    """Draw an image over a whole cell, cutting off what is too much of it."""
    scale = max(cell.width() / image.width(), cell.height() / image.height())
    width, height = cell.width() / scale, cell.height() / scale
    part = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
    painter.drawImage(cell, image, part)


def some_of(files: Sequence[Path], number: int = COLUMNS * ROWS) -> list[Path]:
    """Return some files, evenly spread over all."""
    step = max(1.0, len(files) / number)
    return [files[int(i * step)] for i in range(min(number, len(files)))]


def thumbnails(files: Sequence[Path]) -> list[QImage]:
    """Decode files to small images, leaving out what cannot be read; to be called outside the GUI thread."""
    found = (thumbnail(path) for path in files)
    return [image for image in found if image is not None]


def thumbnail(path: Path, side: int = THUMBNAIL_PX) -> QImage | None:
    """Return a picture whose shorter side has `side` pixels, None where it cannot be read."""
    from translator.gui.raster import image_of
    from translator.images.codec import decode

    try:
        image = image_of(decode(path).pixels)
    except ImageError:
        return None
    if min(image.width(), image.height()) <= side:
        return image
    size = QSize(side, side)
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, smooth)
