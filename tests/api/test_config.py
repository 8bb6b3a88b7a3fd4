"""Config: frozen settings that refuse what they do not know, and the one reading of their types."""

from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.api import Config, Field, Setting, fields
from translator.errors import ConfigError


class Inner(Config):
    renamed = {"size": "width"}

    width: int = Field(8, "Channels.", ge=1, le=64)


class Outer(Config):
    renamed = {"learning_rate": "lr"}

    lr: float = Field(0.1, "Rate.", group="Optimizer", gt=0, lt=1)
    steps: int = Field(5, "Steps.", ge=0, le=100, unit="images")
    norm: Literal["instance", "none"] = Field("instance", "Norm.")
    flip: bool = Field(True, "Mirror.", advanced=True)
    note: str | None = Field(None, "Note.")
    inner: Inner = Inner()


TEXTS = st.text("abz_.é漢 \n", max_size=12)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "lr": st.floats(0, 1, exclude_min=True, exclude_max=True),
        "steps": st.integers(0, 100),
        "norm": st.sampled_from(["instance", "none"]),
        "flip": st.booleans(),
        "note": st.none() | TEXTS,
        "inner": st.fixed_dictionaries({}, optional={"width": st.integers(1, 64)}),
    },
)


class TestParse:
    @given(VALUES)
    def test_what_was_parsed_is_read_back_from_its_own_json(self, values: dict[str, Any]) -> None:
        config = Outer.parse(values, "here")
        assert Outer.parse(config.model_dump(), "here") == config
        assert Outer.model_validate_json(config.model_dump_json()) == config

    @given(VALUES, TEXTS.filter(lambda key: key not in {*Outer.model_fields, "learning_rate"}))
    def test_an_unknown_key_is_refused(self, values: dict[str, Any], key: str) -> None:
        with pytest.raises(ConfigError, match="there is no setting called"):
            Outer.parse({**values, key: 1}, "here")

    @given(st.integers().filter(lambda steps: not 0 <= steps <= 100))
    def test_a_value_out_of_bounds_is_refused(self, steps: int) -> None:
        with pytest.raises(ConfigError, match=r"^here: steps: input should be .* \(given: "):
            Outer.parse({"steps": steps}, "here")

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({"stps": 3}, "here: there is no setting called stps; did you mean steps?"),
            ({"inner": {"wdth": 3}}, "here: there is no setting called wdth; did you mean width?"),
            ({"zzz": 3}, "here: there is no setting called zzz; known: lr, steps, norm, flip, note, inner."),
            ({"lr": float("nan")}, "here: lr: input should be "),
            ({"norm": "batch"}, "here: norm: input should be 'instance' or 'none' (given: 'batch')."),
            ({"lr": "fast"}, "here: lr: input should be a valid number, unable to parse string as a number"),
            ({"inner": {"width": 0}}, "here: inner.width: input should be greater than or equal to 1 (given: 0)."),
        ],
    )
    def test_a_refusal_names_the_setting_and_the_nearest_one(self, values: dict[str, Any], sentence: str) -> None:
        with pytest.raises(ConfigError) as caught:
            Outer.parse(values, "here")
        assert str(caught.value).startswith(sentence)

    def test_old_names_are_understood_also_in_nested_configs(self) -> None:
        config = Outer.parse({"learning_rate": 0.5, "inner": {"size": 3}}, "here")
        assert (config.lr, config.inner.width) == (0.5, 3)

    def test_an_old_and_a_new_name_together_are_refused(self) -> None:
        with pytest.raises(ConfigError, match="lr is given twice, once under its old name"):
            Outer.parse({"lr": 0.5, "learning_rate": 0.5}, "here")

    def test_a_config_cannot_be_changed_in_place(self) -> None:
        with pytest.raises(ValueError, match="frozen"):
            Outer().lr = 0.5  # type: ignore[misc]


class TestChanged:
    def test_replaces_settings_by_dotted_path_and_keeps_the_others(self) -> None:
        before = Outer(steps=7)
        after = before.changed({"inner.width": 3, "lr": 0.5}, "here")
        assert (after.steps, after.lr, after.inner.width) == (7, 0.5, 3)
        assert (before.lr, before.inner.width) == (0.1, 8)

    def test_checks_everything_again(self) -> None:
        with pytest.raises(ConfigError, match=r"inner\.width: "):
            Outer().changed({"inner.width": 0}, "here")
        with pytest.raises(ConfigError, match="no setting called innr"):
            Outer().changed({"innr.width": 3}, "here")


class TestFields:
    def test_are_read_in_order_with_nested_ones_dotted(self) -> None:
        paths = [setting.path for setting in fields(Outer)]
        assert paths == ["lr", "steps", "norm", "flip", "note", "inner.width"]

    def test_say_all_that_flags_and_forms_show(self) -> None:
        by_path = {setting.path: setting for setting in fields(Outer)}
        assert by_path["steps"] == Setting(
            path="steps",
            kind="integer",
            default=5,
            description="Steps.",
            group="Model",
            unit="images",
            advanced=False,
            optional=False,
            low=0,
            low_open=False,
            high=100,
            high_open=False,
            choices=(),
        )
        assert by_path["lr"].bounds == "0 < x < 1"
        assert by_path["steps"].bounds == "0 <= x <= 100"
        assert by_path["norm"].choices == ("instance", "none")
        assert by_path["norm"].bounds == ""
        assert (by_path["flip"].kind, by_path["flip"].advanced) == ("switch", True)
        assert (by_path["note"].kind, by_path["note"].optional) == ("text", True)
        assert by_path["lr"].group == "Optimizer"

    @given(VALUES)
    def test_reach_every_value(self, values: dict[str, Any]) -> None:
        config = Outer.parse(values, "here")
        for setting in fields(Outer):
            value: Any = config
            for part in setting.path.split("."):
                value = getattr(value, part)
            assert config.changed({setting.path: value}, "here") == config

    def test_a_setting_without_a_description_or_default_is_refused(self) -> None:
        class Silent(Config):
            width: int = 3

        class Bare(Config):
            width: int = Field(..., "Channels.")

        for config in (Silent, Bare):
            with pytest.raises(ConfigError, match="The setting width needs a default and a description"):
                fields(config)

    def test_a_type_that_no_flag_can_show_is_refused(self) -> None:
        class Listed(Config):
            sizes: list[int] = Field([], "Sizes.")

        class Either(Config):
            size: int | str = Field(3, "Size.")

        for config in (Listed, Either):
            with pytest.raises(ConfigError, match="settings are bool, int, float, str, a Literal of strings"):
                fields(config)

    def test_a_default_out_of_bounds_is_refused_when_it_is_used(self) -> None:
        class Wrong(Config):
            width: int = Field(0, "Channels.", ge=1)

        with pytest.raises(ConfigError, match="width: input should be greater than or equal to 1"):
            Wrong.parse({}, "here")
