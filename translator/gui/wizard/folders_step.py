"""Step 2: the folders, seen at a glance, and their health."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QProgressBar

from translator.data.folders import subfolder
from translator.data.health import HealthReport, check
from translator.data.settings import DataSettings
from translator.gui.desk import Desk
from translator.gui.errand import Errand
from translator.gui.notice import Notice
from translator.gui.tokens import SPACE_16
from translator.gui.wizard.draft import Draft
from translator.gui.wizard.folder_card import FolderCard
from translator.gui.wizard.health_list import HealthList
from translator.gui.wizard.step import Step
from translator.jobs.progress import Event, Progress

NEEDED = {"unpaired": ("a", "b"), "paired": ("a", "b"), "single": ("folder",)}


class FoldersStep(Step):
    """Cards for the folders that the kind of data needs, and what is worth knowing about their pictures.

    Nothing in the folders is changed; what cannot be read is left out of the training.
    """

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._kind = ""
        self._errand: Errand | None = None
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
        self.health = HealthList(desk.theme)
        self.column.addWidget(self.side_by_side)
        self.column.addLayout(self._row)
        for widget in (self.notice, self._say, self._bar, self.health):
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
        return NEEDED[self._kind]

    def _begin_anew(self) -> None:
        self.leave()
        self.draft.folders, self.draft.health = {}, None
        for card in self.cards.values():
            card.deleteLater()
        self.cards = {key: self._card(key) for key in self._keys()}
        self.notice.hide()
        self._show_parts(working=False)
        self.changed.emit()

    def _card(self, key: str) -> FolderCard:
        titles = {"a": self.tr("A"), "b": self.tr("B"), "pairs": self.tr("Pairs"), "folder": self.tr("Pictures")}
        card = FolderCard(self.desk, titles[key], self.tr("Drop a folder here"))
        card.chosen.connect(lambda folder: self.choose(key, folder))
        self._row.addWidget(card)
        return card

    def _check(self) -> None:
        """Check the pictures once all folders are there."""
        self.leave()
        self.draft.health = None
        self.notice.hide()
        self.changed.emit()
        given = self.draft.folders
        if "root" not in given and not all(key in given for key in self._keys()):
            return
        kind, settings = self.draft.kind, self.draft.data()
        self._errand = Errand(lambda report, control: check(kind, settings, report, control), self)
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
    def _take(self, report: HealthReport) -> None:
        self.draft.health = report
        self.health.show_report(report)
        self._show_parts(working=False)
        self.changed.emit()

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._show_parts(working=False)
        self.notice.say(sentence)

    def _show_parts(self, *, working: bool) -> None:
        self._say.setVisible(working)
        self._bar.setVisible(working)
        self.health.setVisible(self.draft.health is not None)
