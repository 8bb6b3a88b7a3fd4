"""The inspector of the Convert page: Models, size and device, where results go, and what to do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from translator.api import Config, Field, fields
from translator.errors import ModelError
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.elided import ElidedLabel
from translator.gui.form import Form
from translator.gui.gallery import Tile
from translator.gui.inspector import Inspector
from translator.gui.model_choice import ModelChoice
from translator.gui.preview import Choice
from translator.gui.tokens import SPACE_8

SIZES = (0, 256, 384, 512, 768, 1024, 1536, 2048, 4096)
SAVE_AFTER_MS = 400
_RULES = ("pattern", "format", "quality", "existing")


class OutputFolder(Config):
    """Where results go."""

    folder: str = Field("", "Folder for results; empty is a folder beside the pictures.", group="Output")


class ConvertPanel(Inspector):
    """Signals: `changed` when the result would be another one, `output_changed` when its file would be.

    `convert_asked`, `save_asked` and `copy_asked` are its buttons, `refused` carries a sentence.
    """

    changed = Signal()
    output_changed = Signal()
    convert_asked = Signal()
    save_asked = Signal()
    copy_asked = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "convert", SIZES, 0, self.tr("Original"))
        from translator.infer.pipeline import Conversion

        settings = {setting.path: setting for setting in fields(Conversion)}
        self.second = ModelChoice(desk, self.tr("Second Model"))
        rules = [settings[path] for path in _RULES]
        self.output_form = Form([*fields(OutputFolder), *rules], folders=("folder",), words=self._words())
        self.place = ElidedLabel("", "caption")
        self.convert, self.save, self.copy = QPushButton(self), QPushButton(self), QPushButton(self)
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
    def samples(self) -> bool:
        """Tell whether the chosen Model is given no picture."""
        card = self.model.tile.entry.card if self.model.tile else None
        return card is not None and card.is_sampler

    def choices(self) -> tuple[Choice, ...]:
        """Return the chosen Model, and the second one while two are compared.

        None where the Model is given no picture, or refuses a value, which `refused` says.
        """
        parts = (self.model, self.second) if not self.second.isHidden() else (self.model,)
        try:
            return () if self.samples else tuple(choice for part in parts if (choice := part.choice()) is not None)
        except ModelError as error:
            self.refused.emit(str(error))
            return ()

    @property
    def output(self) -> str:
        """Return the folder for results as it was written, "" for one beside the pictures."""
        return str(self.output_form.values()["folder"])

    @property
    def rules(self) -> dict[str, Any]:
        """Return the settings of a Conversion that do not depend on the Model's ports."""
        values = self.output_form.values()
        return {path: values[path] for path in _RULES} | {"size": self.size_px}

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer these Models; those that are given no picture cannot be compared."""
        super().set_tiles(tiles)
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
        for button in (self.save, self.copy):
            button.setEnabled(has_result)

    def _lay_out(self) -> None:
        self.body.addWidget(self.model)
        self.body.addWidget(self.second)
        self.body.addLayout(self.size_and_device())
        self.body.addWidget(Disclosure(self.tr("Output"), self.output_form))
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for button in (self.save, self.copy):
            row.addWidget(button, 1)
        self.foot.addLayout(row)
        self.foot.addWidget(self.convert)
        self.foot.addWidget(self.place)

    def _connect(self) -> None:
        words = (
            (self.save, self.tr("Save as"), self.tr("Save this result under a name of your choice (Ctrl+S)")),
            (self.copy, self.tr("Copy"), self.tr("Copy this result to the clipboard (Ctrl+C)")),
        )
        for button, word, about in words:
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(about)
        self.convert.setProperty("role", "primary")
        self.convert.setToolTip(self.tr("Convert into the output folder (Ctrl+Return)"))
        self.convert.clicked.connect(self.convert_asked)
        self.save.clicked.connect(self.save_asked)
        self.copy.clicked.connect(self.copy_asked)
        for part in (self.model, self.second):
            part.changed.connect(self.changed)
        self.size_choice.changed.connect(lambda _pixels: self.changed.emit())
        self.output_form.changed.connect(self._saving.start)
        self.output_form.changed.connect(self.output_changed)
        self._saving.timeout.connect(self._save_settings)
        self._desk.settings.changed.connect(self._follow_settings)

    @Slot()
    def _save_settings(self) -> None:
        """Keep the output rules, once nobody types any more: they are those of the settings page."""
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
