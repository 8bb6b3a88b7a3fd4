"""desktop.json: the choices, what pages remember, and what becomes of a damaged file."""

import json
from pathlib import Path

import pytest

from translator.api.config import fields
from translator.errors import ConfigError
from translator.gui.settings import DesktopConfig, Settings


@pytest.fixture
def settings(qapp: object) -> Settings:
    return Settings()


def test_choices_and_memories_are_there_after_a_restart(settings: Settings) -> None:
    settings.change(theme="dark", threads=3, output="/été/斑馬")
    settings.remember("convert/splitter", [300, 700])
    again = Settings()
    assert again.get() == settings.get() == DesktopConfig(theme="dark", threads=3, output="/été/斑馬")
    assert again.recall("convert/splitter") == [300, 700]
    assert again.recall("never", "so") == "so"


def test_a_change_is_told_once_and_only_when_it_is_one(settings: Settings) -> None:
    told: list[DesktopConfig] = []
    settings.changed.connect(told.append)
    settings.change(threads=2)
    settings.change(threads=2)
    assert [config.threads for config in told] == [2]


def test_a_value_out_of_bounds_is_refused_and_nothing_changes(settings: Settings) -> None:
    with pytest.raises(ConfigError, match=r"Settings: quality: .* 100"):
        settings.change(quality=101)
    with pytest.raises(ConfigError, match="no setting called qualty; did you mean quality"):
        settings.change(qualty=3)
    assert settings.get() == DesktopConfig()


def test_a_form_can_be_made_of_all_choices() -> None:
    assert {setting.path for setting in fields(DesktopConfig)} == set(DesktopConfig.model_fields)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"settings": {"theme": "pink"}, "memory": {}}', "\x00"])
def test_a_damaged_file_is_said_and_kept_out(content: str, home: Path, qapp: object) -> None:
    (home / "desktop.json").write_text(content)
    settings = Settings()
    assert settings.get() == DesktopConfig()
    assert "desktop.json cannot be used" in settings.complaint


def test_a_full_disk_is_said_and_the_choice_holds_for_now(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.change(threads=1)

    def full(path: Path, content: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("translator.gui.settings.write_atomic", full)
    settings.change(threads=2)
    assert "No space left on device" in settings.complaint
    assert settings.get().threads == 2
    assert Settings().get().threads == 1


def test_the_file_can_be_read_by_people(settings: Settings, home: Path) -> None:
    settings.change(theme="dark")
    assert json.loads((home / "desktop.json").read_text("utf-8"))["settings"]["theme"] == "dark"
