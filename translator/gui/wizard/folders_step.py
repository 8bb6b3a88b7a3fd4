"""Step 2: the folders, seen at a glance, their health, and what of them is left out and held out."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QProgressBar

from translator.data.folders import subfolder
from translator.data.health import Examination, HealthReport, examine
from translator.data.manifest import Manifest, files_of
from translator.data.settings import DataSettings
from translator.data.split import divide
from translator.errors import DataError, TranslatorError
from translator.gui.desk import Desk
from translator.gui.errand import Errand
from translator.gui.notice import Notice
from translator.gui.tokens import SPACE_16
from translator.gui.wizard.draft import Draft
from translator.gui.wizard.folder_card import FolderCard
from translator.gui.wizard.health_list import HealthList
from translator.gui.wizard.hold_out import HoldOut
from translator.gui.wizard.step import Step
from translator.jobs.progress import Event, Progress

NEEDED: Mapping[str, tuple[str, ...]] = {"unpaired": ("a", "b"), "paired": ("a", "b")}
"""The folders of a kind of data; other kinds lie in one folder."""
_ONE = ("folder",)


class FoldersStep(Step):
    """Cards for the folders that the kind of data needs, and what is worth knowing about their pictures.

    Nothing in the folders is changed: what is left out and held out is written into a manifest of their own, which is
    found again with the same folders.
    """

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._kind = ""
        self._errand: Errand | None = None
        self._examined: Examination | None = None
        self.cards: dict[str, FolderCard] = {}
        self.notice = Notice(desk.theme)
        self.side_by_side = QCheckBox(self.tr("One folder: each picture shows both sides beside each other"))
        self.side_by_side.setToolTip(self.tr("Both pictures of a pair are in one file, the first one on the left"))
        self.side_by_side.toggled.connect(self._begin_anew)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_16)
        self._say = QLabel()
        self._say.setProperty("role", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Pictures checked"))
        self.hold_out = HoldOut()
        self.hold_out.changed.connect(self._hold_out)
        self.health = HealthList(desk)
        self.health.excluded.connect(self.exclude)
        self.health.included.connect(self.include)
        self.health.changed.connect(self._adjust)
        self.column.addWidget(self.side_by_side)
        self.column.addLayout(self._row)
        for widget in (self.notice, self._say, self._bar, self.hold_out, self.health):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._show_parts(working=False)

    def word(self) -> str:
        """Return the step's word in the stepper."""
        return self.tr("Folders")

    def heading(self) -> str:
        """Return the question that the step asks."""
        return self.tr("Where are the pictures?")

    def is_ready(self) -> bool:
        """Tell whether the pictures were checked and can be trained on."""
        return self.draft.health is not None and not self.draft.health.ruinous

    def enter(self) -> None:
        """Show the cards that the chosen kind needs."""
        if self._kind != self.draft.kind:
            self._kind = self.draft.kind
            self.side_by_side.setVisible(self._kind == "paired")
            self._begin_anew()
        elif self._examined is not None:
            self._judge()

    def leave(self) -> None:
        """Stop checking."""
        if self._errand is not None:
            self._errand.stop()

    def choose(self, key: str, folder: Path) -> None:
        """Take a folder for a card; one that holds trainA and trainB is taken for both."""
        inside = [subfolder(folder, f"train{letter}") for letter in "AB"]
        if key in ("a", "b") and all(inside):
            self.draft.folders = {"root": str(folder)}
            for card, part in zip(self.cards.values(), inside, strict=True):
                card.look_at(part or folder)
        else:
            self.draft.folders = {k: v for k, v in self.draft.folders.items() if k != "root"} | {key: str(folder)}
            self.cards[key].look_at(folder)
        self._check()

    def exclude(self, files: Iterable[Path]) -> None:
        """Leave pictures out of the training."""
        self._arrange(self.draft.manifest.excluding(files))

    def include(self, files: Iterable[Path]) -> None:
        """Take pictures back that were left out."""
        self._arrange(self.draft.manifest.including(files))

    def choose_all(self, settings: DataSettings) -> None:
        """Take all folders at once, as recognised."""
        self.side_by_side.setChecked(bool(settings.pairs))
        given = {"a": settings.root} if settings.root else {key: getattr(settings, key) for key in self.cards}
        for key, folder in given.items():
            if folder:
                self.choose(key, Path(folder))

    def _keys(self) -> tuple[str, ...]:
        if self._kind == "paired" and self.side_by_side.isChecked():
            return ("pairs",)
        return NEEDED.get(self._kind, _ONE)

    def _begin_anew(self) -> None:
        self.leave()
        self.draft.begin_anew()
        self._examined = None
        for card in self.cards.values():
            card.deleteLater()
        self.cards = {key: self._card(key) for key in self._keys()}
        self.notice.hide()
        self._show_parts(working=False)
        self.changed.emit()

    def _card(self, key: str) -> FolderCard:
        titles = {"a": self.tr("A"), "b": self.tr("B"), "pairs": self.tr("Pairs"), "folder": self.tr("Pictures")}
        inside = {
            "labelled": self.tr("Drop a folder with one folder of pictures for each class here"),
            "captioned": self.tr("Drop a folder of pictures and their texts here"),
            "audio": self.tr("Drop a folder of pictures and their sounds here"),
        }
        card = FolderCard(
            self.desk,
            titles[key],
            inside.get(self._kind, self.tr("Drop a folder here")),
            is_wide=len(self._keys()) == 1,
        )
        card.chosen.connect(lambda folder: self.choose(key, folder))
        card.clicked.connect(self._toggle)
        self._row.addWidget(card)
        return card

    def _check(self) -> None:
        """Check the pictures once all folders are there."""
        self.leave()
        self.draft.health, self.draft.manifest, self.draft.fixes = None, Manifest(), {}
        self._examined = None
        self.notice.hide()
        self.changed.emit()
        given = self.draft.folders
        if "root" not in given and not all(key in given for key in self._keys()):
            return
        kind, settings = self.draft.kind, self.draft.data()
        self._errand = Errand(lambda report, control: examine(kind, settings, report, control), self)
        self._errand.told.connect(self._follow)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._refuse)
        self._say.setText(self.tr("Looking at every picture …"))
        self._bar.setRange(0, 0)
        self._show_parts(working=True)
        self._errand.start()

    @Slot(object)
    def _follow(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._bar.setRange(0, max(1, event.total))
            self._bar.setValue(event.done)
            words = self.tr("Looking at every picture: {0} of {1}")
            self._say.setText(words.format(f"{event.done:,}", f"{event.total:,}"))

    @Slot(object)
    def _take(self, examined: Examination) -> None:
        self._examined = examined
        self.desk.bridge.call(
            partial(_recalled, examined, self.draft.manifest_place), self._arrange, self._begin_unarranged
        )

    def _begin_unarranged(self, error: TranslatorError) -> None:
        """Say that the manifest of these folders is damaged, and go on without it."""
        self.notice.say(str(error), "warn")
        self._judge()

    def _toggle(self, file: Path) -> None:
        if self._examined is not None:
            is_out = file in self.draft.manifest.excluded
            self.include([file]) if is_out else self.exclude([file])

    def _hold_out(self, share: float) -> None:
        """Draw the split anew, in a thread."""
        if (examined := self._examined) is not None:
            manifest = self.draft.manifest
            draw = partial(divide, examined, manifest, share, manifest.seed)
            self.desk.bridge.call(draw, self._arrange, self._refuse_split)

    def _refuse_split(self, error: TranslatorError) -> None:
        self.notice.say(str(error), "warn")
        self._judge()

    def _adjust(self, changes: Mapping[str, object]) -> None:
        """Take the settings that a finding proposes."""
        self.draft.fixes |= changes
        self.draft.values = {k: v for k, v in self.draft.values.items() if k.removeprefix("data.") not in changes}
        self._judge()

    def _arrange(self, manifest: Manifest) -> None:
        """Keep a manifest and judge the pictures by it."""
        self.draft.manifest = manifest
        self._judge()

    def _judge(self) -> None:
        """Judge what was seen by the settings and the manifest of now, in a thread; the newest judgement counts."""
        if (examined := self._examined) is None:
            return
        manifest, settings, place = self.draft.manifest, self.draft.data(), self.draft.manifest_place
        work = partial(_judged, examined, settings, manifest, place)
        self.desk.bridge.call(work, partial(self._show, examined, manifest), self._say_refusal)

    def _show(self, examined: Examination, manifest: Manifest, report: HealthReport) -> None:
        if examined is not self._examined or manifest != self.draft.manifest:
            return
        self.draft.health = report
        self.health.show_report(report)
        self.hold_out.show_report(report, manifest)
        for card in self.cards.values():
            card.mark(manifest)
        self._show_parts(working=False)
        self.changed.emit()

    def _say_refusal(self, error: TranslatorError) -> None:
        self._refuse(str(error))

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._show_parts(working=False)
        self.notice.say(sentence)

    def _show_parts(self, *, working: bool) -> None:
        self._say.setVisible(working)
        self._bar.setVisible(working)
        for part in (self.health, self.hold_out):
            part.setVisible(self.draft.health is not None)


def _recalled(examined: Examination, place: Path) -> Manifest:
    """Return the manifest that these folders had the last time, as far as its files are still there."""
    return Manifest.read(place).within(files_of(examined.found)) if place.exists() else Manifest()


def _judged(examined: Examination, settings: DataSettings, manifest: Manifest, place: Path) -> HealthReport:
    """Write the manifest and return the report; an empty manifest needs no file."""
    if not manifest.is_empty:
        manifest.write(place)
    elif place.exists():
        try:
            place.unlink()
        except OSError as error:
            raise DataError(f"The manifest {place} cannot be removed: {error.strerror}.") from error
    return examined.judge(settings, manifest)
