"""Form: one builder for every Config; what is put in comes out, and nothing a Config would refuse."""

import sys
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.infer.graphs import AMOUNT, LABEL, NOISE, STEPS, card
from translator.api import Config, Field, Port, Setting, fields
from translator.api.words import SPECIAL
from translator.data.settings import DataSettings
from translator.errors import ModelError
from translator.gui.disclosure import Disclosure
from translator.gui.field import described, title
from translator.gui.form import Form
from translator.gui.number_box import NumberBox
from translator.gui.port_form import PortForm
from translator.infer.pipeline import Conversion
from translator.models.card import PortCard
from translator.registry.catalogue import catalogue
from translator.train.settings import MachineSettings, TrainSettings


class Inner(Config):
    depth: int = Field(3, "How deep.", group="Inner", ge=1, le=9)


class Everything(Config):
    count: int = Field(4, "A number of things.", ge=0, le=10, unit="things")
    huge: int = Field(2**40, "An integer beyond 32 bits.")
    rate: float = Field(2e-4, "A rate.", gt=0, lt=1, unit="1/s")
    share: float = Field(0.5, "A share.", ge=0, le=1)
    on: bool = Field(True, "A switch.")
    way: Literal["left", "right"] = Field("left", "A way.")
    name: str = Field("x", "A name.")
    limit: int | None = Field(None, "A limit, or none.", ge=1)
    remark: str | None = Field(None, "A remark, or none.", advanced=True)
    inner: Inner = Inner()


CONFIGS: list[type[Config]] = [Everything, DataSettings, TrainSettings, MachineSettings, Conversion]


@cache
def configs() -> tuple[type[Config], ...]:
    found = [entry.family.Config for entry in catalogue().families.values()]
    assert {"CycleGanConfig", "Pix2PixConfig"} <= {config.__name__ for config in found}
    return (*CONFIGS, *found)


def values_of(setting: Setting) -> st.SearchStrategy[Any]:
    """Return the values that a setting allows."""
    match setting.kind:
        case "integer":
            low = None if setting.low is None else int(setting.low) + setting.low_open
            high = None if setting.high is None else int(setting.high) - setting.high_open
            made: st.SearchStrategy[Any] = st.integers(low, high)
        case "number":
            made = st.floats(
                setting.low,
                setting.high,
                exclude_min=setting.low_open,
                exclude_max=setting.high_open,
                allow_nan=False,
                allow_infinity=False,
            )
        case "switch":
            made = st.booleans()
        case "choice":
            made = st.sampled_from(setting.choices)
        case "text":
            # Scripts that no font of the machine covers make Qt warn; these are short of none of the traps.
            made = st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("斑馬\u2028\u200b"))
    return made | st.none() if setting.optional else made


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(fields(Everything), {})
    qtbot.addWidget(made)
    made.show()
    return made


def box(form: Form, path: str) -> NumberBox:
    return cast(NumberBox, form.field(path))


def typed(qtbot: QtBot, made: NumberBox, text: str) -> None:
    made.setFocus()
    made.selectAll()
    qtbot.keyClicks(made, text)
    qtbot.keyClick(made, Qt.Key.Key_Return)


def test_a_form_starts_at_the_defaults_of_every_config(qtbot: QtBot) -> None:
    for config in configs():
        form = Form(fields(config), {})
        qtbot.addWidget(form)
        assert config().changed(form.values(), "form") == config()


def test_any_values_come_back_exactly(qtbot: QtBot) -> None:
    for config in configs():
        form = Form(fields(config), {})
        qtbot.addWidget(form)
        check_round_trip(form, fields(config))


def check_round_trip(form: Form, described_settings: tuple[Setting, ...]) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.fixed_dictionaries({setting.path: values_of(setting) for setting in described_settings}))
    def come_back(values: dict[str, Any]) -> None:
        form.set_values(values)
        held = form.values()
        assert held == values
        kinds = {setting.path: setting.kind for setting in described_settings}
        assert all(type(held[path]) is type(value) for path, value in values.items() if kinds[path] != "number")

    come_back()


