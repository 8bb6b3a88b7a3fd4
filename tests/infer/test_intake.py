"""Taking files in: each is vetted, good ones are added, and every refusal is a sentence about its file."""

from pathlib import Path

from tests.infer.graphs import INVERT, SWAP, write
from translator.infer.intake import take_in
from translator.models.library import Library


def test_good_files_are_added_and_bad_ones_are_said(tmp_path: Path) -> None:
    good = write(tmp_path / "swap.onnx", SWAP)
    bad = tmp_path / "photo.jpg"
    bad.write_bytes(b"nothing")
    intake = take_in([bad, good], Library())
    assert [entry.name for entry in intake.added] == ["swap"]
    (refusal,) = intake.refused
    assert refusal.item == str(bad)
    assert "is not an ONNX file" in refusal.reason
    assert Library().is_vetted(intake.added[0].sha256)


def test_a_folder_stands_for_the_models_in_it(tmp_path: Path) -> None:
    for name, graph in (("b", SWAP), ("a", INVERT)):
        write(tmp_path / f"{name}.onnx", graph)
    assert [entry.name for entry in take_in([tmp_path], Library()).added] == ["a", "b"]


def test_another_model_of_the_same_name_is_numbered_and_the_same_one_is_not_taken_twice(tmp_path: Path) -> None:
    first = write(tmp_path / "swap.onnx", SWAP)
    (tmp_path / "other").mkdir()
    second = write(tmp_path / "other" / "swap.onnx", INVERT)
    assert [entry.name for entry in take_in([first, second], Library()).added] == ["swap", "swap-2"]
    assert "in the library already, as swap" in take_in([first], Library()).refused[0].reason
