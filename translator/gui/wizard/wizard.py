"""The wizard: a stepper on the left, one step at a time on the right."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from translator.data.recognise import Recognised, recognise
from translator.data.settings import DataSettings
from translator.errors import TranslatorError
from translator.gui.desk import Desk
from translator.gui.theme import as_role
from translator.gui.tokens import SPACE_8, SPACE_16, SPACE_24
from translator.gui.wizard.draft import Draft, run_folder
from translator.gui.wizard.folders_step import FoldersStep
from translator.gui.wizard.kind_step import KindStep
from translator.gui.wizard.measure_step import MeasureStep
from translator.gui.wizard.recipe_step import RecipeStep
from translator.gui.wizard.start_step import StartStep
from translator.gui.wizard.step import Step
from translator.jobs.job import Task

WIDEST_PX = 880
_STEPPER_PX = 176


class Wizard(QWidget):
    """Prepares a training and puts it into the queue.

    Signals: `started` carries the folder of the new run; `left` when the user goes back without one.
    """

    started = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.draft = Draft(desk.settings.get())
        self.kind = KindStep(desk, self.draft)
        self.folders = FoldersStep(desk, self.draft)
        self.recipe = RecipeStep(desk, self.draft)
        self.measure = MeasureStep(desk, self.draft)
        self.start = StartStep(desk, self.draft)
        self.steps: tuple[Step, ...] = (self.kind, self.folders, self.recipe, self.measure, self.start)
        self._stack = QStackedWidget()
        self._marks: list[QPushButton] = []
        self._dropped: DataSettings | None = None
        self._reached = 0
        self.back = self._button(self.tr("Back"), self.tr("Go to the step before"), lambda: self.go_to(self.number - 1))
        self.next = self._button(self.tr("Next"), self.tr("Go to the next step"), self.go_on)
        self.cancel = self._button(self.tr("Cancel"), self.tr("Leave without training"), self._leave)
        as_role(self.next, "primary")
        as_role(self.cancel, "quiet")
        self._lay_out()
        self.go_to(0)

    @property
    def number(self) -> int:
        """Return the number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def step(self) -> Step:
        """Return the step that is shown."""
        return self.steps[self.number]

    def go_on(self) -> None:
        """Go to the next step, or start the training from the last one."""
        if not self.step.is_ready():
            return
        if self.number + 1 < len(self.steps):
            self.go_to(self.number + 1)
        else:
            self._start()

    def go_to(self, number: int) -> None:
        """Show a step."""
        self.step.leave()
        self._stack.setCurrentIndex(number)
        self._reached = max(self._reached, number)
        self.step.enter()
        self._offer()
        if not self.step.isAncestorOf(self.focusWidget() or self):
            self.step.setFocus()

    def begin_with(self, folders: Sequence[Path]) -> None:
        """Begin with one or two folders that were dropped: what they hold says what they are."""
        self.desk.bridge.call(partial(recognise, list(folders)), self._take_dropped, self._refuse_dropped)

    def close_down(self) -> None:
        """Stop what runs for any step."""
        for step in self.steps:
            step.leave()

    def _start(self) -> None:
        name = self.start.name.text().strip()
        folder, recipe = run_folder(name), self.draft.recipe().with_absolute_folders()
        arguments = {"recipe": recipe.to_json(), "run": str(folder), "isolate": self.draft.desktop.isolate_training}
        self.desk.queue.add(Task("train", self.tr("Training {0}").format(name), arguments))
        self.started.emit(folder)

    def _take_dropped(self, found: Recognised) -> None:
        self._dropped = found.settings
        self.kind.choose_kind(found.kind)
        self._follow()

    def _refuse_dropped(self, error: TranslatorError) -> None:
        self.kind.notice.say(str(error))

    def _leave(self) -> None:
        self.close_down()
        self.left.emit()

    def _follow(self) -> None:
        """Take back the steps that are reached where the step shown is ready no more."""
        if not self.step.is_ready():
            self._reached = min(self._reached, self.number)
        self._offer()
        if self._dropped is not None and self.number == 0 and self.kind.is_ready():
            dropped, self._dropped = self._dropped, None
            self.go_to(1)
            self.folders.choose_all(dropped)

    def _offer(self) -> None:
        is_last = self.number == len(self.steps) - 1
        self.back.setEnabled(self.number > 0)
        self.next.setEnabled(self.step.is_ready())
        self.next.setText(self.tr("Start training") if is_last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        for number, mark in enumerate(self._marks):
            mark.setEnabled(number <= self._reached)
            mark.setChecked(number == self.number)

    def _button(self, words: str, about: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(about)
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        for step in self.steps:
            self._stack.addWidget(_scrolling(step))
            step.changed.connect(self._follow)
        feet = QHBoxLayout()
        feet.setSpacing(SPACE_8)
        feet.addWidget(self.cancel)
        feet.addStretch(1)
        feet.addWidget(self.back)
        feet.addWidget(self.next)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, SPACE_16)
        main.setSpacing(SPACE_16)
        main.addWidget(self._stack, 1)
        foot = QWidget()
        foot.setLayout(feet)
        foot.setMaximumWidth(WIDEST_PX + SPACE_24)
        feet.setContentsMargins(0, 0, SPACE_24, 0)
        main.addWidget(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_24, SPACE_16, 0, 0)
        row.setSpacing(SPACE_24)
        row.addWidget(self._stepper())
        row.addLayout(main, 1)

    def _stepper(self) -> QFrame:
        frame = QFrame()
        frame.setFixedWidth(_STEPPER_PX)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        for number, step in enumerate(self.steps):
            mark = self._button(f"{number + 1}   {step.word()}", step.heading(), self._goer(number))
            mark.setCheckable(True)
            mark.setAccessibleName(step.word())
            mark.setStyleSheet("text-align: left")
            mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            as_role(mark, "quiet")
            self._marks.append(mark)
            column.addWidget(mark)
        column.addStretch(1)
        return frame

    def _goer(self, number: int) -> object:
        return lambda: self.go_to(number)


def _scrolling(step: Step) -> QScrollArea:
    """Return an area that scrolls a step, which keeps to a readable width."""
    inside = QWidget()
    inside.setProperty("role", "plain")
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, SPACE_24, 0)
    step.setMaximumWidth(WIDEST_PX)
    row.addWidget(step, 1)
    row.addStretch(0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
