"""The Settings page: every choice of the window, the folders it uses, and what this program is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from translator import paths
from translator.api import Setting, fields
from translator.errors import ConfigError, TranslatorError
from translator.gui import log
from translator.gui.config_words import translated
from translator.gui.desk import Desk
from translator.gui.device_field import DeviceField
from translator.gui.field import Field, field
from translator.gui.folder import folder_bytes, open_folder
from translator.gui.gallery import file_size
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.settings import DesktopConfig
from translator.gui.settings_lines import Line, Section
from translator.gui.settings_words import about_of, choice_words, title_of
from translator.gui.switch import Switch
from translator.gui.text import text
from translator.gui.theme import figures_font
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.infer.caches import Cache, caches
from translator.infer.cards import training_devices

LICENCE = "Apache-2.0"
_COLUMN_PX = 760
_CONTROL_PX = 280


class SettingsPage(Page):
    """One scrolling page of sections; a filter leaves the lines that hold its words."""

    name: ClassVar[str] = "settings"
    icon: ClassVar[str] = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.controls: dict[str, QWidget] = {}
        self.sizes: dict[str, QLabel] = {}
        self.notice = Notice(desk.theme)
        self.filter = QLineEdit(placeholderText=self.tr("Filter"))
        self._sections = [*self._choices(), self._folders(), self._caches(), self._about()]
        self._nothing = text(self.tr("No setting has these words."), "caption")
        self._nothing.hide()
        self._lay_out()
        self.filter.textChanged.connect(self._narrow)
        desk.settings.changed.connect(self._follow)
        desk.actions.add("settings/find", self.tr("Find a setting"), "Ctrl+F", self.filter.setFocus, self.name)
        desk.actions.add("settings/logs", self.tr("Open the folder of the logs"), "", self._open_logs, self.name)

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Settings")

    def shown(self) -> None:
        """Measure the folders and caches, and look for devices."""
        for key, folder in folders().items():
            self.desk.bridge.call(partial(folder_bytes, folder), partial(self._show_size, key))
        for cache in caches():
            self.desk.bridge.call(cache.size, partial(self._show_size, cache.name))
        device = cast(DeviceField, self.controls["device_train"])
        self.desk.bridge.call(training_devices, device.offer)

    def _show_size(self, key: str, size: int) -> None:
        self.sizes[key].setText(file_size(size))

    def _choices(self) -> list["Section"]:
        """Return a section for each group of the Config."""
        offered = [setting for setting in fields(DesktopConfig) if _is_offered(setting)]
        groups = dict.fromkeys(setting.group for setting in offered)
        return [
            Section(translated(group), [self._line(setting) for setting in offered if setting.group == group])
            for group in groups
        ]

    def _line(self, setting: Setting) -> "Line":
        name, about = title_of(setting), about_of(setting)
        control = self._control(setting, name, about)
        cast(Field, control).set_value(getattr(self.desk.settings.get(), setting.path))
        cast(Field, control).changed.connect(partial(self._change, setting.path))
        self.controls[setting.path] = control
        return Line(name, about, control)

    def _control(self, setting: Setting, name: str, about: str) -> QWidget:
        if setting.kind == "switch":
            return Switch(self.desk.theme, name)
        control = DeviceField() if setting.path == "device_train" else field(setting, folder=setting.path == "output")
        control.setFixedWidth(_CONTROL_PX)
        control.setAccessibleName(name)
        control.setAccessibleDescription(about)
        control.setToolTip(about)
        if isinstance(control, QComboBox) and not isinstance(control, DeviceField):
            for row in range(control.count()):
                control.setItemText(row, choice_words(control.itemData(row)))
        return control

    def _change(self, path: str) -> None:
        """Save a choice; say why where it cannot be."""
        try:
            self.desk.settings.change(**{path: cast(Field, self.controls[path]).value()})
        except ConfigError as error:
            self.notice.say(str(error), "bad")
            return
        self.notice.setVisible(bool(self.desk.settings.complaint) and self._say_complaint())

    def _say_complaint(self) -> bool:
        self.notice.say(self.desk.settings.complaint, "bad")
        return True

    @Slot(object)
    def _follow(self, config: DesktopConfig) -> None:
        """Show what was changed elsewhere, by the command palette for example."""
        for path, control in self.controls.items():
            value = getattr(config, path)
            if cast(Field, control).value() != value:
                cast(Field, control).set_value(value)

    def _folders(self) -> "Section":
        words = {
            "runs": (self.tr("Runs"), self.tr("Trainings with their checkpoints.")),
            "models": (self.tr("Models"), self.tr("The library of Models.")),
            "plugins": (self.tr("Plugins"), self.tr("Searched for plugins beside the installed ones.")),
            "logs": (self.tr("Logs"), self.tr("What happened, for a report.")),
        }
        lines = []
        for key, folder in folders().items():
            name, about = words[key]
            lines.append(Line(name, f"{about} {folder}", self._folder_part(key, name, folder)))
        return Section(self.tr("Folders"), lines)

    def _folder_part(self, key: str, name: str, folder: Path) -> QWidget:
        words = self.tr("Open the folder: {0}").format(name)
        return self._sized(key, _button(self.tr("Open"), words, partial(self._open, folder)))

    def _caches(self) -> "Section":
        words = {
            "engines": (self.tr("TensorRT engines"), self.tr("Models compiled for this graphics card.")),
            "features": (self.tr("Features of pictures"), self.tr("What evaluations computed of their references.")),
            "checks": (self.tr("Checks"), self.tr("Which Models and plugins were found safe; they are checked again.")),
            "speeds": (self.tr("Measured speeds"), self.tr("How fast Models are on this machine.")),
        }
        lines = []
        for cache in caches():
            name, about = words[cache.name]
            tip = self.tr("Delete this cache: {0}").format(name)
            button = _button(self.tr("Clear"), tip, partial(self._clear, cache))
            lines.append(Line(name, about, self._sized(cache.name, button)))
        return Section(self.tr("Caches"), lines)

    def _sized(self, key: str, button: QPushButton) -> QWidget:
        """Return a size that is still to be measured, beside a button."""
        part = QWidget()
        part.setFixedWidth(_CONTROL_PX)
        size = QLabel(self.tr("measuring"))
        size.setProperty("role", "figures")
        size.setFont(figures_font(size.font()))
        self.sizes[key] = size
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_12)
        row.addStretch(1)
        row.addWidget(size)
        row.addWidget(button)
        return part

    def _clear(self, cache: Cache) -> None:
        self.desk.bridge.call(cache.clear, partial(self._cleared, cache), self._not_cleared)

    def _cleared(self, cache: Cache, freed: int) -> None:
        self.notice.say(self.tr("{0} are free again.").format(file_size(freed)), "good")
        self._show_size(cache.name, cache.size())

    def _not_cleared(self, error: TranslatorError) -> None:
        self.notice.say(str(error), "bad")

    def _about(self) -> "Section":
        copy = _button(self.tr("Copy"), self.tr("Copy the versions, for a report"), self.copy_versions)
        return Section(
            self.tr("About"),
            [
                Line(self.tr("Version"), log.about(), copy),
                Line(
                    self.tr("Licence"),
                    self.tr("Free to use, change and pass on. Models have licences of their own, on their Cards."),
                    QLabel(LICENCE),
                ),
            ],
        )

    def copy_versions(self) -> None:
        """Copy what a report has to name."""
        QGuiApplication.clipboard().setText(log.about())

    def _open_logs(self) -> None:
        self._open(log.folder())

    def _open(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.notice.say(self.tr("{0} cannot be made: {1}.").format(folder, error.strerror or error), "bad")
            return
        if not open_folder(folder):
            self.notice.say(self.tr("No program was found that shows folders; it is {0}.").format(folder), "warn")

    @Slot(str)
    def _narrow(self, words: str) -> None:
        """Leave the lines that hold every word."""
        shown = [section.narrow(words.casefold().split()) for section in self._sections]
        self._nothing.setVisible(not any(shown))

    def _lay_out(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter the settings"))
        self.filter.setToolTip(self.tr("Words of the settings to leave"))
        body = QWidget()
        body.setProperty("role", "plain")
        body.setMaximumWidth(_COLUMN_PX)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, SPACE_16, SPACE_24)
        inner.setSpacing(SPACE_24)
        for part in (*self._sections, self._nothing):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(body)
        self.filter.setMaximumWidth(_CONTROL_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_8, SPACE_8, 0)
        column.setSpacing(SPACE_16)
        column.addWidget(self.filter)
        column.addWidget(self.notice)
        column.addWidget(area, 1)


def folders() -> dict[str, Path]:
    """Return the folders the program uses, by name."""
    return {"runs": paths.runs(), "models": paths.models(), "plugins": paths.plugins(), "logs": log.folder()}


def _is_offered(setting: Setting) -> bool:
    """Leave out the language while there is only the one the program is written in."""
    return setting.path != "language" or any(languages().glob("translator_*.qm"))


def languages() -> Path:
    """Return the folder of the translations of the window."""
    return Path(__file__).parents[1] / "languages"


def _button(words: str, tip: str, does: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.clicked.connect(lambda: does())
    return button
