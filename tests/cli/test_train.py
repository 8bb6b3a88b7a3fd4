"""`translator train`, `resume` and `runs` as a user types them."""

import json
from pathlib import Path

import pytest

from tests.images_of import unpaired
from translator.cli.flags import flag
from translator.cli.main import run
from translator.registry.catalogue import find_family
from translator.train.recipe import settings
from translator.train.run import Run

SMALL = (
    "--ngf 4 --ndf 4 --blocks 1 --layers-d 1 --pool 4 --load-size 20 --crop-size 16 --epochs 2 --decay-epochs 0 "
    "--device cpu --precision off --log-every 4 --sample-every 8"
).split()


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    a, b = unpaired(tmp_path / "data", 8, 20)
    return ["--a", str(a), "--b", str(b)]


def test_train_resume_and_runs(folders: list[str], home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["train", "cyclegan", *folders, *SMALL, "--name", "first"]) == 0
    out = capsys.readouterr().out
    assert "translator export first" in out
    assert run(["resume", "first"]) == 0
    assert "finished" in capsys.readouterr().err
    assert run(["runs", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert (listed["name"], listed["state"], listed["images"]) == ("first", "finished", 16)
    assert run(["runs"]) == 0
    assert "100 %" in capsys.readouterr().out
    assert run(["runs", "show", "first"]) == 0
    shown = capsys.readouterr().out
    assert "cycle_a" in shown and "000000016.png" in shown and "▁" in shown


def test_dry_run_prints_the_resolved_recipe_and_makes_nothing(
    folders: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["train", "cyclegan", *folders, "--preset", "quick", "--lambda-cycle", "7.5", "--no-flip", "--dry-run"]
    assert run(line) == 0
    recipe = json.loads(capsys.readouterr().out)
    assert recipe["config"]["lambda_cycle"] == 7.5
    assert recipe["config"]["ngf"] == find_family("cyclegan").presets()["quick"]["config.ngf"]
    assert recipe["data"]["flip"] is False
    assert Path(recipe["data"]["a"]).is_absolute()
    assert not (home / "runs").exists()


def test_a_recipe_file_is_trained_and_flags_change_it(
    folders: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", "cyclegan", *folders, *SMALL, "--dry-run"]) == 0
    path = tmp_path / "recipe.json"
    path.write_text(capsys.readouterr().out)
    assert run(["train", "cyclegan", "--recipe", str(path), "--epochs", "1", "--name", "from-file"]) == 0
    assert Run.find("from-file").recipe.training.epochs == 1
    assert run(["train", "--recipe", str(path), "--dry-run"]) == 0
    assert run(["train", "pix2pix", "--recipe", str(path)]) == 1
    assert "recipe of cyclegan" in capsys.readouterr().err


@pytest.mark.parametrize("family", ["cyclegan", "pix2pix"])
def test_every_setting_is_a_flag_in_help_with_default_and_bounds(
    family: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", family, "--help"]) == 0
    shown = capsys.readouterr().out
    for setting in settings(find_family(family)).values():
        assert flag(setting) in shown
    assert "0 <=" in shown and "default" in shown


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["train"], "Name a family"),
        (["train", "cyclegan", "--epochs", "-1", "--a", "x", "--b", "y"], "epochs"),
        (["train", "cyclegan", "--a", "/nowhere", "--b", "/nowhere/else"], "/nowhere does not exist"),
        (["train", "cyclegan", "--preset", "papper"], "did you mean paper"),
        (["resume", "nothing"], "no run called nothing"),
        (["runs", "show", "nothing"], "no run called nothing"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_code_1(
    line: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(line) == 1
    error = capsys.readouterr().err.strip()
    assert sentence in error
    assert "Traceback" not in error


def test_a_run_whose_plugin_is_gone_is_still_listed(
    folders: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", "cyclegan", *folders, *SMALL, "--name", "orphan"]) == 0
    path = home / "runs" / "orphan" / "recipe.json"
    path.write_text(path.read_text().replace('"cyclegan"', '"gone"'))
    capsys.readouterr()
    assert run(["runs", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["family"] == "gone"
    assert run(["runs", "show", "orphan", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["recipe"]["config"]["ngf"] == 4
