"""A recipe: JSON and back, presets, and names that differ from the host's."""

import json
from pathlib import Path

import pytest

from tests.train.duel import Duel
from translator.api import Config, Field
from translator.errors import ConfigError, PluginError
from translator.registry.catalogue import find_family
from translator.train.recipe import Recipe, settings


@pytest.mark.parametrize("family", ["cyclegan", "pix2pix", "duel"])
def test_json_there_and_back_is_the_same_recipe(duel: Duel, family: str, tmp_path: Path) -> None:
    recipe = Recipe.default(find_family(family)).changed({"training.batch": 3}, "test")
    (tmp_path / "recipe.json").write_text(json.dumps(recipe.to_json()))
    assert Recipe.read(tmp_path / "recipe.json").to_json() == recipe.to_json()


def test_paper_is_the_default_of_cyclegan_and_pix2pix() -> None:
    for family in ("cyclegan", "pix2pix"):
        default = Recipe.default(find_family(family))
        assert default.preset("paper").to_json() == default.to_json()


@pytest.fixture
def starting(duel: Duel, monkeypatch: pytest.MonkeyPatch) -> Duel:
    """Return a family whose trainings start from a preset."""
    presets = {"usual": {"config.width": 16, "training.batch": 8}, "small": {"training.epochs": 1.0}}
    monkeypatch.setattr(type(duel), "presets", lambda self: presets)
    monkeypatch.setattr(type(duel), "default_preset", "usual", raising=False)
    return duel


def test_a_training_starts_from_the_default_preset(starting: Duel) -> None:
    default = Recipe.default(starting)
    assert (default.config.width, default.training.batch) == (16, 8)
    assert Recipe.plain(starting).training.batch == 1


def test_another_preset_takes_the_place_of_the_default_one(starting: Duel) -> None:
    small = Recipe.default(starting).preset("small")
    assert small.to_json() == Recipe.plain(starting).changed({"training.epochs": 1.0}, "test").to_json()


def test_an_unknown_preset_names_the_nearest() -> None:
    with pytest.raises(ConfigError, match="did you mean paper"):
        Recipe.default(find_family("cyclegan")).preset("papier")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, 'needs "family"'),
        ({"family": "cyclegam"}, "did you mean cyclegan"),
        ({"family": "cyclegan", "format": 99}, "newer Translator"),
        ({"family": "cyclegan", "confg": {}}, "no part called confg"),
        ({"family": "cyclegan", "training": {"batsh": 2}}, "did you mean batch"),
        ({"family": "cyclegan", "training": {"batch": 0}}, "batch"),
    ],
)
def test_what_is_wrong_with_a_recipe_is_said_in_one_sentence(values: dict[str, object], sentence: str) -> None:
    with pytest.raises((ConfigError, PluginError), match=sentence):
        Recipe.parse(values, "recipe.json")


def test_a_family_may_not_take_the_name_of_a_host_setting() -> None:
    class Clashing(Config):
        batch: int = Field(1, "Not the host's batch.")

    class Family(Duel):
        Config = Clashing

    with pytest.raises(ConfigError, match="rename it"):
        settings(Family())
