"""The Convert page: pictures in, compared on a canvas, converted as Jobs."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from translator.errors import ModelError, TranslatorError
from translator.gui.canvas import MODES, STEP, Canvas
from translator.gui.convert_jobs import ConvertJobs
from translator.gui.convert_panel import ConvertPanel
from translator.gui.desk import Desk
from translator.gui.drop_veil import DropVeil
from translator.gui.empty import Empty
from translator.gui.figures import short
from translator.gui.folder import open_folder
from translator.gui.gallery import Tile, read_tiles
from translator.gui.keeping import Keeping
from translator.gui.notice import Notice
from translator.gui.opening import Opening, files_in, is_ours, samples
from translator.gui.page import Page
from translator.gui.pages.files_model import FilesModel, words
from translator.gui.pages.files_table import FilesPanel
from translator.gui.preview import Choice, Engines, Opened, Preview, Request, Result, open_picture
from translator.gui.sample_view import SampleView
from translator.gui.thumbnails import Thumbnails
from translator.gui.view_bar import ViewBar
from translator.infer.intake import Intake, bundled, take_in
from translator.jobs.job import Job
from translator.jobs.progress import Done, Event, Failure

if TYPE_CHECKING:
    from translator.infer.source import Found

ASK_AFTER_MS = 120
"""How long the forms have to rest before a new preview is asked for."""

_SPLIT = "convert/split"


class ConvertPage(Page):
    """One picture on the canvas, or many in a table below it. What is read, translated or written is so in threads."""

    name: ClassVar[str] = "convert"
    icon: ClassVar[str] = "convert"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._engines = Engines()
        self.preview = Preview(desk.bridge, self._engines, self)
        self.jobs = ConvertJobs(desk, self)
        self.opening = Opening(desk, self)
        self.canvas = Canvas(desk.theme)
        self.bar = ViewBar(self.canvas, desk.theme)
        self.panel = ConvertPanel(desk)
        self.keeping = Keeping(desk.bridge, self._engines, self.panel.drag, self)
        self.files = FilesModel(Thumbnails(desk.bridge, self), desk.theme, self)
        self.listing = FilesPanel(self.files)
        self.notice = Notice(desk.theme)
        self.sampling = SampleView(desk)
        self._veil = DropVeil(self)
        self._asking = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._opened: Opened | None = None
        self._result: Result | None = None
        self._openings = 0
        self._inputs: list[Path] = []
        self._wanted: Path | None = None
        self._has_models = True  # until the library was read
        self._lay_out()
        self._connect()
        self._add_actions()
        self._show_place()
        self.setAcceptDrops(True)

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Convert")

    def shown(self) -> None:
        """Read the library again: Models come and go on other pages."""
        self.desk.bridge.call(partial(_usable, self.desk.library), self._show_models, self._complain)

    def open_files(self, files: list[Path]) -> bool:
        """Take pictures and folders of pictures."""
        ours = [path for path in files if is_ours(path)]
        if not ours:
            return False
        self.notice.hide()
        self._translate_again()
        self._inputs = ours
        if len(ours) == 1 and not ours[0].is_dir():
            self.files.set_files([])
            self._open(ours[0])
        else:
            find = partial(_found, ours, self._output())
            self.desk.bridge.call(find, partial(self._show_files, ours), self._complain)
        self._show_place()
        return True

    def take(self, subject: object) -> None:
        """Choose the Model file of a path."""
        if isinstance(subject, str | Path) and not self.panel.model.picker.choose(Path(subject)):
            self._wanted = Path(subject)
            self.shown()

    def close_down(self) -> None:
        """Forget what was asked for, and remove what was made for dragging."""
        if self.files.rowCount():
            self.desk.settings.remember(_SPLIT, self._work.sizes())
        self._asking.stop()
        self.preview.forget()
        self.keeping.close()
        self.sampling.close_down()

    @property
    def result(self) -> Result | None:
        """Return the translation that is shown and up to date."""
        return self._result

    @Slot(object)
    def _open(self, path: Path) -> None:
        """Decode a picture for the canvas; of several that are asked for, the last is shown."""
        self._openings += 1
        stamp = self._openings
        self.desk.bridge.call(
            partial(open_picture, path), partial(self._show_opened, stamp), partial(self._refuse, stamp)
        )

    def _show_opened(self, stamp: int, opened: Opened) -> None:
        if stamp != self._openings:
            return
        self._opened = opened
        self._hold(None)
        self.preview.forget()
        self.canvas.set_before(opened.raster)
        self.canvas.set_remark(_size(opened.raster.image))
        self._show_place()
        if not self.files.rowCount():
            self.canvas.setFocus()
        self._ask()

    def _refuse(self, stamp: int, error: TranslatorError) -> None:
        if stamp == self._openings:
            self._opened = None
            self._hold(None)
            self.preview.forget()
            self.canvas.set_before(None)
            self._show_place()
            self._complain(error)

    def _show_files(self, inputs: list[Path], found: "list[Found]") -> None:
        if inputs is self._inputs:  # and nothing else was opened meanwhile
            self.files.set_files(found)
            self._show_place()
            self.listing.start()

    @Slot()
    def _close_files(self) -> None:
        self.files.set_files([])
        self._inputs = [self._opened.path] if self._opened else []
        self._show_place()

    @Slot()
    def _ask(self) -> None:
        """Ask for the translation of the picture as the forms are now; the old one stays, dimmed."""
        self._asking.stop()
        choices = self._choices()
        self._show_state()
        if self._opened is None or not choices:
            return
        config = self.desk.settings.get()
        self._engines.device, self._engines.threads = config.device_convert, config.threads
        self.canvas.set_stale(True)
        self.canvas.set_names(*(tile.title if tile else "" for tile in self.panel.tiles))
        self.preview.ask(Request(self._opened, choices, self.panel.work_size))

    @Slot(object)
    def _show_result(self, result: Result) -> None:
        if result.request.opened is not self._opened:
            return
        self._hold(result)
        self.canvas.set_after(result.rasters[0])
        self.canvas.set_other(result.rasters[1] if len(result.rasters) > 1 else None)
        self.canvas.set_stale(False)
        facts = [_size(result.request.opened.raster.image), short(result.seconds)]
        if result.reduced_px:
            facts.insert(1, self.tr("preview at {0} pixels").format(f"{result.reduced_px:,}"))
        self.canvas.set_remark(" · ".join(facts))

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._hold(None)
        self.canvas.set_after(None)
        self.canvas.set_other(None)
        self.canvas.set_stale(False)
        self.notice.say(sentence)

    def _hold(self, result: Result | None) -> None:
        self._result = result
        self.keeping.hold(result)
        self._show_state()

    def _choices(self) -> tuple[Choice, ...]:
        if self._samples():
            return ()
        try:
            return self.panel.choices
        except ModelError as error:
            self._complain(error)
            return ()

    @Slot(str)
    def _follow_mode(self, mode: str) -> None:
        self.panel.show_second(mode == "compare")
        if mode == "compare" and self.canvas.other is None:
            self._ask()

    @Slot()
    def _convert(self) -> None:
        if self._start(self._inputs, self._output(), self.panel.rules) and not self.files.rowCount():
            self.notice.say(self.tr("Converting {name} …").format(name=self._inputs[0].name), "busy")

    def _start(self, inputs: Sequence[Path], output: Path, rules: dict[str, Any]) -> bool:
        """Put a conversion into the queue; tell whether that could be done."""
        choices, tile = self._choices(), self.panel.model.tile
        if not (choices and tile and inputs):
            return False
        what = inputs[0].name if len(inputs) == 1 else self.tr("{0} pictures").format(len(inputs))
        self.jobs.start(f"{what}: {tile.title}", inputs, output, choices[0], rules)
        return True

    @Slot()
    def _retry_failed(self) -> None:
        """Convert the failed pictures again, each group of them into the folder below the output that is theirs."""
        failed = self.files.failed()
        for folder in dict.fromkeys(item.folder for item in failed):
            group = [item for item in failed if item.folder == folder]
            if self._start([item.path for item in group], self._output() / folder, self.panel.rules):
                self.files.wait_again(group)

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if self.files.rowCount():
            self.files.hear(event)
        elif isinstance(event, Failure):
            self.notice.say(f"{Path(event.item).name}: {event.reason}")
        elif isinstance(event, Done):
            self._tell_done(Path(event.result), is_new=event.seconds > 0)

    def _tell_done(self, path: Path, *, is_new: bool) -> None:
        if is_new:
            self._tell_kept(self.tr("Saved as {path}.").format(path=path), path)
            return
        again = partial(self._start, self._inputs, self._output(), self.panel.rules | {"existing": "replace"})
        sentence = self.tr("{path} is there already and was kept.").format(path=path)
        self.notice.say(sentence, "warn", button=self.tr("Replace it"), does=again)

    @Slot(str, object)
    def _tell_kept(self, sentence: str, path: Path | None) -> None:
        shows = partial(open_folder, path.parent) if path else None
        self.notice.say(sentence, "good", button=self.tr("Show in folder") if path else "", does=shows)

    @Slot(object)
    def _tell_end(self, job: Job) -> None:
        if job.state == "failed":
            self.notice.say(job.error)
        elif job.state == "finished" and self.files.rowCount():
            output = Path(str(job.task.arguments["output"]))
            text = self.tr("{counts}; results are in {folder}.").format(counts=words(self.files), folder=output)
            tone = "warn" if self.files.count("failed") else "good"
            self.notice.say(text, tone, button=self.tr("Show in folder"), does=partial(open_folder, output))

    def _output(self) -> Path:
        """Return the folder for results: the one that is set, or one beside the pictures."""
        if self.panel.output:
            return Path(self.panel.output).expanduser()
        own = [path for path in self._inputs if path not in samples()]  # nothing is written beside the program
        first = own[0] if own else Path.home() / "pictures"
        return first.with_name(f"{first.name} translated") if first.is_dir() else first.parent / "translated"

    def _show_models(self, tiles: list[Tile]) -> None:
        self._has_models = bool(tiles)
        self.panel.set_tiles(tiles)
        if (tile := self.panel.model.tile) is not None:
            self.sampling.set_tiles(tiles, tile.entry.path)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.panel.model.picker.choose(wanted):
            self.notice.say(self.tr("{0} gives no pictures; choose another Model.").format(wanted.stem), "warn")
        self._show_place()

    def _samples(self) -> bool:
        tile = self.panel.model.tile
        return tile is not None and tile.entry.card is not None and tile.entry.card.is_sampler

    @Slot(object)
    def _show_kind(self, tile: Tile | None) -> None:
        """Show the canvas for a Model that translates, and the samples of one that is given no picture."""
        if tile is not None:
            self.sampling.choose(tile.entry.path)
        self._kinds.setCurrentWidget(self.sampling if self._samples() else self._translating)

    @Slot(object)
    def _follow_sampling(self, tile: Tile | None) -> None:
        if tile is not None:
            self.panel.model.picker.choose(tile.entry.path)

    def _translate_again(self) -> None:
        """Take a Model that translates, where one is chosen that does not and pictures came."""
        others = [tile for tile in self.panel.second.picker.tiles if self._samples()]
        if others:
            self.panel.model.picker.choose(others[0].entry.path)

    @Slot()
    def _begin(self) -> None:
        """Press the button that starts the work."""
        (self.sampling.panel.sample if self._samples() else self.panel.convert).click()

    def _show_place(self) -> None:
        has_files = bool(self.files.rowCount())
        empty = self._no_picture if self._has_models else self._no_model
        self._place.setCurrentWidget(self._work if has_files or self._opened else empty)
        self.listing.setVisible(has_files)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Say what the button would do, and where results go."""
        count = self.files.rowCount()
        text = self.tr("Convert {count} files").format(count=f"{count:,}") if count else self.tr("Convert")
        can_convert = bool(count or self._opened) and self.panel.model.tile is not None and not self.jobs.is_busy
        self.panel.show_state(text, can_convert=can_convert, has_result=self._result is not None)
        self.panel.place.say(self.tr("into {folder}").format(folder=self._output()) if self._inputs else "")
        self.keeping.quality = int(self.panel.rules["quality"])
        self.listing.show_state(is_busy=self.jobs.is_busy)

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping would do."""
        files = files_in(event.mimeData())
        if any(is_ours(path) for path in files) or (not files and event.mimeData().hasImage()):
            event.acceptProposedAction()
            self._veil.show_over(self._promise(files))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the promise back."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._veil.hide()
        event.acceptProposedAction()
        self.opening.take(event.mimeData())

    def _promise(self, files: Sequence[Path]) -> str:
        tile = self.panel.model.tile
        if tile is None:
            return self.tr("Drop to open; choose a Model afterwards")
        if len(files) == 1 and files[0].is_dir():
            text = self.tr("Drop to list the pictures in {name} for {model}")
        elif len(files) > 1:
            text = self.tr("Drop to list {count} items for {model}")
        else:
            text = self.tr("Drop to translate this picture with {model}")
        return text.format(name=files[0].name if files else "", count=len(files), model=tile.title)

    def _lay_out(self) -> None:
        self._place, self._work = QStackedWidget(), self._work_area()
        self._no_model, self._no_picture = self._no_model_yet(), self._no_picture_yet()
        for widget in (self._no_picture, self._no_model, self._work):
            self._place.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.notice)
        left.addWidget(self._place, 1)
        self._translating, self._kinds = QWidget(), QStackedWidget()
        row = QHBoxLayout(self._translating)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        for kind in (self._translating, self.sampling):
            self._kinds.addWidget(kind)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._kinds)

    def _work_area(self) -> QSplitter:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(top)
        splitter.addWidget(self.listing)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes(self.desk.settings.recall(_SPLIT, [300, 600]))
        return splitter

    def _no_model_yet(self) -> Empty:
        about = self.tr(
            "A Model is one file that translates pictures: try the one that comes along, add one from anywhere, or "
            "train your own."
        )
        sample = (self.tr("Try it on a sample picture"), self._try_sample)
        add = (self.tr("Add a Model"), partial(self.asked.emit, "models", None))
        train = (self.tr("Train one"), partial(self.asked.emit, "train", None))
        return Empty(self.desk.theme, "models", self.tr("No Model yet"), about, sample, add, train)

    @Slot()
    def _try_sample(self) -> None:
        """Take the bundled Models into the library and translate a sample picture with the first."""
        self.notice.say(self.tr("Checking the Model…"), "busy")
        take = partial(take_in, bundled(), self.desk.library)
        self.desk.bridge.call(take, self._show_sample, self._complain)

    def _show_sample(self, intake: Intake) -> None:
        for refused in intake.refused:
            self.notice.say(refused.reason)
        for entry in intake.added[:1]:
            self.take(entry.path)
            self.opening.open_sample()

    def _no_picture_yet(self) -> Empty:
        about = self.tr("One picture is translated at once; several, or a folder, become a list that one Job converts.")
        buttons = [
            (self.tr("Open a picture"), self.opening.browse),
            (self.tr("Open a folder"), self.opening.browse_folder),
        ]
        if samples():
            buttons.append((self.tr("Try a sample"), self.opening.open_sample))
        return Empty(self.desk.theme, "image", self.tr("Drop pictures here"), about, *buttons)

    def _connect(self) -> None:
        self._asking.timeout.connect(self._ask)
        self.opening.brought.connect(self.open_files)
        self.opening.refused.connect(self.notice.say)
        self.preview.done.connect(self._show_result)
        self.preview.failed.connect(self._show_failure)
        self.canvas.mode_changed.connect(self._follow_mode)
        self.panel.changed.connect(self._asking.start)
        self.panel.model.picker.chosen.connect(self._show_kind)
        self.sampling.model_chosen.connect(self._follow_sampling)
        self.panel.output_changed.connect(self._show_state)
        self.panel.convert_asked.connect(self._convert)
        self.panel.save_asked.connect(lambda: self.keeping.save_as(self._output()))
        self.panel.copy_asked.connect(self.keeping.copy)
        self.keeping.begun.connect(partial(self.notice.say, tone="busy"))
        self.keeping.done.connect(self._tell_kept)
        self.keeping.failed.connect(self.notice.say)
        self.listing.picked.connect(self._open)
        self.listing.retry_asked.connect(self._retry_failed)
        self.listing.clear_asked.connect(self._close_files)
        self.jobs.told.connect(self._hear)
        self.jobs.ended.connect(self._tell_end)
        self.jobs.counted.connect(self._show_state)

    def _add_actions(self) -> None:
        add = partial(self.desk.actions.add, page=self.name)
        add("convert/open", self.tr("Open a picture"), "Ctrl+O", self.opening.browse)
        add("convert/folder", self.tr("Open a folder of pictures"), "Ctrl+Shift+O", self.opening.browse_folder)
        add("convert/paste", self.tr("Paste a picture"), "Ctrl+V", self.opening.paste)
        add("convert/start", self.tr("Convert"), "Ctrl+Return", self._begin)
        add("convert/retry", self.tr("Retry failed pictures only"), "Ctrl+Shift+R", self.listing.retry.click)
        add("convert/save", self.tr("Save the result as"), "Ctrl+S", self.panel.save.click)
        add("convert/copy", self.tr("Copy the result"), "Ctrl+C", self.panel.copy.click)
        add("convert/model", self.tr("Choose another Model"), "Ctrl+M", self.panel.model.picker.open_list)
        for number, mode in enumerate(MODES, 1):
            shows = partial(self.canvas.set_mode, mode)
            add(f"convert/{mode}", self.bar.button(mode).text(), f"Alt+{number}", shows)
        add("convert/fit", self.tr("Show the whole picture"), "Ctrl+0", self.canvas.fit)
        add("convert/actual", self.tr("Show the picture at 100 %"), "Alt+0", self.canvas.actual_size)
        add("convert/zoom-in", self.tr("Zoom in"), "Ctrl+=", partial(self.canvas.zoom_by, STEP))
        add("convert/zoom-out", self.tr("Zoom out"), "Ctrl+-", partial(self.canvas.zoom_by, 1 / STEP))


def _usable(library: Any) -> list[Tile]:
    """Return the Models that give pictures."""
    return [tile for tile in read_tiles(library) if tile.entry.card and tile.entry.card.output("image")]


def _found(inputs: list[Path], output: Path) -> "list[Found]":
    from translator.infer.source import find

    return find(inputs, output)


def _size(image: QImage) -> str:
    return f"{image.width():,} × {image.height():,}"
