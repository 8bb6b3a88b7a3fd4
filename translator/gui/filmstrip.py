"""Filmstrip: the sample sheets of a run over time, with a scrub bar and two moments side by side."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from translator.errors import TranslatorError
from translator.gui.bridge import Bridge
from translator.gui.theme import Theme, figures_font
from translator.gui.tokens import RADIUS_CONTROL, SPACE_8, SPACE_16

_LEAST_HEIGHT = 160
_HEADING_HEIGHT = 30


class Filmstrip(QWidget):
    """Sample sheets, oldest first, each with a bar that goes through them; comparing shows a second moment beside it.

    While the newest sheet is shown, the strip follows the training.
    """

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self._theme = theme
        self.earlier = Moment(theme, bridge, self.tr("Earlier moment"))
        self.now = Moment(theme, bridge, self.tr("Moment of the training"))
        self.earlier.hide()
        self.compare = QToolButton()
        self.compare.setCheckable(True)
        self.compare.setProperty("role", "quiet")
        self.compare.setText(self.tr("Compare"))
        self.compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.compare.setAccessibleName(self.tr("Compare two moments"))
        self.compare.setToolTip(self.tr("Show the samples of two moments side by side"))
        self.compare.toggled.connect(self.earlier.setVisible)
        self.now.add_to_heading(self.compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_16)
        row.addWidget(self.earlier, 1)
        row.addWidget(self.now, 1)
        self._draw_icons()
        theme.changed.connect(self._draw_icons)
        self.set_sheets([])

    def set_sheets(self, sheets: Sequence[Path]) -> None:
        """Show the sheets of a run, whose names are the images seen; more may come."""
        self.now.set_sheets(sheets, follow=True)
        self.earlier.set_sheets(sheets, follow=False)
        self.compare.setVisible(len(sheets) > 1)

    def _draw_icons(self) -> None:
        self.compare.setIcon(self._theme.icon("compare"))


class Moment(QWidget):
    """One sheet, the images seen over it, and the bar that chooses the moment."""

    def __init__(self, theme: Theme, bridge: Bridge, name: str) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge
        self._sheets: list[Path] = []
        self.path: Path | None = None
        self._caption = QLabel()
        self._caption.setProperty("role", "figures")
        self._caption.setFont(figures_font(self._caption.font()))
        self._sheet = _Sheet(theme)
        self.bar = QSlider(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(name)
        self.bar.setToolTip(self.tr("Go through the samples, oldest on the left"))
        self.bar.setMinimumHeight(20)
        self.bar.valueChanged.connect(self._show)
        self._back = self._arrow(self.tr("The sample before"), -1)
        self._on = self._arrow(self.tr("The next sample"), 1)
        self._lay_out()
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def add_to_heading(self, button: QToolButton) -> None:
        """Put a button at the right over the sheet."""
        self._heading.addWidget(button)

    def set_sheets(self, sheets: Sequence[Path], *, follow: bool) -> None:
        """Take the sheets of a run; `follow` goes on to the newest unless another moment was chosen."""
        follows = follow and self.bar.value() == self.bar.maximum()
        self._sheets = list(sheets)
        self.bar.blockSignals(True)
        self.bar.setMaximum(max(0, len(sheets) - 1))
        if follows:
            self.bar.setValue(self.bar.maximum())
        self.bar.blockSignals(False)
        for widget in (self.bar, self._back, self._on):
            widget.setEnabled(len(sheets) > 1)
        self._show()

    def _lay_out(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.addWidget(self._caption, 1)
        self._heading.addSpacerItem(QSpacerItem(0, _HEADING_HEIGHT))
        controls = QHBoxLayout()
        controls.setSpacing(SPACE_8)
        for widget in (self._back, self.bar, self._on):
            controls.addWidget(widget, 1 if widget is self.bar else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(self._heading)
        column.addWidget(self._sheet, 1)
        column.addLayout(controls)

    def _arrow(self, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.bar.setValue(self.bar.value() + by))
        return button

    def _draw_icons(self) -> None:
        self._back.setIcon(self._theme.icon("left"))
        self._on.setIcon(self._theme.icon("right"))

    def _show(self) -> None:
        """Read the chosen sheet in a thread and show it, unless another one is chosen meanwhile."""
        path = self._sheets[self.bar.value()] if self._sheets else None
        if path is None:
            self._caption.setText(self.tr("The first samples come with the training"))
        elif path != self.path:
            caption = self.tr("Samples at {0} images").format(f"{int(path.stem):,}")
            self._caption.setText(caption)
            self._sheet.setAccessibleName(caption)
            self._bridge.call(partial(_read, path), partial(self._take, path), self._say)
        self.path = path

    def _take(self, path: Path, image: QImage) -> None:
        if path == self.path:
            self._sheet.set_image(image)

    def _say(self, error: TranslatorError) -> None:
        self._caption.setText(str(error))


class _Sheet(QWidget):
    """A picture as large as it fits, in the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows four rows."""
        return QSize(480, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, or a quiet ground."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(shape)
        painter.fillRect(frame, QColor(self._theme.tokens.canvas))
        if not self._image.isNull():
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            x, y = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(x, y, size.width(), size.height()), self._image)


def _read(path: Path) -> QImage:
    from translator.gui.raster import image_of
    from translator.images.codec import decode

    return image_of(decode(path).pixels)
