"""Deep pixels to 8 bits by a stated rule: the high byte of 16-bit values, a stretched range for float and 32-bit ones.

Pillow itself keeps the high byte when it reads 16-bit *colour* (seen in Pillow 13: 0x80FF becomes 0x80), so the same
rule for grey makes both kinds agree; it differs from rounding by less than one level.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_BITS_PER_SAMPLE = 258
_PHOTOMETRIC = 262
_SAMPLE_FORMAT = 339
_WHITE_IS_ZERO = 0
_UNSIGNED = 1

Band = Image.Image
Values = NDArray[np.generic]


@dataclass(frozen=True)
class Depth:
    """How the grey values of one picture become levels: (value - low) * 255 / (high - low), or a plain shift."""

    read: Callable[[Band], Values]
    low: float = 0.0
    high: float = 1.0
    shift: int | None = None
    inverted: bool = False
    notes: tuple[str, ...] = ()

    def levels(self, band: Band) -> Band:
        """Return a band of rows as 8-bit grey (mode L)."""
        values = self.read(band)
        grey = self._shifted(values, self.shift) if self.shift is not None else self._stretched(values)
        return Image.fromarray(255 - grey if self.inverted else grey)

    def _shifted(self, values: Values, shift: int) -> NDArray[np.uint8]:
        grey: NDArray[np.uint8] = np.clip(values.astype(np.int32) >> shift, 0, 255).astype(np.uint8)
        return grey

    def _stretched(self, values: Values) -> NDArray[np.uint8]:
        with np.errstate(invalid="ignore"):  # a damaged file may hold signalling NaNs
            wide = values.astype(np.float64)
        finite = np.nan_to_num(wide, nan=self.low, posinf=self.high, neginf=self.low)
        levels = np.rint((finite - self.low) * (255 / (self.high - self.low)))
        return levels.clip(0, 255).astype(np.uint8)


def is_deep(mode: str) -> bool:
    """Tell whether a Pillow mode holds one channel of more than 8 bits."""
    return mode in ("I", "F") or mode.startswith("I;16")


def depth(image: Image.Image, bands: Iterable[Band]) -> Depth:
    """Find the rule for one decoded picture of a deep mode; float and 32-bit pictures are looked through once."""
    tags = getattr(image, "tag_v2", {})
    inverted = tags.get(_PHOTOMETRIC) == _WHITE_IS_ZERO
    read = _as_unsigned if image.mode == "I" and _is_unsigned(tags) else np.asarray
    if image.mode.startswith("I;16"):
        return _from_16_bits(read, int(tags.get(_BITS_PER_SAMPLE, (16,))[0]), inverted)
    low, high = _span(read(band) for band in bands)
    if image.mode == "I" and low >= 0 and high <= 0xFFFF:
        return _from_16_bits(read, 16, inverted)
    if image.mode == "F" and low >= 0 and high <= 1:
        return Depth(read, inverted=inverted, notes=("Its float values were read as 0 (black) to 1 (white).",))
    note = f"Its values from {low:g} to {high:g} were stretched from black to white."
    return Depth(read, low, high if high > low else low + 1, inverted=inverted, notes=(note,))


def _from_16_bits(read: Callable[[Band], Values], bits: int, inverted: bool) -> Depth:
    return Depth(read, shift=bits - 8, inverted=inverted, notes=(f"Its {bits} bits per channel were reduced to 8.",))


def _is_unsigned(tags: dict[int, tuple[int, ...]]) -> bool:
    return bool(tags) and tags.get(_SAMPLE_FORMAT, (_UNSIGNED,))[0] == _UNSIGNED


def _as_unsigned(band: Band) -> Values:
    """Undo Pillow's reading of unsigned 32-bit numbers as signed ones."""
    return np.asarray(band).view(np.uint32)


def _span(bands: Iterable[Values]) -> tuple[float, float]:
    low, high = np.inf, -np.inf
    for values in bands:
        finite = values[np.isfinite(values)]
        if finite.size:
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    return (low, high) if low <= high else (0.0, 0.0)
