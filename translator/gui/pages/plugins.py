"""The Plugins page: what is installed, what it adds, and what could not be loaded."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget

from translator import paths
from translator.errors import PluginError, TranslatorError
from translator.gui import restart
from translator.gui.desk import Desk
from translator.gui.folder import open_folder
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.plugin_row import PluginRow
from translator.gui.text import text
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_24
from translator.registry.catalogue import Catalogue, PluginEntry, catalogue
from translator.registry.disabled import Disabled

INSTALLED, PROBLEMS = 0, 1


class PluginsPage(Page):
    """The plugins the registry finds. They are loaded through the bridge: a plugin's code may take its time."""

    name: ClassVar[str] = "plugins"
    icon: ClassVar[str] = "plugins"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reads = 0
        self._entries: list[PluginEntry] = []
        self.rows: dict[str, PluginRow] = {}
        self.notice = Notice(desk.theme)
        self.tabs = QTabBar()
        self._list = QVBoxLayout()
        self._lay_out()
        self.tabs.currentChanged.connect(self._fill)
        desk.theme.changed.connect(self._fill)
        desk.actions.add("plugins/again", self.tr("Try all plugins again"), "F5", self._try_again, self.name)
        desk.actions.add("plugins/folder", self.tr("Open the plugin folder"), "", self._open_folder, self.name)

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Plugins")

    def shown(self) -> None:
        """Look for plugins again: something may have been installed."""
        if not self._reads:
            self._list.addWidget(text(self.tr("Looking for plugins; a new one is first tried apart…"), "caption"))
            self._list.addStretch(1)
        self._read()

    def _read(self, *, again: bool = False) -> None:
        self._reads += 1
        read = partial(self._show, self._reads)
        self.desk.bridge.call(partial(catalogue, again=again), read, self._complain)

    def _show(self, read: int, found: Catalogue) -> None:
        if read != self._reads:  # a later reading is on its way
            return
        self._again.setEnabled(True)
        self._entries = found.plugins
        problems = len(found.failed)
        self.tabs.setTabText(INSTALLED, self.tr("Installed ({0})").format(len(self._entries)))
        self.tabs.setTabText(PROBLEMS, self.tr("Problems ({0})").format(problems))
        self._fill()
        if any(entry.stale for entry in self._entries):
            self._offer_restart(self.tr("The files of a plugin have changed since it was loaded."))

    @Slot()
    def _fill(self) -> None:
        """Show the rows of the tab, the switch that had the focus keeping it."""
        focused = next((name for name, row in self.rows.items() if row.switch.hasFocus()), None)
        self._clear()
        wanted = [entry for entry in self._entries if self._belongs(entry)]
        for entry in wanted:
            row = PluginRow(self.desk, entry)
            row.switched.connect(self._switch)
            # Two plugins may claim one name: the second one is a problem, and has nothing to switch.
            self.rows.setdefault(entry.name, row)
            self._list.addWidget(row)
        if not wanted and self._entries:
            self._list.addWidget(self._no_problems())
        self._list.addStretch(1)
        if focused in self.rows:
            self.rows[focused].switch.setFocus()

    def _belongs(self, entry: PluginEntry) -> bool:
        return self.tabs.currentIndex() == INSTALLED or entry.state == "failed"

    def _clear(self) -> None:
        self.rows = {}
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _no_problems(self) -> QLabel:
        return text(self.tr("Every plugin that is on was loaded without a problem."), "caption")

    @Slot(str, bool)
    def _switch(self, name: str, is_on: bool) -> None:
        self._reads += 1
        was = next((entry for entry in self._entries if entry.name == name), None)
        then = partial(self._switched, self._reads, name, was is not None and was.state == "loaded" and not is_on)
        self.desk.bridge.call(partial(_switch, name, is_on), then, self._complain)

    def _switched(self, read: int, name: str, stays_loaded: bool, found: Catalogue) -> None:
        self._show(read, found)
        if stays_loaded:
            self._offer_restart(
                self.tr("{0} is off for all new work. Its code stays in memory until a restart.").format(name)
            )

    def _offer_restart(self, sentence: str) -> None:
        self.notice.say(sentence, "warn", button=self.tr("Restart Translator"), does=self._restart)

    def _restart(self) -> None:
        if not restart.ask(self.desk):
            self.notice.say(self.tr("Work is running; stop it or wait until it has ended, then restart."), "warn")

    @Slot()
    def _try_again(self) -> None:
        """Load every plugin in a process of its own again, as if it were new."""
        self._again.setEnabled(False)
        self._read(again=True)

    def _open_folder(self) -> None:
        folder = paths.plugins()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._complain(PluginError(f"{folder} cannot be made: {error.strerror or error}."))
            return
        if not open_folder(folder):
            self.notice.say(self.tr("No program was found that shows folders; it is {0}.").format(folder), "warn")

    def _complain(self, error: TranslatorError) -> None:
        self._again.setEnabled(True)
        self.notice.say(str(error), "bad")
        self._fill()

    def _lay_out(self) -> None:
        for words, tip in (
            (self.tr("Installed"), self.tr("All plugins that were found")),
            (self.tr("Problems"), self.tr("Plugins of which something could not be loaded")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(words), tip)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Which plugins are shown"))
        self._again = self._button(
            self.tr("Try all again"), self.tr("Load every plugin in a process of its own, as if it were new")
        )
        self._again.clicked.connect(self._try_again)
        folder = self._button(self.tr("Open plugin folder"), self.tr("Open the folder that is searched for plugins"))
        folder.clicked.connect(self._open_folder)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._again)
        head.addWidget(folder)
        body = QWidget()
        body.setProperty("role", "plain")
        self._list.setContentsMargins(0, 0, 0, SPACE_24)
        self._list.setSpacing(SPACE_8)
        body.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_8, SPACE_24, 0)
        column.setSpacing(SPACE_12)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(area, 1)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        return button


def _switch(name: str, is_on: bool) -> Catalogue:
    """Switch a plugin on or off for good and return what is there now."""
    disabled = Disabled()
    if is_on:
        disabled.enable(name)
    else:
        disabled.disable(name)
    return catalogue()
