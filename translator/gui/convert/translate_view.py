"""TranslateView: what the Convert page shows for a Model that translates: the canvas, the table, the inspector."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from translator.gui.convert.conversions import Conversions
from translator.gui.convert.first_steps import no_model, no_picture
from translator.gui.convert.keeping import Keeping
from translator.gui.convert.opening import Opening
from translator.gui.convert.panel import ConvertPanel
from translator.gui.convert.viewer import Viewer
from translator.gui.desk import Desk
from translator.gui.notice import Notice

ASK_AFTER_MS = 120
"""How long the forms have to rest before a new preview is asked for."""

_SPLIT = "convert/split"


class TranslateView(QWidget):
    """One picture on the canvas, or many in a table below it; what the forms say now is shown at once."""

    def __init__(self, desk: Desk, opening: Opening, first_steps: tuple[Callable[[], object], ...]) -> None:
        """Take the ways in which pictures come, and what to do for a first Model: try the sample, add one, train."""
        super().__init__()
        self._desk = desk
        self.viewer, self.panel, self.notice = Viewer(desk), ConvertPanel(desk), Notice(desk.theme)
        self.work = Conversions(desk, self.panel, self.notice, self)
        self.keeping = Keeping(desk.bridge, self.viewer.engines, self.viewer.handle, self)
        self.no_picture, self.no_model = no_picture(desk.theme, opening), no_model(desk.theme, *first_steps)
        self.has_models = True  # until the library was read
        self._asking = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._lay_out()
        self._connect()
        opening.refused.connect(self.notice.say)
        self.show_place()

    def open(self, inputs: list[Path]) -> None:
        """Show a picture, or the table of several."""
        if len(inputs) == 1 and not inputs[0].is_dir():
            self.work.take_one(inputs[0])
            self.viewer.open(inputs[0])
        else:
            self.work.take_several(inputs)
        self.show_place()

    def close_down(self) -> None:
        """Forget what was asked for, and remove what was made for dragging."""
        if self.work.files.rowCount():
            self._desk.settings.remember(_SPLIT, self._splitter.sizes())
        self._asking.stop()
        self.viewer.preview.forget()
        self.keeping.close()

    @Slot()
    def show_place(self) -> None:
        """Show the pictures, or what to do while there are none."""
        has_files = bool(self.work.files.rowCount())
        empty = self.no_picture if self.has_models else self.no_model
        self._place.setCurrentWidget(self._splitter if has_files or self.viewer.opened else empty)
        self.work.listing.setVisible(has_files)
        self._show_state()

    @Slot()
    def ask(self) -> None:
        """Ask for the translation of the picture as the forms are now."""
        self._asking.stop()
        choices = self.panel.choices()
        self._show_state()
        first, second = (tile.title if tile else "" for tile in self.panel.tiles)
        self.viewer.ask(choices, (first, second), self.panel.size_px)

    @Slot()
    def _close_list(self) -> None:
        self.work.take_one(self.viewer.opened.path if self.viewer.opened else None)

    @Slot()
    def _follow_opened(self) -> None:
        self.show_place()
        if not self.work.files.rowCount():
            self.viewer.canvas.setFocus()
        self.ask()

    @Slot()
    def _follow_result(self) -> None:
        self.keeping.hold(self.viewer.result)
        self._show_state()

    @Slot(str)
    def _follow_mode(self, mode: str) -> None:
        self.panel.show_second(mode == "compare")
        if mode == "compare" and self.viewer.canvas.other is None:
            self.ask()

    @Slot()
    def _show_state(self) -> None:
        """Say what the button would do, and where results go."""
        count, is_busy = self.work.files.rowCount(), self.work.jobs.is_busy
        text = self.tr("Convert {count} files").format(count=f"{count:,}") if count else self.tr("Convert")
        has_picture = bool(count or self.viewer.opened)
        can_convert = has_picture and self.panel.model.tile is not None and not is_busy
        self.panel.show_state(text, can_convert=can_convert, has_result=self.viewer.result is not None)
        self.panel.place.say(self.tr("into {folder}").format(folder=self.work.output) if self.work.inputs else "")
        self.keeping.quality = int(self.panel.rules["quality"])
        self.work.listing.show_state(is_busy=is_busy)

    def _lay_out(self) -> None:
        self._place, self._splitter = QStackedWidget(), self._work_area()
        for widget in (self.no_picture, self.no_model, self._splitter):
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

    def _work_area(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.viewer)
        splitter.addWidget(self.work.listing)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes(self._desk.settings.recall(_SPLIT, [300, 600]))
        return splitter

    def _connect(self) -> None:
        self._asking.timeout.connect(self.ask)
        self.viewer.opened_changed.connect(self._follow_opened)
        self.viewer.result_changed.connect(self._follow_result)
        self.viewer.failed.connect(self.notice.say)
        self.viewer.canvas.mode_changed.connect(self._follow_mode)
        self.panel.changed.connect(self._asking.start)
        self.panel.output_changed.connect(self._show_state)
        self.panel.refused.connect(self.notice.say)
        self.panel.convert_asked.connect(self.work.convert)
        self.panel.save_asked.connect(lambda: self.keeping.save_as(self.work.output))
        self.panel.copy_asked.connect(self.keeping.copy)
        self.keeping.begun.connect(partial(self.notice.say, tone="busy"))
        self.keeping.done.connect(self.work.reports.tell_kept)
        self.keeping.failed.connect(self.notice.say)
        self.work.listing.picked.connect(self.viewer.open)
        self.work.listing.clear_asked.connect(self._close_list)
        self.work.listed.connect(self.show_place)
        self.work.counted.connect(self._show_state)
