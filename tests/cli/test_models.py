"""`translator models`: what a person sees, what another program reads, and what is not imported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.infer.graphs import INVERT, SWAP, known, write
from tests.models.make_formats import FOLDER
from translator.cli.main import run
from translator.models.library import Library, sha256


def add(path: Path, name: str | None = None) -> None:
    """Take a file in as `models add` does once it is vetted."""
    Library().add(path, vetted=sha256(path), name=name)


def test_an_empty_library_says_how_to_fill_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "`translator models add FILE`" in said.err
    assert run(["models", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_model_is_added_shown_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "add", str(FOLDER / "format_1.onnx"), "--name", "zèbre 2"]) == 0
    assert 'translator convert "zèbre 2" INPUT --output FOLDER' in capsys.readouterr().out
    assert run(["models"]) == 0
    listed = capsys.readouterr().out
    assert all(word in listed for word in ("zèbre 2", "horse to zebra", "cyclegan", "CC0-1.0", "1.6 KB"))
    assert run(["models", "show", "zèbre 2"]) == 0
    shown = capsys.readouterr().out
    for line in (
        "zèbre 2: Horse to zebra",
        "Direction     horse to zebra",
        "Input         image: picture of any size, trained at 256 x 256",
        "Input         steps: 1 to 20, 1 when not given",
        "Licence       CC0-1.0",
        "Data          drawn by a program",
        "Training      12,345 images seen",
        "fid           61.5",
        "Parity        at 320 x 256 at most 1, on average 0.01 of 255 levels from the network (4 real pictures)",
    ):
        assert line in shown
    assert run(["models", "remove", "zèbre 2"]) == 0
    assert Library().list() == []


def test_a_file_is_shown_without_being_added(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "show", str(FOLDER / "format_1.onnx"), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["card"]["source_domain"] == "horse"
    assert shown["sha256"] == sha256(FOLDER / "format_1.onnx")


def test_json_lists_the_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(write(tmp_path / "swap.onnx"))
    assert run(["models", "--json"]) == 0
    (facts,) = json.loads(capsys.readouterr().out)
    assert facts["name"] == "swap"
    assert facts["licence"] == "unknown"
    assert facts["damaged"] is None
    assert Path(facts["path"]).is_file()


def test_a_damaged_file_is_listed_with_its_reason(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(write(tmp_path / "swap.onnx"))
    (home / "models" / "broken.onnx").write_bytes(b"nothing")
    assert run(["models"]) == 1
    said = capsys.readouterr()
    assert "broken   damaged" in said.out
    assert "swap" in said.out
    assert "broken is damaged: " in said.err
    assert run(["models", "show", "broken"]) == 1


def test_a_taken_name_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(write(tmp_path / "swap.onnx"))
    (tmp_path / "other").mkdir()
    assert run(["models", "add", str(write(tmp_path / "other" / "swap.onnx", INVERT))]) == 1
    assert "Another Model is called swap already; add this one with --name swap-2." in capsys.readouterr().err


def test_a_classifier_is_refused_politely(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "add", str(shared_data / "models" / "onnx" / "winml_mnist_classifier.onnx")]) == 1
    assert "is a classifier (10 scores come out), not an image model" in capsys.readouterr().err
    assert Library().list() == []


def test_unknown_names_are_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(write(tmp_path / "zebra.onnx", SWAP))
    for verb in ("show", "remove"):
        assert run(["models", verb, "zebr"]) == 1
        assert "There is no Model called zebr; did you mean zebra?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["models"], ["models", "--help"], ["convert", "--help"], ["models", "show", "swap"]]
)
def test_nothing_slow_is_imported(arguments: list[str], tmp_path: Path) -> None:
    add(known(write(tmp_path / "swap.onnx")))
    program = f"""
import sys
from translator.cli.main import run
assert run({arguments!r}) == 0
print(sorted({{"torch", "torchvision", "onnx", "onnxruntime", "cv2"}} & set(sys.modules)), file=sys.stderr)
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stderr.splitlines()[-1] == "[]"
