"""The Models page: the library as a gallery, and the Card of what is selected."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.batch.dialog import BatchDialog
from translator.gui.batch.panel import BatchPanel
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.drop_veil import DropVeil
from translator.gui.empty import Empty
from translator.gui.evaluate.evaluation_page import EvaluationPage
from translator.gui.folder import open_folder
from translator.gui.gallery import TILE, Gallery, GalleryFilter, GalleryModel, Tile, read_tiles
from translator.gui.library.bar import LibraryBar
from translator.gui.library.inspector import Inspector
from translator.gui.library.trash import Trash
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.tile_delegate import TileDelegate
from translator.gui.tokens import SPACE_8, SPACE_16, SPACE_24
from translator.infer.intake import Intake, take_in
from translator.jobs.job import Job
from translator.models.copies import copy_to
from translator.models.file import SUFFIX
from translator.models.library import Entry

# Cards keep half a gap around them; with it they begin where the page's title does.
_HALF_GAP_PX = 6
_MARGIN_PX = SPACE_24 - _HALF_GAP_PX
_REPORT = ".html"


class ModelsPage(Page):
    """The Models on this machine. Everything that reads or writes files runs through the bridge."""

    name: ClassVar[str] = "models"
    icon: ClassVar[str] = "models"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reads = 0
        self._wanted: list[Path] = []
        self._model = GalleryModel(self)
        self._filter = GalleryFilter(self)
        self._filter.setSourceModel(self._model)
        self.gallery = Gallery()
        self.gallery.setModel(self._filter)
        self.gallery.setItemDelegate(TileDelegate(self._colour, self.gallery, self))
        self.inspector = Inspector(desk)
        self.bar = LibraryBar(_HALF_GAP_PX, SPACE_16)
        self.exports = BatchPanel(desk)
        self.trash = Trash(desk, self)
        self.evaluation = EvaluationPage(desk)
        self.notice = Notice(desk.theme)
        self._veil = DropVeil(self)
        self._add_actions()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Models")

    def shown(self) -> None:
        """Read the library again: another program may have changed it."""
        self.reload()

    def open_files(self, files: list[Path]) -> bool:
        """Take Model files, and folders that hold some, into the library."""
        ours = [path for path in files if _holds_models(path)]
        if ours:
            self._take_in(ours)
        return bool(ours)

    def take(self, subject: object) -> None:
        """Select the Model file of a path."""
        if isinstance(subject, str | Path) and Path(subject).suffix == _REPORT:
            self._show_evaluation()
            self.evaluation.show_folder(Path(subject).parent)
        elif isinstance(subject, str | Path):
            self._show_library()
            self._wanted = [Path(subject)]
            self.reload()

    @property
    def selected(self) -> list[Tile]:
        """Return the selected Tiles in the order they are shown."""
        indexes = sorted(self.gallery.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(TILE) for index in indexes]

    @property
    def place(self) -> str:
        """Return what is in front: "gallery", "empty", "nothing found", or "" until the library is read."""
        names: dict[QWidget | None, str] = {
            self.gallery: "gallery",
            self._nothing_there: "empty",
            self._nothing_found: "nothing found",
        }
        return names.get(self._place.currentWidget(), "")

    @Slot()
    def reload(self) -> None:
        """Read the library in a thread and show it."""
        self._reads += 1
        work = partial(read_tiles, self.desk.library)
        self.desk.bridge.call(work, partial(self._show, self._reads), self._complain)

    def _show(self, read: int, tiles: list[Tile]) -> None:
        if read != self._reads:  # a later reading is on its way
            return
        kept = self._wanted or [tile.entry.path for tile in self.selected]
        self._wanted = []
        self._model.set_tiles(tiles)
        self.bar.offer_families(tiles)
        self._filter.keep_family(self.bar.chosen_family)
        self._select(kept)
        self._show_place()

    def _select(self, kept: Sequence[Path]) -> None:
        """Select the Models of these files, or the first one where none of them is left."""
        rows = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        chosen = [index for index in rows if index.data(TILE).entry.path in kept] or rows[:1]
        marks = self.gallery.selectionModel()
        for index in chosen:
            marks.select(index, QItemSelectionModel.SelectionFlag.Select)
        if chosen:
            marks.setCurrentIndex(chosen[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.gallery.scrollTo(chosen[0])
        self._inspect()

    @Slot()
    def _narrow(self) -> None:
        """Show what the search and the family leave."""
        self._filter.search(self.bar.search.text())
        self._filter.keep_family(self.bar.chosen_family)
        if not self.selected:
            self._select([])
        self._inspect()
        self._show_place()

    def _show_place(self) -> None:
        total, shown = self._model.rowCount(), self._filter.rowCount()
        self._place.setCurrentWidget(self.gallery if shown else self._nothing_found if total else self._nothing_there)
        self.bar.setVisible(bool(total))
        self.inspector.setVisible(bool(shown))
        self.bar.show_count(shown, total)

    @Slot()
    def _inspect(self) -> None:
        """Show the Card of the one Model that is selected, or the list of several."""
        self.inspector.show_tiles(self.selected)
        self._enable_actions(self.selected)

    @Slot()
    def _redraw(self) -> None:
        """Make the inspector anew: its icons have the colours of the theme."""
        self.inspector.redraw(self.selected)

    def _enable_actions(self, tiles: Sequence[Tile]) -> None:
        alone = len(tiles) == 1
        possible = {
            "convert": alone and tiles[0].entry.card is not None,
            "folder": alone,
            "copy": bool(tiles),
            "export": any(tile.entry.card is not None for tile in tiles),
            "evaluate": bool(tiles) and all(tile.entry.card is not None for tile in tiles),
            "delete": bool(tiles),
        }
        for name, is_possible in possible.items():
            self.desk.actions.find(f"models/{name}").setEnabled(is_possible)

    def _add(self) -> None:
        """Ask for Model files and take them in."""
        start = self.desk.settings.recall("models/folder", "")
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add Model files"), start, self.tr("Models ({0})").format(f"*{SUFFIX}")
        )
        if chosen:
            self.desk.settings.remember("models/folder", str(Path(chosen[0]).parent))
            self._take_in([Path(path) for path in chosen])

    def _take_in(self, paths: Sequence[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self.notice.say(self.tr("Checking {0} before it is used…").format(names), "busy")
        self.desk.bridge.call(partial(take_in, paths, self.desk.library), self._taken_in, self._complain)

    def _taken_in(self, intake: Intake) -> None:
        sentences = [self._welcome(entry) for entry in intake.added] + [
            in_words(fault.reason) for fault in intake.refused
        ]
        self.notice.say("\n".join(sentences), "bad" if intake.refused else "good")
        self._wanted = [entry.path for entry in intake.added]
        self.reload()

    def _welcome(self, entry: Entry) -> str:
        if entry.card is not None and entry.card.name != entry.name:
            return self.tr("Added as {0}, because another Model is called {1}.").format(entry.name, entry.card.name)
        return self.tr("Added {0}.").format(entry.name)

    def _copy_selected(self) -> None:
        self._ask_where([tile.entry for tile in self.selected])

    def _ask_where(self, entries: list[Entry]) -> None:
        """Ask for a folder and copy the files there."""
        start = self.desk.settings.recall("models/copies", "")
        folder = QFileDialog.getExistingDirectory(self, self.tr("Copy Model files to"), start)
        if folder:
            self.desk.settings.remember("models/copies", folder)
            self.copy(entries, Path(folder))

    def copy(self, entries: list[Entry], folder: Path) -> None:
        """Copy Model files into a folder."""
        self.desk.bridge.call(partial(copy_to, entries, folder), partial(self._copied, folder), self._complain)

    def _copied(self, folder: Path, copies: list[Path]) -> None:
        said = self.tr("Copied {0} files to {1}.") if len(copies) != 1 else self.tr("Copied {0} file to {1}.")
        self.notice.say(
            said.format(len(copies), folder),
            "good",
            button=self.tr("Open folder"),
            does=partial(self._open, folder),
        )

    def _delete_selected(self) -> None:
        self.trash.ask([tile.entry for tile in self.selected])

    def _deleted(self, count: int) -> None:
        said = self.tr("Moved {0} Models to the trash.") if count != 1 else self.tr("Moved {0} Model to the trash.")
        self.notice.say(said.format(count), "good")
        self.reload()

    def _delete_failed(self, sentence: str) -> None:
        self.notice.say(sentence, "bad")
        self.reload()

    def _export_selected(self) -> None:
        self.ask_export([tile.entry for tile in self.selected])

    def ask_export(self, entries: list[Entry]) -> None:
        """Ask how Models are to be written, and write them as a Job."""
        if self.exports.is_busy:
            self.notice.say(self.tr("An export is still at work; wait for its end, or stop it."), "warn")
            return
        dialog = BatchDialog(self.desk, entries, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.exports.start(dialog.batch()))
        dialog.open()

    def _evaluate_selected(self) -> None:
        self.evaluate([tile.entry for tile in self.selected])

    def evaluate(self, entries: list[Entry]) -> None:
        """Show how good Models are, by the newest report there is of them."""
        if entries and all(entry.card is not None for entry in entries):
            self._show_evaluation()
            self.evaluation.show_models(entries)

    @Slot()
    def _show_library(self) -> None:
        self._views.setCurrentIndex(0)

    def _show_evaluation(self) -> None:
        self._views.setCurrentWidget(self.evaluation)
        self.evaluation.setFocus()

    def _open_folder(self) -> None:
        for tile in self.selected[:1]:
            self._open(tile.entry.path.parent)

    def _open(self, folder: Path) -> None:
        if not open_folder(folder):
            self.notice.say(self.tr("No program was found that shows folders; it is {0}.").format(folder), "warn")

    def _convert_selected(self) -> None:
        for tile in self.selected[:1]:
            self._convert(tile.entry)

    def _convert(self, entry: Entry) -> None:
        if entry.card is not None:
            self.asked.emit("convert", str(entry.path))

    def _train(self) -> None:
        self.asked.emit("train", None)

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error), "bad")

    @Slot(object)
    def _follow_job(self, job: Job) -> None:
        """Show what an export has just made."""
        if job.task.kind == "export" and job.state == "finished" and self.isVisible():
            self.reload()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping would do."""
        models = [path for path in _dropped(event) if _holds_models(path)]
        if models:
            names = models[0].name if len(models) == 1 else self.tr("{0} files").format(len(models))
            self._veil.show_over(self.tr("Add {0} to the Models").format(names))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the promise back."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self._veil.hide()
        if self.open_files(_dropped(event)):
            event.acceptProposedAction()

    def _colour(self, token: str) -> QColor:
        return QColor(getattr(self.desk.theme.tokens, token))

    def _add_actions(self) -> None:
        add = partial(self.desk.actions.add, page=self.name)
        add("models/add", self.tr("Add a Model file…"), "Ctrl+O", self._add)
        add("models/find", self.tr("Find a Model"), "Ctrl+F", self.bar.start_search)
        add("models/convert", self.tr("Convert with this Model"), "Ctrl+Return", self._convert_selected)
        add("models/copy", self.tr("Copy Models to a folder…"), "Ctrl+Shift+C", self._copy_selected)
        add("models/export", self.tr("Export Models…"), "Ctrl+E", self._export_selected)
        add("models/evaluate", self.tr("Evaluate Models"), "Ctrl+Shift+E", self._evaluate_selected)
        add("models/folder", self.tr("Open the Model's folder"), "Ctrl+Shift+O", self._open_folder)
        add("models/delete", self.tr("Move Models to the trash"), "Delete", self._delete_selected)

    def _connect(self) -> None:
        self.bar.narrowed.connect(self._narrow)
        self.bar.add_asked.connect(self._add)
        self.gallery.selectionModel().selectionChanged.connect(self._inspect)
        self.gallery.activated.connect(self._convert_selected)
        self.inspector.convert_asked.connect(self._convert)
        self.inspector.explore_asked.connect(lambda entry: self.asked.emit("latent", str(entry.path)))
        self.inspector.folder_asked.connect(lambda entry: self._open(entry.path.parent))
        self.inspector.export_asked.connect(self.ask_export)
        self.inspector.evaluate_asked.connect(self.evaluate)
        self.evaluation.left.connect(self._show_library)
        self.inspector.copy_asked.connect(self._ask_where)
        self.inspector.trash_asked.connect(self.trash.ask)
        self.trash.emptied_into.connect(self._deleted)
        self.trash.failed.connect(self._delete_failed)
        self.exports.ended.connect(self.reload)
        self.exports.folder_asked.connect(self._open)
        self.desk.bridge.job_changed.connect(self._follow_job)
        self.desk.theme.changed.connect(self._redraw)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._nothing_there = Empty(
            theme,
            "models",
            self.tr("No Models yet"),
            self.tr("A Model translates pictures. Add one that you were given, drop it here, or train your own."),
            (self.tr("Add a Model file"), self._add),
            (self.tr("Train one"), self._train),
        )
        self._nothing_found = Empty(
            theme,
            "search",
            self.tr("No Model is like that"),
            self.tr("A search looks at titles, names, directions, families and licences."),
            (self.tr("Clear the search"), self.bar.clear),
        )
        self._place = _stack(QWidget(), self.gallery, self._nothing_there, self._nothing_found)
        left = QVBoxLayout()
        left.setContentsMargins(_MARGIN_PX, SPACE_8, 0, 0)
        left.setSpacing(SPACE_8)
        left.addWidget(self.bar)
        left.addWidget(self.notice)
        left.addWidget(self._place, 1)
        below = QVBoxLayout()
        below.setContentsMargins(_HALF_GAP_PX, 0, SPACE_16, SPACE_16)
        below.addWidget(self.exports)
        left.addLayout(below, 1)
        library = QWidget()
        row = QHBoxLayout(library)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        self._views = _stack(library, self.evaluation)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        # Until the library is read, the page is blank: it is neither full nor empty.
        self.bar.hide()
        self.inspector.hide()


def _stack(*pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack


def _holds_models(path: Path) -> bool:
    if path.is_dir():
        return any(path.glob(f"*{SUFFIX}"))
    return path.suffix.lower() == SUFFIX


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
