import io
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from translator.data.fingerprint import Fingerprint, agree, clusters, fingerprint
from translator.images.codec import decode
from translator.images.listing import pictures

Pixels = NDArray[np.uint8]


def scene(seed: int, size: tuple[int, int] = (160, 120)) -> Pixels:
    rough = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
    return np.array(Image.fromarray(rough).resize(size, Image.Resampling.BICUBIC))


def saved_again(pixels: Pixels, quality: int, scale: float) -> Pixels:
    picture = Image.fromarray(pixels)
    picture = picture.resize((int(picture.width * scale), int(picture.height * scale)))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return np.array(Image.open(buffer))


@pytest.mark.parametrize(("quality", "scale"), [(40, 1.0), (75, 0.5), (85, 1.7)])
def test_real_photos_saved_again_look_the_same(shared_data: Path, quality: int, scale: float) -> None:
    for path in pictures(shared_data / "photos")[:10]:
        pixels = decode(path).pixels
        assert agree(fingerprint(pixels), fingerprint(saved_again(pixels, quality, scale))), path


def test_real_photos_differ_from_each_other(shared_data: Path) -> None:
    prints = [fingerprint(decode(path).pixels) for path in pictures(shared_data / "photos")]
    assert len(prints) > 20
    assert clusters(prints) == []


def test_copies_form_one_group() -> None:
    prints = [fingerprint(scene(seed)) for seed in range(6)]
    prints += [fingerprint(saved_again(scene(2), 60, 1.0)), fingerprint(saved_again(scene(4), 80, 2.0)), prints[2]]
    assert clusters(prints) == [[2, 6, 8], [4, 7]]


def test_pictures_of_one_plain_colour_are_told_apart_by_it() -> None:
    plain = [np.full((40, 40, 3), level, np.uint8) for level in (0, 255, 128, 255)]
    assert clusters([fingerprint(pixels) for pixels in plain]) == [[1, 3]]


def test_one_icon_in_two_colours_is_two_pictures() -> None:
    red = np.full((64, 64, 3), 255, np.uint8)
    red[20:44, 20:44] = (220, 40, 40)
    blue = red.copy()
    blue[20:44, 20:44] = (40, 40, 220)
    assert clusters([fingerprint(red), fingerprint(blue)]) == []


@pytest.mark.parametrize(("is_grey", "change"), [(True, 0), (False, 60)])
def test_grey_is_seen(is_grey: bool, change: int) -> None:
    pixels = np.repeat(scene(1)[:, :, :1], 3, axis=2)
    pixels[20:80, 20:80, 0] = np.clip(pixels[20:80, 20:80, 0].astype(int) + change, 0, 255)
    assert fingerprint(pixels).is_grey == is_grey


@given(st.lists(st.integers(0, 3), max_size=40))
def test_groups_are_those_of_comparing_everything_with_everything(scenes: list[int]) -> None:
    prints = [fingerprint(scene(seed, (32, 32))) for seed in scenes]
    expected = [[i for i, seed in enumerate(scenes) if seed == one] for one in dict.fromkeys(scenes)]
    assert clusters(prints) == [group for group in expected if len(group) > 1]


def test_no_pictures_have_no_groups() -> None:
    assert clusters([]) == []


def test_ten_thousand_pictures_are_compared_in_seconds() -> None:
    generator = np.random.default_rng(0)
    bits = generator.integers(0, 2**63, 10_000)
    thumbnails = generator.integers(0, 256, (10_000, 16, 16, 3), dtype=np.uint8)
    prints = [Fingerprint(int(one), thumb, False) for one, thumb in zip(bits, thumbnails, strict=True)]
    prints[9_000] = prints[17]
    start = time.perf_counter()
    assert clusters(prints) == [[17, 9_000]]
    assert time.perf_counter() - start < 10
