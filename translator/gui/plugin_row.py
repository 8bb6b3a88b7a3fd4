"""One plugin: its name, what it adds, its state, what went wrong, and the switch."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.log_view import LogView
from translator.gui.switch import Switch
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from translator.registry.catalogue import PluginEntry, State
from translator.registry.sources import HOST

_PILLS: dict[State, str] = {
    "loaded": "pill-good",
    "failed": "pill-bad",
    "skipped": "pill-quiet",
    "disabled": "pill-quiet",
}


class PluginRow(QFrame):
    """A card for one plugin; one that Translator has installed can be updated and removed.

    Signals: `switched` carries its name and whether it shall be on, `update_asked` and `remove_asked` its distribution.
    """

    switched = Signal(str, bool)
    update_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, desk: Desk, entry: PluginEntry, *, is_installed: bool = False) -> None:
        super().__init__()
        self.entry = entry
        self._is_installed = is_installed
        self._desk = desk
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Plugin {0}, {1}").format(entry.name, state_words(entry.state)))
        self.switch = self._switch()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addLayout(self._heading())
        # That a plugin is switched off is said by its state and its switch.
        if entry.error and entry.state != "disabled":
            column.addWidget(text(in_words(entry.error), "bad" if entry.state == "failed" else "", selectable=True))
        if entry.state == "failed":
            column.addWidget(Disclosure(self.tr("Full text of the error"), self._details()))
        notes = [in_words(note) for note in entry.notes]
        if entry.stale:
            notes.append(self.tr("Its files have changed since it was loaded; they are used after a restart."))
        for note in notes:
            column.addWidget(text(note, "caption"))

    def _heading(self) -> QHBoxLayout:
        name = QLabel(self.entry.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "heading")
        version = QLabel(self.entry.version)
        version.setTextFormat(Qt.TextFormat.PlainText)
        version.setProperty("role", "caption")
        version.setVisible(bool(self.entry.version))
        pill = QLabel(state_words(self.entry.state), alignment=Qt.AlignmentFlag.AlignCenter)
        pill.setProperty("role", _PILLS[self.entry.state])
        first = QHBoxLayout()
        first.setSpacing(SPACE_8)
        first.addWidget(name)
        first.addWidget(version)
        first.addWidget(pill)
        first.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(SPACE_4)
        lines.addLayout(first)
        lines.addWidget(text(self._about(), "caption"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_16)
        row.addLayout(lines, 1)
        if self._is_installed:
            row.addLayout(self._verbs())
        row.addWidget(self.switch)
        return row

    def _verbs(self) -> QHBoxLayout:
        name = self.entry.distribution
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        for words, tip, asked in (
            (self.tr("Update…"), self.tr("Look for a newer version of {0}").format(name), self.update_asked),
            (self.tr("Remove…"), self.tr("Remove {0}; that can be undone").format(name), self.remove_asked),
        ):
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setAccessibleName(f"{words} {name}")
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, asked=asked: asked.emit(name))
            row.addWidget(button)
        return row

    def _about(self) -> str:
        entry = self.entry
        source = {HOST: self.tr("Part of Translator"), "": self.tr("In the plugin folder")}
        parts = [source.get(entry.distribution, entry.distribution)]
        if entry.families:
            parts.append(self.tr("adds {0}").format(", ".join(entry.families)))
        if entry.api_version is not None:
            parts.append(self.tr("API {0}").format(".".join(map(str, entry.api_version))))
        return " · ".join(parts)

    def _switch(self) -> Switch:
        switch = Switch(self._desk.theme, self.tr("Load the plugin {0}").format(self.entry.name))
        switch.setChecked(self.entry.state in ("loaded", "failed"))
        switch.setEnabled(self.entry.state != "skipped")
        switch.setToolTip(self.tr("A plugin that is off is not loaded, in this window and on the command line"))
        switch.toggled.connect(self._tell)
        return switch

    def _tell(self, is_on: bool) -> None:
        self.switch.setEnabled(False)  # until the catalogue is read again
        self.switched.emit(self.entry.name, is_on)

    def _details(self) -> LogView:
        view = LogView(self._desk.theme, self.tr("Full text of the error"), copied=self._report)
        view.show_text(self.entry.details)
        return view

    def _report(self) -> str:
        entry = self.entry
        about = f"{entry.name} {entry.version} ({entry.distribution or 'plugin folder'})"
        return f"{about}\n{entry.error}\n\n{entry.details}"


def state_words(state: State) -> str:
    """Return a state in the user's language."""
    words: dict[State, str] = {
        "loaded": QCoreApplication.translate("PluginRow", "Loaded"),
        "failed": QCoreApplication.translate("PluginRow", "Failed"),
        "skipped": QCoreApplication.translate("PluginRow", "Left out"),
        "disabled": QCoreApplication.translate("PluginRow", "Off"),
    }
    return words[state]
