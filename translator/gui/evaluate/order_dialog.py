"""OrderDialog: what Models or a run are to be judged by."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from translator.api import Setting, fields
from translator.errors import ConfigError
from translator.evaluate.order import Order
from translator.gui.desk import Desk
from translator.gui.field import named
from translator.gui.form import Form
from translator.gui.icon_button import IconButton
from translator.gui.notice import Notice
from translator.gui.text import text
from translator.gui.tokens import SPACE_12, SPACE_24
from translator.models.card import Card

_WIDTH, _HEIGHT = 560, 620
_REMEMBERED = "evaluate/order"
_SHOWN = ("real", "source", "paired", "train", "extractor", "samples")
"""The settings that are not folded away, in their order."""
_FOLDERS = ("real", "source", "train")


class OrderDialog(QDialog):
    """Asks for folders, extractor and number; it begins with what was asked for the last time."""

    def __init__(self, desk: Desk, subjects: Sequence[str], cards: Sequence[Card], parent: QWidget | None) -> None:
        """Ask about Models with these Cards, or about a run, whose Cards nobody knows yet: none."""
        super().__init__(parent)
        self._desk = desk
        self._is_of_run = not cards
        names = ", ".join(subjects)
        self.setWindowTitle(self._title(len(subjects)).format(names))
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self.notice = Notice(desk.theme)
        settings = [setting for setting in _settings() if _concerns(setting, cards)]
        made = {setting.path: named(ExtractorField(), setting) for setting in settings if setting.path == "extractor"}
        self.form = Form(settings, folders=_FOLDERS, made=made)
        self._recall()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_12)
        column.addWidget(text(self._about(len(subjects))))
        column.addWidget(self.notice)
        column.addWidget(_scrolling(self.form), 1)
        column.addWidget(self._buttons())

    def order(self) -> Order:
        """Return what was asked for; raises ConfigError for what is no evaluation."""
        order = Order.parse(self.form.values(), self.tr("These settings"))
        if not order.real and not self._is_of_run:
            raise ConfigError(self.tr("Choose the folder of real pictures that the result should be like."))
        values = self.form.values()
        if "source" in values and not order.source and not self._is_of_run:
            raise ConfigError(self.tr("Choose the folder of pictures to translate; none that was trained on."))
        for name in _FOLDERS:
            if values.get(name) and not Path(values[name]).is_dir():
                raise ConfigError(self.tr("There is no folder {0}; choose another one.").format(values[name]))
        return order

    def accept(self) -> None:
        """Say what is missing, or remember the order and close."""
        try:
            order = self.order()
        except ConfigError as error:
            self.notice.say(str(error), "warn")
            return
        self._desk.settings.remember(_REMEMBERED, order.model_dump())
        super().accept()

    def _title(self, count: int) -> str:
        return self.tr("Evaluate {0}") if count == 1 else self.tr("Compare {0}")

    def _about(self, count: int) -> str:
        if self._is_of_run:
            return self.tr(
                "The newest checkpoint is judged by the pictures that the run held out. Folders that are given here "
                "take their place."
            )
        if count > 1:
            return self.tr("All of them are judged by the same pictures; only scores that may be compared are ranked.")
        return self.tr("Its pictures are held against real ones that it was not trained on.")

    def _recall(self) -> None:
        kept = self._desk.settings.recall(_REMEMBERED, {})
        known = self.form.values()
        values = {path: value for path, value in kept.items() if path in known} if isinstance(kept, dict) else {}
        if self._is_of_run:  # it knows its own pictures
            values = {path: value for path, value in values.items() if path not in (*_FOLDERS, "paired")}
        self.form.set_values(values)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start: QPushButton = buttons.addButton(self.tr("Evaluate"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("role", "primary")
        start.setDefault(True)
        for button, words in (
            (start, self.tr("Evaluate as a job; the report opens when it is done")),
            (buttons.button(QDialogButtonBox.StandardButton.Cancel), self.tr("Do not evaluate")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


class ExtractorField(QWidget):
    """The extractor by its name, or by its file."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = QComboBox()
        for name, title in (
            ("builtin", self.tr("Built in (not FID)")),
            ("fid", self.tr("FID Inception")),
            ("clean-fid", self.tr("Clean-FID Inception")),
        ):
            self._box.addItem(title, name)
        self._box.currentIndexChanged.connect(self.changed)
        browse = IconButton("file", self.tr("Choose a file of CLIP, DINOv2 or any ONNX network"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 1)
        row.addWidget(browse)
        self.setFocusProxy(self._box)

    def value(self) -> str:
        """Return a name or a path."""
        return str(self._box.currentData())

    def set_value(self, value: str) -> None:
        """Show a name or a path."""
        if self._box.findData(value) < 0:
            self._box.addItem(Path(value).name, value)
        self._box.setCurrentIndex(self._box.findData(value))

    def _browse(self) -> None:
        kinds = self.tr("Extractors ({0})").format("*.safetensors *.onnx")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Extractor"), str(Path.home()), kinds)
        if chosen:
            self.set_value(str(Path(chosen)))


def _settings() -> list[Setting]:
    """Return the settings of an Order: those that are shown first, and the others folded away."""
    known = {setting.path: setting for setting in fields(Order)}
    first = [replace(known.pop(path), advanced=False, group="Pictures") for path in _SHOWN]
    return [*first, *(replace(setting, advanced=True) for setting in known.values())]


def _concerns(setting: Setting, cards: Sequence[Card]) -> bool:
    """Tell whether a setting says anything to Models with these Cards; all do to a run."""
    if not cards:
        return True
    if setting.path in ("source", "paired"):
        return any(card.input("image") is not None for card in cards)
    if setting.path == "text":
        return any(port.kind == "text" for card in cards for port in card.inputs)
    return setting.path != "train" or len(cards) == 1


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    body = QWidget()
    body.setProperty("role", "plain")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, SPACE_12, 0)
    column.addWidget(inside)
    column.addStretch(1)
    area.setWidget(body)
    return area
