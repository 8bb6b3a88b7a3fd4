"""Icons: one set of line drawings, 24 units square, drawn in any colour."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (18, 24, 36, 54, 72)

PATHS: Final[dict[str, str]] = {
    "logo": "M4 6h9v9H4z M11 9h9v9h-9z",
    "convert": "M3 5h18v14H3z M12 3v18 M3 15l4-4 5 4 M15 9h3",
    "live": "M3 7h12v10H3z M15 11l6-4v10l-6-4z",
    "train": "M4 4v16h16 M7 9c3 0 3 7 7 7h6",
    "models": "M12 3l8 4.5v9L12 21l-8-4.5v-9z M4 7.5l8 4.5 8-4.5 M12 12v9",
    "lab": "M9 3h6 M10 3v6l-5.5 9.5a1.7 1.7 0 0 0 1.5 2.5h12a1.7 1.7 0 0 0 1.5-2.5L14 9V3 M7.5 15h9",
    "plugins": "M8 4v5 M16 4v5 M6 9h12v4a6 6 0 0 1-12 0z M12 19v3",
    "settings": "M4 7h8 M16 7h4 M4 17h4 M12 17h8 M14 5v4 M10 15v4",
    "pause": "M8 5v14 M16 5v14",
    "play": "M7 4.5v15l12-7.5z",
    "stop": "M6 6h12v12H6z",
    "last": "M5 5v14l9-7z M18 5v14",
    "retry": "M20 12a8 8 0 1 1-2.5-5.8 M20 3v5h-5",
    "trash": "M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5",
    "up": "M6 15l6-6 6 6",
    "down": "M6 9l6 6 6-6",
    "left": "M15 6l-6 6 6 6",
    "right": "M9 6l6 6-6 6",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5L21 21",
    "folder": "M3 6h6l2 3h10v10H3z",
    "file": "M6 3h8l4 4v14H6z M14 3v4h4",
    "image": "M3 5h18v14H3z M3 16l5-5 4 4 3-3 6 6 M15.5 8.5h.01",
    "open": "M14 4h6v6 M20 4l-9 9 M10 5H4v15h15v-6",
    "save": "M12 3v12 M7 10l5 5 5-5 M4 20h16",
    "upload": "M12 16V4 M7 9l5-5 5 5 M4 20h16",
    "copy": "M9 9h11v11H9z M15 9V4H4v11h5",
    "paste": "M6 5h12v16H6z M9 3h6v4H9z",
    "check": "M5 12.5l5 5 9-11",
    "cross": "M6 6l12 12 M18 6L6 18",
    "plus": "M12 5v14 M5 12h14",
    "minus": "M5 12h14",
    "warning": "M12 4l9 16H3z M12 10v4 M12 17h.01",
    "info": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 11v5 M12 8h.01",
    "failed": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M9 9l6 6 M15 9l-6 6",
    "done": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M8 12.5l3 3 5-6",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 7v5l3 3",
    "grip": "M9 6h.01 M15 6h.01 M9 12h.01 M15 12h.01 M9 18h.01 M15 18h.01",
    "more": "M5 12h.01 M12 12h.01 M19 12h.01",
    "menu": "M4 7h16 M4 12h16 M4 17h16",
    "eye": "M2 12c4-8 16-8 20 0-4 8-16 8-20 0z M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "slider": "M3 5h18v14H3z M12 3v18 M9.5 12L7 9.5 M9.5 12L7 14.5 M14.5 12L17 9.5 M14.5 12L17 14.5",
    "split": "M3 5h18v14H3z M12 5v14",
    "difference": "M9 5a7 7 0 1 0 0 14A7 7 0 0 0 9 5z M15 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
    "compare": "M3 5h7v14H3z M14 5h7v14h-7z",
    "zoom-in": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5L21 21 M10.5 7.5v6 M7.5 10.5h6",
    "zoom-out": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5L21 21 M7.5 10.5h6",
    "fit": "M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5",
    "camera": "M3 7h4l2-3h6l2 3h4v13H3z M12 9a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
    "record": "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
    "mirror": "M12 3v18 M9 7L3 17h6z M15 7l6 10h-6z",
    "freeze": "M12 3v18 M4 7.5l16 9 M20 7.5l-16 9",
    "export": "M12 15V3 M7 8l5-5 5 5 M5 12v8h14v-8",
    "download": "M12 3v12 M7 10l5 5 5-5 M5 17v3h14v-3",
    "filter": "M4 5h16l-6 8v6l-4-2v-4z",
    "edit": "M4 20v-4L16 4l4 4L8 20z M13 7l4 4",
    "star": "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z",
    "flag": "M6 21V4 M6 4h12l-3 4 3 4H6",
    "device": "M7 7h10v10H7z M10 3v4 M14 3v4 M10 17v4 M14 17v4 M3 10h4 M3 14h4 M17 10h4 M17 14h4",
    "sun": "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1 1 M18 18l1 1 M5 19l1-1",
    "keyboard": "M3 6h18v12H3z M7 10h.01 M11 10h.01 M15 10h.01 M8 14h8",
}  # fmt: skip
"""Name -> strokes. A stroke of almost no length is a dot."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon of a name in a colour such as "#3D5BF5"; KeyError for a name that is not in PATHS."""
    drawing = QSvgRenderer(QByteArray(_svg(PATHS[name], colour).encode()))
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_pixmap(drawing, size))
    return result


def _svg(path: str, colour: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="none" stroke-width="1.7" '
        f'stroke-linecap="round" stroke-linejoin="round" stroke="{colour}" d="{path}"/></svg>'
    )


def _pixmap(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
