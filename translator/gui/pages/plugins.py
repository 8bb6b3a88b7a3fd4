"""The Plugins page: what is installed, what it adds, what could not be loaded; installing, updating, removing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from translator import paths
from translator.errors import PluginError, TranslatorError
from translator.gui import plugin_findings as findings
from translator.gui import restart
from translator.gui.desk import Desk
from translator.gui.drop_veil import DropVeil
from translator.gui.folder import open_folder
from translator.gui.install_card import KIND, InstallCard
from translator.gui.install_dialog import InstallDialog
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.plugin_findings import Findings
from translator.gui.plugin_row import PluginRow
from translator.gui.text import text
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_24
from translator.jobs.job import Job, Task
from translator.registry.catalogue import PluginEntry
from translator.registry.ledger import Installed
from translator.registry.plan import Plan

INSTALLED, PROBLEMS = 0, 1


class PluginsPage(Page):
    """The plugins the registry finds. They are loaded through the bridge: a plugin's code may take its time."""

    name: ClassVar[str] = "plugins"
    icon: ClassVar[str] = "plugins"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reads = 0
        self._entries: list[PluginEntry] = []
        self._installed: dict[str, Installed] = {}
        self.dialog: InstallDialog | None = None
        self.card = InstallCard(desk)
        self.rows: dict[str, PluginRow] = {}
        self.notice = Notice(desk.theme)
        self.tabs = QTabBar()
        self._list = QVBoxLayout()
        self._lay_out()
        self._veil = DropVeil(self)
        self.setAcceptDrops(True)
        self.card.ended.connect(self._installation_ended)
        self.tabs.currentChanged.connect(self._fill)
        desk.theme.changed.connect(self._fill)
        desk.actions.add("plugins/install", self.tr("Install a plugin…"), "Ctrl+O", self.ask_install, self.name)
        desk.actions.add("plugins/undo", self.tr("Undo the last change of plugins"), "", self._undo, self.name)
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

    def open_files(self, files: list[Path]) -> bool:
        """Take the folder or the wheel of a plugin: what it would add is shown first."""
        ours = [path for path in files if _is_plugin(path)]
        if ours:
            self.ask_install(str(ours[0]))
        return bool(ours)

    def ask_install(self, source: str = "") -> None:
        """Ask what shall be installed, or show what a source would add."""
        dialog = self._open_dialog()
        if source:
            dialog.look_at(source)

    def _ask_update(self, name: str) -> None:
        self._open_dialog().update_of(name, self._installed[name].wanted.text)

    def _open_dialog(self) -> InstallDialog:
        dialog = self.dialog = InstallDialog(self.desk, self)
        dialog.accepted.connect(partial(self._install, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _install(self, dialog: InstallDialog) -> None:
        plan = dialog.plan
        if plan is not None:
            self.notice.hide()
            self.desk.queue.add(Task(KIND, self._title(plan), {"plan": plan.to_json()}))

    def _title(self, plan: Plan) -> str:
        said = self.tr("Updating {0} to {1}") if plan.replaces else self.tr("Installing {0} {1}")
        return said.format(plan.name, plan.version).strip()

    @Slot(object)
    def _installation_ended(self, job: Job) -> None:
        self._read()
        if job.state == "finished":
            name = Plan.of_json(job.task.arguments["plan"]).name
            self.notice.say(
                self.tr("{0} is installed. A restart brings it into every list of this window.").format(name),
                "good",
                button=self.tr("Restart Translator"),
                does=self._restart,
            )

    def _ask_remove(self, name: str) -> None:
        """Ask once, then remove an installed plugin."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("Remove"), self.tr("Remove {0}?").format(name), parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(self.tr("Its families can no longer be trained. Runs and Models stay."))
        drop = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        drop.clicked.connect(partial(self.remove, name))
        box.open()

    def remove(self, name: str) -> None:
        """Remove an installed plugin."""
        self._change(
            partial(findings.remove, name), self.tr("{0} is removed.").format(name), self.tr("Undo"), self._undo
        )

    def _undo(self) -> None:
        self._change(findings.undo, self.tr("The last change of plugins is undone."), "", None)

    def _change(self, change: Callable[[], Findings], said: str, button: str, does: Callable[[], None] | None) -> None:
        self._reads += 1
        then = partial(self._changed, self._reads, said, button, does)
        self.desk.bridge.call(change, then, self._complain)

    def _changed(self, read: int, said: str, button: str, does: Callable[[], None] | None, found: Findings) -> None:
        self._show(read, found)
        self.notice.say(said, "good", button=button, does=does)

    def _read(self, *, again: bool = False) -> None:
        self._reads += 1
        read = partial(self._show, self._reads)
        self.desk.bridge.call(partial(findings.find, again=again), read, self._complain)

    def _show(self, read: int, found: Findings) -> None:
        if read != self._reads:  # a later reading is on its way
            return
        self._again.setEnabled(True)
        self._entries, self._installed = found.catalogue.plugins, found.installed
        problems = len(found.catalogue.failed)
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
            row = PluginRow(self.desk, entry, is_installed=entry.distribution in self._installed)
            row.switched.connect(self._switch)
            row.update_asked.connect(self._ask_update)
            row.remove_asked.connect(self._ask_remove)
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
        self.desk.bridge.call(partial(findings.switch, name, is_on), then, self._complain)

    def _switched(self, read: int, name: str, stays_loaded: bool, found: Findings) -> None:
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping would do."""
        plugins = [path for path in _dropped(event) if _is_plugin(path)]
        if plugins:
            self._veil.show_over(self.tr("Look at what {0} would add").format(plugins[0].name))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the promise back."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the plugin that was dropped would add."""
        self._veil.hide()
        if self.open_files(_dropped(event)):
            event.acceptProposedAction()

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
        install = self._button(
            self.tr("Install…"),
            self.tr("Install a plugin from a folder, a wheel or by name; dropping one here does the same"),
        )
        install.setProperty("role", "primary")
        install.clicked.connect(lambda: self.ask_install())
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._again)
        head.addWidget(folder)
        head.addWidget(install)
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
        column.addWidget(self.card)
        column.addWidget(area, 1)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        return button


def _is_plugin(path: Path) -> bool:
    return path.suffix.lower() == ".whl" or (path / "pyproject.toml").is_file()


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
