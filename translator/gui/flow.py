"""Flow: a layout that fills lines from left to right, like words in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets at their own size, going on in the next line where one is full."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._deep = 0
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Need more lines the narrower it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        deep = self._place(rect, really=True)
        if deep != self._deep:
            self._deep = deep
            self.update()

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the width of the widest item and the height of the lines as they lie.

        Not every parent asks for the height of a width: tabs and splitters do not.
        """
        sizes = [item.minimumSize() for item in self._items]
        deep = max((size.height() for size in sizes), default=0)
        return QSize(max((size.width() for size in sizes), default=0), max(deep, self._deep))

    def _place(self, rect: QRect, *, really: bool) -> int:
        """Go through the items line by line, place them if `really`, and return the height."""
        spot, deep = rect.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            if spot.x() > rect.left() and spot.x() + size.width() > rect.right() + 1:
                spot, deep = QPoint(rect.left(), spot.y() + deep + self._gap), 0
            if really:
                item.setGeometry(QRect(spot, size))
            spot.setX(spot.x() + size.width() + self._gap)
            deep = max(deep, size.height())
        return spot.y() + deep - rect.top()
