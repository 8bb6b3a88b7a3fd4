"""Sound: a file becomes the samples a network hears; the same for training data and for what a user gives."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from translator.errors import SoundError
from translator.images.filename import openable, shown

if TYPE_CHECKING:
    from av.container import InputContainer

FORMATS = {".wav": "wav", ".flac": "flac", ".ogg": "ogg", ".mp3": "mp3"}
"""Endings of sound files, and the one container that each is opened as."""
MAX_SECONDS = 600

Samples = NDArray[np.float32]


def read_sound(path: Path, rate: int, length: int | None = None) -> Samples:
    """Return a sound file as mono float32 [T] in [-1, 1], `rate` samples a second; its channels are averaged.

    With `length`, exactly so many samples: the first ones, or silence behind all of them; else at most MAX_SECONDS.
    Raises SoundError for files that are no sound.
    """
    import av
    from av.error import FFmpegError

    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise SoundError(f"{shown(path)} is no sound file; give one that ends in {', '.join(FORMATS)}.")
    most = MAX_SECONDS * rate if length is None else length
    try:
        # The format is given because a playlist, which names other files, would otherwise be followed.
        with av.open(str(openable(path)), format=form) as container:
            samples = _first(_blocks(container, rate), most)
    except (OSError, FFmpegError, IndexError, ValueError) as error:
        raise SoundError(f"{shown(path)} cannot be read as sound; save it as WAV, or leave it out.") from error
    if not samples.size:
        raise SoundError(f"{shown(path)} holds no sound; leave it out.")
    return samples if length is None else np.pad(samples, (0, length - len(samples)))


def _blocks(container: "InputContainer", rate: int) -> Iterator[Samples]:
    """Yield the samples of the first track, block by block."""
    import av

    resampler = av.AudioResampler(format="fltp", rate=rate)
    for frame in chain(container.decode(container.streams.audio[0]), [None]):
        for block in resampler.resample(frame):
            # The resampler's own mixture of two channels is 3 dB louder than either.
            yield block.to_ndarray().mean(axis=0, dtype=np.float32).clip(-1, 1)


def _first(blocks: Iterator[Samples], most: int) -> Samples:
    kept: list[Samples] = []
    missing = most
    for block in blocks:
        kept.append(block[:missing])
        missing -= len(kept[-1])
        if missing <= 0:
            break
    return np.concatenate(kept) if kept else np.empty(0, np.float32)