def test_values_given_to_the_builder_are_shown(qtbot: QtBot) -> None:
    form = Form(fields(Everything), {"count": 7, "inner.depth": 5, "limit": 3})
    qtbot.addWidget(form)
    held = form.values()
    assert (held["count"], held["inner.depth"], held["limit"], held["name"]) == (7, 5, 3, "x")


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("count", "99", 10),
        ("count", "7", 7),
        ("rate", "0", 2e-4),
        ("rate", "1", 2e-4),
        ("rate", "1e-5", 1e-5),
        ("rate", "0,25", 0.25),
        ("share", "1.5", 1.0),
        ("huge", str(2**62 + 1), 2**62 + 1),
        ("inner.depth", "0", 1),
    ],
)
def test_typing_cannot_leave_the_bounds(qtbot: QtBot, form: Form, path: str, text: str, expected: float) -> None:
    typed(qtbot, box(form, path), text)
    assert form.values()[path] == expected
    assert box(form, path).lineEdit().text() == repr(expected).removesuffix(".0")
    Everything().changed(form.values(), "form")


def test_letters_are_not_taken_by_a_number(qtbot: QtBot, form: Form) -> None:
    typed(qtbot, box(form, "count"), "1x2")
    assert form.values()["count"] == 10  # "12", brought back to the bound
    typed(qtbot, box(form, "rate"), "nan")
    assert form.values()["rate"] == 2e-4


def test_arrows_step_by_one_or_by_a_tenth_of_the_magnitude(qtbot: QtBot, form: Form) -> None:
    for path, expected in (("count", 5), ("rate", 0.00021), ("share", 0.51)):
        qtbot.keyClick(box(form, path), Qt.Key.Key_Up)
        assert form.values()[path] == expected
    box(form, "count").set_value(10)
    qtbot.keyClick(box(form, "count"), Qt.Key.Key_Up)
    assert form.values()["count"] == 10


def test_a_value_that_may_be_missing_has_a_switch(form: Form) -> None:
    assert form.values()["limit"] is None
    form.field("limit").focusProxy().click()  # type: ignore[union-attr]
    assert form.values()["limit"] == 1
    form.set_values({"limit": 5})
    form.set_values({"limit": None})
    assert form.values()["limit"] is None


def test_every_change_is_told_once(qtbot: QtBot, form: Form) -> None:
    heard: list[Any] = []
    form.changed.connect(lambda: heard.append(form.values()))
    form.set_values({"count": 6, "on": True, "name": "y"})
    assert [(values["count"], values["name"]) for values in heard] == [(6, "x"), (6, "y")]


def test_each_setting_goes_back_to_its_default(qtbot: QtBot, form: Form) -> None:
    resets = [button for button in form.findChildren(QToolButton) if button.toolTip().startswith("Back to")]
    assert not any(button.isEnabled() for button in resets)
    form.set_values({"count": 9, "way": "right"})
    active = [button for button in resets if button.isEnabled()]
    assert [button.accessibleName() for button in active] == ["Back to the default: Count", "Back to the default: Way"]
    for button in active:
        button.click()
    assert Everything().changed(form.values(), "form") == Everything()
    assert not any(button.isEnabled() for button in resets)


def test_every_control_has_a_name_and_says_what_it_is_for(qtbot: QtBot) -> None:
    for config in configs():
        form = Form(fields(config), {})
        qtbot.addWidget(form)
        for setting in fields(config):
            control = form.field(setting.path)
            assert control.accessibleName() == title(setting)
            assert control.accessibleDescription() == control.toolTip() == described(setting)
            assert setting.description in described(setting)


def test_bounds_and_unit_are_told(form: Form) -> None:
    assert form.field("count").toolTip() == "A number of things. (0 <= x <= 10 things)"
    assert "things" in [label.text() for label in form.field("count").findChildren(QLabel)]


def test_groups_are_sections_and_advanced_settings_are_folded(form: Form) -> None:
    headings = [label.text() for label in form.findChildren(QLabel) if label.property("role") == "section"]
    assert headings == ["Model", "Inner"]
    fold = form.findChild(Disclosure)
    assert not form.field("remark").isVisible() and form.field("name").isVisible()
    fold.set_open(True)
    assert form.field("remark").isVisible()
    form.set_values({"remark": "well"})
    assert fold.findChildren(QToolButton)[0].text() == "Advanced (1 changed)"


