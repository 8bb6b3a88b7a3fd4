"""The Model file: its Card is read without onnx and without reading the weights, and no bytes crash the reader."""

import os
import subprocess
import sys
from pathlib import Path

import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.infer.graphs import SWAP, card, parsed
from tests.models.make_formats import FOLDER
from translator.errors import ModelError
from translator.models.file import card_in, read_card, read_outline, write_model

MODEL = parsed(SWAP).SerializeToString()
SMALL = (FOLDER / "format_1.onnx").read_bytes()


def length(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def field(number: int, payload: bytes) -> bytes:
    return length(number << 3 | 2) + length(len(payload)) + payload


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path, written = tmp_path / "Zebra é.onnx", card("zebra", title="à la zèbre 斑馬")
    write_model(path, MODEL, written)
    assert read_card(path) == written
    assert card_in(path.read_bytes(), "a.onnx") == written


def test_the_file_is_the_model_that_onnx_wrote_plus_one_entry(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    write_model(path, MODEL, card("a"))
    loaded = onnx.load(path)
    onnx.checker.check_model(loaded, full_check=True)
    assert [entry.key for entry in loaded.metadata_props] == ["translator.card"]
    del loaded.metadata_props[:]
    assert loaded == onnx.load_from_string(MODEL)


def test_a_new_card_replaces_the_old_and_other_metadata_stays(tmp_path: Path) -> None:
    model = parsed(SWAP)
    model.metadata_props.add(key="author", value="somebody")
    path = tmp_path / "a.onnx"
    write_model(path, model.SerializeToString(), card("first", preview="A" * 100_000))
    write_model(path, path.read_bytes(), card("second"))
    assert read_card(path).name == "second"
    assert sorted(entry.key for entry in onnx.load(path).metadata_props) == ["author", "translator.card"]
    assert path.stat().st_size < 10_000


def test_a_card_at_the_front_is_found_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    write_model(path, MODEL, card("tail"))
    entry = path.read_bytes()[len(MODEL) :]
    path.write_bytes(entry + MODEL)
    assert read_card(path).name == "tail"
    write_model(path, path.read_bytes(), card("new"))
    assert read_card(path).name == "new"


def test_two_cards_in_one_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    write_model(path, MODEL, card("a"))
    content = path.read_bytes()
    path.write_bytes(content + content[len(MODEL) :])
    with pytest.raises(ModelError, match="two Cards"):
        read_card(path)


def test_a_file_without_card_says_how_to_get_one(tmp_path: Path) -> None:
    (tmp_path / "foreign.onnx").write_bytes(MODEL)
    with pytest.raises(ModelError, match=r"foreign\.onnx has no Card, .* `translator export`\."):
        read_card(tmp_path / "foreign.onnx")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.onnx cannot be read"):
        read_card(tmp_path / "none.onnx")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"\x08",
        b"hello, I am a text\n",
        field(14, b"no graph"),
        length(7 << 3 | 2) + length(2**62),
        b"\xff" * 30,
        field(7, b"") + b"\x0b",
        b"\x08\x01" * 200_000,
        SMALL[:-1],
        SMALL[: len(SMALL) // 2],
    ],
)
def test_what_is_no_onnx_file_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(content)
    with pytest.raises(ModelError):
        read_card(tmp_path / "a.onnx")
    with pytest.raises(ModelError):
        card_in(content, "a.onnx")


def test_bytes_that_are_no_model_are_not_written(tmp_path: Path) -> None:
    for content in (b"", b"pixels", field(14, b"")):
        with pytest.raises(ModelError, match="not written"):
            write_model(tmp_path / "a.onnx", content, card("a"))
    assert not list(tmp_path.iterdir())


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_model_error(content: bytes) -> None:
    try:
        card_in(content, "a.onnx")
    except ModelError as error:
        assert str(error).startswith(("a.onnx", "The Card in a.onnx"))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_mutation_of_a_model_raises_anything_but_model_error(data: st.DataObject) -> None:
    content = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        match data.draw(st.sampled_from(("flip", "cut", "insert"))):
            case "flip":
                content[at] = data.draw(st.integers(0, 255))
            case "cut":
                del content[at : at + data.draw(st.integers(1, 20))]
            case _:
                content[at:at] = data.draw(st.binary(max_size=20))
        if not content:
            break
    try:
        card_in(bytes(content), "a.onnx")
    except ModelError as error:
        assert str(error)


def test_the_weights_are_not_read(tmp_path: Path) -> None:
    """A graph of 8 GB (a hole in the file) in front of the Card: reading it would take seconds and memory."""
    path = tmp_path / "large.onnx"
    write_model(path, MODEL, card("large"))
    entry = path.read_bytes()[len(MODEL) :]
    size = 8 * 2**30
    with path.open("wb") as file:
        file.write(length(7 << 3 | 2) + length(size))
        file.seek(size, os.SEEK_CUR)
        file.write(entry)
    assert read_card(path).name == "large"


def test_functions_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(MODEL + field(25, b"") * 3)
    assert read_outline(tmp_path / "a.onnx").functions == 3


def test_reading_a_card_imports_no_slow_library() -> None:
    program = f"""
import sys
from pathlib import Path
from translator.models.file import read_card
from translator.models.library import Library
read_card(Path({str(FOLDER / "format_1.onnx")!r})), Library().list()
print(sorted({{"torch", "onnx", "onnxruntime", "cv2", "google.protobuf", "numpy"}} & set(sys.modules)))
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
