"""The split for testing: stable, near its share, never between two copies."""

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.data.conftest import beside, painted
from translator.api import DataKind
from translator.cli.main import run
from translator.data.dataset import open_dataset
from translator.data.health import examine
from translator.data.manifest import Manifest
from translator.data.settings import DataSettings
from translator.data.split import divide
from translator.errors import DataError

NUMBER = 80


def drawn(kind: DataKind, settings: DataSettings, share: float = 0.2, seed: int = 0) -> set[Path]:
    return set(divide(examine(kind, settings), Manifest(), share, seed).held_out)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(NUMBER):
        painted(tmp_path / "photos" / f"{number}.png", number)
    return tmp_path / "photos"


def single(folder: Path) -> DataSettings:
    return DataSettings(folder=str(folder))


def test_about_the_share_is_held_out_and_a_seed_draws_others(photos: Path) -> None:
    held = drawn("single", single(photos))
    assert 0.1 * NUMBER < len(held) < 0.3 * NUMBER
    assert held == drawn("single", single(photos))
    assert held != drawn("single", single(photos), seed=1)
    assert held < drawn("single", single(photos), share=0.5)


def test_new_and_renamed_files_move_none_of_the_others(photos: Path) -> None:
    before = {path.read_bytes() for path in drawn("single", single(photos))}
    old = {path.read_bytes() for path in photos.iterdir()}
    for number in range(20):
        painted(photos / f"new-{number}.png", 5000 + number)
    for number in range(0, NUMBER, 2):
        (photos / f"{number}.png").rename(photos / f"renamed-{number}.png")
    after = {path.read_bytes() for path in drawn("single", single(photos))}
    assert after & old == before


def test_copies_are_on_one_side(photos: Path) -> None:
    for number in range(0, NUMBER, 4):
        shutil.copy(photos / f"{number}.png", photos / f"copy-{number}.png")
        with Image.open(photos / f"{number + 1}.png") as picture:
            picture.save(photos / f"again-{number + 1}.jpg", quality=95)
    held = {path.name for path in drawn("single", single(photos), share=0.4)}
    for number in range(0, NUMBER, 4):
        assert (f"{number}.png" in held) == (f"copy-{number}.png" in held)
        assert (f"{number + 1}.png" in held) == (f"again-{number + 1}.jpg" in held)


def test_a_copy_of_what_the_folders_hold_out_is_held_out_too(tmp_path: Path) -> None:
    for number in range(20):
        painted(tmp_path / "set" / "train" / f"{number}.png", number)
    (tmp_path / "set" / "test").mkdir()
    shutil.copy(tmp_path / "set" / "train" / "7.png", tmp_path / "set" / "test" / "x.png")
    for seed in range(3):
        assert tmp_path / "set" / "train" / "7.png" in drawn("single", single(tmp_path / "set"), 0.05, seed)


def test_every_side_of_unpaired_data_gives_some_and_keeps_some(tmp_path: Path) -> None:
    for number in range(40):
        painted(tmp_path / "many" / f"{number}.png", number)
    for number in range(4):
        painted(tmp_path / "few" / f"{number}.png", 900 + number)
    settings = DataSettings(a=str(tmp_path / "many"), b=str(tmp_path / "few"))
    for share in (0.01, 0.9):
        held = drawn("unpaired", settings, share)
        assert 1 <= sum(path.parent.name == "few" for path in held) <= 2
        assert 1 <= sum(path.parent.name == "many" for path in held) <= 38


@pytest.mark.parametrize("direction", ["a2b", "b2a"])
def test_pairs_are_drawn_whole_in_either_direction(tmp_path: Path, direction: str) -> None:
    for number in range(30):
        painted(tmp_path / "a" / f"{number}.png", number)
        painted(tmp_path / "b" / f"{number}.png", 300 + number)
    settings = DataSettings.parse({"a": str(tmp_path / "a"), "b": str(tmp_path / "b"), "direction": direction}, "test")
    held = drawn("paired", settings)
    assert held
    assert {path.name for path in held if path.parent.name == "a"} == {
        path.name for path in held if path.parent.name == "b"
    }
    assert held == drawn("paired", settings.changed({"direction": "a2b"}, "test"))


def test_side_by_side_pairs(tmp_path: Path) -> None:
    beside(tmp_path / "pairs", range(30))
    assert 0 < len(drawn("paired", DataSettings(pairs=str(tmp_path / "pairs")))) < 20


def test_classes_are_held_out_with_their_labels(tmp_path: Path) -> None:
    for number in range(40):
        painted(tmp_path / "animals" / ("cat" if number % 2 else "dog") / f"{number}.png", number)
    manifest = tmp_path / "m.json"
    settings = DataSettings(folder=str(tmp_path / "animals"), load_size=16, crop_size=16)
    divide(examine("labelled", settings), Manifest(), 0.3, 0).write(manifest)
    found = open_dataset("labelled", settings.changed({"manifest": str(manifest)}, "test"))
    assert found.samples + found.held_out == 40 and 4 < found.held_out < 20
    assert found.facts(4).classes == ("cat", "dog")


def test_too_few_to_hold_some_out(tmp_path: Path) -> None:
    for number in range(2):
        painted(tmp_path / "two" / f"{number}.png", number)
    with pytest.raises(DataError, match="too few pictures to hold some out"):
        drawn("single", single(tmp_path / "two"))
    assert drawn("single", single(tmp_path / "two"), share=0) == set()
    with pytest.raises(DataError, match=r"0 to 0\.9"):
        drawn("single", single(tmp_path / "two"), share=1.5)


def test_the_command_keeps_what_was_left_out_and_touches_no_picture(
    photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in photos.iterdir()}
    assert run(["data", "split", str(photos), "--share", "0.25", "--seed", "3"]) == 0
    assert "to train on" in capsys.readouterr().out
    left_out = [str(photos / "0.png"), str(photos / "1.png")]
    assert run(["data", "split", str(photos), "--exclude", *left_out, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    manifest = Manifest.read(Path(shown["manifest"]))
    assert (manifest.share, manifest.seed) == (0.25, 3)
    assert manifest.excluded == {Path(path) for path in left_out}
    assert shown["domains"][0]["train"] + shown["domains"][0]["held_out"] == NUMBER - 2
    assert run(["data", "split", str(photos), "--include", left_out[0], "--share", "0"]) == 0
    assert Manifest.read(Path(shown["manifest"])) == Manifest(excluded=frozenset({photos / "1.png"}), seed=3)
    assert {path: path.stat().st_mtime_ns for path in photos.iterdir()} == before


def test_a_file_of_elsewhere_cannot_be_left_out(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["data", "split", str(photos), "--exclude", str(tmp_path / "x.png")]) == 1
    assert "not among the pictures" in capsys.readouterr().err
