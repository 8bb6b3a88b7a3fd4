"""The window: rail, title row, pages and job strip.

The first page is made before the window is shown, the others one after the other when it has nothing better to do.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from translator.gui.actions import Action, native
from translator.gui.closing import Closing
from translator.gui.desk import Desk
from translator.gui.header import Header, device_words
from translator.gui.job_place import subject
from translator.gui.job_strip import JobStrip
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.palette import Palette, ShortcutList
from translator.gui.places import PAGE_OF_KIND, PLACES, Place
from translator.gui.rail import Rail
from translator.jobs.job import Job

FIRST_SIZE_PX = (1200, 780)
SMALLEST_SIZE_PX = (880, 560)


class Window(QMainWindow):
    """The program's one window.

    `is_quiet` tells, after it has closed, whether all work and every call has ended.
    Signals: `ended` is emitted when the window has closed and no more is waited for.
    """

    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._places = {place.name: place for place in PLACES}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._told: set[str] = set()
        self.is_quiet = False
        self._closing = Closing(self, desk)
        # Later, because a window that is closed while it decides about closing stays open.
        self._closing.done.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self.rail, self.header, self.strip = Rail(desk.theme), Header(desk.theme), JobStrip(desk)
        self.notice, self._stack = Notice(desk.theme), QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_actions()
        self.show_page(self._first_page())
        self._making = QTimer(self, interval=0)
        self._making.timeout.connect(self._make_next)

    @property
    def page(self) -> Page:
        """Return the page in front."""
        return self._pages[self._current]

    @property
    def is_settled(self) -> bool:
        """Tell whether every page is made."""
        return len(self._pages) == len(PLACES)

    def settle(self) -> None:
        """Do what the first paint did not need: other pages, the device, what was wrong with files at the start."""
        self._making.start()
        self._ask_device()
        self._complain()

    def show_page(self, name: str) -> None:
        """Bring a page to the front, made now if it was not yet."""
        page = self._made(self._places[name])
        self._current = name
        self._stack.setCurrentWidget(page)
        self.rail.mark(self._places[name].under or name)
        self.header.show_title(page.title())
        for action in self.desk.actions.table:
            self._install(action)
        self.desk.settings.remember("window/page", name)
        page.setFocus()
        page.shown()

    def open_files(self, files: list[Path]) -> None:
        """Give files to the page in front, or else to the first that takes them; come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if not files:
            return
        for name in dict.fromkeys((self._current, *self._places)):
            if self._made(self._places[name]).open_files(files):
                if name != self._current:
                    self.show_page(name)
                return
        names = ", ".join(file.name for file in files[:3])
        self.notice.say(self.tr("No page can do anything with {names}.").format(names=names), "warn")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once while work is running, then close when it has come to a safe point."""
        if self._closing.is_done:
            self._remember()
            event.accept()
            return
        event.ignore()
        self._closing.begin()

    def close_unasked(self) -> None:
        """Stop all work at a safe point and close: the system wants the program to end."""
        self._closing.begin(ask=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped beside the places that pages have for it."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.open_files(files))

    def _lay_out(self) -> None:
        self.setWindowTitle("Translator")
        self.setMinimumSize(*SMALLEST_SIZE_PX)
        self.setAcceptDrops(True)
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        for widget in (self.header, self.notice, self._stack, self.strip):
            work.addWidget(widget, 1 if widget is self._stack else 0)
        whole = QWidget()
        whole.setObjectName("window")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(work, 1)
        self.setCentralWidget(whole)
        self._restore()

    def _connect(self) -> None:
        for number, place in enumerate((place for place in PLACES if not place.under), 1):
            hint = f"{place.word} ({native(_keys(place, number))})"
            self.rail.add(place.name, place.icon, place.word, hint, last=place.name == "settings")
        self.rail.chosen.connect(self.show_page)
        self.header.searched.connect(self.search)
        self.header.device_asked.connect(self._show_settings)
        self.strip.opened.connect(self._show_work)
        self.desk.settings.changed.connect(self._follow_settings)
        self.desk.bridge.job_changed.connect(self._complain)
        self.desk.actions.added.connect(self._install)

    def _add_actions(self) -> None:
        add = self.desk.actions.add
        for number, place in enumerate(PLACES, 1):
            words = self.tr("Go to {page}").format(page=place.word)
            add(f"show/{place.name}", words, _keys(place, number), self._shower(place.name))
        add("search", self.tr("Search actions"), "Ctrl+K", self.search)
        add("shortcuts", self.tr("Show shortcuts"), "F1", self.show_shortcuts)
        add("jobs/toggle", self.tr("Show or hide the jobs"), "Ctrl+J", self.strip.toggle)
        add("jobs/hold", self.tr("Stop after this job"), "", self.desk.queue.stop_after_this)
        add("jobs/resume", self.tr("Start the jobs on hold"), "", self.desk.queue.resume_lane)
        for name, words in (
            ("light", self.tr("Use the light theme")),
            ("dark", self.tr("Use the dark theme")),
            ("system", self.tr("Use the theme of the system")),
        ):
            add(f"theme/{name}", words, "", self._chooser(name))
        add("quit", self.tr("Quit"), "Ctrl+Q", self.close)

    def _shower(self, name: str) -> Callable[[], None]:
        return lambda: self.show_page(name)

    def _chooser(self, theme: str) -> Callable[[], None]:
        return lambda: self.desk.settings.change(theme=theme)

    @Slot()
    def search(self) -> None:
        """Open the command palette and do what is chosen, on its page."""
        others = [action for action in self.desk.actions.table if action.name != "search"]
        palette = Palette(others, self._page_title, self)
        palette.move(self.mapToGlobal(QPoint((self.width() - palette.width()) // 2, self.header.height())))
        palette.accepted.connect(lambda: self._do(palette.chosen))
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def show_shortcuts(self) -> None:
        """Show every action that has a shortcut."""
        listing = ShortcutList(self.desk.actions.table, self._page_title, self)
        listing.finished.connect(listing.deleteLater)
        listing.open()

    def _do(self, action: Action | None) -> None:
        if action is None:
            return
        if action.page and action.page != self._current:
            self.show_page(action.page)
        action.act.trigger()

    def _page_title(self, name: str) -> str:
        return self._places[name].word if name in self._places else ""

    @Slot(object)
    def _install(self, action: Action) -> None:
        """Let the shortcuts of the page in front work, and those that work everywhere."""
        if action.page in ("", self._current):
            self.addAction(action.act)
        else:
            self.removeAction(action.act)

    def _made(self, place: Place) -> Page:
        if place.name not in self._pages:
            page = place.make(self.desk)
            page.asked.connect(self._hand_on)
            self._pages[place.name] = page
            self._stack.addWidget(page)
        return self._pages[place.name]

    @Slot()
    def _make_next(self) -> None:
        """Make one page that is not there yet: the wait for it is then not felt."""
        missing = next((place for place in PLACES if place.name not in self._pages), None)
        self._making.stop()
        if missing is not None:
            self._made(missing)
            self._making.start()  # not reached when a page cannot be made: it would be tried for ever

    @Slot(str, object)
    def _hand_on(self, name: str, subject: object) -> None:
        self.show_page(name)
        self.page.take(subject)

    @Slot(object)
    def _show_work(self, job: Job) -> None:
        """Bring the page of a Job to the front, with what came of it."""
        if (name := PAGE_OF_KIND.get(job.task.kind, "")) in self._places:
            self._hand_on(name, subject(job))

    @Slot()
    def _show_settings(self) -> None:
        if "settings" in self._places:
            self.show_page("settings")

    @Slot()
    def _follow_settings(self) -> None:
        self.desk.theme.choose(self.desk.settings.get().theme)
        self._ask_device()
        self._complain()

    @Slot()
    def _complain(self) -> None:
        """Say once what is wrong with the files of the settings and of the queue."""
        complaints = {self.desk.settings.complaint, self.desk.queue.complaint} - self._told - {""}
        if complaints:
            self._told |= complaints
            self.notice.say(" ".join(sorted(complaints)), "warn")

    def _ask_device(self) -> None:
        chosen = self.desk.settings.get().device_convert
        self.desk.bridge.call(lambda: device_words(chosen), self.header.show_device)

    def _first_page(self) -> str:
        last = self.desk.settings.recall("window/page", PLACES[0].name)
        return last if last in self._places else PLACES[0].name

    def _restore(self) -> None:
        geometry = self.desk.settings.recall("window/geometry")
        if not (isinstance(geometry, str) and self.restoreGeometry(b64decode(geometry))):
            room = self.screen().availableSize()
            self.resize(min(FIRST_SIZE_PX[0], room.width()), min(FIRST_SIZE_PX[1], room.height()))

    def _remember(self) -> None:
        self.desk.settings.remember("window/geometry", b64encode(self.saveGeometry().data()).decode())

    @Slot()
    def _end(self) -> None:
        """Close for good: nothing is running any more."""
        self._making.stop()
        for page in self._pages.values():
            page.close_down()
        self.close()
        self.is_quiet = self.desk.bridge.close() and not self.desk.queue.busy
        self.ended.emit()
        QApplication.quit()


def _keys(place: Place, number: int) -> str:
    if place.under:
        return ""
    return "Ctrl+," if place.name == "settings" else f"Ctrl+{number}"
