"""Drawing: a moment of an experiment as a picture, and its curves."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from translator.images.sheet import sheet
from translator.lab.experiment import Moment
from translator.lab.target import Points

Pixels = NDArray[np.uint8]

SIDE = 320
REAL, MADE = (0x8A, 0x93, 0xA1), (0x1F, 0x3F, 0xD6)
LOW, MIDDLE, HIGH = (0xF7, 0xD9, 0xC9), (0xFF, 0xFF, 0xFF), (0xC9, 0xE7, 0xD9)
STRIP = 6
"""Moments in a film strip."""


def draw(moment: Moment, reach: float, side: int = SIDE) -> Pixels:
    """Return a square picture: where D says real (green) and generated (red), real points grey, generated ones blue."""
    image = Image.fromarray(_ground(moment.judged)).resize((side, side), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    for points, colour, radius in ((moment.real, REAL, 1.0), (moment.points, MADE, 1.5)):
        for x, y in (points / reach * [0.5, -0.5] + 0.5) * side:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    return np.asarray(image)


def strip(moments: Sequence[Moment], reach: float, side: int = SIDE) -> Pixels:
    """Return a row of moments from the first to the last, each under its step."""
    chosen = [moments[round(i)] for i in np.linspace(0, len(moments) - 1, min(STRIP, len(moments)))]
    return sheet([[draw(moment, reach, side) for moment in chosen]], [f"{moment.step:,} steps" for moment in chosen])


def _ground(judged: Points) -> Pixels:
    """Return the discriminator's opinion as colours; its middle value is white, so that any objective can be drawn."""
    centred = judged - np.median(judged)
    share = centred / max(np.abs(centred).max(), 1e-9)
    low, middle, high = (np.array(colour, float) for colour in (LOW, MIDDLE, HIGH))
    end = np.where(share[..., None] < 0, low, high)
    return np.asarray(middle + (end - middle) * np.abs(share)[..., None]).round().astype(np.uint8)