def test_a_folder_is_browsed_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    form = Form(fields(DataSettings), {}, folders=("a", "b"))
    qtbot.addWidget(form)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: sys.prefix)
    browse = [button for button in form.findChildren(QToolButton) if button.toolTip().startswith("Choose a folder")]
    assert [button.accessibleName() for button in browse] == ["Choose a folder: A", "Choose a folder: B"]
    browse[0].click()
    assert form.values()["a"] == sys.prefix
    assert form.values()["b"] == ""


def test_words_stand_for_values(qtbot: QtBot) -> None:
    words = {"size": {0: "Original"}, "existing": {"skip": "Keep it"}, "pattern": {"": "Nothing"}}
    form = Form(fields(Conversion), words=words)
    qtbot.addWidget(form)
    size = box(form, "size").lineEdit()
    assert (size.text(), size.placeholderText()) == ("", "Original")
    assert cast(QComboBox, form.field("existing")).currentText() == "Keep it"
    typed(qtbot, box(form, "size"), "512")
    assert (form.values()["size"], size.text()) == (512, "512")
    box(form, "size").clear()
    qtbot.keyClick(box(form, "size"), Qt.Key.Key_Return)
    assert form.values()["size"] == 0
    assert Conversion().changed(form.values(), "form") == Conversion()


def test_two_columns_hold_the_same_settings(qtbot: QtBot) -> None:
    form = Form(fields(TrainSettings), {}, columns=2)
    qtbot.addWidget(form)
    form.resize(880, 500)
    form.show()
    assert form.field("epochs").pos().y() == form.field("batch").pos().y()
    assert form.field("epochs").pos().x() < form.field("batch").pos().x()
    for path, below in (("epochs", "log_every"), ("batch", "checkpoint_every")):  # sections are aligned
        assert form.field(path).geometry().left() == form.field(below).geometry().left()
        assert form.field(path).width() == form.field(below).width()


def test_changed_advanced_settings_are_counted_from_the_start(qtbot: QtBot) -> None:
    form = Form(fields(TrainSettings), {"clip_norm": 1.0, "batch": 4})
    qtbot.addWidget(form)
    assert form.findChild(Disclosure).findChildren(QToolButton)[0].text() == "Advanced (1 changed)"


def test_the_ports_of_a_model_become_a_form(qtbot: QtBot) -> None:
    form = PortForm(card("ports", AMOUNT, LABEL, NOISE, STEPS))
    qtbot.addWidget(form)
    assert form.ports() == {"seed": 0, "amount": 0.0, "label": 0, "steps": 1}
    typed(qtbot, box(form, "label"), "3")
    typed(qtbot, box(form, "amount"), "-60")
    assert form.ports() == {"seed": 0, "amount": -50.0, "label": 2, "steps": 1}
    assert isinstance(form.ports()["steps"], int)


def test_classes_are_chosen_by_name(qtbot: QtBot) -> None:
    form = PortForm(card("classes", LABEL, classes=("oak", "ash", "elm")))
    qtbot.addWidget(form)
    chooser = form.field("label")
    assert isinstance(chooser, QComboBox)
    chooser.setCurrentIndex(2)
    assert form.ports() == {"label": "elm"}


def test_words_stay_words_and_one_at_least_is_known(qtbot: QtBot) -> None:
    text = PortCard.of(Port("caption", "text", high=4))
    form = PortForm(card("words", text, vocabulary=(*SPECIAL, "red", "round")))
    qtbot.addWidget(form)
    form.set_values({"caption": "Round red"})
    assert form.ports() == {"caption": "Round red"}
    for wrong, words in (
        ("green", 'knows no word of "green"'),
        ("", "needs some words as caption; it knows red, round"),
    ):
        form.set_values({"caption": wrong})
        with pytest.raises(ModelError, match=words):
            form.ports()


def test_a_sound_is_the_path_of_a_file(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = PortForm(card("bells", PortCard.of(Port("sound", "audio", rate=8_000, high=8_000))))
    qtbot.addWidget(form)
    with pytest.raises(ModelError, match="needs a sound as sound"):
        form.ports()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bell.wav"), ""))
    (browse,) = form.field("sound").findChildren(QToolButton)
    browse.click()
    assert form.ports() == {"sound": str(tmp_path / "bell.wav")}


def test_a_model_of_pictures_alone_has_an_empty_form(qtbot: QtBot) -> None:
    form = PortForm(card("plain"))
    qtbot.addWidget(form)
    assert form.ports() == {}
