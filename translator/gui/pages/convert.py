"""The Convert page: pictures in, compared on a canvas, converted as Jobs; or pictures made of nothing."""

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from translator.errors import TranslatorError
from translator.gui.canvas import MODES, STEP
from translator.gui.convert.dropping import Dropping
from translator.gui.convert.jobs import is_of_several
from translator.gui.convert.opening import Opening, is_ours
from translator.gui.convert.translate_view import TranslateView
from translator.gui.desk import Desk
from translator.gui.gallery import Tile, read_tiles
from translator.gui.page import Page
from translator.gui.preview import Result
from translator.gui.sample_view import SampleView
from translator.infer.intake import Intake, bundled, take_in
from translator.jobs.job import Job


class ConvertPage(Page):
    """Shows the one of two views that fits the chosen Model. What is read, translated or written is so in threads."""

    name: ClassVar[str] = "convert"
    icon: ClassVar[str] = "convert"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.opening = Opening(desk, self)
        add, train = (partial(self.asked.emit, name, None) for name in ("models", "train"))
        self.translating = TranslateView(desk, self.opening, (self._try_sample, add, train))
        self.sampling = SampleView(desk)
        self.panel, self.canvas = self.translating.panel, self.translating.viewer.canvas
        self.work, self.notice = self.translating.work, self.translating.notice
        self.dropping = Dropping(self, self.opening, lambda: self.panel.model.tile)
        self._wanted: Path | None = None
        self._has_looked_back = False
        self._kinds = QStackedWidget()
        for view in (self.translating, self.sampling):
            self._kinds.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._kinds)
        self.opening.brought.connect(self.open_files)
        self.panel.model.picker.chosen.connect(self._show_kind)
        self.sampling.model_chosen.connect(self._follow_sampling)
        self._add_actions()

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Convert")

    def shown(self) -> None:
        """Read the library again: Models come and go on other pages. The first time, show what was left undone."""
        self.desk.bridge.call(partial(_usable, self.desk.library), self._show_models, self._complain)
        if not self._has_looked_back and not self.work.inputs and (job := self.work.jobs.unfinished()) is not None:
            self.take(job)
        self._has_looked_back = True

    def open_files(self, files: list[Path]) -> bool:
        """Take pictures and folders of pictures."""
        ours = [path for path in files if is_ours(path)]
        if ours:
            self._translate_again()
            self.translating.open(ours)
        return bool(ours)

    def take(self, subject: object) -> None:
        """Show a conversion again, or choose the Model file of a path."""
        if isinstance(subject, Job):
            self._recall(subject)
        elif isinstance(subject, str | Path) and not self.panel.model.picker.choose(Path(subject)):
            self._wanted = Path(subject)
            self.shown()

    def close_down(self) -> None:
        """Forget what was asked for, and remove what was made for dragging."""
        self.translating.close_down()
        self.sampling.close_down()

    @property
    def result(self) -> Result | None:
        """Return the translation that is shown and up to date."""
        return self.translating.viewer.result

    def _recall(self, job: Job) -> None:
        """Show the pictures of a Job and what became of them, with its Model chosen."""
        self.panel.model.picker.choose(Path(str(job.task.arguments["model"])))
        self._translate_again()
        if is_of_several(job):
            self.work.recall(job)
        else:
            self.translating.open([Path(path) for path in job.task.arguments["inputs"]])
            self.work.jobs.adopt(job)

    def _show_models(self, tiles: list[Tile]) -> None:
        self.translating.has_models = bool(tiles)
        self.panel.set_tiles(tiles)
        if (tile := self.panel.model.tile) is not None:
            self.sampling.set_tiles(tiles, tile.entry.path)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.panel.model.picker.choose(wanted):
            self.notice.say(self.tr("{0} gives no pictures; choose another Model.").format(wanted.stem), "warn")
        self.translating.show_place()

    @Slot(object)
    def _show_kind(self, tile: Tile | None) -> None:
        """Show the canvas for a Model that translates, and the samples of one that is given no picture."""
        if tile is not None:
            self.sampling.choose(tile.entry.path)
        self._kinds.setCurrentWidget(self.sampling if self.panel.samples else self.translating)

    @Slot(object)
    def _follow_sampling(self, tile: Tile | None) -> None:
        if tile is not None:
            self.panel.model.picker.choose(tile.entry.path)

    def _translate_again(self) -> None:
        """Take a Model that translates, where one is chosen that does not and pictures came."""
        if self.panel.samples and (others := self.panel.second.picker.tiles):
            self.panel.model.picker.choose(others[0].entry.path)

    @Slot()
    def _begin(self) -> None:
        """Press the button that starts the work."""
        (self.sampling.panel.sample if self.panel.samples else self.panel.convert).click()

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

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def _add_actions(self) -> None:
        add, canvas, listing = partial(self.desk.actions.add, page=self.name), self.canvas, self.work.listing
        add("convert/open", self.tr("Open a picture"), "Ctrl+O", self.opening.browse)
        add("convert/folder", self.tr("Open a folder of pictures"), "Ctrl+Shift+O", self.opening.browse_folder)
        add("convert/paste", self.tr("Paste a picture"), "Ctrl+V", self.opening.paste)
        add("convert/start", self.tr("Convert"), "Ctrl+Return", self._begin)
        add("convert/retry", self.tr("Retry failed pictures only"), "Ctrl+Shift+R", listing.retry.click)
        add("convert/save", self.tr("Save the result as"), "Ctrl+S", self.panel.save.click)
        add("convert/copy", self.tr("Copy the result"), "Ctrl+C", self.panel.copy.click)
        add("convert/model", self.tr("Choose another Model"), "Ctrl+M", self.panel.model.picker.open_list)
        for number, mode in enumerate(MODES, 1):
            words = self.translating.viewer.bar.button(mode).text()
            add(f"convert/{mode}", words, f"Alt+{number}", partial(canvas.set_mode, mode))
        add("convert/loupe", self.tr("Loupe"), "Ctrl+L", lambda: canvas.set_loupe(not canvas.magnifies))
        add("convert/fit", self.tr("Show the whole picture"), "Ctrl+0", canvas.fit)
        add("convert/actual", self.tr("Show the picture at 100 %"), "Alt+0", canvas.actual_size)
        add("convert/zoom-in", self.tr("Zoom in"), "Ctrl+=", partial(canvas.zoom_by, STEP))
        add("convert/zoom-out", self.tr("Zoom out"), "Ctrl+-", partial(canvas.zoom_by, 1 / STEP))


def _usable(library: Any) -> list[Tile]:
    """Return the Models that give pictures."""
    return [tile for tile in read_tiles(library) if tile.entry.card and tile.entry.card.output("image")]
