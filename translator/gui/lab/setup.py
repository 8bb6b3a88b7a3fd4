"""LabSetup: what is learned and how, with the buttons that begin and end an experiment."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from translator.api import fields
from translator.gui.config_words import translated
from translator.gui.desk import Desk
from translator.gui.form import Form
from translator.gui.text import text
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16
from translator.images.listing import SUFFIXES
from translator.lab.experiment import LabConfig
from translator.lab.presets import PRESETS

_WIDTH_PX = INSPECTOR_PX + 40
_FOLDER = "lab/folder"


class LabSetup(QFrame):
    """The column at the right of the page Lab.

    Signals: `start_asked` and `stop_asked`.
    """

    start_asked = Signal()
    stop_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.picture: Path | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(_WIDTH_PX)
        self.target, self.preset = QComboBox(), QComboBox()
        self.browse = QPushButton(self.tr("Choose picture…"))
        self.about = text("", "caption")
        # Points have neither colours nor edges.
        settings = [setting for setting in fields(LabConfig) if not setting.path.startswith("augment_")]
        self.form = Form(settings, LabConfig().model_dump(include={setting.path for setting in settings}))
        self.start, self.stop = QPushButton(self.tr("Start")), QPushButton(self.tr("Stop"))
        self._fill()
        self._lay_out()
        self.preset.currentIndexChanged.connect(self._use_preset)
        self.target.currentIndexChanged.connect(self._offer_picture)
        self._use_preset()
        self._offer_picture()
        self.show_running(False)

    @property
    def chosen(self) -> str | Path | None:
        """Return the name of the target or the path of the picture that is learned, None while none is chosen."""
        name = self.target.currentData()
        return name if name else self.picture

    def config(self) -> LabConfig:
        """Return the settings; raises ConfigError."""
        return LabConfig.parse(self.form.values(), self.tr("These settings"))

    def use_picture(self, path: Path) -> None:
        """Learn where a picture is dark."""
        self.picture = path
        self.browse.setText(path.name)
        self.target.setCurrentIndex(self.target.count() - 1)

    def show_running(self, is_running: bool) -> None:
        """Offer to start or to stop."""
        self.start.setVisible(not is_running)
        self.stop.setVisible(is_running)
        for widget in (self.form, self.target, self.preset, self.browse):
            widget.setEnabled(not is_running)

    def _fill(self) -> None:
        titles = (
            ("ring", self.tr("Ring of 8")),
            ("grid", self.tr("Grid of 25")),
            ("moons", self.tr("Two moons")),
            ("line", self.tr("Line")),
            ("", self.tr("A picture")),
        )
        for name, title in titles:
            self.target.addItem(title, name)
        for name, preset in PRESETS.items():
            self.preset.addItem(translated(preset.title), name)
        for box in (self.target, self.preset):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for control, words in (
            (self.target, self.tr("What is learned")),
            (self.preset, self.tr("Begin with the settings that show one thing")),
            (self.browse, self.tr("Choose a picture whose dark places are learned")),
            (self.start, self.tr("Play this experiment from its beginning")),
            (self.stop, self.tr("Stop at once and keep what was seen")),
        ):
            control.setAccessibleName(words)
            control.setToolTip(words)
        self.start.setProperty("role", "primary")
        self.browse.clicked.connect(self._browse)
        self.start.clicked.connect(self.start_asked)
        self.stop.clicked.connect(self.stop_asked)

    def _use_preset(self) -> None:
        preset = PRESETS[self.preset.currentData()]
        self.about.setText(translated(preset.shows))
        values: dict[str, Any] = {**LabConfig().model_dump(), **preset.values}
        self.form.set_values({path: values[path] for path in self.form.values()})

    def _offer_picture(self) -> None:
        self.browse.setVisible(not self.target.currentData())

    def _browse(self) -> None:
        start = str(self._desk.settings.recall(_FOLDER, str(Path.home())))
        wanted = self.tr("Pictures ({0})").format(" ".join(f"*{suffix}" for suffix in sorted(SUFFIXES)))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A picture whose dark places are learned"), start, wanted)
        if chosen:
            self._desk.settings.remember(_FOLDER, str(Path(chosen).parent))
            self.use_picture(Path(chosen))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_12)
        grid.setVerticalSpacing(SPACE_8)
        grid.setColumnStretch(1, 1)
        for line, (word, control) in enumerate(((self.tr("Target"), self.target), (self.tr("Preset"), self.preset))):
            label = QLabel(word)
            label.setBuddy(control)
            grid.addWidget(label, line, 0)
            grid.addWidget(control, line, 1)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addLayout(grid)
        column.addWidget(self.browse)
        column.addWidget(self.about)
        column.addWidget(self.form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        foot.addWidget(self.start, 1)
        foot.addWidget(self.stop, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)
