"""Step 4: some real steps are measured, and the wait is said in one sentence."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from translator.gui import figures
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.errand import Errand
from translator.gui.notice import Notice
from translator.gui.theme import figures_font
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_24
from translator.gui.wizard.draft import Draft
from translator.gui.wizard.step import Step
from translator.jobs.progress import Event, Progress
from translator.train.preflight import DoesNotFit, Measured, measure, smaller
from translator.train.recipe import Recipe

_GB = 2**30


class MeasureStep(Step):
    """Measures by itself when it is entered; the measurement may be skipped."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._errand: Errand | None = None
        self._changes: dict[str, object] = {}
        self._is_skipped = False
        self.sentence = QLabel()
        self.sentence.setProperty("role", "title")
        self.sentence.setWordWrap(True)
        self._say = QLabel()
        self._say.setWordWrap(True)
        self._say.setProperty("role", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Steps measured"))
        self.notice = Notice(desk.theme)
        self.again = self._button(self.tr("Measure again"), self.tr("Measure the same settings once more"))
        self.again.clicked.connect(self.measure)
        self.skip = self._button(self.tr("Skip"), self.tr("Go on without knowing how long it takes"))
        self.skip.clicked.connect(self._skip)
        self.smaller = self._button("", self.tr("Change the settings so that they need less memory, and measure again"))
        self.smaller.setProperty("role", "primary")
        self.smaller.clicked.connect(self._shrink)
        self._arithmetic = QWidget()
        self._lines = QFormLayout(self._arithmetic)
        self._lines.setHorizontalSpacing(SPACE_24)
        self._lines.setVerticalSpacing(SPACE_4)
        self._folded = Disclosure(self.tr("How this is computed"), self._arithmetic)
        self.title.setProperty("role", "section")
        self._lay_out()

    def word(self) -> str:
        """Return the step's word in the stepper."""
        return self.tr("Measure")

    def heading(self) -> str:
        """Return the question that the step asks."""
        return self.tr("How long will it take?")

    def is_ready(self) -> bool:
        """Tell whether the training was measured and fits, or the measurement was skipped."""
        return self._is_skipped or (self.draft.measured is not None and self.draft.measured.fits)

    def enter(self) -> None:
        """Measure what was not measured yet."""
        if self.draft.measured is None:
            self.measure()

    def leave(self) -> None:
        """Stop measuring."""
        if self._errand is not None:
            self._errand.stop()

    def measure(self) -> None:
        """Train some steps in a process of their own, and say what they took."""
        self.leave()
        assert self.draft.health is not None, "the second step checks the pictures"
        recipe, health = self.draft.recipe(), self.draft.health.to_json()
        self.draft.measured, self._is_skipped = None, False
        self.notice.hide()
        self._bar.setRange(0, 0)
        self.sentence.setText(self.tr("Measuring …"))
        self._say.setText(self.tr("Some real steps are trained and thrown away; this takes up to a minute."))
        self._show_parts(working=True)
        self.changed.emit()
        self._errand = Errand(lambda report, control: _measured(recipe, health, report, control), self)
        self._errand.told.connect(self._follow)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._refuse)
        self._errand.start()

    @Slot(object)
    def _follow(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._bar.setRange(0, event.total)
            self._bar.setValue(event.done)

    @Slot(object)
    def _take(self, found: Measured | DoesNotFit) -> None:
        recipe = self.draft.recipe()
        if isinstance(found, DoesNotFit):
            self.sentence.setText(self.tr("It does not fit into the memory."))
            self._say.setText(in_words(str(found)))
            self._propose(recipe)
        else:
            self.draft.measured = found
            self.sentence.setText(verdict(found))
            self._say.setText("")
            self._explain(found)
            self._propose(recipe if not found.fits else None)
        self._show_parts(working=False)
        self.changed.emit()

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self.sentence.setText(self.tr("It could not be measured."))
        self._say.setText("")
        self.notice.say(sentence)
        self._propose(None)
        self._show_parts(working=False)
        self.changed.emit()

    def _propose(self, recipe: Recipe | None) -> None:
        self._changes = smaller(recipe) if recipe is not None else {}
        if "training.batch" in self._changes:
            self.smaller.setText(self.tr("Use a batch of {0}").format(self._changes["training.batch"]))
        elif self._changes:
            self.smaller.setText(self.tr("Use pictures of {0} px").format(self._changes["data.crop_size"]))
        self.smaller.setAccessibleName(self.smaller.text())

    def _shrink(self) -> None:
        self.draft.values |= self._changes
        self.measure()

    def _skip(self) -> None:
        self.leave()
        self._is_skipped = True
        self.sentence.setText(self.tr("Not measured."))
        self._say.setText(self.tr("The time shows while it trains."))
        self._show_parts(working=False)
        self.changed.emit()

    def _show_parts(self, *, working: bool) -> None:
        self._bar.setVisible(working)
        self.skip.setVisible(not self.is_ready())
        self.again.setVisible(not working)
        self.smaller.setVisible(not working and bool(self._changes))
        self._folded.setVisible(not working and self.draft.measured is not None)
        self._say.setVisible(bool(self._say.text()))

    def _explain(self, found: Measured) -> None:
        while self._lines.rowCount():
            self._lines.removeRow(0)
        for name, value in arithmetic(found):
            label = QLabel(value)
            label.setFont(figures_font(label.font()))
            label.setAccessibleName(name)
            self._lines.addRow(name, label)

    def _button(self, words: str, about: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(about)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        for button in (self.smaller, self.again, self.skip):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.sentence, self._say, self._bar, self.notice):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.column.addWidget(self._folded)
        self.column.addStretch(1)


def _measured(recipe: Recipe, health: dict[str, object], report: object, control: object) -> Measured | DoesNotFit:
    try:
        return measure(recipe, health, report=report, control=control)  # type: ignore[arg-type]
    except DoesNotFit as error:
        return error


def verdict(found: Measured) -> str:
    """Return time, memory and whether it fits, in one sentence."""
    parts = [_tr("About {0}").format(figures.duration(found.seconds[1]))]
    if found.peak_bytes and found.free_bytes:
        parts.append(_tr("{0} of {1} GB").format(f"{found.peak_bytes / _GB:.1f}", f"{found.free_bytes / _GB:.1f}"))
    elif found.peak_bytes:
        parts.append(_tr("{0} GB").format(f"{found.peak_bytes / _GB:.1f}"))
    ending = _tr("{0}: fits") if found.fits else _tr("{0}: does not fit")
    if not found.fits and found.disk_bytes > found.free_disk_bytes:
        ending = _tr("{0}; the disk is too full for its checkpoints")
    return ending.format(", ".join(parts))


def arithmetic(found: Measured) -> list[tuple[str, str]]:
    """Return the figures behind the verdict, each with its name."""
    low, middle, high = found.seconds_per_image
    size = found.checkpoint_bytes / 2**20
    return [
        (_tr("Device"), found.device),
        (_tr("Steps measured"), str(found.steps)),
        (
            _tr("An image takes"),
            _tr("{0} s, half of them {1} to {2} s").format(*(f"{s:.3g}" for s in (middle, low, high))),
        ),
        (_tr("Images in all"), f"{found.total_images:,}"),
        (
            _tr("So it takes"),
            _tr("{0} to {1}").format(*(figures.duration(s) for s in (found.seconds[0], found.seconds[2]))),
        ),
        (
            _tr("Checkpoints"),
            _tr("{0} MB each, {1} kept; {2} GB free on the disk").format(
                f"{size:.1f}", found.keep, f"{found.free_disk_bytes / _GB:.1f}"
            ),
        ),
    ]


def _tr(text: str) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("MeasureStep", text)
