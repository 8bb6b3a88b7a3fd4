"""Waveform: WAV files of every width become one channel at the port's rate."""

import wave
from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import card
from translator.api import Port
from translator.errors import ModelError
from translator.infer.values import values
from translator.infer.waveform import resampled, waveforms
from translator.models.card import Card, PortCard

SOUND = PortCard.of(Port("sound", "audio", rate=8_000, high=8_000))
MODEL = card("bells", SOUND)


def tone(hertz: float, rate: int, seconds: float = 0.5) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate)


def written(path: Path, samples: np.ndarray, rate: int, width: int = 2, channels: int = 1) -> Path:
    whole = np.round(samples * (2 ** (8 * width - 1) - 1)).astype(np.int64)
    content = (
        (whole + 128).astype(np.uint8).tobytes()
        if width == 1
        else b"".join(int(value).to_bytes(width, "little", signed=True) for value in whole)
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(content)
    return path


@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_every_width_is_read(tmp_path: Path, width: int) -> None:
    samples = tone(440, 8_000)
    (read,) = waveforms(MODEL, SOUND, [written(tmp_path / "ünï.wav", samples, 8_000, width)])
    assert read.dtype == np.float32
    assert np.abs(read - samples).max() < 2 ** (2 - 8 * width) + 1e-6


def test_channels_are_averaged(tmp_path: Path) -> None:
    left, right = tone(440, 8_000), np.zeros(4_000)
    stereo = np.stack([left, right], 1).reshape(-1)
    (read,) = waveforms(MODEL, SOUND, [written(tmp_path / "a.wav", stereo, 8_000, channels=2)])
    assert np.abs(read - left / 2).max() < 1e-3


@pytest.mark.parametrize("rate", [4_000, 11_025, 16_000, 44_100])
def test_the_rate_is_the_ports(tmp_path: Path, rate: int) -> None:
    (read,) = waveforms(MODEL, SOUND, [written(tmp_path / "a.wav", tone(440, rate), rate)])
    wanted = tone(440, 8_000)[: len(read)]
    assert abs(len(read) - 4_000) <= 1
    assert np.abs(read - wanted)[200:-200].max() < 0.01


def test_what_the_lower_rate_cannot_hold_is_left_out_not_folded_back() -> None:
    assert np.abs(resampled(tone(6_000, 16_000), 16_000, 8_000)).max() < 0.01


def test_shorter_sounds_end_in_silence_and_longer_ones_are_cut(tmp_path: Path) -> None:
    short = written(tmp_path / "short.wav", tone(440, 8_000, 0.1), 8_000)
    long = written(tmp_path / "long.wav", tone(440, 8_000, 2.0), 8_000)
    both = values(MODEL, np.zeros((2, 1, 1, 3), np.uint8), {"sound": [short, str(long)]}, [0, 0])["sound"]
    assert both.shape == (2, 8_000)
    assert not both[0, 800:].any() and both[1, 4_000:].any()


def test_samples_may_be_given_as_they_are() -> None:
    assert _given(MODEL, np.zeros(300)).shape == (1, 300)
    for wrong in (np.zeros((1, 0)), np.full((1, 3), np.nan), np.zeros((1, 2, 3))):
        with pytest.raises(ModelError, match="finite samples"):
            _given(MODEL, wrong)


def test_what_is_no_wav_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_bytes(b"RIFF and nothing more")
    (tmp_path / "empty.wav").write_bytes(b"")
    written(tmp_path / "silent.wav", np.zeros(0), 8_000)
    for name, words in (
        ("no.wav", "cannot be read as a WAV file"),
        ("empty.wav", "cannot be read as a WAV file"),
        ("missing.wav", "cannot be read: No such file"),
        ("silent.wav", "holds no sound"),
    ):
        with pytest.raises(ModelError, match=words):
            _given(MODEL, tmp_path / name)
    with pytest.raises(ModelError, match="needs a sound as sound"):
        _given(MODEL, None)


def _given(model: Card, sound: object) -> np.ndarray:
    return values(model, np.zeros((1, 1, 1, 3), np.uint8), {"sound": sound}, [0])["sound"]
