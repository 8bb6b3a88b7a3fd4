import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from translator.cli.main import run


def fill(folder: Path, number: int, first: int = 0) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(first, first + number):
        rough = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
        Image.fromarray(rough).resize((320, 288), Image.Resampling.BICUBIC).save(folder / f"{seed}.jpg")


@pytest.fixture
def two(tmp_path: Path) -> Path:
    fill(tmp_path / "cats", 50)
    fill(tmp_path / "dogs", 50, first=100)
    return tmp_path


def test_healthy_folders_exit_with_0(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(two / "cats"), str(two / "dogs")]) == 0
    out = capsys.readouterr().out
    assert "Two folders, cats and dogs, whose pictures have no partners: unpaired data." in out
    assert "cats: 50 pictures, 320x288." in out
    assert out.endswith("Ready to train.\n")


def test_warnings_exit_with_0_and_name_the_files(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(7):
        (two / "cats" / f"broken{number}.jpg").write_bytes(b"\xff\xd8\xff")
    assert run(["check", str(two / "cats"), str(two / "dogs")]) == 0
    out = capsys.readouterr().out
    assert "7 of 107 files cannot be read" in out
    assert "      cats/broken0.jpg is" in out.replace("\\", "/")
    assert "and 2 more; --json lists them all" in out
    assert out.endswith("Ready to train; 1 warning.\n")


def test_ruin_exits_with_1(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(two / "alone", 1)
    assert run(["check", str(two / "cats"), str(two / "alone")]) == 1
    out = capsys.readouterr().out
    assert "This would ruin a training:" in out
    assert "Only 1 picture of alone can be trained on" in out


def test_json_is_the_whole_report(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(two), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["kind"], report["ruinous"]) == ("unpaired", False)
    assert "cats and dogs" in report["recognised"]


def test_the_kind_can_be_given(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(two / "cats"), str(two / "dogs"), "--kind", "paired"]) == 1
    assert "No pairs can be trained on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("folders", "sentence"),
    [(["nowhere"], "is not a folder"), (["a", "b", "c"], "one or two folders, not 3")],
)
def test_wrong_folders_are_one_sentence(folders: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", *folders]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert sentence in captured.err
    assert captured.err.count("\n") == 1


def test_a_check_does_without_torch(two: Path) -> None:
    program = """
import sys
from translator.cli.main import run

code = run(sys.argv[1:])
assert "torch" not in sys.modules
sys.exit(code)
"""
    command = [sys.executable, "-c", program, "check", str(two)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
