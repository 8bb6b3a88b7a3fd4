"""The small picture of a Card: what goes in beside what comes out."""

import base64
import io

import numpy as np
from PIL import Image

from translator.export.parity import Parity, draw
from translator.export.pictures import Frame, Pictures, resized
from translator.export.sizes import frame_index

MAX_CHARACTERS = 40_000
"""The length of a preview as base64: a library of hundreds of Cards has to be listed at once."""

_SIDES = (160, 128, 96, 64)


def preview(parity: Parity, pictures: Pictures, *, trained: tuple[int, int] | None, words: int) -> str:
    """Return a PNG in base64, before and after, or two samples side by side; "" for Models that give no picture."""
    export = parity.export
    shown = next((index for index, port in enumerate(export.outputs) if port.kind == "image"), None)
    if shown is None:
        return ""
    values = draw(export, trained or pictures.size, pictures, words=words, seed=0)
    after: Frame = parity.run(values)[shown]
    given = export.inputs[frame_index(export)]
    before: Frame = values[given.name] if given.kind == "image" else after[1:]
    return _fitted(before[0], after[0])


def _fitted(left: Frame, right: Frame) -> str:
    """Return the largest version that MAX_CHARACTERS allow."""
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
