"""The Lab page: an objective learns points of the plane while one watches."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.desk import Desk
from translator.gui.empty import Empty
from translator.gui.folder import open_folder
from translator.gui.lab.lines_view import LinesView
from translator.gui.lab.playing import Playing
from translator.gui.lab.setup import LabSetup
from translator.gui.lab.stage import Stage
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.images.listing import SUFFIXES

_WAIT_S = 3.0
_FOLDER = "lab/results"


class LabPage(Page):
    """One experiment at a time plays in a thread; torch is loaded by the first."""

    name: ClassVar[str] = "lab"
    icon: ClassVar[str] = "lab"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.notice = Notice(desk.theme)
        self.setup = LabSetup(desk)
        self.stage = Stage(desk.theme)
        self.lines = LinesView(desk.theme, desk.bridge)
        self.keep, self.save = QPushButton(self.tr("Keep to compare")), QPushButton(self.tr("Save…"))
        self._lay_out()
        self._add_actions()
        self.setup.start_asked.connect(self.start)
        self.setup.stop_asked.connect(self.stop)
        self._offer()

    def title(self) -> str:
        """Return the word of the page."""
        return self.tr("Lab")

    def open_files(self, files: list[Path]) -> bool:
        """Learn where a picture is dark, while this page is in front."""
        pictures = [file for file in files if file.suffix.lower() in SUFFIXES]
        if pictures and self.isVisible():
            self.setup.use_picture(pictures[0])
        return bool(pictures) and self.isVisible()

    def close_down(self) -> None:
        """Stop what plays."""
        if self.stage.playing is not None:
            self.stage.playing.stop(_WAIT_S)

    @property
    def playing(self) -> Playing | None:
        """Return the experiment that is shown."""
        return self.stage.playing

    @Slot()
    def start(self) -> None:
        """Play an experiment from its beginning."""
        self.stop()
        self.notice.hide()
        learned = self.setup.chosen
        if learned is None:
            self.notice.say(self.tr("Choose the picture that is to be learned."), "warn")
            return
        try:
            config = self.setup.config()
        except TranslatorError as error:
            self.notice.say(str(error))
            return
        playing = Playing(config, learned, self)
        playing.moved.connect(self.stage.follow)
        playing.moved.connect(self._offer)
        playing.ended.connect(self._offer)
        playing.failed.connect(self.notice.say)
        self.stage.show_playing(playing)
        self._place.setCurrentWidget(self.stage)
        self._tabs.setCurrentIndex(0)
        playing.start()
        self._offer()

    @Slot()
    def stop(self) -> None:
        """Stop what plays and keep what was seen."""
        if self.playing is not None:
            self.playing.stop()

    @Slot()
    def toggle_kept(self) -> None:
        """Keep the experiment that is shown beside the next one, or let the kept one go."""
        self.stage.keep(None if self.stage.kept is not None else self.playing)
        self._offer()

    @Slot()
    def ask_where(self) -> None:
        """Ask for a folder and write the experiment there."""
        start = self.desk.settings.recall(_FOLDER, str(Path.home()))
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for strip.png, last.png and curves.json"), start
        )
        if folder:
            self.desk.settings.remember(_FOLDER, folder)
            self.write(Path(folder))

    def write(self, folder: Path) -> None:
        """Write film strip, last moment and curves into a folder."""
        playing = self.playing
        if playing is not None and playing.target is not None and playing.moments:
            self.desk.bridge.call(partial(_record, folder, playing), partial(self._written, folder), self._complain)

    def _written(self, folder: Path, paths: list[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self.notice.say(
            self.tr("Saved {0}.").format(names),
            "good",
            button=self.tr("Open folder"),
            does=partial(open_folder, folder),
        )

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    @Slot()
    def _offer(self) -> None:
        """Offer what can be done now."""
        playing, kept = self.playing, self.stage.kept
        self.setup.show_running(playing is not None and playing.is_running)
        has_moments = playing is not None and bool(playing.moments)
        self.keep.setEnabled(has_moments or kept is not None)
        self.keep.setText(self.tr("Keep to compare") if kept is None else self.tr("Let the kept one go"))
        self.save.setEnabled(has_moments)
        for name in ("keep", "save"):
            self.desk.actions.find(f"lab/{name}").setEnabled(getattr(self, name).isEnabled())

    def _add_actions(self) -> None:
        add = partial(self.desk.actions.add, page=self.name)
        add("lab/start", self.tr("Start the experiment"), "Ctrl+Return", self.start)
        add("lab/stop", self.tr("Stop the experiment"), "Escape", self.stop)
        add("lab/keep", self.tr("Keep the experiment to compare"), "Ctrl+D", self.toggle_kept)
        add("lab/save", self.tr("Save the experiment…"), "Ctrl+S", self.ask_where)

    def _lay_out(self) -> None:
        nothing = Empty(
            self.desk.theme,
            "lab",
            self.tr("Nothing was played yet"),
            self.tr(
                "Here a generator and a discriminator play for points of the plane, where everything can be seen: "
                "which distances show the way, how a generator stands still, how it collapses."
            ),
            (self.tr("Play the first experiment"), self.start),
        )
        self._place = QStackedWidget()
        for widget in (nothing, self.stage):
            self._place.addWidget(widget)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setExpanding(False)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.setAccessibleName(self.tr("Experiments"))
        self._tabs.addTab(self._place, self.tr("Experiment"))
        self._tabs.addTab(self.lines, self.tr("Two lines"))
        self._tabs.setCornerWidget(self._buttons(), Qt.Corner.TopRightCorner)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_24, SPACE_8, SPACE_16, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.notice)
        column.addWidget(self._tabs, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self.setup)

    def _buttons(self) -> QWidget:
        for button, words, does in (
            (self.keep, self.tr("Show this experiment beside the next one"), self.toggle_kept),
            (self.save, self.tr("Save film strip, last moment and curves in a folder"), self.ask_where),
        ):
            button.setProperty("role", "quiet")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(does)
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_8)
        row.addWidget(self.keep)
        row.addWidget(self.save)
        return corner


def _record(folder: Path, playing: Playing) -> list[Path]:
    from translator.lab.record import record

    assert playing.target is not None
    return record(folder, playing.config, playing.target, list(playing.moments))
