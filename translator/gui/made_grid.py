"""The grid of pictures that a Model made: each with its seed below, and the file that is dragged out of the window."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from translator.gui.sampler import Shown
from translator.gui.text import tip
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_4, SPACE_8
from translator.gui.wipe import rounded

SHOWN = int(Qt.ItemDataRole.UserRole)
"""The role under which an index gives its Shown."""

CELL_PX = 128
"""Larger pictures are made smaller, smaller ones larger by a whole factor."""

Index = QModelIndex | QPersistentModelIndex


class MadeModel(QAbstractListModel):
    """The pictures that were made, in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[Shown] = []

    def add(self, shown: Shown) -> None:
        """Add one picture."""
        place = len(self.pictures)
        self.beginInsertRows(QModelIndex(), place, place)
        self.pictures.append(shown)
        self.endInsertRows()

    def clear(self) -> None:
        """Forget all pictures."""
        self.beginResetModel()
        self.pictures = []
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of pictures."""
        return 0 if parent.isValid() else len(self.pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the picture, its seed, or what a screen reader says."""
        if not (index.isValid() and index.row() < len(self.pictures)):
            return None
        shown = self.pictures[index.row()]
        words = ", ".join(part for part in (shown.caption, seed_words(shown)) if part)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return seed_words(shown)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return words
            case _ if role == SHOWN:
                return shown
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Allow a picture to be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the files of pictures, for another program."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.pictures[index.row()].file)) for index in indexes])
        return data


class MadeGrid(QListView):
    """The pictures side by side. Signals: `opened` carries the place of one that is to be seen large."""

    opened = Signal(int)

    def __init__(self, model: MadeModel, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setProperty("role", "plain")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(SPACE_8, SPACE_8, 0, SPACE_8)
        self.setAccessibleName(self.tr("Pictures that were made"))
        self.setToolTip(self.tr("Click a picture to see it large; drag it into another program"))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current picture with Return or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


class _Delegate(QStyledItemDelegate):
    """Paints a picture above its words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size of a cell with one line below the picture, or two where conditions differ."""
        line = option.fontMetrics.height()
        return QSize(CELL_PX + 2 * SPACE_8, CELL_PX + 2 * SPACE_8 + SPACE_4 + 2 * line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        shown: Shown = index.data(SHOWN)
        t = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(rounded(frame, RADIUS_CONTROL), QColor(t.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        cell = QRectF(option.rect.x() + SPACE_8, option.rect.y() + SPACE_8, CELL_PX, CELL_PX)
        paint_picture(painter, cell, shown)
        font = option.font
        font.setPixelSize(CAPTION_PX)
        painter.setFont(font)
        lines = (
            [(shown.caption, t.text), (seed_words(shown), t.muted)] if shown.caption else [(seed_words(shown), t.muted)]
        )
        top = cell.bottom() + SPACE_4
        for words, colour in lines:
            painter.setPen(QColor(colour))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, CELL_PX)
            painter.drawText(QRectF(cell.x(), top, CELL_PX, painter.fontMetrics().height()), elided)
            top += painter.fontMetrics().height()
        painter.restore()


def paint_picture(painter: QPainter, area: QRectF, shown: Shown) -> None:
    """Paint a picture into the middle of an area; one that is small is enlarged by a whole factor, pixel by pixel."""
    image = shown.image
    scale = min(area.width() / image.width(), area.height() / image.height())
    scale = float(int(scale)) if scale >= 1 else scale
    width, height = image.width() * scale, image.height() * scale
    # At a whole position, or pixels of an enlarged picture would be of unequal size.
    place = QRectF(int(area.center().x() - width / 2), int(area.center().y() - height / 2), width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.drawImage(place, image)


def seed_words(shown: Shown) -> str:
    """Return "seed 7", in the language of the window."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("MadeGrid", "seed {0}").format(shown.sample.draw.seed)
