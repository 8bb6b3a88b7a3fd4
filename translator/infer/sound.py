"""Sound: a file as the samples a Model takes, read as training reads them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.api.sound import read_sound
from translator.errors import ModelError, SoundError
from translator.models.card import Card, PortCard

_KEPT = 8

Samples = NDArray[np.float32]


def sounds(card: Card, port: PortCard, files: Sequence[Path]) -> Samples:
    """Return sound files as float32 [N, T] in [-1, 1], of the rate and the length of the port: cut, or silent behind.

    Raises ModelError for a file that cannot be read.
    """
    if not files:
        raise ModelError(f"{card.name} needs a sound as {port.name}: the path of a file, such as a WAV.")
    return np.stack([_read(file, _changed(file), port.rate or 1, int(port.high or 1)) for file in files])


@lru_cache(_KEPT)
def _read(file: Path, _changed_ns: int, rate: int, length: int) -> Samples:
    """Read a file once, for Live asks for it with every frame; one that was changed since is read anew."""
    try:
        return read_sound(file, rate, length)
    except SoundError as error:
        raise ModelError(str(error)) from error


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError as error:
        raise ModelError(f"{file} cannot be read: {error.strerror or error}.") from error
