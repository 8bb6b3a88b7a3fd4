"""Contact sheets: rows of pictures on a light ground with captions over the columns."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from translator.images.resize import resize

_GROUND = (0xF6, 0xF7, 0xF9)
_MUTED = (0x62, 0x6B, 0x78)
_SMALLEST_TYPE = 11
_LARGEST_TYPE = 40
_WIDEST_SIDE = 320

Pixels = NDArray[np.uint8]
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def sheet(
    rows: Sequence[Sequence[Pixels]], titles: Sequence[str] = (), *, cell: int = 0, sides: Sequence[str] = ()
) -> Pixels:
    """Return one uint8 [H, W, 3] picture: a row per row, a caption per column, pictures scaled into equal cells.

    The pictures are uint8 [h, w, 3]; `cell` is the side of the square cells, 0 takes the height and the width of the
    largest pictures. `sides` are captions left of the rows, of one line or several. A shorter row leaves its last cells
    empty. Raises ValueError when there is no picture.
    """
    pictures = [picture for row in rows for picture in row]
    if not pictures:
        raise ValueError("a sheet needs at least one picture")
    height, width = (cell, cell) if cell else (max(p.shape[0] for p in pictures), max(p.shape[1] for p in pictures))
    columns = max(len(titles), *(len(row) for row in rows))
    gap = max(4, min(height, width) // 32)
    size = max(_SMALLEST_TYPE, min(_LARGEST_TYPE, width // 14))
    top = gap + (round(size * 1.6) if any(titles) else 0)
    font = ImageFont.load_default(size)
    left = gap + _margin(sides, font)
    canvas = Image.new("RGB", (left + columns * (width + gap), len(rows) * (height + gap) + top), _GROUND)
    draw = ImageDraw.Draw(canvas)
    for column, title in enumerate(titles):
        draw.text((left + column * (width + gap), gap), _shortened(title, font, width), _MUTED, font)
    for line, side in enumerate(sides):
        lines = "\n".join(_shortened(part, font, _WIDEST_SIDE) for part in side.splitlines())
        draw.multiline_text((gap, top + line * (height + gap) + height / 2), lines, _MUTED, font, "lm", spacing=gap)
    for line, row in enumerate(rows):
        for column, picture in enumerate(row):
            _place(canvas, picture, (left + column * (width + gap), top + line * (height + gap), width, height))
    return np.array(canvas)


def _margin(sides: Sequence[str], font: Font) -> int:
    """Return the width in pixels that captions of rows take."""
    widest = max((font.getlength(part) for side in sides for part in side.splitlines()), default=0)
    return round(min(widest, _WIDEST_SIDE)) + 2 * _SMALLEST_TYPE if widest else 0


def _place(canvas: Image.Image, picture: Pixels, box: tuple[int, int, int, int]) -> None:
    """Scale a picture into the middle of a box (left, top, width, height), keeping its aspect."""
    left, top, width, height = box
    scale = min(width / picture.shape[1], height / picture.shape[0])
    shown = resize(picture, max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    canvas.paste(Image.fromarray(shown), (left + (width - shown.shape[1]) // 2, top + (height - shown.shape[0]) // 2))


def _shortened(title: str, font: Font, width: int) -> str:
    """Cut a title with an ellipsis where it would run into the next column."""
    text = " ".join(title.split())
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"
