"""SampleView: what the Convert page shows for a Model that is given no picture: a form, and the pictures it makes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from translator.errors import ModelError, TranslatorError
from translator.gui.desk import Desk
from translator.gui.empty import Empty
from translator.gui.figures import figures
from translator.gui.folder import open_folder
from translator.gui.gallery import Tile
from translator.gui.made_grid import MadeGrid, MadeModel
from translator.gui.notice import Notice
from translator.gui.sample_large import SampleLarge
from translator.gui.sample_panel import SamplePanel
from translator.gui.sampler import Sampler, Shown
from translator.jobs.progress import Event, Note, Progress


class SampleView(QWidget):
    """Signals: `model_chosen` carries the Tile of the Model that was chosen here, which may be one that translates."""

    model_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sampler = Sampler(desk.bridge, self)
        self.pictures = MadeModel(self)
        self.grid = MadeGrid(self.pictures, desk.theme)
        self.large = SampleLarge(self.pictures, desk.theme)
        self.panel = SamplePanel(desk)
        self.notice = Notice(desk.theme)
        self._said: list[str] = []
        self._lay_out()
        self._connect()
        self._show_state()

    def set_tiles(self, tiles: Sequence[Tile], chosen: Path) -> None:
        """Offer these Models; the first time, take the chosen one."""
        self.panel.set_tiles(tiles, chosen)

    def choose(self, path: Path) -> None:
        """Choose the Model of a file."""
        self.panel.picker.choose(path)

    def close_down(self) -> None:
        """Stop what is being made."""
        self.sampler.close()

    @Slot()
    def start(self) -> None:
        """Make the pictures that the form asks for, in place of those that are shown."""
        if self.sampler.is_busy:
            return
        try:
            sampling = self.panel.sampling()
        except ModelError as error:
            self.notice.say(str(error))
            return
        if sampling is None:
            return
        config = self._desk.settings.get()
        self.sampler.device, self.sampler.threads = config.device_convert, config.threads
        self.notice.hide()
        self._said.clear()
        self.pictures.clear()
        self.sampler.start(sampling)
        self._show_grid()

    @Slot()
    def _again(self) -> None:
        self.panel.count_on()
        self.start()

    @Slot(object)
    def _take_model(self, tile: Tile | None) -> None:
        """Forget the pictures of another Model."""
        self.sampler.stop()
        self.pictures.clear()
        self._show_grid()
        self.model_chosen.emit(tile)

    @Slot(object)
    def _add(self, shown: Shown) -> None:
        tile = self.panel.picker.tile
        card = tile.entry.card if tile else None
        if card is not None and card.id == shown.card.id:  # and no other Model was chosen meanwhile
            self.pictures.add(shown)
            self._show_grid()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        match event:
            case Note():  # several may come of one text
                self._said.append(event.text)
                self.notice.say(" ".join(self._said), "warn")
            case Progress() if self.sampler.is_busy:
                self.panel.place.say(figures(event))

    @Slot(object)
    def _end(self, _summary: object) -> None:
        self._show_state()

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self.notice.say(sentence)
        self._show_state()

    @Slot()
    def _save_all(self) -> None:
        from translator.infer.samples import keep

        shown = list(self.pictures.pictures)
        if not shown:
            return
        folder = self.panel.folder()
        self.notice.say(self.tr("Saving {count} pictures …").format(count=f"{len(shown):,}"), "busy")
        save = partial(keep, shown[0].card, [one.sample for one in shown], folder)
        self._desk.bridge.call(save, self._tell_kept, self._complain)

    @Slot()
    def _save_one(self) -> None:
        shown = self.large.shown
        if shown is None:
            return
        start = next(place for place in (self.panel.folder(), *self.panel.folder().parents) if place.is_dir())
        kinds = "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), str(start / shown.file.name), kinds)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(".png")
            self._desk.bridge.call(partial(_write, shown, path), self._tell_kept, self._complain)

    @Slot()
    def _copy_one(self) -> None:
        if self.large.shown is not None:
            image = self.large.shown.image
            QApplication.clipboard().setImage(image)
            size = f"{image.width():,} × {image.height():,}"
            self.notice.say(self.tr("Copied, {size} pixels.").format(size=size), "good")

    def _tell_kept(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            sentence = self.tr("Saved as {path}.").format(path=paths[0])
        else:
            sentence = self.tr("{count} pictures and their grid are in {folder}.").format(
                count=f"{len(paths):,}", folder=paths[0].parent
            )
        self.notice.say(sentence, "good", button=self.tr("Show in folder"), does=partial(open_folder, paths[0].parent))

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    @Slot(int)
    def _enlarge(self, place: int) -> None:
        self.large.show_place(place)
        self._place.setCurrentWidget(self.large)
        self.large.setFocus()

    @Slot()
    def _show_grid(self) -> None:
        if not self.pictures.pictures or self._place.currentWidget() is not self.large:
            has_any = bool(self.pictures.pictures) or self.sampler.is_busy
            self._place.setCurrentWidget(self.grid if has_any else self._nothing)
        self._show_state()

    @Slot()
    def _leave_large(self) -> None:
        self._place.setCurrentWidget(self.grid)
        self.grid.setFocus()

    def _show_state(self) -> None:
        self.panel.show_state(is_busy=self.sampler.is_busy, has_pictures=bool(self.pictures.pictures))
        if not self.sampler.is_busy:
            self.panel.place.say(self.tr("Saves into {folder}").format(folder=self.panel.folder()))

    def _lay_out(self) -> None:
        about = self.tr("This Model is given no picture: it makes some of noise and of what you tell it on the right.")
        self._nothing = Empty(
            self._desk.theme, "image", self.tr("Nothing made yet"), about, (self.tr("Sample"), self.start)
        )
        self._place = QStackedWidget()
        for part in (self._nothing, self.grid, self.large):
            self._place.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.notice)
        left.addWidget(self._place, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.panel.picker.chosen.connect(self._take_model)
        self.panel.sample_asked.connect(self.start)
        self.panel.again_asked.connect(self._again)
        self.panel.stop_asked.connect(self.sampler.stop)
        self.panel.save_asked.connect(self._save_all)
        self.sampler.made.connect(self._add)
        self.sampler.told.connect(self._hear)
        self.sampler.ended.connect(self._end)
        self.sampler.failed.connect(self._fail)
        self.grid.opened.connect(self._enlarge)
        self.large.closed.connect(self._leave_large)
        self.large.save_asked.connect(self._save_one)
        self.large.copy_asked.connect(self._copy_one)
        self._desk.settings.changed.connect(self._follow_settings)

    @Slot(object)
    def _follow_settings(self, _config: object) -> None:
        self._show_state()


def _write(shown: Shown, path: Path) -> list[Path]:
    from translator.images.codec import encode

    encode(shown.sample.pixels, path)
    return [path]
