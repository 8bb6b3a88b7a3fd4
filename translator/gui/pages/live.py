"""The Live page: a camera, a video or a folder, seen through a Model while it plays."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from translator.errors import ModelError
from translator.gui.desk import Desk
from translator.gui.gallery import Tile, read_tiles
from translator.gui.live.actions import LiveActions
from translator.gui.live.keeping import LiveKeeping
from translator.gui.live.panel import LivePanel
from translator.gui.live.player import Player
from translator.gui.live.reports import LiveReports
from translator.gui.live.sources import LiveSources, cameras, is_playable
from translator.gui.live.stage import FirstSteps, Stage, readout
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.preview import Choice
from translator.jobs.progress import Event, Failure, Note

if TYPE_CHECKING:
    from translator.infer.camera import Camera, FrameSource
    from translator.infer.live import Translated

READ_OUT_MS = 500


class LivePage(Page):
    """Says what shall play, shows its newest frame, and has kept what is worth keeping."""

    name: ClassVar[str] = "live"
    icon: ClassVar[str] = "live"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.player, self.keeping = Player(desk, self), LiveKeeping(desk, self)
        self.sources = LiveSources(desk.settings, self)
        add, train = (partial(self.asked.emit, name, None) for name in ("models", "train"))
        steps = FirstSteps(self.sources.browse, self.sources.browse_folder, self.start, add, train)
        self.stage, self.panel, self.notice = Stage(desk.theme, steps), LivePanel(desk), Notice(desk.theme)
        self.reports = LiveReports(self.notice, self)
        self.feed, self.canvas, self.readout = self.player.feed, self.stage.canvas, self.stage.readout
        self._result: Translated | None = None
        self._has_models = True  # until the library was read
        self._reading = QTimer(self, interval=READ_OUT_MS)
        self.acts = LiveActions(self)
        self.acts.fill(self.stage.bar)
        self._lay_out()
        self._connect()
        self._restore()
        self._show_state()

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Live")

    def shown(self) -> None:
        """Look again for cameras and Models."""
        self.desk.bridge.call(cameras, self._show_cameras, self.reports.complain)
        self.desk.bridge.call(partial(_usable, self.desk.library), self._show_models, self.reports.complain)

    def open_files(self, files: list[Path]) -> bool:
        """Play a video; a folder too, while this page is in front."""
        for path in files:
            if is_playable(path) and (self.isVisible() or not path.is_dir()):
                self.sources.play(path)
                return True
        return False

    def take(self, subject: object) -> None:
        """Choose the Model file of a path."""
        if isinstance(subject, str | Path):
            self.panel.model.picker.choose(Path(subject))

    def close_down(self) -> None:
        """Give back the camera, and finish what is being recorded."""
        self._reading.stop()
        self.reports.close()
        self.player.close()

    @property
    def result(self) -> "Translated | None":
        """Return the frame that is shown."""
        return self._result

    def act(self, name: str) -> QAction:
        """Return an action of this page by its name."""
        return self.acts.find(name)

    @Slot()
    def toggle(self) -> None:
        """Start, or stop."""
        if self.player.is_on:
            self.stop()
        else:
            self.start()

    @Slot()
    def start(self) -> None:
        """Play the source through the Model."""
        choice, source = self._choice(), self.panel.source
        if choice is not None and source is not None:
            self.notice.hide()
            self.player.start(source, choice, self.panel.size_px, mirror=self.act("mirror").isChecked())

    @Slot()
    def stop(self) -> None:
        """Stop; the last frame stays."""
        self.act("freeze").setChecked(False)
        self.player.stop()

    @Slot()
    def _follow_begin(self) -> None:
        self._reading.start()
        self._read_out()
        self.canvas.setFocus()

    @Slot()
    def _change_model(self) -> None:
        """See what plays through another Model, or with other values of its ports."""
        choice = self._choice()
        self._show_state()
        if choice is not None:
            self.player.use(choice)

    @Slot()
    def _change_source(self) -> None:
        if self.player.is_on:
            self.stop()
            self.start()
        self._show_state()

    @Slot(object)
    def _play(self, source: "FrameSource") -> None:
        """Choose a source and start it."""
        was_on = self.player.is_on
        self.panel.set_file(source)
        if not was_on:
            self.start()

    @Slot(object)
    def _show_frame(self, result: "Translated") -> None:
        """Show a frame, and let the time that it took be measured."""
        self._result = result
        if not self.act("snapshot").isEnabled():
            self._show_state()
        self.stage.show_frame(result)
        if self.player.live is not None and self.isVisible():
            self.player.live.note_shown(result)

    @Slot()
    def _read_out(self) -> None:
        if self.player.live is None:
            self._reading.stop()
        else:
            self.stage.read_out(readout(self.player.live.figures))

    @Slot(object)
    def _hear(self, event: Event) -> None:
        live = self.player.live
        if live is None:
            return
        if isinstance(event, Failure):
            self.acts.follow(live)
            if not live.is_running:
                self.stop()
            self.reports.complain(event.reason)
        elif isinstance(event, Note):
            self.reports.note(event.text, live)

    @Slot(bool)
    def mirror(self, is_on: bool) -> None:
        """Swap left and right, as in a mirror, or not."""
        self.desk.settings.remember("live/mirror", is_on)
        self.player.mirror(is_on)

    def snap(self) -> None:
        """Keep the frame that is shown."""
        if self._result is not None:
            self.keeping.snap(self._result.after, self._model_name())

    @Slot(bool)
    def record(self, is_on: bool) -> None:
        """Begin to keep what plays in a file, or finish the file."""
        live = self.player.live
        if live is None or is_on == live.is_recording:
            return
        if not is_on:
            self.keeping.end_recording(live)
        elif not self.keeping.record(live, self._model_name()):
            self.act("record").setChecked(False)

    def _model_name(self) -> str:
        tile = self.panel.model.tile
        return tile.entry.path.stem if tile else "live"

    def _choice(self) -> Choice | None:
        try:
            return self.panel.model.choice()
        except ModelError as error:
            self.reports.complain(error)
            return None

    def _restore(self) -> None:
        if (source := self.sources.last()) is not None:
            self.panel.set_file(source)
        self.act("mirror").setChecked(bool(self.desk.settings.recall("live/mirror", False)))

    def _show_cameras(self, found: "list[Camera]") -> None:
        self.panel.set_cameras(found)
        self._show_state()

    def _show_models(self, tiles: list[Tile]) -> None:
        self._has_models = bool(tiles)
        self.panel.set_tiles(tiles)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Show what there is, and offer what can be done now."""
        is_running, source, tile = self.feed.is_running, self.panel.source, self.panel.model.tile
        self.panel.show_state(is_running=self.player.is_on, can_start=source is not None and tile is not None)
        for act in self.acts.of_playing:
            act.setEnabled(is_running)
        self.act("snapshot").setEnabled(self._result is not None)
        if not is_running:
            self.acts.follow(None)
            self.stage.read_out(self.tr("starting") if self.player.is_starting else self.tr("stopped"))
        self.stage.name_model(tile.title if tile else "")
        has_picture = self._result is not None or self.player.is_on
        has_source = source is not None
        self.stage.show_place(has_picture=has_picture, has_models=self._has_models, has_source=has_source)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.notice)
        left.addWidget(self.stage, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.player.changed.connect(self._show_state)
        self.player.began.connect(self._follow_begin)
        self.player.failed.connect(self.reports.complain)
        self.player.recorded.connect(self.reports.tell_kept)
        self.keeping.kept.connect(self.reports.tell_kept)
        self.keeping.failed.connect(self.reports.complain)
        self.sources.chosen.connect(self._play)
        self.feed.arrived.connect(self._show_frame)
        self.feed.told.connect(self._hear)
        self.panel.toggled.connect(self.toggle)
        self.panel.video_asked.connect(self.sources.browse)
        self.panel.folder_asked.connect(self.sources.browse_folder)
        self.panel.source_changed.connect(self._change_source)
        self.panel.size_choice.changed.connect(self.player.resize)
        self.panel.model.changed.connect(self._change_model)
        self._reading.timeout.connect(self._read_out)


def _usable(library: Any) -> list[Tile]:
    """Return the Models that turn pictures into pictures."""
    tiles = read_tiles(library)
    return [tile for tile in tiles if (card := tile.entry.card) and card.input("image") and card.output("image")]
