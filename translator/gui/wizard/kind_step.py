"""Step 1: what the user has got, and which family learns from it."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from translator.api import DataKind, Family
from translator.errors import TranslatorError
from translator.gui.choice_card import ChoiceCard
from translator.gui.config_words import translated
from translator.gui.desk import Desk
from translator.gui.notice import Notice
from translator.gui.tokens import SPACE_8, SPACE_12
from translator.gui.wizard.draft import Draft
from translator.gui.wizard.step import Step
from translator.registry.catalogue import Catalogue, catalogue

_COLUMNS = 3
_REMEMBERED = "train/family"


class KindStep(Step):
    """Cards for the kinds of data, and below them the installed families that learn from the chosen kind."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._catalogue: Catalogue | None = None
        self.kinds: dict[DataKind, ChoiceCard] = {}
        self.families: dict[str, ChoiceCard] = {}
        self.notice = Notice(desk.theme)
        self._about = QLabel(self.tr("Looking for installed families …"))
        self._about.setProperty("role", "section")
        self._about.setWordWrap(True)
        self._list: QWidget | None = None
        self._place = QVBoxLayout()
        self.column.addWidget(self._kind_cards())
        self.column.addWidget(self.notice)
        self.column.addWidget(self._about)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    def word(self) -> str:
        """Return the step's word in the stepper."""
        return self.tr("What you have")

    def heading(self) -> str:
        """Return the question that the step asks."""
        return self.tr("What have you got?")

    def is_ready(self) -> bool:
        """Tell whether a family is chosen."""
        return self.draft.family is not None

    def enter(self) -> None:
        """Ask for the families once."""
        if self._catalogue is None:
            self.desk.bridge.call(catalogue, self._take, self._refuse)

    def choose_kind(self, kind: DataKind) -> None:
        """Choose what the user has got."""
        self.kinds[kind].setChecked(True)

    def choose_family(self, family: Family[Any]) -> None:
        """Choose what learns from it."""
        self.draft.family = family
        self.draft.preset, self.draft.values = "", {}
        self.desk.settings.remember(f"{_REMEMBERED}/{family.data}", family.id)
        self.changed.emit()

    def _kind_cards(self) -> QWidget:
        words: tuple[tuple[DataKind, str, str, str], ...] = (
            (
                "unpaired",
                self.tr("Two folders"),
                self.tr("Pictures of one thing here, of another there. None needs a partner."),
                self.tr("Horses and zebras, photos and paintings"),
            ),
            (
                "paired",
                self.tr("Pairs"),
                self.tr("Every picture has its counterpart: the same scene, before and after."),
                self.tr("Sketches and photos, maps and aerial views"),
            ),
            (
                "single",
                self.tr("One folder"),
                self.tr("Pictures of one kind, to make new ones like them."),
                self.tr("Portraits, textures, flowers"),
            ),
            (
                "labelled",
                self.tr("One folder for each class"),
                self.tr("Pictures sorted into folders by what they show, to make new ones of a class."),
                self.tr("Digits, kinds of animals, styles"),
            ),
            (
                "captioned",
                self.tr("Pictures with texts"),
                self.tr("Every picture has a sentence that says what it shows."),
                self.tr("Captions in metadata.jsonl, or a .txt file beside each"),
            ),
            (
                "audio",
                self.tr("Pictures with sounds"),
                self.tr("Every picture has a sound of its own."),
                self.tr("A sound file of the same name beside each"),
            ),
        )
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_12)
        for number, (kind, title, about, examples) in enumerate(words):
            card = ChoiceCard(self.desk.theme, title, about, examples)
            card.toggled.connect(lambda on, kind=kind: self._choose(kind) if on else None)
            self.kinds[kind] = card
            grid.addWidget(card, *divmod(number, _COLUMNS))
            grid.setColumnStretch(number % _COLUMNS, 1)
        return group

    def _take(self, found: Catalogue) -> None:
        self._catalogue = found
        self.kinds[self.draft.kind].setChecked(True)
        self._choose(self.draft.kind)

    def _refuse(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def _choose(self, kind: DataKind) -> None:
        if kind != self.draft.kind:
            self.draft.begin_anew()
        self.draft.kind = kind
        if self._catalogue is not None:
            self._show([entry.family for entry in self._catalogue.families.values() if entry.family.data == kind])

    def _show(self, families: list[Family[Any]]) -> None:
        if self._list is not None:
            self._list.deleteLater()
        self._list = QWidget()
        self._place.addWidget(self._list)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        self.families = {
            family.id: ChoiceCard(self.desk.theme, translated(family.title), translated(family.summary))
            for family in families
        }
        for family in families:
            card = self.families[family.id]
            card.toggled.connect(lambda on, family=family: self.choose_family(family) if on else None)
            column.addWidget(card)
        nothing = self.tr("No installed family learns from this yet; the page Plugins adds families.")
        self._about.setText(self.tr("Families that learn from this") if families else nothing)
        self._choose_first(families)

    def _choose_first(self, families: list[Family[Any]]) -> None:
        known = {family.id: family for family in families}
        last = str(self.desk.settings.recall(f"{_REMEMBERED}/{self.draft.kind}", ""))
        chosen = self.draft.family.id if self.draft.family is not None else ""
        wanted = next((name for name in (chosen, last) if name in known), "")
        if wanted:
            self.families[wanted].setChecked(True)
        elif families:
            self.families[families[0].id].setChecked(True)
        else:
            self.draft.family = None
            self.changed.emit()
