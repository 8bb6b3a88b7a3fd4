"""Step 3: a preset, every setting, and what the networks will then see."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from translator.api import Setting
from translator.data.settings import FOLDERS
from translator.errors import TranslatorError
from translator.gui.choice_card import ChoiceCard
from translator.gui.desk import Desk
from translator.gui.form import Form
from translator.gui.notice import Notice
from translator.gui.tokens import SPACE_12
from translator.gui.wizard.draft import Draft
from translator.gui.wizard.examples import Examples
from translator.gui.wizard.step import Step
from translator.train.recipe import Recipe, settings

_MOST_IN_A_ROW = 4
_TOLD = frozenset({"paired", "single", "captioned"})
OF_KINDS: Mapping[str, frozenset[str]] = {
    "data.pairs_left": frozenset({"paired"}),
    "data.direction": frozenset({"paired"}),
    "data.labels": frozenset({"paired", "single"}),
    "data.captions": _TOLD,
    "data.caption_length": _TOLD,
    "data.caption_words": _TOLD,
    "data.sample_rate": frozenset({"audio"}),
    "data.sound_seconds": frozenset({"audio"}),
}
"""Settings that say nothing to other kinds of data than these."""


class RecipeStep(Step):
    """Cards for the family's presets, the form of all its settings, and examples drawn from the real pictures."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._shown_for: tuple[object, ...] = ()
        self._is_sound = False
        self.presets: dict[str, ChoiceCard] = {}
        self.form: Form | None = None
        self._cards: QWidget | None = None
        self.examples = Examples(desk)
        self.notice = Notice(desk.theme)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.examples)
        self.column.addStretch(1)

    def word(self) -> str:
        """Return the step's word in the stepper."""
        return self.tr("Settings")

    def heading(self) -> str:
        """Return the question that the step asks."""
        return self.tr("How shall it learn?")

    def is_ready(self) -> bool:
        """Tell whether the settings go together."""
        return self._is_sound

    def enter(self) -> None:
        """Show the presets and settings of the chosen family."""
        family = self.draft.family
        assert family is not None, "the first step chooses one"
        about = (family.id, *sorted(self.draft.folders.items()), *sorted(self.draft.fixes.items()))
        if about != self._shown_for:
            self._shown_for = about
            self._show_presets(list(family.presets()))
        self._look()

    def leave(self) -> None:
        """Draw no more examples."""
        self.examples.stop()

    def choose_preset(self, name: str) -> None:
        """Start from a preset; what was set before is replaced."""
        self.draft.preset, self.draft.values = name, {}
        self._show_form(self.draft.base())

    def _show_presets(self, names: list[str]) -> None:
        if self._cards is not None:
            self._cards.deleteLater()
        self._cards = QWidget()
        grid = QGridLayout(self._cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_12)
        columns = len(names) if len(names) <= _MOST_IN_A_ROW else -(-len(names) // 2)
        self.presets = {name: self._card(name) for name in names}
        for number, (name, card) in enumerate(self.presets.items()):
            card.toggled.connect(lambda on, name=name: self.choose_preset(name) if on else None)
            grid.addWidget(card, *divmod(number, columns))
            grid.setColumnStretch(number % columns, 1)
        self._cards.setVisible(bool(names))
        self.column.insertWidget(1, self._cards)
        if not names:
            self.choose_preset("")
            return
        self.presets[self.draft.chosen_preset].setChecked(True)

    def _card(self, name: str) -> ChoiceCard:
        words: Mapping[str, tuple[str, str]] = {
            "quick": (self.tr("Quick try"), self.tr("A first look: small pictures, small networks, rough results.")),
            "balanced": (self.tr("Balanced"), self.tr("Good results in a fraction of the paper's time.")),
            "paper": (self.tr("Paper"), self.tr("What the authors did: the best results, and the longest wait.")),
        }
        title, about = words.get(name, (name.capitalize(), self.tr("A preset of this family.")))
        recipe = replace(self.draft, preset=name, values={}).base()
        return ChoiceCard(self.desk.theme, title, about, self._facts(recipe))

    def _facts(self, recipe: Recipe) -> str:
        training, data = recipe.training, recipe.data
        epochs = f"{training.epochs + training.decay_epochs:g}"
        return self.tr("{0} px, {1} epochs").format(data.crop_size, epochs)

    def _show_form(self, recipe: Recipe) -> None:
        values = flat(recipe)
        made = Form(list(shown_settings(recipe, values)), columns=2)
        made.changed.connect(self._look)
        if self.form is not None:
            self.form.deleteLater()
        self.form = made
        self.column.insertWidget(self.column.count() - 1, made)
        self._look()

    def _look(self) -> None:
        """Take the form's values and see whether they go together."""
        if self.form is None or self.draft.health is None:
            return
        self.draft.values = dict(self.form.values())
        self.draft.measured = None
        try:
            recipe = self.draft.recipe()
        except TranslatorError as error:
            self._is_sound = False
            self.notice.say(str(error), "warn")
        else:
            self._is_sound = True
            self.notice.hide()
            self.examples.show_recipe(recipe, self.draft.health)
        self.changed.emit()


def flat(recipe: Recipe) -> dict[str, Any]:
    """Return every value of a recipe by its full path, such as "training.epochs"."""
    values: dict[str, Any] = {}
    for path in settings(recipe.family):
        value: Any = recipe.to_json()
        for part in path.split("."):
            value = value[part]
        values[path] = value
    return values


def shown_settings(recipe: Recipe, values: Mapping[str, Any]) -> list[Setting]:
    """Return the settings of the form with their full paths; those of the folders step are not among them.

    Their defaults are those of the recipe, so that the way back leads to the preset.
    """
    left_out = {f"data.{name}" for name in (*FOLDERS, "manifest")}
    left_out |= {path for path, kinds in OF_KINDS.items() if recipe.family.data not in kinds}
    found = settings(recipe.family)
    return [replace(found[path], path=path, default=values[path]) for path in found if path not in left_out]
