import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from translator.data.preprocess import Preprocess, Window, resize
from translator.data.settings import CROPPING, Mode

MODES: list[Mode] = [
    "resize_and_crop",
    "crop",
    "scale_width",
    "scale_width_and_crop",
    "scale_shortside_and_crop",
    "none",
]
LENGTH = st.integers(1, 3000)


def geometry(mode: Mode, *, load: int = 286, crop: int = 256, multiple: int = 4, flip: bool = True) -> Preprocess:
    return Preprocess(mode, load, crop, flip, multiple)


@pytest.mark.parametrize(
    ("mode", "size", "resized"),
    [
        ("resize_and_crop", (480, 640), (286, 286)),
        ("crop", (480, 640), (480, 640)),
        ("crop", (128, 512), (256, 1024)),  # enlarged until the crop fits, shape kept
        ("scale_width", (480, 640), (216, 288)),  # 214.5 x 286, to the multiple of 4
        ("scale_width_and_crop", (640, 480), (381, 286)),
        ("scale_width_and_crop", (480, 640), (256, 342)),  # 214 x 286 would be too low for the crop
        ("scale_shortside_and_crop", (480, 640), (286, 381)),
        ("none", (333, 501), (332, 500)),
    ],
)
def test_sizes_of_each_mode(mode: Mode, size: tuple[int, int], resized: tuple[int, int]) -> None:
    assert geometry(mode).resized(*size) == resized


@given(st.sampled_from(["scale_width", "none"]), LENGTH, LENGTH, st.sampled_from([1, 2, 4, 32, 256]))
def test_modes_that_do_not_crop_give_multiples(mode: Mode, height: int, width: int, multiple: int) -> None:
    size = geometry(mode, multiple=multiple).resized(height, width)
    assert all(length >= multiple and length % multiple == 0 for length in size)


@given(st.sampled_from(["none"]), LENGTH, LENGTH, st.sampled_from([1, 2, 4, 32]))
def test_rounding_moves_a_side_by_half_a_multiple_at_most(mode: Mode, height: int, width: int, multiple: int) -> None:
    size = geometry(mode, multiple=multiple).resized(height, width)
    for before, after in zip((height, width), size, strict=True):
        assert abs(after - before) <= multiple / 2 or after == multiple


@given(st.sampled_from(sorted(CROPPING)), LENGTH, LENGTH, st.integers(0, 2**32))
def test_every_window_lies_within_the_picture_and_has_the_size_of_the_crop(
    mode: Mode, height: int, width: int, seed: int
) -> None:
    preprocess = geometry(mode)
    size = preprocess.resized(height, width)
    for window in (preprocess.draw(*size, np.random.default_rng(seed)), preprocess.centre(*size)):
        assert (window.height, window.width) == (256, 256)
        assert 0 <= window.top <= size[0] - 256
        assert 0 <= window.left <= size[1] - 256


def test_windows_reach_every_corner_and_mirror_half_of_the_time() -> None:
    preprocess, generator = geometry("crop", crop=8), np.random.default_rng(0)
    windows = [preprocess.draw(10, 10, generator) for _ in range(600)]
    assert {(window.top, window.left) for window in windows} == {(y, x) for y in range(3) for x in range(3)}
    assert 0.4 < np.mean([window.flip for window in windows]) < 0.6


def test_without_flip_the_crops_stay_the_same() -> None:
    drawn = [geometry("crop", crop=8, flip=flip).draw(50, 50, np.random.default_rng(3)) for flip in (True, False)]
    assert (drawn[0].top, drawn[0].left) == (drawn[1].top, drawn[1].left)
    assert not drawn[1].flip


def test_the_centre_is_not_mirrored() -> None:
    assert geometry("resize_and_crop").centre(286, 286) == Window(15, 15, 256, 256, flip=False)


def test_cut_mirrors_left_and_right() -> None:
    picture = np.arange(24, dtype=np.uint8).reshape(1, 4, 6)
    assert Window(1, 2, 2, 3, flip=False).cut(picture).tolist() == [[[8, 9, 10], [14, 15, 16]]]
    assert Window(1, 2, 2, 3, flip=True).cut(picture).tolist() == [[[10, 9, 8], [16, 15, 14]]]


@pytest.mark.parametrize("size", [(29, 41), (100, 77), (286, 286)])
def test_resizing_agrees_with_pillow(size: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (60, 80, 3), dtype=np.uint8)
    ours = resize([pixels], *size).transpose(1, 2, 0).astype(int)
    theirs = np.asarray(Image.fromarray(pixels).resize(size[::-1], Image.Resampling.BICUBIC)).astype(int)
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= 2
    assert np.abs(ours - theirs).mean() < 0.05


def test_resizing_stacks_the_pictures_of_a_group() -> None:
    one = np.full((10, 10, 3), 7, np.uint8)
    two = np.full((20, 30, 3), 9, np.uint8)
    stacked = resize([one, two], 8, 12)
    assert stacked.shape == (6, 8, 12)
    assert (stacked[:3] == 7).all()
    assert (stacked[3:] == 9).all()
