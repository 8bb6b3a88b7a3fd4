"""Copies of Models: byte for byte, all or none when a name is taken, nothing overwritten."""

from pathlib import Path

import pytest

from tests.infer.graphs import INVERT, SWAP, write
from translator.errors import ModelError
from translator.models.copies import copy_to
from translator.models.library import Entry, Library


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    folder = tmp_path / "library"
    folder.mkdir()
    write(folder / "swap.onnx", SWAP)
    write(folder / "Zèbre 2.onnx", INVERT)
    return Library(folder).list()


def test_copies_are_the_files(entries: list[Entry], tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    copies = copy_to(entries, target)
    assert [path.name for path in copies] == ["swap.onnx", "Zèbre 2.onnx"]
    assert [path.read_bytes() for path in copies] == [entry.path.read_bytes() for entry in entries]


def test_a_taken_name_stops_all_before_the_first(entries: list[Entry], tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "Zèbre 2.onnx").write_text("mine")
    with pytest.raises(ModelError, match=r"out already holds Zèbre 2\.onnx; choose another folder, nothing was copied"):
        copy_to(entries, target)
    assert [path.name for path in target.iterdir()] == ["Zèbre 2.onnx"]
    assert (target / "Zèbre 2.onnx").read_text() == "mine"


def test_a_folder_that_is_not_there_is_said(entries: list[Entry], tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"swap\.onnx cannot be copied to .*nowhere: No such file or directory"):
        copy_to(entries, tmp_path / "nowhere")
