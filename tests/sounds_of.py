"""Sounds that tests make for themselves."""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def tone(frequency: float, rate: int = 16_000, seconds: float = 1.0, level: float = 0.5) -> NDArray[np.float64]:
    """Return a sine [T]."""
    return level * np.sin(2 * np.pi * frequency * np.arange(round(rate * seconds)) / rate)


def write_wav(path: Path, samples: NDArray[np.float64], rate: int = 16_000, bits: int = 16) -> Path:
    """Write samples [T] or [T, channels] in [-1, 1] as PCM of 8, 16 or 24 bits, or as 32-bit float."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    content, form = _encoded(samples.reshape(-1), bits)
    head = struct.pack("<HHIIHH", form, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
    chunks = b"WAVEfmt " + struct.pack("<I", 16) + head + b"data" + struct.pack("<I", len(content)) + content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(chunks)) + chunks)
    return path


def _encoded(samples: NDArray[np.float64], bits: int) -> tuple[bytes, int]:
    match bits:
        case 8:  # the only width without a sign
            return np.round(samples * 127 + 128).astype(np.uint8).tobytes(), 1
        case 16:
            return np.round(samples * 32767).astype("<i2").tobytes(), 1
        case 24:
            return np.round(samples * (2**31 - 1)).astype("<i4").view(np.uint8).reshape(-1, 4)[:, 1:].tobytes(), 1
        case _:
            return samples.astype("<f4").tobytes(), 3
