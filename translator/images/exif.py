"""The two facts taken from EXIF: which way is up, and when the picture was taken."""

import re
from dataclasses import dataclass

from PIL import Image
from PIL.ExifTags import IFD, Base

_MOMENT = re.compile(r"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d")


@dataclass(frozen=True)
class Exif:
    """Orientation 1 to 8 as EXIF numbers it, `taken` as "YYYY:MM:DD HH:MM:SS" or None."""

    orientation: int = 1
    taken: str | None = None
    notes: tuple[str, ...] = ()


def read(image: Image.Image) -> Exif:
    """Read the facts; damaged EXIF is a note, never a failure."""
    try:
        # Not image.getexif(): for PNG that one decodes the pixels to look for a late chunk.
        tags = Image.Image.getexif(image)
        orientation = tags.get(Base.Orientation, 1)
        # In a TIFF the baseline tag may stand for it; in other formats that one is the last change.
        otherwise = tags.get(Base.DateTime) if image.format == "TIFF" else None
        taken = str(tags.get_ifd(IFD.Exif).get(Base.DateTimeOriginal, otherwise)).strip("\0 ")
    except Exception:  # third-party writers damage EXIF in every way there is
        return Exif(notes=("Its EXIF data is damaged and was ignored.",))
    known = orientation if orientation in range(1, 9) else 1
    return Exif(known, taken if _MOMENT.fullmatch(taken) else None)


def pack(taken: str) -> bytes:
    """Return EXIF bytes that hold the moment alone: never an orientation, pixels are written upright."""
    exif = Image.Exif()
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = taken
    return exif.tobytes()
