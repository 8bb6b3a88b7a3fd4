"""Waveform: a WAV file as the samples a Model takes: one channel, in [-1, 1], at its rate."""

import math
import wave
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.models.card import Card, PortCard

MAX_SECONDS = 600
_KEPT = 8

Samples = NDArray[np.float32]


def waveforms(card: Card, port: PortCard, files: Sequence[Path]) -> Samples:
    """Return WAV files as float32 [N, T] in [-1, 1] at the port's rate, silence behind the shorter ones.

    What is longer than the port allows is cut. Raises ModelError for a file that cannot be read.
    """
    if not files:
        raise ModelError(f"{card.name} needs a sound as {port.name}: the path of a WAV file.")
    longest = int(port.high) if port.high else None
    read = [_read(file, _changed(file), port.rate or 1)[:longest] for file in files]
    length = max(len(samples) for samples in read)
    return np.stack([np.pad(samples, (0, length - len(samples))) for samples in read])


@lru_cache(_KEPT)
def _read(file: Path, _changed_ns: int, rate: int) -> Samples:
    """Read a file; that it was changed since asks for it anew."""
    try:
        with wave.open(str(file), "rb") as sound:
            channels, width, own = sound.getnchannels(), sound.getsampwidth(), sound.getframerate()
            content = sound.readframes(min(sound.getnframes(), MAX_SECONDS * own))
    except (OSError, EOFError, wave.Error) as error:
        reason = (error.strerror if isinstance(error, OSError) else str(error)) or "it ends too early"
        raise ModelError(f"{file} cannot be read as a WAV file: {reason}; save it as PCM.") from error
    values = _levels(content[: len(content) // (width * channels) * width * channels], width)
    if not values.size:
        raise ModelError(f"{file} holds no sound; choose another one.")
    return resampled(values.reshape(-1, channels).mean(axis=1), own, rate)


def resampled(samples: NDArray[np.float64], own: int, rate: int) -> Samples:
    """Return samples taken at `own` Hz as they would be at `rate` Hz: what lies above its half is left out."""
    if own == rate:
        return samples.astype(np.float32)
    common = math.gcd(own, rate)
    parts = -(-len(samples) * common // own)  # silence is added until both rates fit a whole number of times
    before, after = parts * own // common, parts * rate // common
    spectrum = np.fft.rfft(samples, before)
    kept = np.zeros(after // 2 + 1, complex)
    shared = min(len(kept), len(spectrum))
    kept[:shared] = spectrum[:shared]
    made = np.fft.irfft(kept, after) * (after / before)
    return made[: max(1, round(len(samples) * rate / own))].astype(np.float32)


def _levels(content: bytes, width: int) -> NDArray[np.float64]:
    """Return PCM of 1 to 4 bytes as values in [-1, 1]; one byte is unsigned, the others are signed."""
    if width == 1:
        return (np.frombuffer(content, np.uint8).astype(np.float64) - 128) / 128
    bytes_ = np.frombuffer(content, np.uint8).reshape(-1, width)
    padded = np.zeros((len(bytes_), 4), np.uint8)
    padded[:, 4 - width :] = bytes_
    return padded.view("<i4").reshape(-1).astype(np.float64) / 2**31


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError as error:
        raise ModelError(f"{file} cannot be read: {error.strerror or error}.") from error
