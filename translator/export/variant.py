"""Variants: a float32 Model written again in float16 or int8, with the same ports, and held against the original."""

import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import numpy as np
import onnx
from numpy.typing import NDArray

from translator.errors import ExportError
from translator.export.half import in_half
from translator.export.int8 import NothingToQuantize, in_int8
from translator.export.pictures import Frame
from translator.export.trials import Values, trials
from translator.infer.complaint import brief
from translator.infer.speed import trained_size
from translator.infer.vetted import vetted_bytes
from translator.jobs.progress import Control, Report, silent
from translator.models.card import Card, ParityEntry, ParityReport, Precision
from translator.models.file import SUFFIX, card_in, write_model
from translator.models.library import Library, check_name

Levels = NDArray[np.float64]

MEAN_LEVELS: dict[Precision, float] = {"float16": 0.5, "int8": 4.0}
"""How far a variant may be from its float32 Model, in levels of 255 on average over a size's pictures."""

KEPT: dict[Precision, tuple[int, ...]] = {"float16": (0,), "int8": (1, 3, 6)}
"""How many of the first convolutions stay in float32, tried in this order until a variant is near enough."""

CALIBRATED, COMPARED = 32, 6
"""At most so many pictures measure the ranges of int8, and so many others the difference."""

PROVIDER = "CPUExecutionProvider"


def make(
    model: Path,
    precision: Precision,
    folder: Path,
    pictures: Sequence[Frame] = (),
    *,
    name: str = "",
    library: Library | None = None,
    report: Report = silent,
    control: Control | None = None,
) -> Path:
    """Write a variant of a float32 Model file into a folder and return its path, NAME-PRECISION.onnx unless named.

    `pictures` are uint8 [H, W, 3], of the kind the Model translates: they give int8 its ranges, and both files are
    compared on them at the trained size and at a smaller, odd one; without any, the Card's own preview serves. The
    differences go into the variant's Card. `library` (the user's by default) knows what was vetted. Raises ExportError
    where the Model is not float32, has nothing to convert, where the variant is further away than MEAN_LEVELS or its
    file is there already, Stopped where `control` asks for it, ModelError where the Model cannot be loaded.
    """
    control = control or Control()
    content = vetted_bytes(model, library or Library(), report)
    card = card_in(content, str(model))
    _check(card, precision)
    path = folder / f"{check_name(name or f'{model.stem}-{precision}')}{SUFFIX}"
    if path.exists():
        raise ExportError(f"{path} is there already; move it away, or take another name.")
    shown = _shown(card, pictures)
    calibrated, compared = _shared_out(shown)
    attempt = _Attempt(content, card, precision, calibrated, compared, control)
    written, entries = attempt.nearest()
    write_model(path, written, _filled(card, precision, path.stem, entries))
    return path


class Stopped(ExportError):
    """The export was asked to stop before this file was written."""


def _stop(control: Control) -> None:
    if control.stopping:
        raise Stopped("The export was stopped before this file was written.")


def variant_id(card: Card, precision: Precision) -> str:
    """Return the id of a Model's variant: the same one whenever it is made."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{card.id} {precision}").hex


def _check(card: Card, precision: Precision) -> None:
    if precision not in MEAN_LEVELS:
        known = " or ".join(one for one in get_args(Precision) if one in MEAN_LEVELS)
        raise ExportError(f"There is no variant in {precision}; take {known}.")
    if card.precision != "float32":
        raise ExportError(f"{card.name} is {card.precision} already; make variants of its float32 Model.")


def _shown(card: Card, pictures: Sequence[Frame]) -> list[Frame]:
    """Return the pictures to work with: those given, else the Card's own; none for Models that take none."""
    if card.input("image") is None:
        return []
    shown = list(pictures) or _previewed(card)
    if not shown:
        raise ExportError(
            f"{card.name} has no preview to measure a variant with; give some pictures of the kind it translates."
        )
    return shown


