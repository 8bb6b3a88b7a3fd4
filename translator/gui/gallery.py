"""The gallery: Models as cards with a preview that wipes between before and after."""

import base64
import binascii
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from translator.errors import ImageError
from translator.gui.control_words import in_words
from translator.gui.text import tip
from translator.gui.wipe import REST
from translator.models.library import Entry, Library

TILE = int(Qt.ItemDataRole.UserRole)
"""The role under which an index gives its Tile."""

Index = QModelIndex | QPersistentModelIndex
_MAX_PREVIEW_PIXELS = 1 << 20


@dataclass(frozen=True)
class Tile:
    """One entry of the library as the gallery shows it; a Model without preview has no pictures."""

    entry: Entry
    before: QImage | None = None
    after: QImage | None = None

    @property
    def title(self) -> str:
        """Return the title of the Model, or the name of its file where it has none."""
        card = self.entry.card
        return (card.title if card else "") or self.entry.name

    @property
    def direction(self) -> str:
        """Return "horses → zebras", or what is known of it."""
        card = self.entry.card
        return " → ".join(filter(None, (card.source_domain, card.target_domain))) if card else ""

    @property
    def kind(self) -> Literal["translator", "sampler", "encoder"]:
        """Return what the Model does: with pictures, without being given one, or without giving one."""
        card = self.entry.card
        if card is None or card.output("image") is None:
            return "translator" if card is None else "encoder"
        return "sampler" if card.is_sampler else "translator"

    @property
    def words(self) -> str:
        """Return all that a search looks at, in lower case."""
        card = self.entry.card
        rest = (self.kind, card.precision) if card else ()
        facts = (card.family, card.licence, card.data_note, *rest) if card else (self.entry.reason,)
        return " ".join((self.entry.name, self.title, self.direction, *facts)).casefold()


def read_tiles(library: Library) -> list[Tile]:
    """Read the library and decode the previews; to be called outside the GUI thread."""
    return [_tile(entry) for entry in library.list()]


def kind_words(tile: Tile) -> str:
    """Return what a Model does that is not given, or does not give, a picture; "" for any other."""
    words = {
        "sampler": QCoreApplication.translate("Gallery", "makes pictures of its own"),
        "encoder": QCoreApplication.translate("Gallery", "turns pictures into numbers"),
    }
    return words.get(tile.kind, "")


def file_size(size: int) -> str:
    """Return bytes as "12 B", "98.0 KB", "1.1 MB" or "3.2 GB"."""
    for unit, factor in (("GB", 2**30), ("MB", 2**20), ("KB", 2**10)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} B"


class GalleryModel(QAbstractListModel):
    """The Tiles of the library, as a Qt model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[Tile] = []

    @property
    def tiles(self) -> list[Tile]:
        """Return all Tiles in the order of the library."""
        return list(self._tiles)

    def set_tiles(self, tiles: list[Tile]) -> None:
        """Show other Tiles."""
        self.beginResetModel()
        self._tiles = list(tiles)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of Tiles."""
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the Tile, its title, or what a screen reader says."""
        if not (index.isValid() and index.row() < len(self._tiles)):
            return None
        tile = self._tiles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tile.title
            case Qt.ItemDataRole.ToolTipRole:
                return tip(in_words(tile.entry.reason) or tile.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(tile)
            case _ if role == TILE:
                return tile
            case _:
                return None


class GalleryFilter(QSortFilterProxyModel):
    """The Tiles that hold every word of a search and belong to a family."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._family = ""

    def search(self, text: str) -> None:
        """Keep only Tiles in which every word occurs."""
        self._words = text.casefold().split()
        self.invalidate()

    def keep_family(self, family: str) -> None:
        """Keep only Models of a family; "" keeps all."""
        self._family = family
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Tell whether a Tile passes."""
        tile: Tile = self.sourceModel().index(source_row, 0, source_parent).data(TILE)
        card = tile.entry.card
        return (not self._family or (card is not None and card.family == self._family)) and all(
            word in tile.words for word in self._words
        )


def _tile(entry: Entry) -> Tile:
    sides = _sides(entry.card.preview) if entry.card else None
    return Tile(entry, *sides) if sides else Tile(entry)


def _sides(preview: str) -> tuple[QImage, QImage] | None:
    """Return the left and the right half of a Card's preview; None where it has none that can be decoded."""
    from translator.images.codec import decode

    try:
        pixels = decode(base64.b64decode(preview, validate=True), max_pixels=_MAX_PREVIEW_PIXELS).pixels
    except (ImageError, binascii.Error, ValueError):
        return None
    height, width = pixels.shape[:2]
    # copy(): a QImage made from bytes does not keep them alive.
    whole = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    return whole.copy(0, 0, width // 2, height), whole.copy(width // 2, 0, width // 2, height)


def _spoken(tile: Tile) -> str:
    card = tile.entry.card
    if card is None:
        return QCoreApplication.translate("Gallery", "{0}, damaged").format(tile.title)
    facts = (tile.title, tile.direction, card.family, file_size(tile.entry.size), card.licence)
    return ", ".join(filter(None, facts))


class Gallery(QListView):
    """A grid of Model cards; the divider of a preview follows the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Models"))
        self._pointed = QPersistentModelIndex()
        self._share = REST

    def wipe(self, index: Index) -> float:
        """Return where the divider of a card lies, as a share of its width."""
        return self._share if self._pointed == index else REST

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the divider of the card under the pointer follow it."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            area = self.visualRect(index)
            self._point_at(index, (event.position().x() - area.x()) / max(area.width(), 1))
        else:
            self._point_at(QModelIndex(), REST)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the divider go back."""
        super().leaveEvent(event)
        self._point_at(QModelIndex(), REST)

    def _point_at(self, index: QModelIndex, share: float) -> None:
        if self._pointed.isValid():
            self.update(self.model().index(self._pointed.row(), 0))
        self._pointed, self._share = QPersistentModelIndex(index), min(max(share, 0.0), 1.0)
        if index.isValid():
            self.update(index)
