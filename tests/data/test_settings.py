from pathlib import Path

import pytest

from translator.api import fields
from translator.data.settings import DataSettings
from translator.errors import ConfigError, DataError


def test_every_setting_is_shown_under_data() -> None:
    assert {setting.group for setting in fields(DataSettings)} == {"Data"}


def test_the_defaults_are_those_of_the_cyclegan_paper() -> None:
    settings = DataSettings()
    assert (settings.preprocess, settings.load_size, settings.crop_size, settings.flip) == (
        "resize_and_crop",
        286,
        256,
        True,
    )


def test_the_background_is_six_hex_digits() -> None:
    assert DataSettings(background="#10a0FF").colour == (16, 160, 255)
    with pytest.raises(ConfigError, match=r"^recipe\.json: background: .*#rrggbb \(given: 'red'\)\.$"):
        DataSettings.parse({"background": "red"}, "recipe.json")


def test_folders_become_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = DataSettings(a="cats", b=str(tmp_path / "dogs")).absolute()
    assert (settings.a, settings.b, settings.root) == (str(tmp_path / "cats"), str(tmp_path / "dogs"), "")


@pytest.mark.parametrize("mode", ["resize_and_crop", "scale_width_and_crop", "scale_shortside_and_crop"])
def test_a_crop_larger_than_the_loaded_picture_is_refused(mode: str) -> None:
    with pytest.raises(DataError, match="crop_size 256 does not fit into load_size 128"):
        DataSettings.parse({"preprocess": mode, "load_size": 128}, "test").check_sizes()


def test_modes_without_load_size_ignore_it() -> None:
    DataSettings(preprocess="crop", load_size=128).check_sizes()
    DataSettings(preprocess="scale_width", load_size=128).check_sizes()
