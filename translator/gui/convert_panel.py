"""The inspector of the Convert page: the Model with its ports, the size, where results go, and what to do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from translator.api import Config, Field, fields
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.drag_button import DragButton
from translator.gui.elided import ElidedLabel
from translator.gui.form import Form
from translator.gui.gallery import Tile
from translator.gui.model_picker import ModelPicker
from translator.gui.port_form import PortForm
from translator.gui.preview import Choice
from translator.gui.tokens import INSPECTOR_PX, SPACE_4, SPACE_8, SPACE_12, SPACE_16

SAVE_AFTER_MS = 400
_RULES = ("pattern", "format", "quality", "existing")


class OutputFolder(Config):
    """Where results go."""

    folder: str = Field("", "Folder for results; empty is a folder beside the pictures.", group="Output")


class ConvertPanel(QFrame):
    """Signals: `changed` when the result would be another one, `output_changed` when its file would be.

    `convert_asked`, `save_asked`, `copy_asked` and `drag_asked` are its buttons.
    """

    changed = Signal()
    output_changed = Signal()
    convert_asked = Signal()
    save_asked = Signal()
    copy_asked = Signal()
    drag_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        from translator.infer.pipeline import Conversion

        self._desk = desk
        self.setProperty("role", "panel")
        self.setFixedWidth(INSPECTOR_PX)
        settings = {setting.path: setting for setting in fields(Conversion)}
        self.model = ModelChoice(desk, self.tr("Model"))
        self.second = ModelChoice(desk, self.tr("Second Model"))
        size = {"size": desk.settings.recall("convert/size", 0)}
        self.size_form = Form([settings["size"]], size, words={"size": {0: self.tr("Original")}})
        rules = [settings[path] for path in _RULES]
        self.output_form = Form([*fields(OutputFolder), *rules], folders=("folder",), words=self._words())
        self.place = ElidedLabel("", "caption")
        self.convert, self.save, self.copy = QPushButton(self), QPushButton(self), QPushButton(self)
        self.drag = DragButton(self)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._lay_out()
        self._connect()
        self._follow_settings()
        self.show_second(False)

    @property
    def tiles(self) -> tuple[Tile | None, Tile | None]:
        """Return the chosen Model and the second one."""
        return self.model.tile, self.second.tile

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return the chosen Model, and the second one while two are compared; ModelError for values they refuse."""
        parts = (self.model, self.second) if not self.second.isHidden() else (self.model,)
        return tuple(choice for part in parts if (choice := part.choice()) is not None)

    @property
    def work_size(self) -> int:
        """Return the size the Model works at, in pixels of the longer side; 0 is the picture's own."""
        return int(self.size_form.values()["size"])

    @property
    def output(self) -> str:
        """Return the folder for results as it was written, "" for one beside the pictures."""
        return str(self.output_form.values()["folder"])

    @property
    def rules(self) -> dict[str, Any]:
        """Return the settings of a Conversion that do not depend on the Model's ports."""
        values = self.output_form.values()
        return {path: values[path] for path in _RULES} | {"size": self.work_size}

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer these Models."""
        remembered = self._desk.settings.recall("convert/model", "")
        self.model.picker.set_tiles(tiles, [Path(remembered)])
        translators = [tile for tile in tiles if tile.entry.card and not tile.entry.card.is_sampler]
        self.second.picker.set_tiles(translators, [tile.entry.path for tile in translators[1:]])

    def show_second(self, is_shown: bool) -> None:
        """Ask for a second Model, another one than the first where there is one, or not."""
        if is_shown and self.model.tile and self.second.tile and self.second.tile.entry == self.model.tile.entry:
            others = [tile for tile in self.second.picker.tiles if tile.entry != self.model.tile.entry]
            self.second.picker.choose((others or [self.model.tile])[0].entry.path)
        self.second.setVisible(is_shown)

    def show_state(self, words: str, *, can_convert: bool, has_result: bool) -> None:
        """Say on the button what it does, and offer what can be done now."""
        self.convert.setText(words)
        self.convert.setAccessibleName(words)
        self.convert.setEnabled(can_convert)
        for button in (self.save, self.copy, self.drag):
            button.setEnabled(has_result)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_16, SPACE_16, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_16)
        for part in (self.model, self.second, self.size_form, Disclosure(self.tr("Output"), self.output_form)):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        for button in (self.save, self.copy, self.drag):
            row.addWidget(button, 1)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_8)
        column.addLayout(row)
        column.addSpacing(SPACE_4)
        column.addWidget(self.convert)
        column.addWidget(self.place)
        return column

    def _connect(self) -> None:
        words = (
            (self.save, self.tr("Save as"), self.tr("Save this result under a name of your choice (Ctrl+S)")),
            (self.copy, self.tr("Copy"), self.tr("Copy this result to the clipboard (Ctrl+C)")),
            (self.drag, self.tr("Drag out"), self.tr("Drag this result into another program")),
        )
        for button, word, about in words:
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(about)
        self.drag.setSizePolicy(self.copy.sizePolicy())
        self.convert.setProperty("role", "primary")
        self.convert.setToolTip(self.tr("Convert into the output folder (Ctrl+Return)"))
        self.convert.clicked.connect(self.convert_asked)
        self.save.clicked.connect(self.save_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.drag.wanted.connect(self.drag_asked)
        for part in (self.model, self.second, self.size_form):
            part.changed.connect(self.changed)
        self.model.picker.chosen.connect(self._remember_model)
        self.size_form.changed.connect(self._saving.start)
        self.output_form.changed.connect(self._saving.start)
        self.output_form.changed.connect(self.output_changed)
        self._saving.timeout.connect(self._save_settings)
        self._desk.settings.changed.connect(self._follow_settings)

    @Slot(object)
    def _remember_model(self, tile: Tile | None) -> None:
        if tile is not None:
            self._desk.settings.remember("convert/model", str(tile.entry.path))

    @Slot()
    def _save_settings(self) -> None:
        """Keep the output rules, once nobody types any more: they are those of the settings page."""
        self._desk.settings.remember("convert/size", self.work_size)
        values = self.output_form.values()
        self._desk.settings.change(output=values.pop("folder"), **values)

    @Slot()
    def _follow_settings(self) -> None:
        if not self._saving.isActive():
            config = self._desk.settings.get()
            rules = {path: getattr(config, path) for path in _RULES}
            self.output_form.set_values({"folder": config.output} | rules)

    def _words(self) -> dict[str, dict[str, str]]:
        existing = {"skip": self.tr("Keep it"), "replace": self.tr("Replace it"), "number": self.tr("Number the new")}
        return {"format": {"same": self.tr("Same as input"), "png": "PNG", "jpg": "JPEG", "webp": "WebP"},
                "existing": existing, "folder": {"": self.tr("Automatic")}}  # fmt: skip


class ModelChoice(QWidget):
    """A Model's card and the form of its ports. Signals: `changed` when either is another."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.picker = ModelPicker(desk.theme, name)
        self.ports: PortForm | None = None
        heading = QLabel(name)
        heading.setProperty("role", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_8)
        self._column.addWidget(heading)
        self._column.addWidget(self.picker)
        self.picker.chosen.connect(self._take)

    @property
    def tile(self) -> Tile | None:
        """Return the chosen Model."""
        return self.picker.tile

    def choice(self) -> Choice | None:
        """Return the chosen Model with the values of its ports, None without a Model."""
        if self.tile is None:
            return None
        return Choice(self.tile.entry.path, self.ports.ports() if self.ports else {})

    @Slot(object)
    def _take(self, tile: Tile | None) -> None:
        """Show the ports of another Model; a value that it knows too stays."""
        held = self.ports.values() if self.ports else {}
        if self.ports is not None:
            self._column.removeWidget(self.ports)
            self.ports.deleteLater()
            self.ports = None
        if tile is not None:
            self.ports = PortForm(tile.entry.sound, self)
            known = self.ports.values()
            self.ports.set_values({path: held[path] for path in held if path == "seed" and path in known})
            self.ports.setVisible(bool(known))
            self._column.addWidget(self.ports)
            self.ports.changed.connect(self.changed)
        self.changed.emit()
