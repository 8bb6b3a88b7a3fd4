"""The Model file as bytes: one .onnx file with its Card in metadata_props.

An ONNX file is one protobuf message, ModelProto. Only its outermost fields are walked here, and the graph, which holds
the weights, is stepped over: listing a library neither imports onnx nor reads hundreds of megabytes.
"""

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from translator.errors import ModelError
from translator.models.card import CARD_KEY, MAX_CARD_BYTES, Card
from translator.paths import write_atomic_with

SUFFIX = ".onnx"

# Field numbers of ModelProto and StringStringEntryProto in onnx.proto; protobuf's wire type of a length and its bytes.
_GRAPH = 7
_METADATA = 14
_FUNCTIONS = 25
_KEY = 1
_VALUE = 2
_LENGTH = 2

MAX_FIELDS = 100_000
"""A real file has some dozens of outermost fields; a hostile one must not keep the walk busy."""


@dataclass(frozen=True)
class Outline:
    """What the outermost fields of an ONNX file say: the number of its local functions, and its Card as JSON."""

    functions: int
    card: bytes | None


def read_card(path: Path) -> Card:
    """Read the Card of a Model file, leaving its graph unread."""
    return _card(read_outline(path), str(path))


def card_in(content: bytes, where: str) -> Card:
    """Read the Card in the bytes of a Model file; `where` names the file for the sentence of a ModelError."""
    try:
        return _card(_outline(io.BytesIO(content), len(content)), where)
    except _Malformed as error:
        raise _not_onnx(where, error) from error


def read_outline(path: Path) -> Outline:
    """Walk the outermost fields of an ONNX file; ModelError when it is not one."""
    try:
        with path.open("rb") as file:
            return _outline(file, os.fstat(file.fileno()).st_size)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error
    except _Malformed as error:
        raise _not_onnx(str(path), error) from error


def write_model(path: Path, model_bytes: bytes, card: Card) -> None:
    """Write a serialised ONNX model with its Card, replacing a Card it may hold already, beside and then renamed."""
    entry = _entry(card)
    try:
        kept = _without_card(model_bytes)
    except _Malformed as error:
        raise ModelError(f"{path} was not written: its bytes are not an ONNX model: {error}.") from error

    def fill(file: BinaryIO) -> None:
        for span in kept:
            file.write(span)
        file.write(entry)

    try:
        write_atomic_with(path, fill)
    except OSError as error:
        raise ModelError(f"{path} cannot be written: {error.strerror or error}.") from error


def graph_sha256(path: Path) -> str:
    """Return the sha256 of a Model file without its Card, which stays the same when the Card is rewritten."""
    try:
        content = path.read_bytes()
        total = hashlib.sha256()
        for span in _without_card(content):
            total.update(span)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error
    except _Malformed as error:
        raise _not_onnx(str(path), error) from error
    return total.hexdigest()


class _Malformed(Exception):
    """The bytes are not the protobuf message they should be."""


@dataclass(frozen=True)
class _Span:
    """One field: number, wire type, where it starts, where its payload starts and where both end, in bytes."""

    number: int
    wire: int
    start: int
    payload: int
    end: int


def _card(outline: Outline, where: str) -> Card:
    if outline.card is None:
        raise ModelError(
            f"{where} has no Card, so it is not a Model of this program; export one with `translator export`."
        )
    return Card.from_json(outline.card, where)


def _not_onnx(where: str, error: _Malformed) -> ModelError:
    return ModelError(f"{where} is not an ONNX file, or it is damaged: {error}.")


def _outline(file: BinaryIO, size: int) -> Outline:
    has_graph, functions = False, 0
    card: bytes | None = None
    for span in _spans(file, 0, size):
        if span.number == _GRAPH and span.wire == _LENGTH:
            has_graph = True
        elif span.number == _FUNCTIONS:
            functions += 1
        elif (found := _card_bytes(file, span)) is not None:
            if card is not None:
                raise _Malformed("it holds two Cards")
            card = found
    if not has_graph:
        raise _Malformed("it holds no graph")
    return Outline(functions, card)


def _without_card(model_bytes: bytes) -> list[memoryview]:
    file = io.BytesIO(model_bytes)
    whole = memoryview(model_bytes)
    spans = list(_spans(file, 0, len(model_bytes)))
    if not any(span.number == _GRAPH for span in spans):
        raise _Malformed("they hold no graph")
    return [whole[span.start : span.end] for span in spans if _card_bytes(file, span) is None]


def _card_bytes(file: BinaryIO, span: _Span) -> bytes | None:
    """Return the value of the metadata entry in `span` when its key is the Card's, else None."""
    if span.number != _METADATA or span.wire != _LENGTH:
        return None
    key, value = b"", b""
    for part in _spans(file, span.payload, span.end):
        if part.wire != _LENGTH or part.number not in (_KEY, _VALUE):
            continue
        limit = MAX_CARD_BYTES if part.number == _VALUE else len(CARD_KEY)
        content = _read(file, part, limit + 1)
        key, value = (content, value) if part.number == _KEY else (key, content)
    return value if key == CARD_KEY.encode() else None


def _read(file: BinaryIO, span: _Span, limit: int) -> bytes:
    file.seek(span.payload)
    return file.read(min(span.end - span.payload, limit))


def _spans(file: BinaryIO, start: int, end: int) -> Iterator[_Span]:
    for _ in range(MAX_FIELDS):
        if start == end:
            return
        file.seek(start)
        tag, position = _varint(file, start, end)
        number, wire = tag >> 3, tag & 7
        payload, stop = _payload(file, wire, position, end)
        if number == 0 or stop > end:
            raise _Malformed(f"a field at byte {start:,} does not fit")
        yield _Span(number, wire, start, payload, stop)
        start = stop
    raise _Malformed("it has too many fields")


def _payload(file: BinaryIO, wire: int, position: int, end: int) -> tuple[int, int]:
    """Return where the payload of a field starts and ends."""
    match wire:
        case 0:  # an integer
            _, stop = _varint(file, position, end)
            return position, stop
        case 1:  # 64 bits
            return position, position + 8
        case 2:  # a length and its bytes
            length, start = _varint(file, position, end)
            return start, start + length
        case 5:  # 32 bits
            return position, position + 4
        case _:
            raise _Malformed(f"byte {position:,} has a wire type that ONNX does not use")


def _varint(file: BinaryIO, position: int, end: int) -> tuple[int, int]:
    """Read a base-128 integer of at most 64 bits and return it with the position after it."""
    value = 0
    for shift in range(0, 70, 7):
        byte = file.read(1) if position < end else b""
        if not byte:
            raise _Malformed("it ends in the middle of a field")
        position += 1
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value, position
    raise _Malformed(f"a number at byte {position:,} is too long")


def _entry(card: Card) -> bytes:
    """Return the metadata_props field that holds the Card."""
    key, value = CARD_KEY.encode(), card.to_json().encode()
    if len(value) > MAX_CARD_BYTES:
        raise ModelError(f"The Card of {card.name} is {len(value):,} bytes long; leave out its preview or recipe.")
    body = _field(_KEY, key) + _field(_VALUE, value)
    return _field(_METADATA, body)


def _field(number: int, payload: bytes) -> bytes:
    return _encoded(number << 3 | _LENGTH) + _encoded(len(payload)) + payload


def _encoded(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*encoded, value])
