"""`translator lab`: an experiment by name and preset, a picture, two lines, what is written, and refusals."""

import json
from pathlib import Path

import pytest

from translator.cli.main import run
from translator.images.codec import decode
from translator.paths import asset

SMALL = "--steps 4 --every 2 --hidden 8 --layers 1 --batch 16".split()


def test_an_experiment_is_written_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["--preset", "wgan-clipping", *SMALL, "--critic-steps", "1", "--output", str(tmp_path)]
    assert run(["lab", "ring", *flags]) == 0
    said = capsys.readouterr().out
    assert said.startswith("After 4 steps: KL ")
    assert "Modes covered: " in said and str(tmp_path / "strip.png") in said
    curves = json.loads((tmp_path / "curves.json").read_text())
    assert curves["config"]["objective"] == "wgan" and curves["config"]["critic_steps"] == 1
    assert [line["step"] for line in curves["moments"]] == [0, 2, 4]
    assert decode(tmp_path / "last.png").pixels.shape == (640, 640, 3)


def test_a_picture_is_learned(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", str(asset("samples/village.png")), *SMALL]) == 0
    said = capsys.readouterr().out
    assert "Wasserstein" in said and "Modes" not in said


def test_two_lines_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "lines", "--json"]) == 0
    rows = {row["distance"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows[2.0]["js"] == pytest.approx(rows[0.5]["js"]) and rows[2.0]["kl"] is None
    assert rows[2.0]["wasserstein"] == pytest.approx(2)
    assert run(["lab", "lines"]) == 0
    assert "only Wasserstein tells how far there is to go" in capsys.readouterr().out


def test_what_is_no_target_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "square"]) == 1
    assert "There is no target square; choose ring, grid, moons, line, or give" in capsys.readouterr().err
