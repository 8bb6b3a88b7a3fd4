"""The inspector of the Live page: where frames come from, at which size, the Model with its ports, and the start."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.gui.convert_panel import ModelChoice
from translator.gui.desk import Desk
from translator.gui.gallery import Tile
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16

if TYPE_CHECKING:
    from translator.infer.camera import Camera, FrameSource

SIZES = (160, 256, 384, 512, 640, 960, 1280, 0)
FIRST_SIZE = 384


class LivePanel(QFrame):
    """Signals: `source_changed`, `size_changed` and `model_changed`; `toggled`, `video_asked`, `folder_asked`."""

    source_changed = Signal()
    size_changed = Signal(int)
    model_changed = Signal()
    toggled = Signal()
    video_asked = Signal()
    folder_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self._file: FrameSource | None = None
        self._cameras: list[Camera] = []
        self.sources, self.sizes = QComboBox(), QComboBox()
        self.model = ModelChoice(desk, self.tr("Model"))
        self.video, self.folder, self.start = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._name()
        self._fill_sizes()
        self._connect()
        self.show_state(is_running=False, can_start=False)

    @property
    def source(self) -> "FrameSource | None":
        """Return what frames shall come from, a camera asked for pictures of the chosen size."""
        from dataclasses import replace

        from translator.infer.camera import Camera

        chosen: Any = self.sources.currentData()
        return replace(chosen, width=self.size_px) if isinstance(chosen, Camera) else chosen

    @property
    def size_px(self) -> int:
        """Return the longer side, in pixels, that the Model works at; 0 is that of the source."""
        return int(self.sizes.currentData())

    def set_cameras(self, cameras: "Sequence[Camera]") -> None:
        """Offer these cameras, and the file or folder that was chosen; keep what is chosen where it is still there."""
        self._cameras = list(cameras)
        self._fill_sources(self.sources.currentText())

    def set_file(self, source: "FrameSource") -> None:
        """Offer a video file or a folder, and choose it."""
        self._file = source
        self._fill_sources(source.title)
        self.source_changed.emit()

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer these Models."""
        self.model.picker.set_tiles(tiles, [Path(self._desk.settings.recall("live/model", ""))])

    def show_state(self, *, is_running: bool, can_start: bool) -> None:
        """Say on the button what it does."""
        word = self.tr("Stop") if is_running else self.tr("Start")
        self.start.setText(word)
        self.start.setAccessibleName(word)
        self.start.setEnabled(is_running or can_start)

    def _fill_sources(self, chosen: str) -> None:
        items: list[FrameSource] = [*self._cameras, *([self._file] if self._file else [])]
        self.sources.blockSignals(True)
        self.sources.clear()
        for item in items:
            self.sources.addItem(item.title, item)
        self.sources.setCurrentIndex(max(0, self.sources.findText(chosen)) if items else -1)
        self.sources.blockSignals(False)
        self.sources.setEnabled(bool(items))

    def _fill_sizes(self) -> None:
        for size in SIZES:
            text = self.tr("{size} pixels").format(size=f"{size:,}") if size else self.tr("As large as it comes")
            self.sizes.addItem(text, size)
        self.sizes.setCurrentIndex(max(0, self.sizes.findData(self._desk.settings.recall("live/size", FIRST_SIZE))))

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self.video)
        buttons.addWidget(self.folder)
        column.addWidget(_heading(self.tr("Source")))
        column.addWidget(self.sources)
        column.addLayout(buttons)
        column.addSpacing(SPACE_12)
        column.addWidget(_heading(self.tr("Resolution")))
        column.addWidget(self.sizes)
        column.addSpacing(SPACE_12)
        column.addWidget(self.model)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        foot.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _name(self) -> None:
        self.start.setProperty("role", "primary")
        self.start.setToolTip(self.tr("Start or stop the live picture (Ctrl+Return)"))
        self.sources.setPlaceholderText(self.tr("No camera"))
        self.video.setText(self.tr("Video"))
        self.folder.setText(self.tr("Folder"))
        words = (
            (self.sources, self.tr("Source"), self.tr("The camera, video or folder that pictures come from")),
            (self.sizes, self.tr("Resolution"), self.tr("The longer side the Model works at: smaller is faster")),
            (self.video, self.tr("Play a video"), self.tr("Let a video file play the part of the camera")),
            (self.folder, self.tr("Play a folder"), self.tr("Let a folder of pictures play the part of the camera")),
        )
        for widget, name, about in words:
            widget.setAccessibleName(name)
            widget.setToolTip(about)

    def _connect(self) -> None:
        self.sources.currentIndexChanged.connect(self.source_changed)
        self.sizes.currentIndexChanged.connect(self._change_size)
        self.model.changed.connect(self.model_changed)
        self.model.picker.chosen.connect(self._remember_model)
        self.start.clicked.connect(self.toggled)
        self.video.clicked.connect(self.video_asked)
        self.folder.clicked.connect(self.folder_asked)

    @Slot()
    def _change_size(self) -> None:
        self._desk.settings.remember("live/size", self.size_px)
        self.size_changed.emit(self.size_px)

    @Slot(object)
    def _remember_model(self, tile: Tile | None) -> None:
        if tile is not None:
            self._desk.settings.remember("live/model", str(tile.entry.path))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
