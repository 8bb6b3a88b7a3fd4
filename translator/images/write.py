"""Pixels to files: the format follows the suffix, the file appears whole or not at all."""

import io
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin
from PIL.ExifTags import Base

from translator.errors import ImageError
from translator.images import exif
from translator.images.composite import composite
from translator.images.filename import openable, shown
from translator.paths import write_atomic_with

SUFFIXES = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".tif": "TIFF", ".tiff": "TIFF", ".bmp": "BMP",
}  # fmt: skip
"""What can be written: suffix to format."""

_WITHOUT_ALPHA = ("JPEG", "BMP")
_WHITE = (255, 255, 255)
_LONGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383}
_TIFF_PREDICTOR = 317
_HORIZONTAL = 2
# Measured on photos, one core: level 1 takes 70 to 80 ms a megapixel (half of it PNG's own row filters), the default
# level 6 takes 200 and more and saves 2%, level 0 takes 35 and files are 1.6 to 2 times as large.
_PNG_LEVEL = 1
# As small as the default method 4, in half the time.
_WEBP_METHOD = 2
# Colour at half resolution shows on saturated edges; whoever asks for 90 wants them clean.
_FULL_COLOUR_QUALITY = 90


def encode(
    pixels: NDArray[np.uint8],
    path: Path,
    *,
    alpha: NDArray[np.uint8] | None = None,
    quality: int = 95,
    taken: str | None = None,
) -> None:
    """Write sRGB uint8 [H, W, 3] with alpha uint8 [H, W] in the format of the suffix (`SUFFIXES`), replacing `path`.

    `quality`, 1 to 100, is for JPEG and WebP. JPEG and BMP hold no alpha: it is composited on white. `taken` goes into
    EXIF (TIFF: into DateTime; BMP holds none). Raises ImageError when the file cannot be written; what stood at `path`
    is then untouched.
    """
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise ImageError(f"{shown(path)} has no suffix that is written here; use one of {', '.join(SUFFIXES)}.")
    content = _encoded(_image(pixels, alpha, form), form, _options(form, quality, taken), path)
    try:
        write_atomic_with(openable(path), lambda file: _write(file, content))
    except OSError as error:
        raise ImageError(f"{shown(path)} cannot be written: {error.strerror or error}.") from error


def to_bytes(pixels: NDArray[np.uint8], suffix: str, *, quality: int = 90) -> bytes:
    """Return sRGB uint8 [H, W, 3] as a file of that suffix (`SUFFIXES`) in memory."""
    form = SUFFIXES[suffix]
    return bytes(_encoded(_image(pixels, None, form), form, _options(form, quality, None), Path(f"picture{suffix}")))


def _image(pixels: NDArray[np.uint8], alpha: NDArray[np.uint8] | None, form: str) -> Image.Image:
    if alpha is None:
        return Image.fromarray(pixels)
    if form in _WITHOUT_ALPHA:
        return Image.fromarray(composite(pixels, alpha, _WHITE))
    image = Image.fromarray(pixels)
    image.putalpha(Image.fromarray(alpha))
    return image


def _options(form: str, quality: int, taken: str | None) -> dict[str, Any]:
    known = {"exif": exif.pack(taken)} if taken else {}
    match form:
        case "PNG":
            return {"compress_level": _PNG_LEVEL, "pnginfo": _srgb_chunk(), **known}
        case "JPEG":
            return {"quality": quality, "subsampling": 0 if quality >= _FULL_COLOUR_QUALITY else 2, **known}
        case "WEBP":
            return {"quality": quality, "method": _WEBP_METHOD, "exact": True, **known}
        case "TIFF":
            # libtiff writes no EXIF block into a compressed file; the baseline tag says the same.
            moment = {int(Base.DateTime): taken} if taken else {}
            return {"compression": "tiff_lzw", "tiffinfo": {_TIFF_PREDICTOR: _HORIZONTAL, **moment}}
        case _:
            return {}


def _srgb_chunk() -> PngImagePlugin.PngInfo:
    """Say that the values are sRGB, perceptual intent (PNG specification, 11.3.2.5)."""
    info = PngImagePlugin.PngInfo()
    info.add(b"sRGB", b"\0")
    return info


def _encoded(image: Image.Image, form: str, options: dict[str, Any], path: Path) -> memoryview:
    """Encode in memory, so that a failure to encode and a failure to write are told apart."""
    longest = _LONGEST_SIDE.get(form)
    if longest is not None and max(image.size) > longest:
        raise ImageError(
            f"{shown(path)} cannot be written: {form} pictures are at most {longest:,} pixels a side and this one is"
            f" {image.width} x {image.height}; write it as PNG."
        )
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getbuffer()


def _write(file: BinaryIO, content: memoryview) -> None:
    file.write(content)
