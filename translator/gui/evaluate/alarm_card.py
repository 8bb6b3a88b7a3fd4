"""AlarmCard: what goes wrong in a sentence, and the pictures that show it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from translator.gui.control_words import in_words
from translator.gui.evaluate.words import alarm
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12

_LARGEST_PX = 420


class AlarmCard(QFrame):
    """An alarm that stands is marked as one; one that is over is quiet."""

    def __init__(self, name: str, sentence: str, caption: str = "", *, stands: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(alarm(name))
        self._image: QImage | None = None
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
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("The pictures that show it"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.picture.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_12, SPACE_8, SPACE_12, SPACE_12)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.picture)

    def show_picture(self, image: QImage) -> None:
        """Show the pictures that are its evidence, on one sheet."""
        self._image = image
        self.picture.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            return
        width = max(64, min(_LARGEST_PX, self.width() - 2 * SPACE_12, self._image.width()))
        smooth = Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(self._image.scaledToWidth(width, smooth)))
