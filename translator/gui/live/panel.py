"""The inspector of the Live page: where frames come from, the Model, size and device, and the start."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from translator.gui.desk import Desk
from translator.gui.inspector import Inspector
from translator.gui.tokens import SPACE_8

if TYPE_CHECKING:
    from translator.infer.camera import Camera, FrameSource

SIZES = (160, 256, 384, 512, 640, 960, 1280, 0)
FIRST_SIZE = 384


class LivePanel(Inspector):
    """Signals: `source_changed`, `toggled`, `video_asked` and `folder_asked`."""

    source_changed = Signal()
    toggled = Signal()
    video_asked = Signal()
    folder_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "live", SIZES, FIRST_SIZE, self.tr("As large as it comes"))
        self._file: FrameSource | None = None
        self._cameras: list[Camera] = []
        self.sources = QComboBox()
        self.video, self.folder, self.start = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._name()
        self._connect()
        self.show_state(is_running=False, can_start=False)

    @property
    def source(self) -> "FrameSource | None":
        """Return what frames shall come from, a camera asked for pictures of the chosen size."""
        from dataclasses import replace

        from translator.infer.camera import Camera

        chosen: Any = self.sources.currentData()
        return replace(chosen, width=self.size_px) if isinstance(chosen, Camera) else chosen

    def set_cameras(self, cameras: "Sequence[Camera]") -> None:
        """Offer these cameras, and the file or folder that was chosen; keep what is chosen where it is still there."""
        self._cameras = list(cameras)
        self._fill_sources(self.sources.currentText())

    def set_file(self, source: "FrameSource") -> None:
        """Offer a video file or a folder, and choose it."""
        self._file = source
        self._fill_sources(source.title)
        self.source_changed.emit()

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

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Source"))
        heading.setProperty("role", "section")
        source = QVBoxLayout()
        source.setSpacing(SPACE_8)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self.video)
        buttons.addWidget(self.folder)
        source.addWidget(heading)
        source.addWidget(self.sources)
        source.addLayout(buttons)
        self.body.addLayout(source)
        self.body.addWidget(self.model)
        self.body.addLayout(self.size_and_device())
        self.foot.addWidget(self.start)

    def _name(self) -> None:
        self.start.setProperty("role", "primary")
        self.start.setToolTip(self.tr("Start or stop the live picture (Ctrl+Return)"))
        self.sources.setPlaceholderText(self.tr("No camera"))
        self.video.setText(self.tr("Video"))
        self.folder.setText(self.tr("Folder"))
        words = (
            (self.sources, self.tr("Source"), self.tr("The camera, video or folder that pictures come from")),
            (self.video, self.tr("Play a video"), self.tr("Let a video file play the part of the camera")),
            (self.folder, self.tr("Play a folder"), self.tr("Let a folder of pictures play the part of the camera")),
        )
        for widget, name, about in words:
            widget.setAccessibleName(name)
            widget.setToolTip(about)

    def _connect(self) -> None:
        self.sources.currentIndexChanged.connect(self.source_changed)
        self.start.clicked.connect(self.toggled)
        self.video.clicked.connect(self.video_asked)
        self.folder.clicked.connect(self.folder_asked)
