"""From whatever Pillow decoded to sRGB uint8 and alpha, a band of rows at a time so that memory stays low."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFile

from translator.errors import ImageError
from translator.images.depth import Depth, depth, is_deep
from translator.images.profile import Transform, to_srgb, transform_for

_BAND_PIXELS = 1 << 20
_BASES = {
    **dict.fromkeys(("1", "L", "LA", "La"), "L"),
    **dict.fromkeys(("RGB", "RGBA", "RGBa", "RGBX", "P", "PA", "YCbCr"), "RGB"),
    "CMYK": "CMYK",
    "LAB": "LAB",
}


@dataclass(frozen=True)
class Colours:
    """The way from one picture's values to sRGB; `rgb` and `alpha` take bands of its rows."""

    base: str
    transform: Transform | None
    depth: Depth | None
    inverted: bool
    transparent: object
    has_alpha: bool
    notes: tuple[str, ...]

    def rgb(self, band: Image.Image) -> NDArray[np.uint8]:
        """Return a band as uint8 [h, W, 3] in sRGB."""
        flat = _flat(self.depth.levels(band) if self.depth else band, self.base)
        return np.asarray(to_srgb(ImageChops.invert(flat) if self.inverted else flat, self.transform))

    def alpha(self, band: Image.Image) -> NDArray[np.uint8]:
        """Return the alpha of a band as uint8 [h, W]."""
        if self.depth is not None:
            return np.where(self.depth.read(band) == self.transparent, 0, 255).astype(np.uint8)
        if self.transparent is not None:
            band.info["transparency"] = self.transparent
            return np.asarray(band.convert("RGBA").getchannel("A"))
        return np.asarray(band.getchannel(band.getbands()[-1]))


def raw_mode(image: ImageFile.ImageFile) -> str:
    """Return Pillow's name for the values in the file; known only until the pixels are decoded."""
    arguments = image.tile[0].args if image.tile else None
    first = arguments[0] if isinstance(arguments, tuple) and arguments else arguments
    return first if isinstance(first, str) else ""


def colours(image: ImageFile.ImageFile, raw: str, name: str) -> Colours:
    """Find the way to sRGB for a decoded picture whose `raw_mode` was `raw`."""
    base = "L" if is_deep(image.mode) else _BASES.get(image.mode)
    if base is None:
        raise ImageError(f"{name} holds pixels of the kind {image.mode}, which is not read here; save it as PNG first.")
    deep = depth(image, (band for _, band in bands(image))) if is_deep(image.mode) else None
    transform, notes = transform_for(image.info.get("icc_profile"), base)
    transparent = _transparent(image.info.get("transparency"), raw)
    # Pillow takes every CMYK JPEG for one of Adobe's, which hold inverted ink; only their marker says so.
    inverted = image.format == "JPEG" and base == "CMYK" and "adobe" not in image.info
    has_alpha = transparent is not None or image.mode in ("LA", "La", "PA", "RGBA", "RGBa")
    kept = deep.notes if deep else ("Its 16 bits per channel were reduced to 8.",) if ";16" in raw else ()
    return Colours(base, transform, deep, inverted, transparent, has_alpha, kept + notes)


def bands(image: Image.Image) -> Iterator[tuple[slice, Image.Image]]:
    """Cut a decoded picture into bands of about a megapixel."""
    rows = max(1, _BAND_PIXELS // image.width)
    if rows >= image.height:
        yield slice(None), image.copy()
        return
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        yield slice(top, bottom), image.crop((0, top, image.width, bottom))


def _flat(band: Image.Image, base: str) -> Image.Image:
    """Drop alpha without mixing it into the colours."""
    if band.mode == base:
        return band
    if band.mode.endswith("a"):  # premultiplied
        band = band.convert(band.mode.upper())
    band.info.pop("transparency", None)
    return band.convert(base)


def _transparent(value: object, raw: str) -> object:
    """Return the transparent value of a PNG or GIF in the range that Pillow brings the pixels to."""
    if isinstance(value, tuple):
        return tuple(part >> 8 for part in value) if ";16" in raw else value
    spread = {"L;2": 85, "L;4": 17}.get(raw)
    return value * spread if isinstance(value, int) and spread else value
