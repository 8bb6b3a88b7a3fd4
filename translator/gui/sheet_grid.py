"""Sheet grid: the pictures of one sample sheet, drawn one by one in the colours of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from translator.gui.column_words import column_words
from translator.gui.theme import Theme
from translator.gui.tokens import CAPTION_PX, RADIUS_CONTROL, SPACE_4, SPACE_8
from translator.images.sheet import Layout

_LEAST_HEIGHT = 160
_WIDEST_CELL = 256
_ENLARGED = 3
"""Pictures are shown at most this many times as large as they are."""
_CAPTION_HEIGHT = CAPTION_PX + SPACE_8


class SheetGrid(QScrollArea):
    """Pictures in rows under the captions of their columns, as large as the width lets them be; rows scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pictures = _Pictures(theme)
        self.setWidget(self._pictures)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def titles(self) -> Sequence[str]:
        """Return the captions."""
        return self._pictures.titles

    @property
    def rows(self) -> int:
        """Return how many rows of pictures there are."""
        return len(self._pictures.rows)

    @property
    def columns(self) -> int:
        """Return how many pictures stand beside each other."""
        return len(self._pictures.rows[0]) if self._pictures.rows else 0

    def show_sheet(self, sheet: QImage, layout: Layout | None) -> None:
        """Show a sheet cut into its pictures, or whole where nothing fits that says how."""
        titles = layout.titles if layout is not None and _fits(sheet, layout) else ()
        self.show_rows(cut(sheet, layout), tuple(map(column_words, titles)))

    def show_rows(self, rows: list[list[QImage]], titles: Sequence[str]) -> None:
        """Show pictures in rows of equal length, under one title for each column or none."""
        self._pictures.show_rows(rows, titles)
        self._fit()

    def setAccessibleName(self, name: str) -> None:
        """Name the pictures as well."""
        super().setAccessibleName(name)
        self._pictures.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return a size that shows two rows."""
        return QSize(480, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._pictures.setMinimumHeight(self._pictures.height_at(self.viewport().width()))


class _Pictures(QWidget):
    """The pictures themselves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[list[QImage]] = []
        self.titles: Sequence[str] = ()
        theme.changed.connect(self.update)

    def show_rows(self, rows: list[list[QImage]], titles: Sequence[str]) -> None:
        """Show other pictures."""
        self.rows, self.titles = rows, titles
        self.setAccessibleDescription(", ".join(titles))
        self.update()

    def height_at(self, width: int) -> int:
        """Return the height that all rows need at a width."""
        cell = self._cell_size(width)
        return self._top() + len(self.rows) * (cell.height() + SPACE_4) - SPACE_4 if self.rows else 0

    def event(self, event: QEvent) -> bool:
        """Say a caption in full under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._title_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw captions and pictures, or a quiet ground."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if not self.rows:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.canvas))
            painter.drawRoundedRect(self.rect(), RADIUS_CONTROL, RADIUS_CONTROL)
            return
        self._draw_titles(painter)
        for line, row in enumerate(self.rows):
            for column, picture in enumerate(row):
                self._draw(painter, picture, self._cell(line, column))

    def _draw_titles(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(CAPTION_PX)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        for column, title in enumerate(self.titles):
            place = self._cell(0, column)
            place = QRectF(place.left(), 0, place.width(), _CAPTION_HEIGHT)
            words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def _draw(self, painter: QPainter, picture: QImage, cell: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(cell, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(shape)
        painter.drawImage(cell, picture)
        painter.setClipping(False)

    def _top(self) -> int:
        return _CAPTION_HEIGHT if any(self.titles) else 0

    def _cell(self, line: int, column: int) -> QRectF:
        cell = self._cell_size(self.width())
        taken = len(self.rows[0]) * (cell.width() + SPACE_4) - SPACE_4
        left = max(0, (self.width() - taken) // 2) if not self.titles else 0
        x, y = left + column * (cell.width() + SPACE_4), self._top() + line * (cell.height() + SPACE_4)
        return QRectF(x, y, cell.width(), cell.height())

    def _cell_size(self, width: int) -> QSize:
        if not self.rows:
            return QSize(0, 0)
        columns, picture = len(self.rows[0]), self.rows[0][0]
        room = (width - SPACE_4 * (columns - 1)) // columns
        most = max(_WIDEST_CELL if columns > 1 else width, 1)
        wide = max(16, min(room, most, _ENLARGED * picture.width()))
        return QSize(wide, max(1, round(wide * picture.height() / picture.width())))

    def _title_at(self, point: QPoint) -> str:
        for column, title in enumerate(self.titles):
            cell = self._cell(0, column)
            if cell.left() <= point.x() <= cell.right():
                return title
        return ""


def cut(sheet: QImage, layout: Layout | None) -> list[list[QImage]]:
    """Return the pictures of a sheet by row, the sheet alone where the layout is another sheet's."""
    if layout is None or not _fits(sheet, layout):
        return [] if sheet.isNull() else [[sheet]]
    return [
        [sheet.copy(QRect(*layout.box(row, column))) for column in range(layout.columns)] for row in range(layout.rows)
    ]


def _fits(sheet: QImage, layout: Layout | None) -> bool:
    return layout is not None and layout.size == (sheet.width(), sheet.height())
