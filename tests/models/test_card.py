"""The Card: every format is read for ever, a newer one asks for a newer program, a damaged one is a sentence."""

import json

import pytest

from tests.infer.graphs import card
from tests.models.make_formats import FOLDER, newest
from translator.api import Port
from translator.errors import ModelError
from translator.models.card import CARD_FORMAT, MAX_CARD_BYTES, Card, ParityReport, PortCard
from translator.models.file import read_card


def test_json_brings_the_same_card_back() -> None:
    assert Card.from_json(newest().to_json(), "a.onnx") == newest()


@pytest.mark.parametrize("number", range(1, CARD_FORMAT + 1))
def test_the_file_of_every_format_is_read(number: int) -> None:
    read = read_card(FOLDER / f"format_{number}.onnx")
    assert read.format == CARD_FORMAT
    assert read.name == "horse2zebra-a2b"
    assert read.direction == "horse to zebra"
    assert read.parity.max_levels == 1


def test_the_file_of_the_newest_format_holds_every_field() -> None:
    assert read_card(FOLDER / f"format_{CARD_FORMAT}.onnx") == newest()


def test_unstated_facts_say_unknown() -> None:
    bare = card("bare")
    assert (bare.licence, bare.data_note, bare.intended_use, bare.family) == ("unknown",) * 4
    assert bare.direction == ""
    assert ParityReport().max_levels is None


def test_two_cards_have_two_identities() -> None:
    assert card("one").id != card("one").id


def test_a_newer_format_asks_for_a_newer_program() -> None:
    values = json.loads(newest().to_json()) | {"format": CARD_FORMAT + 1, "aura": "green"}
    with pytest.raises(ModelError, match=r"a\.onnx was written by a newer program .* update this program"):
        Card.from_json(json.dumps(values), "a.onnx")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 0}, "its format is 0"),
        ({"format": True}, "its format is True"),
        ({"format": "1"}, "its format is '1'"),
        ({"aura": "green"}, "aura"),
        ({"inputs": None}, "inputs"),
        ({"images_seen": -1}, "images_seen"),
        ({"precision": "int3"}, "precision"),
        ({"title": "\x1b[2Jgone"}, "title holds control characters"),
        ({"classes": ["fine", "\x07"]}, "classes holds control characters"),
        ({"metrics": {"fid": float("nan")}}, "metrics.fid"),
        ({"name": ""}, "name"),
    ],
)
def test_a_damaged_card_is_one_sentence(change: dict[str, object], words: str) -> None:
    values = json.loads(newest().to_json()) | change
    with pytest.raises(ModelError, match=r"^The Card in a\.onnx is damaged: .*\.$") as caught:
        Card.from_json(json.dumps(values), "a.onnx")
    assert words in str(caught.value)


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"[]", b"{", b"[" * 100_000, b"1" * 10_000])
def test_what_is_no_json_object_is_refused(text: bytes) -> None:
    with pytest.raises(ModelError, match="damaged"):
        Card.from_json(text, "a.onnx")


def test_an_endless_card_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(ModelError, match="no Card of this program is"):
        Card.from_json(b" " * (MAX_CARD_BYTES + 1), "a.onnx")


@pytest.mark.parametrize(
    ("port", "shape", "dtype"),
    [
        (Port("image", "image", multiple_of=4), ("H", "W", 3), "uint8"),
        (Port("z", "noise", shape=(16,)), (16,), "float32"),
        (Port("label", "label", high=10), (), "int64"),
        (Port("text", "text", high=12), ("T",), "int64"),
        (Port("warmth", "number", low=0, high=1, default=0.5), (1,), "float32"),
        (Port("latent", "tensor", shape=(8, "H", "W")), (8, "H", "W"), "float32"),
    ],
)
def test_a_port_card_says_what_the_file_has(port: Port, shape: tuple[object, ...], dtype: str) -> None:
    described = PortCard.of(port, trained=(256, 128))
    assert (described.shape, described.dtype) == (shape, dtype)
    assert described.trained == ((256, 128) if port.kind == "image" else None)
    assert (described.multiple_of, described.low, described.high) == (port.multiple_of, port.low, port.high)