def _previewed(card: Card) -> list[Frame]:
    """Return what goes in on the preview of a Card."""
    import base64

    from translator.images.codec import decode

    if not card.preview:
        return []
    pixels = decode(base64.b64decode(card.preview)).pixels
    return [np.ascontiguousarray(pixels[:, : pixels.shape[1] // 2])]


def _shared_out(shown: Sequence[Frame]) -> tuple[list[Frame], list[Frame]]:
    """Return pictures to calibrate with and others to compare on; the same ones where there are few."""
    few = 2 * COMPARED
    if len(shown) < few:
        return list(shown), list(shown[:COMPARED])
    compared = [shown[place * len(shown) // COMPARED] for place in range(COMPARED)]
    held_apart = {id(frame) for frame in compared}
    return [frame for frame in shown if id(frame) not in held_apart][:CALIBRATED], compared


class _Attempt:
    """Tries to write a Model in a precision, with more and more of it in float32 until it is near enough."""

    def __init__(
        self,
        content: bytes,
        card: Card,
        precision: Precision,
        calibrated: Sequence[Frame],
        compared: Sequence[Frame],
        control: Control,
    ) -> None:
        self._content, self._card, self._precision, self._control = content, card, precision, control
        self._values = trials(card, calibrated, max(1, len(calibrated)))
        self._compared = compared

    def nearest(self) -> tuple[bytes, tuple[ParityEntry, ...]]:
        """Return the first attempt that is near enough, with what was measured; ExportError where none is."""
        far: list[ParityEntry] = []
        for kept in KEPT[self._precision]:
            try:
                written = self._converted(kept)
            except NothingToQuantize:
                if not far:
                    raise
                break
            entries = _entries(self._card, self._precision, _Pair(self._content, written, self._card), self._compared)
            _stop(self._control)
            far = [entry for entry in entries if not entry.mean_levels <= MEAN_LEVELS[self._precision]]
            if not far:
                return written, entries
        raise ExportError(_refusal(self._card, far[0]))

    def _converted(self, kept: int) -> bytes:
        original, where = onnx.load_from_string(self._content), self._card.name
        try:
            half = self._precision == "float16"
            made = in_half(original) if half else in_int8(original, self._values, self._control, where, kept=kept)
            _stop(self._control)
            onnx.checker.check_model(made, full_check=True)
        except ExportError:
            raise
        except Exception as error:  # ONNX and the quantizer raise nearly anything
            _stop(self._control)
            raise ExportError(f"{where} cannot be written in {self._precision}: {brief(error)}.") from error
        content: bytes = made.SerializeToString(deterministic=True)
        return content


class _Pair:
    """A float32 Model and its variant, opened side by side on the CPU."""

    def __init__(self, content: bytes, written: bytes, card: Card) -> None:
        self._name = card.name
        self._outputs = [port.name for port in card.outputs]
        self._shows = [port.kind == "image" for port in card.outputs]
        try:
            self._sessions = [_session(each) for each in (content, written)]
        except Exception as error:  # ONNX Runtime's errors have no common base but this
            raise ExportError(f"ONNX Runtime does not load {card.name} or its variant: {brief(error)}.") from error

    def levels(self, values: Values) -> Levels:
        """Return the differences of all outputs in levels; what is no picture counts its own range as 255."""
        try:
            answers = [session.run(self._outputs, dict(values)) for session in self._sessions]
        except Exception as error:  # ONNX Runtime's errors have no common base but this
            raise ExportError(f"{self._name} cannot be compared with its variant: {brief(error)}.") from error
        parts = [_levels(wanted, given, shows) for wanted, given, shows in zip(*answers, self._shows, strict=True)]
        return np.concatenate(parts)


def _levels(wanted: Any, given: Any, shows: bool) -> Levels:
    difference: Levels = np.abs(wanted.astype(np.float64) - given.astype(np.float64)).ravel()
    return difference if shows else difference * (255 / max(float(np.ptp(wanted)), 1e-6))


def _session(content: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(content, options, providers=[PROVIDER])


def _entries(card: Card, precision: Precision, pair: _Pair, compared: Sequence[Frame]) -> tuple[ParityEntry, ...]:
    """Compare a variant with its float32 Model at each size."""
    entries = []
    for size in _sizes(card):
        parts = [pair.levels(values) for values in trials(card, compared, max(2, len(compared)), size=size)]
        levels = np.concatenate(parts)
        entries.append(
            ParityEntry(
                size=size,
                max_levels=float(levels.max()),
                mean_levels=float(levels.mean()),
                provider=PROVIDER,
                pictures=len(compared),
                precision=precision,
            )
        )
    return tuple(entries)


def _sizes(card: Card) -> list[tuple[int, int]]:
    """Return the trained size, and for pictures one that is smaller, odd and of another shape."""
    height, width = trained_size(card)
    if card.input("image") is None:
        return [(height, width)]
    return [(height, width), (max(1, height * 3 // 4 | 1), max(1, width * 5 // 8 | 1))]


def _refusal(card: Card, entry: ParityEntry) -> str:
    return (
        f"{card.name} in {entry.precision} is {entry.mean_levels:.1f} levels of 255 from its float32 Model on average "
        f"(at most {entry.max_levels:.0f}) and {MEAN_LEVELS[entry.precision]:g} are allowed, so it was not written."
    )


def _filled(card: Card, precision: Precision, name: str, entries: tuple[ParityEntry, ...]) -> Card:
    """Return the variant's Card: that of the float32 Model, with what was measured added to its parity report."""
    parity = ParityReport(entries=(*card.parity.entries, *entries))
    return card.model_copy(
        update={"id": variant_id(card, precision), "name": name, "precision": precision, "parity": parity}
    )
