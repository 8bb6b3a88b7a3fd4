"""Stage: the picture of the code at hand, large, what it came of, and the training picture it is most like."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from translator.gui.elided import ElidedLabel
from translator.gui.latent.easel import Drawn
from translator.gui.latent.shelf import paint_image
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8, SPACE_12

_LEAST_PX = 160


class Stage(QWidget):
    """Shows a Drawn. Signals: `keep_asked` carries a name, `save_asked` and `nearest_asked` are its other buttons."""

    keep_asked = Signal(str)
    save_asked = Signal()
    nearest_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._canvas = _Canvas(theme)
        self.drawn: Drawn | None = None
        self.words = ElidedLabel("", "caption")
        self.name, self.keep = QLineEdit(), QPushButton(self.tr("Keep"))
        self.save, self.nearest = QPushButton(self.tr("Save as…")), QPushButton(self.tr("Nearest…"))
        self._lay_out()
        self._connect()
        self.show_drawn(None)

    def show_drawn(self, drawn: Drawn | None) -> None:
        """Show a code's picture; a training picture beside it was another one's."""
        self.drawn = drawn
        self._canvas.show_images(drawn.image if drawn else None)
        self.words.say(drawn.code.title if drawn else "")
        self._canvas.setAccessibleName(
            self.tr("Picture of {0}").format(drawn.code.title) if drawn else self.tr("No picture")
        )
        for part in (self.keep, self.name, self.save, self.nearest):
            part.setEnabled(drawn is not None)

    def show_neighbour(self, drawn: Drawn, image: QImage, words: str) -> None:
        """Show the training picture that a picture is most like beside it, where that is still the one shown."""
        if drawn is self.drawn:
            self._canvas.show_images(drawn.image, image)
            self.words.say(f"{drawn.code.title}  ·  {words}")

    def _ask_keep(self) -> None:
        self.keep_asked.emit(self.name.text().strip())

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        for row, wide, others in (
            (top, self.words, (self.save, self.nearest)),
            (foot, self.name, (self.keep,)),
        ):
            row.setSpacing(SPACE_8)
            row.addWidget(wide, 1)
            for part in others:
                row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._canvas, 1)
        column.addLayout(top)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.name.setPlaceholderText(self.tr("Name, such as man_with_glasses"))
        for part, name, about in (
            (self.name, self.tr("Name of the code"), self.tr("Letters, digits and _; the name stands for it in sums")),
            (self.keep, self.tr("Keep"), self.tr("Keep this code under the name")),
            (self.save, self.tr("Save as"), self.tr("Save this picture under a name of your choice (Ctrl+S)")),
            (self.nearest, self.tr("Nearest"), self.tr("Show the training picture that this one is most like")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(about)
        self.keep.clicked.connect(self._ask_keep)
        self.name.returnPressed.connect(self._ask_keep)
        self.save.clicked.connect(self.save_asked)
        self.nearest.clicked.connect(self.nearest_asked)


class _Canvas(QFrame):
    """The ground that one picture lies on, or two."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._images: list[QImage] = []
        theme.changed.connect(self.update)

    def show_images(self, *images: QImage | None) -> None:
        """Show pictures side by side."""
        self._images = [image for image in images if image is not None]
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a picture."""
        return QSize(2 * _LEAST_PX, 2 * _LEAST_PX)

    def minimumSizeHint(self) -> QSize:
        """Return room for a small picture."""
        return QSize(_LEAST_PX, _LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pictures."""
        painter, t = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(t.canvas))
        width = self.width() / max(1, len(self._images))
        for place, image in enumerate(self._images):
            area = QRectF(place * width, 0, width, self.height()).adjusted(SPACE_12, SPACE_12, -SPACE_12, -SPACE_12)
            paint_image(painter, area, image)
