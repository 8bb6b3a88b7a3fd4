"""The Latent page: the codes behind a Model's pictures on a shelf, and tools that make others of them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from translator.errors import ModelError, TranslatorError
from translator.gui.convert.opening import files_in, is_ours
from translator.gui.desk import Desk
from translator.gui.drop_veil import DropVeil
from translator.gui.empty import Empty
from translator.gui.errand import Errand
from translator.gui.figures import figures
from translator.gui.folder import open_folder
from translator.gui.gallery import Tile
from translator.gui.latent import errands
from translator.gui.latent.directions_tool import DirectionsTool
from translator.gui.latent.easel import Drawn, Easel, Sitting
from translator.gui.latent.panel import LatentPanel
from translator.gui.latent.shelf import Item, Shelf, ShelfModel
from translator.gui.latent.stage import Stage
from translator.gui.latent.sum_tool import SumTool
from translator.gui.latent.walk_tool import WalkTool
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.raster import image_of
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16
from translator.jobs.job import Job, Task
from translator.jobs.progress import Event, Progress

if TYPE_CHECKING:
    from translator.latent.code import Code
    from translator.latent.directions import Direction
    from translator.latent.nearest import Neighbour

SAMPLES = 12
"""Codes of seeds on the shelf at once."""
_TRAIN = "latent/train"


class LatentPage(Page):
    """Nothing is computed here: codes are drawn by an Easel, searches are Errands, walks are Jobs."""

    name: ClassVar[str] = "latent"
    icon: ClassVar[str] = "models"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.easel = Easel(desk.bridge, self)
        self.codes = ShelfModel(self)
        self.shelf = Shelf(self.codes, desk.theme)
        self.stage = Stage(desk.theme)
        self.walk, self.sum, self.directions = WalkTool(), SumTool(), DirectionsTool()
        self.panel = LatentPanel(desk)
        self.notice = Notice(desk.theme)
        self._veil = DropVeil(self)
        self._first_seed = 0
        self._wanted: Path | None = None
        self._errand: Errand | None = None
        self._walks: set[str] = set()
        self._lay_out()
        self._connect()
        self._add_actions()
        self.setAcceptDrops(True)

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Latent")

    def shown(self) -> None:
        """Read the library again: Models come and go on other pages."""
        self.desk.bridge.call(partial(errands.explorable, self.desk.library), self._show_models, self._complain)

    def take(self, subject: object) -> None:
        """Explore the Model file of a path."""
        if isinstance(subject, str | Path) and not self.panel.picker.choose(Path(subject)):
            self._wanted = Path(subject)
            self.shown()

    def close_down(self) -> None:
        """Stop a search."""
        self.easel.sit(None)
        if self._errand is not None:
            self._errand.stop(timeout_s=10)

    @property
    def tool(self) -> WalkTool | SumTool | DirectionsTool:
        """Return the tool in front."""
        return (self.walk, self.sum, self.directions)[self._tools.currentIndex()]

    def _show_models(self, tiles: list[Tile]) -> None:
        self._place.setCurrentWidget(self._work if tiles else self._nothing)
        self.panel.setVisible(bool(tiles))
        self.panel.set_tiles(tiles)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.panel.picker.choose(wanted):
            self.notice.say(self.tr("The pictures of {0} are made from no code.").format(wanted.stem), "warn")

    @Slot()
    def _take_model(self) -> None:
        """Begin with another Model: its kept codes, and some samples."""
        self._first_seed = 0
        self._stop_errand()
        self.codes.set_items([])
        self.stage.show_drawn(None)
        self.directions.show_found([])
        if self._sit():
            self._read_kept()

    @Slot()
    def _tell_again(self) -> None:
        """Draw everything again, for the Model is told something else."""
        self.codes.forget_pictures()
        if not self._sit():
            return
        if not self.codes.items:  # it was told nothing that it understood until now
            self._read_kept()
        self._draw_shelf()
        self._show_code()

    def _sit(self) -> bool:
        self.notice.hide()
        try:
            sitting = self.panel.sitting()
        except ModelError as error:
            self.notice.say(str(error), "warn")
            sitting = None
        self.easel.sit(sitting)
        return sitting is not None

    def _read_kept(self, chosen: str = "") -> None:
        """Read the kept codes in a thread, put them on the shelf, and choose one of them."""
        if (sitting := self.easel.sitting) is not None:
            read = partial(errands.kept, sitting)
            self.desk.bridge.call(read, partial(self._show_kept, sitting.entry.path, chosen), self._complain)

    def _show_kept(self, path: Path, chosen: str, kept: "list[Code]") -> None:
        tile = self.panel.picker.tile
        if tile is None or tile.entry.path != path:
            return
        held = [Item(code.name, is_kept=True, origin=code.origin) for code in kept]
        seeds = range(self._first_seed, self._first_seed + SAMPLES)
        self.codes.set_items([*held, *(Item(f"seed:{seed}", is_kept=False) for seed in seeds)])
        self._draw_shelf()
        if chosen or not self.codes.chosen:
            self.codes.choose([chosen or self.codes.items[0].operand])

    def _draw_shelf(self) -> None:
        for item in self.codes.items:
            if item.image is None:
                self.easel.add(item.operand, partial(errands.found, item.operand))

    @Slot(str, object)
    def _show_on_shelf(self, operand: str, drawn: Drawn) -> None:
        self.codes.set_image(operand, drawn.image)

    @Slot()
    def _follow_chosen(self) -> None:
        for tool in (self.walk, self.sum, self.directions):
            tool.set_chosen(self.codes.chosen)
        self._show_code()

    @Slot()
    def _show_code(self) -> None:
        making = self.tool.making()
        if making is not None:
            self.easel.show(making)
        elif not self.codes.chosen:
            self.stage.show_drawn(None)

    @Slot()
    def _more(self) -> None:
        self._first_seed += SAMPLES
        self._read_kept()

    @Slot(str)
    def _keep(self, name: str) -> None:
        drawn, sitting = self.stage.drawn, self.easel.sitting
        if drawn is not None and sitting is not None:
            keep = partial(errands.keep, sitting, drawn.code, name)
            self.desk.bridge.call(keep, self._tell_kept, self._complain)

    def _tell_kept(self, kept: "Code") -> None:
        self.stage.name.clear()
        self.notice.say(self.tr("Kept as {0}.").format(kept.name), "good")
        self._read_kept()

    @Slot(str)
    def _remove(self, name: str) -> None:
        if (sitting := self.easel.sitting) is not None:
            remove = partial(errands.remove, sitting, name)
            self.desk.bridge.call(remove, partial(self._tell_removed, sitting), self._complain)

    def _tell_removed(self, sitting: Sitting, code: "Code") -> None:
        def keep_again() -> None:
            again = partial(errands.keep, sitting, code, code.name)
            self.desk.bridge.call(again, self._tell_kept, self._complain)

        self.notice.say(self.tr("Forgot {0}.").format(code.name), "good", button=self.tr("Undo"), does=keep_again)
        self._read_kept()

    @Slot(str)
    def _find_directions(self, of: str) -> None:
        if (sitting := self.easel.sitting) is None or self._errand is not None:
            return
        self.directions.show_busy(self.tr("Looking…"))
        self._run(partial(errands.directions, sitting, of), self._show_directions)

    def _show_directions(self, found: "list[Direction]") -> None:
        self.directions.show_found(found)

    @Slot()
    def _browse_picture(self) -> None:
        start = str(self.desk.settings.recall("convert/opened", str(Path.home())))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Encode a picture"), start)
        if chosen:
            self.encode(Path(chosen))

    def encode(self, picture: Path) -> None:
        """Find the code of a picture, keep it under the file's name, and choose it."""
        if (sitting := self.easel.sitting) is None or self._errand is not None:
            return
        self.notice.say(self.tr("Looking for the code of {0}…").format(picture.name), "busy")
        taken = {item.operand for item in self.codes.items}
        self._run(partial(errands.encode, sitting, picture, errands.name_for(picture, taken)), self._show_encoded)

    def _show_encoded(self, code: "Code") -> None:
        self.notice.say(self.tr("Kept as {0}.").format(code.name), "good")
        self._read_kept(chosen=code.name)

    @Slot()
    def _ask_nearest(self) -> None:
        start = str(self.desk.settings.recall(_TRAIN, str(Path.home())))
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the training pictures"), start)
        if folder:
            self.desk.settings.remember(_TRAIN, folder)
            self.look_for_nearest(Path(folder))

    def look_for_nearest(self, folder: Path) -> None:
        """Show the picture of a folder that the one on the stage is most like."""
        if (drawn := self.stage.drawn) is None or self._errand is not None:
            return
        self.notice.say(self.tr("Comparing with {0}…").format(folder), "busy")
        self._run(partial(errands.nearest, drawn, folder), partial(self._show_nearest, drawn))

    def _show_nearest(self, drawn: Drawn, neighbour: "Neighbour") -> None:
        self.notice.hide()
        mirrored = (
            self.tr("{0}, mirrored, {1:.1f} levels away") if neighbour.mirrored else self.tr("{0}, {1:.1f} levels away")
        )
        words = mirrored.format(neighbour.path.name, neighbour.distance)
        self.stage.show_neighbour(drawn, image_of(neighbour.pixels), words)

    @Slot(str)
    def _ask_walk(self, suffix: str) -> None:
        tile = self.panel.picker.tile
        if tile is not None:
            name = self._folder() / f"{tile.entry.name}-walk{suffix}"
            kinds = "MP4 (*.mp4)" if suffix == ".mp4" else "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the walk"), str(name), kinds)
            if chosen:
                path = Path(chosen)
                self.save_walk(path if path.suffix else path.with_suffix(suffix))

    def save_walk(self, path: Path) -> None:
        """Write the way through the chosen codes to a file, as a Job."""
        if (sitting := self.easel.sitting) is None:
            return
        arguments = {
            "model": str(sitting.entry.path),
            "codes": list(self.codes.chosen),
            "output": str(path),
            "walking": self.walk.values(),
            "condition": dict(sitting.condition),
            "device": sitting.device,
            "threads": sitting.threads,
        }
        title = self.tr("Walk to {0}").format(path.name)
        self._walks.add(self.desk.queue.add(Task("walk", title, arguments)).id)

    @Slot(object)
    def _follow_job(self, job: Job) -> None:
        """Say where a walk is, or why there is none."""
        if job.id in self._walks and job.state in ("finished", "failed", "stopped"):
            self._walks.discard(job.id)
            path = Path(job.task.arguments["output"])
            if job.state == "finished":
                show = partial(open_folder, path.parent)
                self.notice.say(
                    self.tr("Saved as {path}.").format(path=path), "good", button=self.tr("Show in folder"), does=show
                )
            elif job.state == "failed":
                self.notice.say(job.error)

    @Slot()
    def _save_picture(self) -> None:
        if (drawn := self.stage.drawn) is None:
            return
        name = str(self._folder() / f"{drawn.code.name or 'picture'}.png")
        kinds = "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), name, kinds)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(".png")
            self.desk.bridge.call(partial(errands.write, drawn, path), self._tell_saved, self._complain)

    def _tell_saved(self, path: Path) -> None:
        self.notice.say(self.tr("Saved as {path}.").format(path=path), "good")

    def _folder(self) -> Path:
        own = self.desk.settings.get().output
        folder = Path(own).expanduser() if own else Path.home()
        return next(place for place in (folder, *folder.parents) if place.is_dir())

    def _run(self, work: Any, then: Any) -> None:
        """Do something longer beside the window, one thing at a time."""
        errand = Errand(work, self)
        errand.told.connect(self._hear)
        errand.done.connect(partial(self._end, then))
        errand.failed.connect(self._fail)
        self._errand = errand
        errand.start()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, Progress) and not self.directions.search.isEnabled():
            self.directions.show_busy(figures(event))

    def _end(self, then: Any, result: object) -> None:
        self._stop_errand()
        then(result)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._stop_errand()
        self.notice.say(sentence)

    def _stop_errand(self) -> None:
        errand, self._errand = self._errand, None
        self.directions.show_busy("")
        if errand is not None:
            errand.stop()
            errand.deleteLater()

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def dragEnterEvent(self, event: Any) -> None:
        """Say what dropping a picture would do."""
        ours = [path for path in files_in(event.mimeData()) if is_ours(path) and path.is_file()]
        if ours and self.easel.sitting is not None:
            self._veil.show_over(self.tr("Drop to find the code of {0}").format(ours[0].name))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: Any) -> None:
        """Take the promise back."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: Any) -> None:
        """Encode what was dropped."""
        self._veil.hide()
        if self.open_files(files_in(event.mimeData())):
            event.acceptProposedAction()

    def open_files(self, files: list[Path]) -> bool:
        """Encode a picture, while this page is in front: other pages want pictures more."""
        ours = [path for path in files if is_ours(path) and path.is_file()]
        if ours and self.isVisible() and self.easel.sitting is not None:
            self.encode(ours[0])
            return True
        return False

    def _lay_out(self) -> None:
        self._tools = QTabWidget()
        for tool, words in (
            (self.walk, self.tr("Between")),
            (self.sum, self.tr("Sum")),
            (self.directions, self.tr("Directions")),
        ):
            self._tools.addTab(tool, words)
        self._tools.tabBar().setAccessibleName(self.tr("Tools"))
        middle = QVBoxLayout()
        middle.setSpacing(SPACE_12)
        middle.addWidget(self.stage, 3)
        middle.addWidget(self._tools, 2)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(SPACE_16, SPACE_8, SPACE_16, SPACE_16)
        row.setSpacing(SPACE_16)
        row.addWidget(self.shelf, 6)
        row.addLayout(middle, 7)
        self._nothing = Empty(
            self.desk.theme,
            "models",
            self.tr("No Model with codes yet"),
            self.tr(
                "Models that sample or decode make pictures from codes: those of GAN, GLO, VAE, flow and diffusion."
            ),
            (self.tr("Train one"), partial(self.asked.emit, "train", None)),
            (self.tr("Show the Models"), partial(self.asked.emit, "models", None)),
        )
        self._place = QStackedWidget()
        self._place.addWidget(self._work)
        self._place.addWidget(self._nothing)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.notice)
        left.addWidget(self._place, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self.panel)

    def _connect(self) -> None:
        self.easel.live.connect(self.stage.show_drawn)
        self.easel.drawn.connect(self._show_on_shelf)
        self.easel.failed.connect(self._fail_to_draw)
        self.codes.chosen_changed.connect(self._follow_chosen)
        self.shelf.remove_asked.connect(self._remove)
        self.stage.keep_asked.connect(self._keep)
        self.stage.save_asked.connect(self._save_picture)
        self.stage.nearest_asked.connect(self._ask_nearest)
        self.panel.model_chosen.connect(self._take_model)
        self.panel.told.connect(self._tell_again)
        self.panel.more_asked.connect(self._more)
        self.panel.encode_asked.connect(self._browse_picture)
        self.walk.save_asked.connect(self._ask_walk)
        self.directions.find_asked.connect(self._find_directions)
        for tool in (self.walk, self.sum, self.directions):
            tool.changed.connect(self._show_code)
        self._tools.currentChanged.connect(self._show_code)
        self.desk.bridge.job_changed.connect(self._follow_job)

    @Slot(str)
    def _fail_to_draw(self, sentence: str) -> None:
        self.notice.say(sentence)

    def _add_actions(self) -> None:
        add = partial(self.desk.actions.add, page=self.name)
        add("latent/model", self.tr("Choose another Model"), "Ctrl+M", self.panel.picker.open_list)
        add("latent/more", self.tr("Show other samples"), "Ctrl+R", self._more)
        add("latent/encode", self.tr("Encode a picture"), "Ctrl+O", self._browse_picture)
        add("latent/save", self.tr("Save the picture as"), "Ctrl+S", self._save_picture)
        add("latent/none", self.tr("Choose no code"), "Escape", partial(self.codes.choose, []))
        for number in range(self._tools.count()):
            words = self._tools.tabText(number)
            add(f"latent/tool{number}", words, f"Alt+{number + 1}", partial(self._tools.setCurrentIndex, number))
