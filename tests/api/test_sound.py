from pathlib import Path

import numpy as np
import pytest

from tests.sounds_of import tone, write_wav
from translator.api.sound import read_sound
from translator.errors import SoundError


@pytest.mark.parametrize(("bits", "apart"), [(8, 0.02), (16, 1e-4), (24, 1e-4), (32, 1e-4)])
def test_a_tone_stays_a_tone_at_another_rate(tmp_path: Path, bits: int, apart: float) -> None:
    file = write_wav(tmp_path / "tone.wav", tone(440, rate=44_100), 44_100, bits)
    samples = read_sound(file, 16_000)
    assert samples.dtype == np.float32
    assert abs(len(samples) - 16_000) <= 1
    assert np.abs(samples - tone(440)[: len(samples)])[50:-50].max() < apart


def test_what_lies_above_half_the_rate_is_left_out(tmp_path: Path) -> None:
    file = write_wav(tmp_path / "high.wav", tone(7_000, rate=44_100), 44_100)
    assert np.abs(read_sound(file, 8_000))[200:-200].max() < 0.01


def test_channels_are_averaged(tmp_path: Path) -> None:
    two = np.stack([tone(440), 0 * tone(440)], axis=1)
    samples = read_sound(write_wav(tmp_path / "two.wav", two), 16_000)
    assert np.abs(samples - tone(440) / 2).max() < 1e-4


def test_a_length_cuts_and_adds_silence(tmp_path: Path) -> None:
    file = write_wav(tmp_path / "tone.wav", tone(440, seconds=0.5))
    whole = read_sound(file, 16_000)
    assert np.array_equal(read_sound(file, 16_000, 100), whole[:100])
    longer = read_sound(file, 16_000, 10_000)
    assert np.array_equal(longer[:8_000], whole)
    assert not longer[8_000:].any()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.wav", None, "cannot be read as sound"),
        ("empty.wav", b"", "cannot be read as sound"),
        ("text.wav", b"not a sound", "cannot be read as sound"),
        ("picture.png", b"", "is no sound file"),
    ],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, name: str, content: bytes | None, sentence: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SoundError, match=sentence):
        read_sound(tmp_path / name, 16_000)


def test_a_header_without_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="holds no sound"):
        read_sound(write_wav(tmp_path / "empty.wav", np.empty(0)), 16_000)


def test_a_playlist_that_calls_itself_a_sound_is_not_followed(tmp_path: Path) -> None:
    real = write_wav(tmp_path / "real.wav", tone(440))
    (tmp_path / "list.wav").write_text(f"#EXTM3U\n#EXTINF:1,\n{real}\n")
    with pytest.raises(SoundError):
        read_sound(tmp_path / "list.wav", 16_000)
