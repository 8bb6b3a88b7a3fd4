"""The small picture of a Card: what goes in beside what comes out, or some samples."""

import base64
import io
import time

import numpy as np
from PIL import Image

from translator.export.loop import STEPS
from translator.export.parity import Parity, draw
from translator.export.pictures import Frame, Pictures, resized
from translator.export.sizes import frame_index
from translator.infer.values import seeded_noise

MAX_CHARACTERS = 40_000
"""The length of a preview as base64: a library of hundreds of Cards has to be listed at once."""

SAMPLES = 8
BUDGET_S = 20.0

_SIDES = (160, 128, 96, 64)


def preview(parity: Parity, pictures: Pictures, *, trained: tuple[int, int] | None, words: int) -> str:
    """Return a PNG in base64, twice as wide as high; "" for Models that give no picture.

    It shows a picture before and after. Of a Model that is given none it shows a grid of samples, four on either side:
    the noise of the first seeds, each class in turn, and the data's own texts and sounds.
    """
    export = parity.export
    shown = next((index for index, port in enumerate(export.outputs) if port.kind == "image"), None)
    if shown is None:
        return ""
    given = export.inputs[frame_index(export)]
    if given.kind != "image":
        return side_by_side(*_grids(_samples(parity, pictures, shown, words)))
    values = draw(export, trained or pictures.size, pictures, words=words, seed=0)
    after: Frame = parity.run(values)[shown]
    return side_by_side(values[given.name][0], after[0])


def _samples(parity: Parity, pictures: Pictures, shown: int, words: int) -> list[Frame]:
    """Return SAMPLES pictures, or no more than take BUDGET_S: a sampling loop on a small machine may take a minute."""
    values = draw(parity.export, pictures.size, pictures, words=words, seed=0, rows=SAMPLES)
    for port in parity.export.inputs:
        if port.kind == "noise":
            size = values[port.name].shape[1:]
            values[port.name] = np.stack([seeded_noise(seed, size) for seed in range(SAMPLES)])
        elif port.kind == "label" and port.high:
            values[port.name] = np.arange(SAMPLES, dtype=np.int64) % int(port.high)
    alone = {port.name for port in parity.export.inputs if port.kind == "number"} | {STEPS}
    made: list[Frame] = []
    start = time.monotonic()
    while len(made) < SAMPLES and (len(made) < 2 or time.monotonic() - start < BUDGET_S):
        row = slice(len(made), len(made) + 1)
        made += list(
            parity.run({name: value if name in alone else value[row] for name, value in values.items()})[shown]
        )
    return made


def _grids(samples: list[Frame]) -> tuple[Frame, Frame]:
    """Return two squares of two by two samples, or of one where there are too few."""
    if len(samples) < SAMPLES:
        return samples[0], samples[1]
    rows = [np.hstack(samples[start : start + 2]) for start in range(0, SAMPLES, 2)]
    return np.vstack(rows[0::2]), np.vstack(rows[1::2])


def side_by_side(left: Frame, right: Frame) -> str:
    """Return the middle squares of two pictures as one PNG in base64, as large as MAX_CHARACTERS allow."""
    for side in _SIDES:
        text = base64.b64encode(_png(np.hstack([_framed(left, side), _framed(right, side)]))).decode()
        if len(text) <= MAX_CHARACTERS:
            return text
    return ""


def _framed(frame: Frame, side: int) -> Frame:
    """Return the square in the middle of a picture, `side` pixels a side."""
    height, width = frame.shape[:2]
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    return resized(frame[top : top + edge, left : left + edge], (side, side))


def _png(frame: Frame) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(frame).quantize(256).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
