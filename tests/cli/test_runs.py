"""`translator runs`: names, notes and comparisons as a user types them."""

import json
from pathlib import Path

import pytest

from tests.cli.test_train import SMALL
from tests.images_of import unpaired
from translator import paths
from translator.cli.main import run
from translator.registry.catalogue import find_family
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start


@pytest.fixture
def runs(tmp_path: Path, home: Path) -> list[str]:
    """Two runs that have not begun; the second has another learning rate."""
    a, b = unpaired(tmp_path / "data", 4, 20)
    for name, rate in (("first", 0.001), ("second", 0.002)):
        changes = {
            "config.ngf": 4,
            "config.ndf": 4,
            "config.blocks": 1,
            "config.layers_d": 1,
            "data.load_size": 20,
            "data.crop_size": 16,
        }
        settings = {**changes, "config.lr": rate, "data.a": str(a), "data.b": str(b), "machine.device": "cpu"}
        start(Recipe.default(find_family("cyclegan")).changed(settings, "test"), paths.runs() / name)
    return ["first", "second"]


def test_a_run_is_called_something_else(runs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["runs", "rename", "first", "Apples  to oranges"]) == 0
    assert run(["runs"]) == 0
    assert "Apples to oranges (first)" in capsys.readouterr().out
    assert run(["runs", "show", "Apples to oranges"]) == 0
    assert (paths.runs() / "first").is_dir()
    assert run(["runs", "rename", "Apples to oranges", ""]) == 0
    assert Run.find("first").title == "first"


def test_a_run_is_annotated(runs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["runs", "note", "second", "Too slow.", "--star"]) == 0
    capsys.readouterr()
    assert run(["runs", "note", "second"]) == 0
    assert capsys.readouterr().out == "Too slow.\n"
    assert run(["runs", "note", "second", "--no-star"]) == 0
    assert run(["runs", "--json"]) == 0
    shown = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert (shown["second"]["note"], shown["second"]["star"]) == ("Too slow.", False)
    assert run(["runs", "note", "second", "--star"]) == 0
    assert run(["runs"]) == 0
    assert "★ second" in capsys.readouterr().out


def test_runs_are_compared(runs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["runs", "compare", *runs]) == 0
    out = capsys.readouterr().out
    assert "config.lr" in out and "0.002" in out and "config.ngf" not in out
    assert run(["runs", "compare", *runs, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["settings"] == {"config.lr": [0.001, 0.002]}
    assert run(["runs", "compare", "first"]) == 1
    assert "2 to 6" in capsys.readouterr().err


def test_a_run_keeps_the_manifest_it_began_with(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = unpaired(tmp_path / "data", 12, 20)
    manifest = tmp_path / "m.json"
    assert run(["data", "split", str(a), str(b), "--share", "0.2", "--output", str(manifest)]) == 0
    line = ["train", "cyclegan", "--a", str(a), "--b", str(b), *SMALL, "--manifest", str(manifest)]
    assert run([*line, "--name", "held"]) == 0
    manifest.write_text("{}")
    found = Run.find("held")
    dataset = found.dataset()
    assert dataset.samples < 12 and dataset.held_out > 0
    (home / "runs" / "held").rename(home / "runs" / "moved")
    assert Run.find("moved").dataset().held_out == dataset.held_out
