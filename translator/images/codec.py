"""Bytes to pixels and back, in one place: every picture becomes upright sRGB uint8.

The way in: first bytes choose a reader of the allow-list (`signature`, `opening`), the header is held against the pixel
limit, EXIF says which way is up (`exif`), deep pixels become 8 bits (`depth`), an ICC profile or CMYK becomes sRGB
(`profile`, `colour`), alpha is kept aside. `docs/pictures.md` states the rules. All of it may run in several threads.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

from translator.images import exif
from translator.images.colour import bands, colours, raw_mode
from translator.images.composite import composite
from translator.images.opening import MAX_PIXELS, load, opened, refused
from translator.images.write import SUFFIXES, encode

__all__ = ["MAX_PIXELS", "SUFFIXES", "Header", "Picture", "decode", "encode", "flatten", "header"]

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Picture:
    """An upright picture: `pixels` uint8 [H, W, 3] in sRGB, `alpha` uint8 [H, W] when the file has transparency.

    `notes` are sentences on what had to be decided (a profile ignored, a range stretched, frames left out), `taken` is
    EXIF's "YYYY:MM:DD HH:MM:SS", `format` is JPEG, PNG, GIF, WEBP, BMP, TIFF, AVIF, JPEG2000 or PPM.
    """

    pixels: Pixels
    alpha: Pixels | None
    notes: tuple[str, ...]
    taken: str | None
    format: str


@dataclass(frozen=True)
class Header:
    """What a file says of itself: the upright size in pixels, Pillow's mode, and the format as in Picture."""

    width: int
    height: int
    mode: str
    format: str


def decode(source: Path | bytes, *, max_pixels: int = MAX_PIXELS) -> Picture:
    """Decode a file, or its bytes, to an upright picture in sRGB.

    Raises ImageError, one sentence, for whatever cannot be decoded whole: no file is half read.
    """
    with opened(source, max_pixels) as (image, name):
        with refused(name):
            several, raw = _several(image), raw_mode(image)
        load(image, name)
        facts = exif.read(image)
        plan = colours(image, raw, name)
        pixels = _upright(image, plan.rgb, (3,), facts.orientation)
        alpha = _upright(image, plan.alpha, (), facts.orientation) if plan.has_alpha else None
        return Picture(pixels, alpha, several + plan.notes + facts.notes, facts.taken, str(image.format))


def header(source: Path | bytes, *, max_pixels: int = MAX_PIXELS) -> Header:
    """Read size and kind without decoding pixels; raises ImageError for what `decode` refuses by its header."""
    with opened(source, max_pixels) as (image, _):
        width, height = image.size
        # Pillow gives the size of a TIFF as it will be after turning, of all others as it is stored.
        if image.format != "TIFF" and exif.read(image).orientation >= 5:
            width, height = height, width
        return Header(width, height, image.mode, str(image.format))


def flatten(picture: Picture, colour: tuple[int, int, int]) -> Pixels:
    """Return the pixels composited on one sRGB colour, uint8 [H, W, 3]; without alpha the pixels themselves."""
    if picture.alpha is None:
        return picture.pixels
    return composite(picture.pixels, picture.alpha, colour)


def _several(image: ImageFile.ImageFile) -> tuple[str, ...]:
    if getattr(image, "is_animated", False):
        return ("It holds several frames or pages; the first is used.",)
    if "mp" in image.info:
        return ("It holds further pictures (a preview, a depth or a gain map); the first is used.",)
    return ()


def _upright(
    image: Image.Image, read: Callable[[Image.Image], Pixels], channels: tuple[int, ...], orientation: int
) -> Pixels:
    """Gather the bands of a picture, each written straight to its place in the upright result."""
    width, height = image.size
    size = (width, height) if orientation >= 5 else (height, width)
    pixels = np.empty((*size, *channels), np.uint8)
    stored = _as_stored(pixels, orientation)
    for rows, band in bands(image):
        stored[rows] = read(band)
    return pixels


def _as_stored(upright: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Return a view of an upright array whose rows and columns run as EXIF says the file's do (TIFF 6.0, tag 274)."""
    stored = upright.swapaxes(0, 1) if orientation >= 5 else upright
    stored = stored[::-1] if orientation in (3, 4, 6, 7) else stored
    return stored[:, ::-1] if orientation in (2, 3, 7, 8) else stored
