"""Card: what a Model is, as JSON inside its file.

A Card is written by the newest program and read by every later one: `format` counts the incompatible changes, and each
older format has an entry in `_UPGRADES` for ever.
"""

import json
import unicodedata
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Self

import pydantic
from pydantic import Field

from translator import __version__
from translator.api.port import Port, PortKind
from translator.errors import ModelError

CARD_FORMAT = 1
"""The format this program writes, and the newest it reads."""

CARD_KEY = "translator.card"
"""The key of the Card in an ONNX file's metadata_props."""

MAX_CARD_BYTES = 16 * 1024 * 1024
"""No Card is longer than this as UTF-8 JSON; what is longer was not written by this program."""

UNKNOWN = "unknown"

Dtype = Literal["uint8", "float32", "int64"]
Precision = Literal["float32", "float16", "int8"]

_FILE_SHAPES: Mapping[PortKind, tuple[int | str, ...]] = {
    "image": ("H", "W", 3),
    "text": ("T",),
    "audio": ("T",),
    "number": (1,),
}
_DTYPES: Mapping[PortKind, Dtype] = {"image": "uint8", "label": "int64", "text": "int64"}


class _Part(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class PortCard(_Part):
    """One input or output as the Model file has it; the fields are those of `translator.api.Port`.

    `shape` leaves out N, except for a number, whose whole shape is [1]; `trained` is the (height, width) in pixels of
    the pictures the network was trained on; `rate` is the samples per second of sound.
    """

    name: str
    kind: PortKind
    shape: tuple[int | str, ...] = ()
    dtype: Dtype = "float32"
    multiple_of: int = Field(default=1, ge=1)
    minimum: int = Field(default=1, ge=1)
    trained: tuple[int, int] | None = None
    low: float | None = None
    high: float | None = None
    default: float | None = None
    rate: int | None = Field(default=None, ge=1)

    @classmethod
    def of(cls, port: Port, *, trained: tuple[int, int] | None = None, dtype: Dtype | None = None) -> Self:
        """Describe a port of an Export as the Model file has it; `dtype` is given for numbers that are integers."""
        return cls(
            name=port.name,
            kind=port.kind,
            shape=_FILE_SHAPES.get(port.kind, port.shape),
            dtype=dtype or _DTYPES.get(port.kind, "float32"),
            multiple_of=port.multiple_of,
            minimum=port.minimum,
            trained=trained if port.kind == "image" else None,
            low=port.low,
            high=port.high,
            default=port.default,
            rate=port.rate,
        )


class ParityEntry(_Part):
    """How far ONNX Runtime was from torch on real inputs of one (height, width), in levels of 0 .. 255."""

    size: tuple[int, int]
    max_levels: float = Field(ge=0)
    mean_levels: float = Field(ge=0)
    provider: str
    pictures: int = Field(ge=0)
    precision: Precision = "float32"


class ParityReport(_Part):
    """What was measured when the Model was exported; empty where nothing was."""

    entries: tuple[ParityEntry, ...] = ()

    @property
    def max_levels(self) -> float | None:
        """Return the largest difference of all entries, None without entries."""
        return max((entry.max_levels for entry in self.entries), default=None)


class ScoreCard(_Part):
    """One measured score with its 95 % interval and the conditions it holds under; others cannot be compared with it.

    `part` names what was measured, such as a class; `better` is "lower" or "higher"; the sha256 are those of the
    extractor's weights and of the real pictures; `real` and `generated` count pictures.
    """

    name: str
    value: float
    low: float
    high: float
    better: Literal["lower", "higher"]
    part: str = ""
    extractor: str = ""
    extractor_sha256: str = ""
    resize: str = ""
    real: int = Field(default=0, ge=0)
    generated: int = Field(default=0, ge=0)
    real_sha256: str = ""
    split: str = ""
    seed: int = 0
    versions: dict[str, str] = Field(default_factory=dict)


class Card(_Part):
    """What a Model is: direction, ports, provenance, and what was measured. Unstated facts say "unknown".

    `whole_image` says that tiles of one photo would differ; `preview` is a small PNG in base64; `recipe` is the JSON of
    the training; `created` is an ISO 8601 time; `scores` are what an evaluation measured, `metrics` their bare values.
    """

    format: int = CARD_FORMAT
    id: str = Field(default_factory=lambda: uuid.uuid4().hex)
    name: str = Field(min_length=1, max_length=100)
    title: str = ""
    family: str = UNKNOWN
    family_version: int = 0
    source_domain: str = ""
    target_domain: str = ""
    inputs: tuple[PortCard, ...]
    outputs: tuple[PortCard, ...]
    whole_image: bool = True
    classes: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    licence: str = UNKNOWN
    data_note: str = UNKNOWN
    intended_use: str = UNKNOWN
    recipe: dict[str, Any] = Field(default_factory=dict)
    images_seen: int = Field(default=0, ge=0)
    metrics: dict[str, float] = Field(default_factory=dict)
    scores: tuple[ScoreCard, ...] = ()
    parity: ParityReport = ParityReport()
    preview: str = ""
    created: str = Field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    program: str = __version__
    precision: Precision = "float32"

    @pydantic.model_validator(mode="after")
    def _check_text(self) -> Self:
        """Refuse control characters: a stranger's Card must not steer the terminal it is printed on."""
        for name, value in self:
            texts = value if isinstance(value, tuple) else (value,)
            if any(isinstance(text, str) and _has_control(text) for text in texts):
                raise ValueError(f"{name} holds control characters")
        return self

    @property
    def direction(self) -> str:
        """Return "horse to zebra", or what is known of it."""
        return " to ".join(domain for domain in (self.source_domain, self.target_domain) if domain)

    @property
    def is_sampler(self) -> bool:
        """Tell whether the Model makes pictures without being given one."""
        return self.input("image") is None and self.output("image") is not None

    def input(self, kind: PortKind) -> PortCard | None:
        """Return the first input of a kind."""
        return next((port for port in self.inputs if port.kind == kind), None)

    def output(self, kind: PortKind) -> PortCard | None:
        """Return the first output of a kind."""
        return next((port for port in self.outputs if port.kind == kind), None)

    def to_json(self) -> str:
        """Return the Card as the JSON that goes into the Model file."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, text: str | bytes, where: str) -> Self:
        """Read a Card of this or any older format; `where` names the file for the sentence of a ModelError."""
        values = _upgraded(_object(text, where), where)
        try:
            return cls.model_validate(values)
        except (pydantic.ValidationError, RecursionError) as error:
            raise ModelError(f"The Card in {where} is damaged: {_first(error)}.") from error


_UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Format -> the function that turns its values into those of the next format."""


def _object(text: str | bytes, where: str) -> dict[str, Any]:
    if len(text) > MAX_CARD_BYTES:
        raise ModelError(f"The Card in {where} is {len(text):,} bytes long; no Card of this program is.")
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"The Card in {where} is damaged: it is not JSON.") from error
    if not isinstance(values, dict):
        raise ModelError(f"The Card in {where} is damaged: it is not a JSON object.")
    return values


def _upgraded(values: dict[str, Any], where: str) -> dict[str, Any]:
    found = values.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise ModelError(f"The Card in {where} is damaged: its format is {_shown(found)}.")
    if found > CARD_FORMAT:
        raise ModelError(
            f"{where} was written by a newer program (Card format {found}, this one reads up to {CARD_FORMAT}); "
            "update this program to use it."
        )
    for older in range(found, CARD_FORMAT):
        values = _UPGRADES[older](values) | {"format": older + 1}
    return values


def _first(error: pydantic.ValidationError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    first = error.errors(include_input=False, include_url=False)[0]
    path = ".".join(str(part) for part in first["loc"])
    return f"{_shown(path)}: {first['msg']}" if path else first["msg"]


def _shown(value: object) -> str:
    return ascii(value)[:80]


def _has_control(text: str) -> bool:
    return any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in text)
