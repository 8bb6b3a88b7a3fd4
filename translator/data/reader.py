"""Files become resized pictures: decode, composite on the background, take the half, resize."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.api.sound import read_sound
from translator.data.folders import Half, Source
from translator.data.preprocess import Preprocess, resize
from translator.errors import DataError, ImageError, SoundError
from translator.images.codec import decode, flatten, header
from translator.images.filename import shown

Group = tuple[Source, ...]
"""Pictures that share their geometry: the two of a pair, or one alone."""

MAX_RESIZED = 2**26
"""Most pixels of a resized picture; a larger one comes from a picture thousands of times longer than wide."""


class Reader:
    """Reads groups of pictures; holds settings only, so that it travels to worker processes."""

    def __init__(self, preprocess: Preprocess, colour: tuple[int, int, int]) -> None:
        self.preprocess = preprocess
        self.colour = colour

    def read(self, group: Group) -> NDArray[np.uint8]:
        """Return a group as uint8 [3k, H, W], resized to what its first picture asks for.

        Raises DataError naming the file that cannot be read.
        """
        decoded = {path: self._decoded(path) for path in dict.fromkeys(source.path for source in group)}
        pixels = [half_of(decoded[source.path], source.half) for source in group]
        return resize(pixels, *self.size(group[0].path, *pixels[0].shape[:2]))

    def sound(self, path: Path, rate: int, length: int) -> NDArray[np.float32]:
        """Return a sound as float32 [length], `rate` samples a second; DataError for one that cannot be read."""
        try:
            return read_sound(path, rate, length)
        except SoundError as error:
            raise DataError(str(error)) from error

    def expected(self, group: Group) -> tuple[int, int, int] | None:
        """Return the shape that `read` will give, from the header alone; None where the file has no readable one."""
        try:
            head = header(group[0].path)
        except ImageError:
            return None
        width = head.width if group[0].half == "whole" else head.width // 2
        return (3 * len(group), *self.preprocess.resized(head.height, width)) if width else None

    def size(self, path: Path, height: int, width: int) -> tuple[int, int]:
        """Return the height and width that a picture is resized to; refuse shapes that make no sense."""
        if width < 1:
            raise DataError(f"{shown(path)} is one pixel wide and has no halves; leave it out.")
        size = self.preprocess.resized(height, width)
        if size[0] * size[1] > MAX_RESIZED:
            raise DataError(
                f"{shown(path)} has {width}x{height} pixels and would become {size[1]}x{size[0]}; leave it out or "
                "choose the preprocess mode resize_and_crop."
            )
        return size

    def _decoded(self, path: Path) -> NDArray[np.uint8]:
        try:
            return flatten(decode(path), self.colour)
        except ImageError as error:
            raise DataError(
                f"{str(error).rstrip('.')}; run `translator check` on the folder to see every picture like it."
            ) from error


def half_of(pixels: NDArray[np.uint8], half: Half) -> NDArray[np.uint8]:
    """Return one half of a side-by-side picture; the middle column of an odd width belongs to neither."""
    width = pixels.shape[1]
    match half:
        case "left":
            return pixels[:, : width // 2]
        case "right":
            return pixels[:, width - width // 2 :]
        case "whole":
            return pixels
