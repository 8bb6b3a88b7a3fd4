"""Thumbnails: small pictures of files, decoded in the background for what is in sight."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge

SIDE_PX = 40
_RATIO = 2
MAX_KEPT = 400
MAX_WAITING = 40
MAX_PIXELS = 60_000_000
"""Larger pictures are shown without a thumbnail: it is not worth their memory."""


class Thumbnails(QObject):
    """Keeps the thumbnails that were asked for last; asking for one that is not there yet starts making it.

    Of many that wait, the last asked for comes first: that is what is in sight after scrolling.
    Signals: `ready` carries the Path.
    """

    ready = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._kept: OrderedDict[Path, QPixmap] = OrderedDict()
        self._waiting: list[Path] = []
        self._works = False

    def get(self, path: Path) -> QPixmap:
        """Return the thumbnail of a file, the middle square of it; a null pixmap while there is none."""
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        if path in self._waiting:
            self._waiting.remove(path)
        self._waiting = [*self._waiting, path][-MAX_WAITING:]
        self._go_on()
        return QPixmap()

    def _go_on(self) -> None:
        if self._works or not self._waiting:
            return
        path, self._works = self._waiting.pop(), True
        self._bridge.call(partial(_made, path), partial(self._take, path), partial(self._miss, path))

    def _take(self, path: Path, image: QImage) -> None:
        self._works = False
        self._kept[path] = QPixmap.fromImage(image)
        while len(self._kept) > MAX_KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(path)
        self._go_on()

    def _miss(self, path: Path, _error: TranslatorError) -> None:
        """Remember that a file has no thumbnail; what is wrong with it is said when it is converted."""
        self._take(path, QImage())


def _made(path: Path) -> QImage:
    from translator.gui.raster import image_of
    from translator.images.codec import decode
    from translator.images.resize import resize

    picture = decode(path, max_pixels=MAX_PIXELS)
    height, width = picture.pixels.shape[:2]
    edge = min(height, width)
    middle = (slice((height - edge) // 2, (height + edge) // 2), slice((width - edge) // 2, (width + edge) // 2))
    alpha = None if picture.alpha is None else resize(picture.alpha[middle], SIDE_PX * _RATIO, SIDE_PX * _RATIO)
    image = image_of(resize(picture.pixels[middle], SIDE_PX * _RATIO, SIDE_PX * _RATIO), alpha)
    image.setDevicePixelRatio(_RATIO)
    return image
