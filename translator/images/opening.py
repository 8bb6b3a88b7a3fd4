"""Open a picture so far that its header is known, and turn all that can go wrong into one sentence.

Pillow's own `Image.open` is passed by: it tries every format it knows, among them ones that start an interpreter, and
it speaks about large pictures through process-wide warnings. Here the first bytes choose one class of an allow-list.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from translator.errors import ImageError
from translator.images.filename import openable, shown
from translator.images.signature import HEAD, advice, identify

MAX_PIXELS = 160_000_000
"""Just above the largest camera sensor (151 MPixel): 480 MB of sRGB uint8, some 1.2 GB while decoding."""

_READERS: dict[str, type[ImageFile.ImageFile]] = {
    "JPEG": JpegImagePlugin.JpegImageFile,
    "PNG": PngImagePlugin.PngImageFile,
    "GIF": GifImagePlugin.GifImageFile,
    "WEBP": WebPImagePlugin.WebPImageFile,
    "BMP": BmpImagePlugin.BmpImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
    "AVIF": AvifImagePlugin.AvifImageFile,
    "JPEG2000": Jpeg2KImagePlugin.Jpeg2KImageFile,
    "PPM": PpmImagePlugin.PpmImageFile,
}
# Formats whose rows are decoded from the top, and from which height the rows that a decoder holds back do not matter.
_TOP_DOWN = ("JPEG", "PNG", "PPM", "TIFF")
_TALL = 200
_NEW_SUBFILE_TYPE = 254
_REDUCED = 1


@contextmanager
def opened(source: Path | bytes, max_pixels: int) -> Iterator[tuple[ImageFile.ImageFile, str]]:
    """Open a file or its bytes: the header is read and within `max_pixels`, no pixel is decoded yet.

    Gives the picture and its name for sentences. Raises ImageError for what cannot be opened, and for want of memory
    until the block ends.
    """
    name = shown(source) if isinstance(source, Path) else "The picture"
    try:
        with _stream(source, name) as stream, _reader(stream, name) as image:
            _refuse_large(image, max_pixels, name)
            yield image, name
    except MemoryError as error:
        raise ImageError(f"{name} needs more memory than is free; close other programs or make it smaller.") from error


def load(image: ImageFile.ImageFile, name: str) -> None:
    """Decode the pixels of an opened picture; raises ImageError, which says how much of a cut-off file is there."""
    try:
        with refused(name):
            image.load()
    except ImageError as error:
        rows = _rows_there(image) if isinstance(error.__cause__, OSError) and _is_cut(error.__cause__) else 0
        if not rows:
            raise
        share = f"about the top {100 * rows // image.height}% of the picture is there"
        raise ImageError(f"{name} is cut off: {share}; get a whole copy of it.") from error.__cause__


@contextmanager
def refused(name: str) -> Iterator[None]:
    """Turn whatever Pillow raises about a file within the block into one sentence."""
    try:
        yield
    except (ImageError, MemoryError):
        raise
    # Damaged files make Pillow raise nearly anything, from struct.error to ZeroDivisionError.
    except Exception as error:
        raise ImageError(_sentence(name, error)) from error


@contextmanager
def _stream(source: Path | bytes, name: str) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    path = openable(source)
    with refused(name):
        if path.is_dir():
            raise ImageError(f"{name} is a folder, not a picture.")
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise ImageError(f"{name} is not an ordinary file.")
        stream = path.open("rb")
    with stream:
        yield stream


def _reader(stream: BinaryIO, name: str) -> ImageFile.ImageFile:
    with refused(name):
        head = stream.read(HEAD)
        stream.seek(0)
    if not head:
        raise ImageError(f"{name} is empty (0 bytes); get a whole copy of it.")
    kind = identify(head)
    if kind is None:
        raise ImageError(f"{name} is {advice(head) or 'not a picture in a format that is read here'}.")
    with refused(name):
        image = _READERS[kind](stream, "")
        if _is_raw(image):
            image.close()
            raise ImageError(
                f"{name} seems to be a raw camera file (its first picture is a preview); develop it and save it as"
                " JPEG or TIFF first."
            )
    return image


def _is_raw(image: ImageFile.ImageFile) -> bool:
    """Tell whether the first picture of a TIFF is only a preview, as in DNG, NEF and ARW files."""
    tags = getattr(image, "tag_v2", {})
    return bool(int(tags.get(_NEW_SUBFILE_TYPE, 0)) & _REDUCED)


def _refuse_large(image: ImageFile.ImageFile, max_pixels: int, name: str) -> None:
    width, height = image.size
    if width < 1 or height < 1:
        raise ImageError(f"{name} has no pixels ({width} x {height}); get a whole copy of it.")
    if width * height > max_pixels:
        raise ImageError(
            f"{name} is too large: {width} x {height} is {width * height / 1e6:,.0f} megapixels and the limit is"
            f" {max_pixels / 1e6:,.0f}; make it smaller first."
        )


def _sentence(name: str, error: Exception) -> str:
    detail = str(error).strip().rstrip(".") or type(error).__name__
    if isinstance(error, FileNotFoundError):
        return f"{name} does not exist."
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} cannot be read: {error.strerror}."
    if _is_cut(error):
        return f"{name} is cut off; get a whole copy of it."
    if isinstance(error, Image.DecompressionBombError):
        return f"{name} announces far more pixels than a picture has and is refused."
    if "too large" in detail:
        return f"{name} is built to fill the memory and is refused ({_one_line(detail)})."
    return f"{name} is damaged and cannot be decoded ({_one_line(detail)}); get a whole copy of it."


def _one_line(detail: str) -> str:
    return " ".join(detail.split()).replace(". ", "; ")[:200]


def _is_cut(error: BaseException) -> bool:
    return "truncated" in str(error).lower()


def _rows_there(image: ImageFile.ImageFile) -> int:
    """Count the rows above the black rest that a decoder leaves when its file ends early; 0 when that does not tell."""
    partial = image._im
    if partial is None or image.format not in _TOP_DOWN or image.info.get("interlace") or image.height < _TALL:
        return 0
    box = partial.getbbox()
    return 0 if box is None else min(int(box[3]), image.height - 1)
