"""AlarmCard: what goes wrong in a sentence, and the pictures that show it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from translator.gui.control_words import in_words
from translator.gui.evaluate.words import alarm
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12

_LARGEST_PX = 420
_HIGHEST_PX = 1200


class AlarmCard(QFrame):
    """An alarm that stands is marked as one; one that is over is quiet."""

    def __init__(self, name: str, sentence: str, caption: str = "", *, stands: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(alarm(name))
        self.sentence = text(in_words(sentence), selectable=True)
        pill = QLabel(alarm(name))
        pill.setProperty("role", "pill-warn" if stands else "pill-quiet")
        about = QLabel(caption)
        about.setProperty("role", "caption")
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(pill)
        head.addWidget(about)
        head.addStretch(1)
        self.picture = _Sheet()
        self.picture.setAccessibleName(self.tr("The pictures that show it"))
        self.picture.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, SPACE_12)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.picture)

    def show_picture(self, image: QImage) -> None:
        """Show the pictures that are its evidence, on one sheet."""
        self.picture.show_image(image)
        self.picture.show()


class _Sheet(QWidget):
    """An image as wide as there is room, as high as it then is."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage) -> None:
        """Show another image."""
        self._image = image
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the image at a width."""
        return self._size_at(width).height()

    def sizeHint(self) -> QSize:
        """Return the size of the image where there is room."""
        return self._size_at(_LARGEST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the image at the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(QPoint(), self._size_at(self.width())), self._image)

    def _size_at(self, width: int) -> QSize:
        size = self._image.size()
        return size.scaled(min(width, _LARGEST_PX, size.width()), _HIGHEST_PX, Qt.AspectRatioMode.KeepAspectRatio)
