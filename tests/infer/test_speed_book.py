"""SpeedBook: what was measured on this machine is kept by file, device and size, and outlives damage."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.infer.graphs import SWAP, known, write
from translator.errors import ModelError
from translator.infer.speed import Speed
from translator.infer.speed_book import SpeedBook, time_model
from translator.models.library import sha256

A, B = "a" * 64, "b" * 64


def test_the_newest_of_each_device_and_size_is_kept(home: Path) -> None:
    book = SpeedBook()
    book.note(A, Speed(12.5, (48, 64), 20, "cpu"), 1)
    book.note(A, Speed(3.5, (48, 64), 20, "cuda"))
    book.note(B, Speed(99.0, (48, 64), 20, "cpu"))
    book.note(A, Speed(10.5, (48, 64), 7, "cpu"), 2)
    found = SpeedBook().find(A)
    assert {(each.speed.device, each.speed.median_ms, each.speed.runs, each.threads) for each in found} == {
        ("cpu", 10.5, 7, 2),
        ("cuda", 3.5, 20, 0),
    }
    assert all(abs((datetime.now(UTC) - each.when).total_seconds()) < 60 for each in found)
    assert [path.name for path in home.iterdir() if path.suffix == ".json"] == ["speeds.json"]


def test_a_model_is_timed_and_noted(tmp_path: Path) -> None:
    path = known(write(tmp_path / "swap.onnx", SWAP))
    measured = time_model(path, device="cpu", threads=1)
    assert measured.speed.device == "cpu" and measured.speed.size == (256, 256) and measured.speed.median_ms > 0
    assert SpeedBook().find(sha256(path)) == [measured]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"format": 1, "speeds": [{}]}', b'{"format": 2, "speeds": []}', b"\xff"]
)
def test_a_damaged_book_only_costs_measuring_again(home: Path, content: bytes) -> None:
    (home / "speeds.json").write_bytes(content)
    assert SpeedBook().find(A) == []
    SpeedBook().note(A, Speed(1.0, (8, 8), 3, "cpu"))
    assert len(SpeedBook().find(A)) == 1


def test_a_place_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "speeds.json").mkdir()
    with pytest.raises(ModelError, match="cannot be kept"):
        SpeedBook(tmp_path / "speeds.json").note(A, Speed(1.0, (8, 8), 3, "cpu"))
