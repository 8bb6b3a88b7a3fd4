"""The inspector of sampling: the Model, what it is told, how many pictures, and the buttons."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.api import fields
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.form import Form
from translator.gui.gallery import Tile
from translator.gui.model_picker import ModelPicker
from translator.gui.port_form import SEED, PortForm
from translator.gui.sampler import Sampling
from translator.gui.tokens import INSPECTOR_PX, SPACE_8, SPACE_12, SPACE_16


class SamplePanel(QFrame):
    """Signals: `sample_asked`, `again_asked`, `stop_asked` and `save_asked` are its buttons."""

    sample_asked = Signal()
    again_asked = Signal()
    stop_asked = Signal()
    save_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        from translator.infer.samples import Sampling as Settings

        self._desk = desk
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        self.picker = ModelPicker(desk.theme, self.tr("Model"))
        count = [setting for setting in fields(Settings) if setting.path == "count"]
        self.count_form = Form(count, {"count": desk.settings.recall("sample/count", 16)})
        self.ports: PortForm | None = None
        self.sample, self.again, self.stop, self.save = (QPushButton() for _ in range(4))
        self.place = ElidedLabel("", "caption")
        self._lay_out()
        self._connect()

    def set_tiles(self, tiles: Sequence[Tile], chosen: Path) -> None:
        """Offer these Models, all of which can be chosen; the page shows the right view for each."""
        self.picker.set_tiles(tiles, [chosen])

    def sampling(self) -> Sampling | None:
        """Return what the form asks for, None without a Model; ModelError for values that cannot be."""
        if self.picker.tile is None or self.ports is None:
            return None
        ports = self.ports.ports()
        seed = int(ports.pop(SEED, 0))
        return Sampling(self.picker.tile.entry.path, seed, int(self.count_form.values()["count"]), ports)

    def count_on(self) -> None:
        """Go on to the seeds after those of the form."""
        if self.ports is not None and SEED in (values := self.ports.values()):
            self.ports.set_values({SEED: values[SEED] + self.count_form.values()["count"]})

    def show_state(self, *, is_busy: bool, has_pictures: bool) -> None:
        """Offer what can be done."""
        has_seed = self.ports is not None and SEED in self.ports.values()
        self.sample.setVisible(not is_busy)
        self.stop.setVisible(is_busy)
        self.sample.setEnabled(self.picker.tile is not None)
        self.again.setEnabled(has_pictures and has_seed and not is_busy)
        self.save.setEnabled(has_pictures and not is_busy)

    @Slot(object)
    def _take(self, tile: Tile | None) -> None:
        """Show what another Model takes; the seed stays."""
        held = self.ports.values() if self.ports else {}
        if self.ports is not None:
            self._forms.removeWidget(self.ports)
            self.ports.deleteLater()
            self.ports = None
        card = tile.entry.card if tile else None
        if card is not None and card.is_sampler:
            self.ports = PortForm(card, self, every=True)
            known = self.ports.values()
            self.ports.set_values({path: held[path] for path in held if path == SEED and path in known})
            self._forms.insertWidget(0, self.ports)
            self.ports.setVisible(bool(known))
            self.count_form.setVisible(SEED in known)

    @Slot()
    def _remember(self) -> None:
        self._desk.settings.remember("sample/count", self.count_form.values()["count"])

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Model"))
        heading.setProperty("role", "section")
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        column.addWidget(heading)
        column.addWidget(self.picker)
        column.addSpacing(SPACE_8)
        self._forms = QVBoxLayout()
        self._forms.setSpacing(SPACE_8)
        self._forms.addWidget(self.count_form)
        column.addLayout(self._forms)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        foot.setSpacing(SPACE_8)
        for part in (self.again, self.save, self.sample, self.stop, self.place):
            foot.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        words: tuple[tuple[QPushButton, str, str, Any], ...] = (
            (self.sample, self.tr("Sample"), self.tr("Make pictures (Ctrl+Return)"), self.sample_asked),
            (self.stop, self.tr("Stop"), self.tr("Stop after the picture in work"), self.stop_asked),
            (self.again, self.tr("Again"), self.tr("Make as many with the next seeds"), self.again_asked),
            (
                self.save,
                self.tr("Save all"),
                self.tr("Write all pictures and their grid into a folder"),
                self.save_asked,
            ),
        )
        for button, word, about, signal in words:
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(about)
            button.clicked.connect(signal)
        self.sample.setProperty("role", "primary")
        self.picker.chosen.connect(self._take)
        self.count_form.changed.connect(self._remember)

    def folder(self) -> Path:
        """Return the folder that pictures are saved into."""
        own = self._desk.settings.get().output
        return Path(own).expanduser() if own else Path.home() / "pictures" / "samples"
