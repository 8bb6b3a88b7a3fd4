"""What the panes of a canvas share: the pictures, and which part of them is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from translator.gui.raster import Raster

MAX_ZOOM, MIN_ZOOM = 64.0, 0.01
MAX_POWER, MIN_POWER = 8.0, 2.0


@dataclass
class Layers:
    """What all panes show: the original, its translations by one or two Models, whether these are outdated.

    `middle_px` is what captions leave free in the middle of the upper edge, in logical pixels of the screen.
    """

    before: Raster | None = None
    after: Raster | None = None
    other: Raster | None = None
    is_stale: bool = False
    is_original: bool = False
    remark: str = ""
    middle_px: int = 0


class ViewState(QObject):
    """Zoom, centre, divider and loupe of all panes. `moved` is emitted when one of them is another.

    `scale` is in logical pixels of the screen per pixel of the picture, `centre` in pixels of the picture, `share` is
    where the divider lies between the visible edges of the picture, 0 .. 1. While `magnifies`, a loupe of `power` shows
    what is at `spot`, in pixels of the picture; the middle of what is seen where the pointer is nowhere.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scale, self.centre, self.share = 1.0, QPointF(), 0.5
        self.fits = True
        self.magnifies, self.power = False, 3.0
        self._spot: QPointF | None = None

    @property
    def spot(self) -> QPointF:
        """Return the place that the loupe shows."""
        return self.centre if self._spot is None else self._spot

    def look(self, scale: float, centre: QPointF, bounds: QRectF, *, fits: bool = False) -> None:
        """Show another part; the centre stays within the picture."""
        self.scale = min(max(scale, MIN_ZOOM), MAX_ZOOM)
        x = min(max(centre.x(), bounds.left()), bounds.right())
        y = min(max(centre.y(), bounds.top()), bounds.bottom())
        self.centre, self.fits = QPointF(x, y), fits
        self.moved.emit()

    def divide(self, share: float) -> None:
        """Move the divider."""
        self.share = min(max(share, 0.0), 1.0)
        self.moved.emit()

    def point(self, spot: QPointF | None) -> None:
        """Tell where in the picture the pointer is, None for nowhere."""
        self._spot = spot
        if self.magnifies:
            self.moved.emit()

    def magnify(self, is_on: bool) -> None:
        """Take the loupe, or put it away."""
        self.magnifies = is_on
        self.moved.emit()

    def strengthen(self, factor: float) -> None:
        """Change the power of the loupe."""
        self.power = min(max(self.power * factor, MIN_POWER), MAX_POWER)
        self.moved.emit()
