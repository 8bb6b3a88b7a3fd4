"""The Live page: a camera, a video or a folder, seen through a Model while it plays."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStandardPaths, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from translator.errors import ModelError, TranslatorError
from translator.gui.canvas import Canvas
from translator.gui.desk import Desk
from translator.gui.empty import Empty
from translator.gui.folder import open_folder
from translator.gui.gallery import Tile, read_tiles
from translator.gui.live_bar import LiveBar, Readout
from translator.gui.live_feed import LiveFeed, opened
from translator.gui.live_panel import LivePanel
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.preview import Choice
from translator.gui.tokens import SPACE_12
from translator.jobs.progress import Event, Failure, Note

if TYPE_CHECKING:
    from translator.infer.camera import Camera, FrameSource
    from translator.infer.engine import Engine
    from translator.infer.live import Figures, Translated

READ_OUT_MS = 500
NOTE_MS = 5000
_LAST = "live/opened"


class LivePage(Page):
    """Starts and stops a Live, shows its newest frame, and keeps what is worth keeping."""

    name: ClassVar[str] = "live"
    icon: ClassVar[str] = "live"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.feed = LiveFeed(self)
        self.canvas, self.panel, self.notice = Canvas(desk.theme), LivePanel(desk), Notice(desk.theme)
        self.bar, self.readout = LiveBar(desk.theme, self.canvas), Readout(desk.theme, self.canvas)
        self._result: Translated | None = None
        self._engine: tuple[Path, Engine] | None = None
        self._ending: tuple[Future[Any], Callable[[], Path | None]] | None = None
        self._stamp, self._is_starting = 0, False
        self._has_models = True  # until the library was read
        self._acts: dict[str, QAction] = {}
        self._reading = QTimer(self, interval=READ_OUT_MS)
        self._hushing = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._add_actions()
        self._fill_bar()
        self._lay_out()
        self._connect()
        self._restore()
        self._show_state()

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Live")

    def shown(self) -> None:
        """Look again for cameras and Models."""
        self.desk.bridge.call(_cameras, self._show_cameras, self._complain)
        self.desk.bridge.call(partial(_usable, self.desk.library), self._show_models, self._complain)

    def open_files(self, files: list[Path]) -> bool:
        """Play a video; a folder too, while this page is in front."""
        from translator.infer.camera import VIDEO_SUFFIXES

        for path in files:
            if path.suffix.lower() in VIDEO_SUFFIXES or (path.is_dir() and self.isVisible()):
                self._play(path)
                return True
        return False

    def take(self, subject: object) -> None:
        """Choose the Model file of a path."""
        if isinstance(subject, str | Path):
            self.panel.model.picker.choose(Path(subject))

    def close_down(self) -> None:
        """Give back the camera, and finish what is being recorded."""
        self._stamp += 1
        self._reading.stop()
        self._hushing.stop()
        ends = [self.feed.stop()]
        if self._ending is not None and self._ending[0].cancel():
            ends.append(self._ending[1])  # no thread had the time for it yet, and now none will
        for end in filter(None, ends):
            try:
                end()
            except TranslatorError as error:
                self._complain(error)

    @property
    def result(self) -> "Translated | None":
        """Return the frame that is shown."""
        return self._result

    def act(self, name: str) -> QAction:
        """Return an action of this page by its name."""
        return self._acts[name]

    @Slot()
    def toggle(self) -> None:
        """Start, or stop."""
        if self.feed.is_running or self._is_starting:
            self.stop()
        else:
            self.start()

    @Slot()
    def start(self) -> None:
        """Open the Engine in a thread and play the source through it."""
        choice, source = self._choice(), self.panel.source
        if choice is None or source is None:
            return
        self.notice.hide()
        self._stamp += 1
        self._is_starting = True
        self._open(choice, partial(self._begin, self._stamp, source, choice))
        self._show_state()

    @Slot()
    def stop(self) -> None:
        """Stop; the last frame stays."""
        self._stamp += 1
        self._is_starting = False
        self.act("freeze").setChecked(False)
        if (end := self.feed.stop()) is not None:
            self._ending = (self.desk.bridge.call(end, self._tell_recorded, self._complain), end)
        self._show_state()

    def _begin(self, stamp: int, source: "FrameSource", choice: Choice, engine: "Engine") -> None:
        if stamp != self._stamp:
            return
        self._is_starting = False
        self._engine = (choice.model, engine)
        self.feed.start(source, engine, choice, self.panel.size_px, mirror=self.act("mirror").isChecked())
        self._reading.start()
        self._read_out()
        self._show_state()
        self.canvas.setFocus()

    def _open(self, choice: Choice, then: Any) -> None:
        """Give `then` the Engine of a choice: the one that is open, or a new one."""
        held, config = self._engine, self.desk.settings.get()
        if held is not None and held[0] == choice.model:
            work = partial(_checked, held[1], choice)
        else:
            work = partial(opened, choice, config.device_convert, config.threads)
        earlier = self._ending[0] if self._ending else None
        self.desk.bridge.call(partial(_after, earlier, work), then, partial(self._refuse, self._stamp))

    def _refuse(self, stamp: int, error: TranslatorError) -> None:
        if stamp == self._stamp:
            self._is_starting = False
            self._complain(error)
            self._show_state()

    @Slot()
    def _change_model(self) -> None:
        """See what plays through another Model, or with other values of its ports."""
        choice = self._choice()
        self._show_state()
        if choice is not None and self.feed.is_running:
            self._stamp += 1
            self._open(choice, partial(self._use, self._stamp, choice))

    def _use(self, stamp: int, choice: Choice, engine: "Engine") -> None:
        if stamp == self._stamp and self.feed.live is not None:
            self._engine = (choice.model, engine)
            self.feed.live.use(engine, choice.ports)

    @Slot()
    def _change_source(self) -> None:
        if self.feed.is_running or self._is_starting:
            self.stop()
            self.start()
        self._show_state()

    @Slot(int)
    def _change_size(self, size: int) -> None:
        if self.feed.live is not None:
            self.feed.live.resize(size)

    @Slot(object)
    def _show_frame(self, result: "Translated") -> None:
        """Paint a frame at once, and let the time that it took be measured."""
        self._result = result
        self.canvas.show_frame(*result.developed)
        if not self.act("snapshot").isEnabled():
            self._show_state()
        self.canvas.panes[0].viewport().repaint()
        if self.feed.live is not None and self.isVisible():
            self.feed.live.note_shown(result)

    @Slot()
    def _read_out(self) -> None:
        live = self.feed.live
        if live is None:
            self._reading.stop()
            return
        self.readout.say(readout(live.figures))
        self._arrange()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        live = self.feed.live
        if live is None:
            return
        if isinstance(event, Failure):
            self.act("record").setChecked(live.is_recording)
            if not live.is_running:
                self.stop()
            self.notice.say(event.reason)
        elif isinstance(event, Note):
            self.notice.say(event.text, "warn" if live.is_away else "good")
            self._hushing.stop() if live.is_away else self._hushing.start()

    @Slot(bool)
    def _mirror(self, is_on: bool) -> None:
        self.desk.settings.remember("live/mirror", is_on)
        if self.feed.live is not None:
            self.feed.live.mirror(is_on)

    @Slot(bool)
    def _freeze(self, is_on: bool) -> None:
        if self.feed.live is not None:
            self.feed.live.freeze(is_on)

    @Slot(bool)
    def _compare(self, is_on: bool) -> None:
        """Put a divider over the picture, the original left of it, or show the translation alone."""
        before = self.tr("Before") if is_on else ""
        self.canvas.panes[0].show_content("wipe" if is_on else "after", (before, ""))

    def _snap(self) -> None:
        """Write the frame that is shown as a PNG file."""
        if self._result is not None:
            path = self._new_file(".png")
            self.desk.bridge.call(partial(_saved, self._result.after, path), self._tell_saved, self._complain)

    @Slot(bool)
    def _record(self, is_on: bool) -> None:
        live = self.feed.live
        if live is None or is_on == live.is_recording:
            return
        if not is_on:
            self.desk.bridge.call(live.end_recording, self._tell_recorded, self._complain)
            return
        from translator.infer.recording import Recording

        try:
            live.record(Recording(self._new_file(".mp4")))
        except TranslatorError as error:
            self.act("record").setChecked(False)
            self._complain(error)

    def _new_file(self, suffix: str) -> Path:
        """Return where a snapshot or a recording goes: the folder of the settings, or the user's pictures."""
        kind = QStandardPaths.StandardLocation.PicturesLocation
        output = self.desk.settings.get().output
        folder = Path(output).expanduser() if output else Path(QStandardPaths.writableLocation(kind)) / "Translator"
        tile = self.panel.model.tile
        stem = tile.entry.path.stem if tile else "live"
        return folder / f"{stem} {datetime.now():%Y-%m-%d %H.%M.%S.%f}{suffix}"

    def _tell_saved(self, path: Path) -> None:
        shows = partial(open_folder, path.parent)
        sentence = self.tr("Saved as {path}.").format(path=path)
        self.notice.say(sentence, "good", button=self.tr("Show in folder"), does=shows)

    def _tell_recorded(self, path: Path | None) -> None:
        if path is not None:
            self._tell_saved(path)

    def _complain(self, error: TranslatorError) -> None:
        self._hushing.stop()
        self.notice.say(str(error))

    def _choice(self) -> Choice | None:
        try:
            return self.panel.model.choice()
        except ModelError as error:
            self._complain(error)
            return None

    @Slot()
    def browse(self) -> None:
        """Ask for a video file to play."""
        from translator.infer.camera import VIDEO_SUFFIXES

        suffixes = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = [self.tr("Videos ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")]
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Play a video"), self._last_folder(), ";;".join(kinds))
        if chosen:
            self._play(Path(chosen))

    @Slot()
    def browse_folder(self) -> None:
        """Ask for a folder of pictures to play."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Play a folder"), self._last_folder())
        if chosen:
            self._play(Path(chosen))

    def _last_folder(self) -> str:
        last = self.desk.settings.recall(_LAST, "")
        return str(Path(last).parent if last else Path.home())

    def _play(self, path: Path) -> None:
        """Choose a file or folder as the source and start it."""
        self.desk.settings.remember(_LAST, str(path))
        was_running = self.feed.is_running or self._is_starting
        self.panel.set_file(_source(path))
        if not was_running:
            self.start()

    def _restore(self) -> None:
        last = Path(self.desk.settings.recall(_LAST, ""))
        if last.name and last.exists():
            self.panel.set_file(_source(last))
        self.act("mirror").setChecked(bool(self.desk.settings.recall("live/mirror", False)))
        self._compare(False)

    def _show_cameras(self, cameras: "list[Camera]") -> None:
        self.panel.set_cameras(cameras)
        self._show_state()

    def _show_models(self, tiles: list[Tile]) -> None:
        self._has_models = bool(tiles)
        self.panel.set_tiles(tiles)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Show what there is, and offer what can be done now."""
        is_running, source = self.feed.is_running, self.panel.source
        can_start = source is not None and self.panel.model.tile is not None
        self.panel.show_state(is_running=is_running or self._is_starting, can_start=can_start)
        for name in ("freeze", "record"):
            self.act(name).setEnabled(is_running)
        self.act("snapshot").setEnabled(self._result is not None)
        if not is_running:
            self.act("record").setChecked(False)
            self.readout.say(self.tr("starting") if self._is_starting else self.tr("stopped"))
        self._place.setCurrentWidget(self._widget_to_show(has_source=source is not None))
        self._arrange()

    def _widget_to_show(self, *, has_source: bool) -> QWidget:
        if self._result is not None or self.feed.is_running or self._is_starting:
            return self.canvas
        if not self._has_models:
            return self._no_model
        return self._ready if has_source else self._no_source

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the bar at the lower edge of the picture and the readout in its corner."""
        if watched is self.canvas and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        width, height = self.canvas.width(), self.canvas.height()
        self.bar.set_room(width)
        for card in (self.bar, self.readout):
            card.adjustSize()
            card.raise_()
        self.bar.move((width - self.bar.width()) // 2, height - self.bar.height() - SPACE_12)
        self.readout.move(width - self.readout.width() - SPACE_12, SPACE_12)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        video, folder = (self.tr("Play a video"), self.browse), (self.tr("Play a folder"), self.browse_folder)
        about = self.tr("Plug one in and come back to this page, or let a video or a folder play its part.")
        self._no_source = Empty(theme, "camera", self.tr("No camera found"), about, video, folder)
        about = self.tr("The picture is translated while it plays; nothing leaves this computer.")
        self._ready = Empty(theme, "live", self.tr("Ready"), about, (self.tr("Start"), self.start))
        about = self.tr("A Model is one file that translates pictures: add one from anywhere, or train your own.")
        add = (self.tr("Add a Model"), partial(self.asked.emit, "models", None))
        train = (self.tr("Train one"), partial(self.asked.emit, "train", None))
        self._no_model = Empty(theme, "models", self.tr("No Model yet"), about, add, train)
        self._place = QStackedWidget()
        for widget in (self._no_source, self._ready, self._no_model, self.canvas):
            self._place.addWidget(widget)
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
        self.canvas.installEventFilter(self)
        self.feed.arrived.connect(self._show_frame)
        self.feed.told.connect(self._hear)
        self.panel.toggled.connect(self.toggle)
        self.panel.video_asked.connect(self.browse)
        self.panel.folder_asked.connect(self.browse_folder)
        self.panel.source_changed.connect(self._change_source)
        self.panel.size_changed.connect(self._change_size)
        self.panel.model_changed.connect(self._change_model)
        self._reading.timeout.connect(self._read_out)
        self._hushing.timeout.connect(self.notice.hide)
        self.desk.settings.changed.connect(self._forget_engine)

    @Slot()
    def _forget_engine(self) -> None:
        """Open the Engine anew at the next start: device or threads may be others."""
        self._engine = None

    def _add_actions(self) -> None:
        add = partial(self.desk.actions.add, page=self.name)
        add("live/start", self.tr("Start or stop the live picture"), "Ctrl+Return", self.toggle)
        add("live/video", self.tr("Play a video"), "Ctrl+O", self.browse)
        add("live/folder", self.tr("Play a folder"), "Ctrl+Shift+O", self.browse_folder)
        add("live/model", self.tr("Choose another Model"), "Ctrl+M", self.panel.model.picker.open_list)
        for name, text, key, does in (
            ("mirror", self.tr("Mirror the picture"), "M", self._mirror),
            ("freeze", self.tr("Freeze the picture"), "F", self._freeze),
            ("compare", self.tr("Compare with the original"), "C", self._compare),
            ("record", self.tr("Record to a video file"), "R", self._record),
            ("readout", self.tr("Show rate and latency"), "H", self.readout.setVisible),
            ("panel", self.tr("Show source and Model"), "P", self.panel.setVisible),
        ):
            act = self._acts[name] = add(f"live/{name}", text, key, lambda: None)
            act.setCheckable(True)
            act.setChecked(name in ("readout", "panel"))
            act.toggled.connect(does)
        self._acts["snapshot"] = add("live/snapshot", self.tr("Save this frame as a picture"), "S", self._snap)

    def _fill_bar(self) -> None:
        self.bar.add(self.act("mirror"), "mirror", self.tr("Mirror"))
        self.bar.add(self.act("freeze"), "freeze", self.tr("Freeze"))
        self.bar.add(self.act("compare"), "slider", self.tr("Compare"))
        self.bar.add(self.act("snapshot"), "camera", self.tr("Snapshot"))
        self.bar.add(self.act("record"), "record", self.tr("Record"))
        self.bar.add(self.act("panel"), "settings", self.tr("Controls"))


def readout(figures: "Figures") -> str:
    """Return "29.9 fps  41 / 58 ms  0 dropped"."""
    text = QCoreApplication.translate("LivePage", "{rate} fps  {median} / {late} ms  {dropped} dropped")
    return text.format(
        rate=f"{figures.per_second:.1f}",
        median=f"{figures.p50_ms:.0f}",
        late=f"{figures.p95_ms:.0f}",
        dropped=f"{figures.dropped:,}",
    )


def _source(path: Path) -> "FrameSource":
    from translator.infer.camera import PictureFolder, Video

    return PictureFolder(path) if path.is_dir() else Video(path)


def _cameras() -> "list[Camera]":
    from translator.infer.camera import cameras

    return cameras()


def _usable(library: Any) -> list[Tile]:
    """Return the Models that turn pictures into pictures."""
    tiles = read_tiles(library)
    return [tile for tile in tiles if (card := tile.entry.card) and card.input("image") and card.output("image")]


def _after(earlier: "Future[Any] | None", work: "Callable[[], Engine]") -> "Engine":
    """Open an Engine when the threads before have let go of camera and Engine: both serve one at a time."""
    if earlier is not None:
        wait([earlier])
    return work()


def _checked(engine: "Engine", choice: Choice) -> "Engine":
    engine.check(choice.ports)
    return engine


def _saved(pixels: Any, path: Path) -> Path:
    from translator.errors import DataError
    from translator.images.codec import encode

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{path.parent} cannot be made: {error.strerror or error}.") from error
    encode(pixels, path)
    return path
