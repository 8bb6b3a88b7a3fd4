"""ModelPicker: the chosen Model as a card; pressing it opens the list of all that translate pictures."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from translator.gui.gallery import TILE, GalleryFilter, GalleryModel, Tile
from translator.gui.theme import Theme
from translator.gui.tile_lines import paint_tile
from translator.gui.tokens import RADIUS_CARD, RADIUS_CONTROL, SPACE_8
from translator.gui.wipe import rounded

CARD_PX = 84
_LIST_PX = (320, 420)


class ModelPicker(QAbstractButton):
    """One of the Models. Signals: `chosen` carries a Tile, when the user chose it or the list of Models forced it."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._tiles: list[Tile] = []
        self._tile: Tile | None = None
        self._list = _List(theme, self)
        self._list.chosen.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_list)
        theme.changed.connect(self.update)
        self._describe()

    @property
    def tile(self) -> Tile | None:
        """Return the chosen Model."""
        return self._tile

    @property
    def tiles(self) -> list[Tile]:
        """Return the Models there are to choose from."""
        return list(self._tiles)

    def set_tiles(self, tiles: Sequence[Tile], preferred: Sequence[Path] = ()) -> None:
        """Offer other Models, and keep the chosen one, or take the first preferred, or simply the first."""
        self._tiles = list(tiles)
        self._list.set_tiles(self._tiles)
        wanted = [self._tile.entry.path] if self._tile else []
        found = {tile.entry.path: tile for tile in self._tiles}
        kept = next((found[path] for path in (*wanted, *preferred) if path in found), None)
        self._take(kept or (self._tiles[0] if self._tiles else None))

    def choose(self, path: Path) -> bool:
        """Choose the Model of a file; tell whether it is there."""
        tile = next((tile for tile in self._tiles if tile.entry.path == path), None)
        if tile is not None:
            self._take(tile)
        return tile is not None

    def open_list(self) -> None:
        """Show all Models to choose from."""
        if self._tiles:
            self._list.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)), self._tile)

    def sizeHint(self) -> QSize:
        """Return the height of a card."""
        return QSize(240, CARD_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the previous Model with the arrow keys."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_list()
        elif step is None or self._tile not in self._tiles:
            super().keyPressEvent(event)
        else:
            place = self._tiles.index(self._tile) + step
            self._take(self._tiles[min(max(place, 0), len(self._tiles) - 1)])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card of the chosen Model."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(t.hover if self.underMouse() else t.surface))
        painter.setPen(QPen(QColor(t.accent if self.hasFocus() else t.line), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
        arrow = QRectF(frame.right() - 26, frame.center().y() - 8, 16, 16)
        self._theme.icon("down", "muted").paint(painter, arrow.toRect())
        paint_tile(painter, frame.adjusted(9, 9, -30, -9), self._tile, self._theme, self.font())

    def _take(self, tile: Tile | None) -> None:
        # A library that was read again brings the same Model as another Tile: nothing is chosen anew by that.
        is_same = tile is not None and self._tile is not None and tile.entry == self._tile.entry
        self._tile = tile
        self._describe()
        self.update()
        if not is_same:
            self.chosen.emit(tile)

    def _describe(self) -> None:
        title = self._tile.title if self._tile else self.tr("No Model")
        self.setAccessibleName(f"{self._name}: {title}")
        about = self.tr("{title}. Press to choose another Model.").format(title=title)
        self.setToolTip(about)
        self.setAccessibleDescription(about)


class _List(QFrame):
    """The popup with the search and the list of Models. `chosen` carries a Tile."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("models")
        self.setProperty("role", "card")
        self._model, self._filter = GalleryModel(self), GalleryFilter(self)
        self._filter.setSourceModel(self._model)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search Models"))
        self._search.setAccessibleName(self.tr("Search Models"))
        self._search.setToolTip(self.tr("Words of the title, direction, family or licence"))
        self._search.textChanged.connect(self._narrow)
        self._search.installEventFilter(self)
        self._nothing = QLabel(self.tr("No Model matches."), self)
        self._nothing.setProperty("role", "caption")
        self._view = QListView(self)
        self._view.setProperty("role", "plain")
        self._view.setModel(self._filter)
        self._view.setItemDelegate(_RowDelegate(theme, self))
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("Models"))
        self._view.setMouseTracking(True)
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        for part in (self._search, self._nothing, self._view):
            column.addWidget(part)

    def set_tiles(self, tiles: list[Tile]) -> None:
        """Offer other Models."""
        self._model.set_tiles(tiles)

    def open_at(self, corner: QPoint, current: Tile | None) -> None:
        """Open below a corner with the chosen Model marked."""
        self._search.clear()
        self._narrow()
        rows = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        marked = next((index for index in rows if index.data(TILE) == current), rows[0] if rows else QModelIndex())
        self._view.setCurrentIndex(marked)
        height = min(_LIST_PX[1], 70 + len(rows) * CARD_PX)
        self.resize(_LIST_PX[0], height)
        screen = self.screen().availableGeometry()
        self.move(min(corner.x(), screen.right() - _LIST_PX[0]), min(corner.y(), screen.bottom() - height))
        self.show()
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the search has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._filter.rowCount():
                row = min(max(self._view.currentIndex().row() + step, 0), self._filter.rowCount() - 1)
                self._view.setCurrentIndex(self._filter.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        self._filter.search(self._search.text())
        self._nothing.setVisible(not self._filter.rowCount())
        if not self._view.currentIndex().isValid() and self._filter.rowCount():
            self._view.setCurrentIndex(self._filter.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.chosen.emit(index.data(TILE))


class _RowDelegate(QStyledItemDelegate):
    """Paints a Model in the list as the picker's card does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Return the height of a card."""
        return QSize(200, CARD_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one Model."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        states = ((QStyle.StateFlag.State_Selected, t.selected), (QStyle.StateFlag.State_MouseOver, t.hover))
        ground = next((colour for state, colour in states if option.state & state), None)
        frame = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if ground:
            painter.fillPath(rounded(frame, RADIUS_CONTROL), QColor(ground))
        paint_tile(painter, frame.adjusted(8, 8, -8, -8), index.data(TILE), self._theme, option.font)
        painter.restore()
