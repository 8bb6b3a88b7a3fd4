"""`translator evaluate` and `translator compare`: reports, JSON, runs, refusals in one sentence."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import INVERT, SWAP, known, write
from translator.cli.main import run
from translator.images.codec import encode
from translator.models.file import read_card


def pictures(folder: Path, n: int, seed: int) -> Path:
    folder.mkdir()
    draw = np.random.default_rng(seed)
    for number in range(n):
        encode(
            np.kron(draw.integers(0, 256, (3, 3, 3), np.uint8), np.ones((4, 4, 1), np.uint8)), folder / f"{number}.png"
        )
    return folder


@pytest.fixture
def given(tmp_path: Path) -> list[str]:
    real, source = pictures(tmp_path / "real", 8, 0), pictures(tmp_path / "source", 8, 1)
    return ["--real", str(real), "--source", str(source), "--measures", "kid,coverage", "--out", str(tmp_path / "out")]


def test_a_model_is_judged_and_its_card_says_so(
    tmp_path: Path, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    model = known(write(tmp_path / "invert.onnx", INVERT))
    assert run(["evaluate", str(model), *given]) == 0
    said = capsys.readouterr().out
    assert "Kernel distance (KID)" in said and "The report is" in said
    assert (tmp_path / "out" / "report.html").is_file()
    assert [score.name for score in read_card(model).scores] == ["kid", "coverage"]


def test_the_same_command_gives_the_same_numbers_and_may_leave_the_card(
    tmp_path: Path, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    model = known(write(tmp_path / "invert.onnx", INVERT))
    before = model.read_bytes()
    told = []
    for _ in range(2):
        assert run(["evaluate", str(model), *given, "--json", "--no-card", "--paired"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert json.loads(told[0])["parts"][0]["pairs"]
    assert model.read_bytes() == before


def test_models_are_compared(tmp_path: Path, given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    models = [str(known(write(tmp_path / f"{name}.onnx", text))) for name, text in (("invert", INVERT), ("swap", SWAP))]
    assert run(["compare", *models, *given, "--by", "coverage"]) == 0
    said = capsys.readouterr().out
    assert "by Coverage" in said and "best" in said
    assert (tmp_path / "out" / "compare.html").is_file()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("evaluate nobody --real .", "There is neither a Model nor a run called nobody"),
        ("evaluate MODEL", "--real FOLDER"),
        ("evaluate MODEL --real REAL", "--source FOLDER"),
        ("evaluate MODEL --real REAL --source REAL --extractor resnet", "There is no extractor resnet"),
        ("evaluate MODEL --real REAL --source REAL --measures fid", "There is no measure fid"),
        ("evaluate MODEL --real REAL --source REAL --weights none.pth --extractor fid", "none.pth cannot be read"),
        ("compare MODEL --real REAL", "name two Models or more"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    tmp_path: Path, given: list[str], capsys: pytest.CaptureFixture[str], command: str, words: str
) -> None:
    model = known(write(tmp_path / "invert.onnx", INVERT))
    arguments = [{"MODEL": str(model), "REAL": str(tmp_path / "real")}.get(word, word) for word in command.split()]
    assert run(arguments) == 1
    said = capsys.readouterr().err.strip()
    assert words in said and "Traceback" not in said
    assert not (tmp_path / "out").exists()
