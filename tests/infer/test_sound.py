"""Sound: files become the samples of a port, as training hears them; what is no sound is one sentence."""

import wave
from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import card
from translator.api import Port
from translator.api.sound import read_sound
from translator.errors import ModelError
from translator.infer.sound import sounds
from translator.infer.values import values
from translator.models.card import Card, PortCard

SOUND = PortCard.of(Port("sound", "audio", rate=8_000, high=8_000))
MODEL = card("bells", SOUND)


def tone(hertz: float, rate: int, seconds: float) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate)


def written(path: Path, samples: np.ndarray, rate: int) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.round(samples * 32767).astype("<i2").tobytes())
    return path


@pytest.mark.parametrize("rate", [4_000, 8_000, 44_100])
def test_a_file_is_heard_as_in_training(tmp_path: Path, rate: int) -> None:
    path = written(tmp_path / "ünï.wav", tone(440, rate, 0.5), rate)
    (heard,) = sounds(MODEL, SOUND, [path])
    assert heard.dtype == np.float32 and heard.shape == (8_000,)
    assert (heard == read_sound(path, 8_000, 8_000)).all()
    assert np.abs(heard[1_000:3_000]).max() == pytest.approx(0.5, abs=0.02)


def test_shorter_sounds_end_in_silence_and_longer_ones_are_cut(tmp_path: Path) -> None:
    short = written(tmp_path / "short.wav", tone(440, 8_000, 0.1), 8_000)
    long = written(tmp_path / "long.wav", tone(440, 8_000, 2.0), 8_000)
    both = values(MODEL, np.zeros((2, 1, 1, 3), np.uint8), {"sound": [short, str(long)]}, [0, 0])["sound"]
    assert both.shape == (2, 8_000)
    assert not both[0, 800:].any() and both[1, 4_000:].any()


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path / "a.wav", tone(440, 8_000, 1.0), 8_000)
    before = sounds(MODEL, SOUND, [path])
    written(path, tone(880, 8_000, 1.0), 8_000)
    assert (sounds(MODEL, SOUND, [path]) != before).any()


def test_samples_may_be_given_as_they_are() -> None:
    assert _given(MODEL, np.zeros(300)).shape == (1, 300)
    for wrong in (np.zeros((1, 0)), np.full((1, 3), np.nan), np.zeros((1, 2, 3)), np.zeros(8_001)):
        with pytest.raises(ModelError, match=r"finite samples of shape \['N', 'T'\], T at most 8,000"):
            _given(MODEL, wrong)


def test_what_is_no_sound_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_bytes(b"RIFF and nothing more")
    (tmp_path / "text.txt").write_text("la la la")
    for name, words in (
        ("no.wav", "cannot be read as sound"),
        ("text.txt", "is no sound file"),
        ("missing.wav", "cannot be read: No such file"),
    ):
        with pytest.raises(ModelError, match=words):
            _given(MODEL, tmp_path / name)
    with pytest.raises(ModelError, match="needs a sound as sound"):
        _given(MODEL, None)


def _given(model: Card, sound: object) -> np.ndarray:
    return values(model, np.zeros((1, 1, 1, 3), np.uint8), {"sound": sound}, [0])["sound"]
