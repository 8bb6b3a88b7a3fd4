"""Shelf: codes side by side, those that were kept first, to choose some in an order."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from translator.gui.text import tip
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_4, SPACE_8
from translator.gui.wipe import rounded

ITEM = int(Qt.ItemDataRole.UserRole)
"""The role under which an index gives its Item."""
NUMBER = ITEM + 1
"""The role under which an index gives its place among the chosen, from 1, or 0."""
CELL_PX = 96
_BADGE_PX = 20
_BAR_PX = 16

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Item:
    """One code as it is written in an expression, its picture once it is drawn, and whether it was kept."""

    operand: str
    is_kept: bool
    origin: str = ""
    image: QImage | None = None


class ShelfModel(QAbstractListModel):
    """The codes and which are chosen, in their order. Signals: `chosen_changed` when others are chosen."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self.chosen: list[str] = []

    def set_items(self, items: list[Item]) -> None:
        """Show other codes; those chosen that are still there stay chosen."""
        pictures = {item.operand: item.image for item in self.items}
        self.beginResetModel()
        self.items = [item if item.image else replace(item, image=pictures.get(item.operand)) for item in items]
        self.endResetModel()
        self._choose([operand for operand in self.chosen if any(item.operand == operand for item in items)])

    def forget_pictures(self) -> None:
        """Show codes without their pictures, which are of something else now."""
        self.items = [replace(item, image=None) for item in self.items]
        self._tell_all()

    def set_image(self, operand: str, image: QImage) -> None:
        """Show the picture of a code."""
        for row, item in enumerate(self.items):
            if item.operand == operand:
                self.items[row] = replace(item, image=image)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def toggle(self, operand: str) -> None:
        """Choose a code as the last one, or no longer."""
        others = [other for other in self.chosen if other != operand]
        self._choose(others if operand in self.chosen else [*self.chosen, operand])

    def choose(self, operands: list[str]) -> None:
        """Choose these codes in this order."""
        self._choose(operands)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of codes."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a code, its name, or what a screen reader says."""
        if not (index.isValid() and index.row() < len(self.items)):
            return None
        item = self.items[index.row()]
        number = self.chosen.index(item.operand) + 1 if item.operand in self.chosen else 0
        words = f"{item.operand}, {item.origin}" if item.is_kept and item.origin != item.operand else item.operand
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.operand
            case Qt.ItemDataRole.ToolTipRole:
                return tip(words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{0}, chosen as number {1}").format(words, number) if number else words
            case _ if role == ITEM:
                return item
            case _ if role == NUMBER:
                return number
            case _:
                return None

    def _choose(self, operands: list[str]) -> None:
        if operands != self.chosen:
            self.chosen = operands
            self._tell_all()
            self.chosen_changed.emit()

    def _tell_all(self) -> None:
        if self.items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.items) - 1, 0))


class Shelf(QListView):
    """The codes to choose from. Signals: `remove_asked` carries the name of a kept code."""

    remove_asked = Signal(str)

    def __init__(self, model: ShelfModel, theme: Theme) -> None:
        super().__init__()
        self._codes = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setProperty("role", "plain")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumWidth(CELL_PX + 2 * SPACE_8 + _BAR_PX)
        self.setAccessibleName(self.tr("Codes"))
        self.setToolTip(self.tr("Choose codes by clicking them, in the order they are to have"))
        self.clicked.connect(self._toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current code with Return or Space, forget a kept one with Delete."""
        index = self.currentIndex()
        item: Item | None = index.data(ITEM) if index.isValid() else None
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle(index)
        elif item is not None and item.is_kept and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(item.operand)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        self._codes.toggle(index.data(ITEM).operand)


class _Delegate(QStyledItemDelegate):
    """Paints a picture above its name, with its number where it is chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size of a cell with one line below the picture."""
        return QSize(CELL_PX + 2 * SPACE_8, CELL_PX + 2 * SPACE_8 + SPACE_4 + option.fontMetrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        item, number, t = index.data(ITEM), index.data(NUMBER), self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if number or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(rounded(frame, RADIUS_CONTROL), QColor(t.selected if number else t.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        cell = QRectF(option.rect.x() + SPACE_8, option.rect.y() + SPACE_8, CELL_PX, CELL_PX)
        if item.image is None:
            painter.fillRect(cell, QColor(t.canvas))
        else:
            paint_image(painter, cell, item.image)
        if number:
            self._paint_number(painter, cell, number)
        self._paint_words(painter, option, cell, item)
        painter.restore()

    def _paint_number(self, painter: QPainter, cell: QRectF, number: int) -> None:
        t = self._theme.tokens
        badge = QRectF(cell.right() - _BADGE_PX - 2, cell.top() + 2, _BADGE_PX, _BADGE_PX)
        painter.setPen(QPen(QColor(t.surface), 1))
        painter.setBrush(QColor(t.accent))
        painter.drawEllipse(badge)
        painter.setPen(QColor(t.on_accent))
        font = QFont(painter.font())
        font.setPixelSize(CAPTION_PX)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, cell: QRectF, item: Item) -> None:
        t, font = self._theme.tokens, QFont(option.font)
        font.setPixelSize(CAPTION_PX)
        font.setWeight(QFont.Weight.DemiBold if item.is_kept else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(t.text if item.is_kept else t.muted))
        words = painter.fontMetrics().elidedText(item.operand, Qt.TextElideMode.ElideRight, CELL_PX)
        painter.drawText(QRectF(cell.x(), cell.bottom() + SPACE_4, CELL_PX, painter.fontMetrics().height()), words)


def paint_image(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Paint an image into the middle of an area; a small one is enlarged by a whole factor, pixel by pixel."""
    scale = min(area.width() / image.width(), area.height() / image.height())
    scale = float(int(scale)) if scale >= 1 else scale
    width, height = image.width() * scale, image.height() * scale
    place = QRectF(int(area.center().x() - width / 2), int(area.center().y() - height / 2), width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.drawImage(place, image)
