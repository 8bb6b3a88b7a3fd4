"""Contact sheets: rows of pictures on a light ground with captions over the columns."""

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Layout:
    """Where things are on a sheet, in pixels: equal cells, `gap` apart, the first at (`left`, `top`)."""

    titles: tuple[str, ...]
    rows: int
    columns: int
    width: int
    height: int
    left: int
    top: int
    gap: int
    type_size: int

    @property
    def size(self) -> tuple[int, int]:
        """Return the width and height of the sheet."""
        return self.left + self.columns * (self.width + self.gap), self.top + self.rows * (self.height + self.gap)

    def box(self, row: int, column: int) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a cell."""
        left, top = self.left + column * (self.width + self.gap), self.top + row * (self.height + self.gap)
        return left, top, self.width, self.height


def layout(
    rows: Sequence[Sequence[Pixels]], titles: Sequence[str] = (), *, cell: int = 0, sides: Sequence[str] = ()
) -> Layout:
    """Return where `sheet` puts these pictures and captions."""
    pictures = [picture for row in rows for picture in row]
    if not pictures:
        raise ValueError("a sheet needs at least one picture")
    height, width = (cell, cell) if cell else (max(p.shape[0] for p in pictures), max(p.shape[1] for p in pictures))
    gap = max(4, min(height, width) // 32)
    size = max(_SMALLEST_TYPE, min(_LARGEST_TYPE, width // 14))
    font = ImageFont.load_default(size)
    lines = max((_wrapped(title, font, width).count("\n") + 1 for title in titles), default=0) if any(titles) else 0
    return Layout(
        titles=tuple(titles),
        rows=len(rows),
        columns=max(len(titles), *(len(row) for row in rows)),
        width=width,
        height=height,
        left=gap + _margin(sides, font),
        top=gap + (round(size * (1.2 * lines + 0.4)) if lines else 0),
        gap=gap,
        type_size=size,
    )


def sheet(
    rows: Sequence[Sequence[Pixels]], titles: Sequence[str] = (), *, cell: int = 0, sides: Sequence[str] = ()
) -> Pixels:
    """Return one uint8 [H, W, 3] picture: a row per row, a caption per column, pictures scaled into equal cells.

    The pictures are uint8 [h, w, 3]; `cell` is the side of the square cells, 0 takes the height and the width of the
    largest pictures. `sides` are captions left of the rows, of one line or several. A shorter row leaves its last cells
    empty. Raises ValueError when there is no picture.
    """
    plan = layout(rows, titles, cell=cell, sides=sides)
    font = ImageFont.load_default(plan.type_size)
    canvas = Image.new("RGB", plan.size, _GROUND)
    draw = ImageDraw.Draw(canvas)
    for column, title in enumerate(titles):
        words = _wrapped(title, font, plan.width)
        draw.multiline_text((plan.box(0, column)[0], plan.gap), words, _MUTED, font, spacing=plan.type_size * 0.1)
    for line, side in enumerate(sides):
        words = "\n".join(_shortened(part, font, _WIDEST_SIDE) for part in side.splitlines())
        middle = plan.box(line, 0)[1] + plan.height / 2
        draw.multiline_text((plan.gap, middle), words, _MUTED, font, "lm", spacing=plan.gap)
    for line, row in enumerate(rows):
        for column, picture in enumerate(row):
            _place(canvas, picture, plan.box(line, column))
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


def _wrapped(title: str, font: Font, width: int) -> str:
    """Break a title that is too long into two lines at a space, each cut where it is still too long."""
    words = title.split()
    if font.getlength(" ".join(words)) <= width:
        return " ".join(words)
    first = max((n for n in range(1, len(words)) if font.getlength(" ".join(words[:n])) <= width), default=len(words))
    lines = (" ".join(words[:first]), " ".join(words[first:]))
    return "\n".join(_shortened(line, font, width) for line in lines if line)


def _shortened(title: str, font: Font, width: int) -> str:
    """Cut a title with an ellipsis where it would run into the next column."""
    text = " ".join(title.split())
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"
