"""Pictures become files whole or not at all, and come back as they were where the format can."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray
from PIL import Image
from PIL.ExifTags import Base

from tests.images.files import noise
from translator.errors import ImageError
from translator.images.codec import SUFFIXES, decode, encode

PIXELS = np.asarray(noise())
SMOOTH = np.asarray(noise(6, 4).resize((96, 64), Image.Resampling.BICUBIC))
ALPHA = np.random.default_rng(5).integers(0, 256, PIXELS.shape[:2], dtype=np.uint8)
MOMENT = "2019:12:31 23:59:59"


@settings(max_examples=60, deadline=None)
@given(st.data())
@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_lossless_formats_give_back_every_value(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    height, width = data.draw(st.tuples(st.integers(1, 24), st.integers(1, 24)))
    pixels = data.draw(arrays.arrays(np.uint8, (height, width, 3)))
    alpha = data.draw(st.none() | arrays.arrays(np.uint8, (height, width)))
    path = tmp_path_factory.getbasetemp() / f"round trip{suffix}"
    encode(pixels, path, alpha=alpha, taken=data.draw(st.none() | st.just(MOMENT)))
    picture = decode(path)
    assert np.array_equal(picture.pixels, pixels)
    assert (picture.alpha is None) == (alpha is None)
    assert alpha is None or np.array_equal(picture.alpha, alpha)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_is_written_in_its_format(tmp_path: Path, suffix: str) -> None:
    for name in (f"photo{suffix}", f"PHOTO2{suffix.upper()}"):
        encode(SMOOTH, tmp_path / name)
        picture = decode(tmp_path / name)
        assert picture.format == SUFFIXES[suffix]
        assert np.abs(picture.pixels.astype(int) - SMOOTH).mean() < 2
        assert picture.notes == ()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
def test_quality_trades_size_for_likeness(tmp_path: Path, suffix: str) -> None:
    sizes, errors = [], []
    for quality in (30, 95):
        path = tmp_path / f"{quality}{suffix}"
        encode(PIXELS, path, quality=quality)
        sizes.append(path.stat().st_size)
        errors.append(np.abs(decode(path).pixels.astype(int) - PIXELS).mean())
    assert sizes[0] < sizes[1]
    assert errors[0] > errors[1]


def test_jpegs_of_high_quality_keep_their_saturated_edges(tmp_path: Path) -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2, 0], stripes[:, 1::2, 2] = 255, 255
    encode(stripes, tmp_path / "stripes.jpg")
    assert np.abs(decode(tmp_path / "stripes.jpg").pixels.astype(int) - stripes).mean() < 4


@pytest.mark.parametrize("suffix", [".png", ".webp", ".tiff"])
def test_alpha_is_kept_where_the_format_holds_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cut-out{suffix}"
    encode(PIXELS, path, alpha=ALPHA)
    picture = decode(path)
    assert picture.alpha is not None
    assert np.array_equal(picture.alpha, ALPHA)


@pytest.mark.parametrize("suffix", [".jpg", ".bmp"])
def test_alpha_is_laid_on_white_where_the_format_has_none(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"flat{suffix}"
    encode(np.zeros((16, 16, 3), np.uint8), path, alpha=np.full((16, 16), 55, np.uint8))
    picture = decode(path)
    assert picture.alpha is None
    assert np.abs(picture.pixels.astype(int) - 200).max() <= 1


class TestWhatGoesAlong:
    @pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
    def test_the_moment_is_written_and_no_orientation(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"photo{suffix}"
        encode(PIXELS, path, taken=MOMENT)
        assert decode(path).taken == MOMENT
        with Image.open(path) as image:
            assert Base.Orientation not in image.getexif()

    def test_no_exif_without_a_moment_and_never_a_profile(self, tmp_path: Path) -> None:
        for suffix in (".png", ".jpg", ".webp", ".tif", ".bmp"):
            encode(PIXELS, tmp_path / f"photo{suffix}")
            with Image.open(tmp_path / f"photo{suffix}") as image:
                assert not {"exif", "icc_profile"} & image.info.keys()

    def test_png_says_that_it_is_srgb(self, tmp_path: Path) -> None:
        encode(PIXELS, tmp_path / "photo.png", taken=MOMENT)
        with Image.open(tmp_path / "photo.png") as image:
            assert image.info["srgb"] == 0


class TestFailures:
    @pytest.mark.parametrize("name", ["photo", "photo.gif", "photo.xyz", ".png"])
    def test_an_unknown_suffix(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(ImageError, match=r"no suffix that is written here; use one of \.png, \.jpg"):
            encode(PIXELS, tmp_path / name)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(ImageError, match=r"photo\.png cannot be written: .*\.$"):
            encode(PIXELS, tmp_path / "gone" / "photo.png")

    def test_a_folder_in_its_place(self, tmp_path: Path) -> None:
        (tmp_path / "photo.png").mkdir()
        with pytest.raises(ImageError, match="cannot be written"):
            encode(PIXELS, tmp_path / "photo.png")
        assert [path.name for path in tmp_path.iterdir()] == ["photo.png"]

    @pytest.mark.parametrize(("suffix", "limit"), [(".webp", "16,383"), (".jpg", "65,500")])
    def test_a_side_longer_than_the_format_allows(self, tmp_path: Path, suffix: str, limit: str) -> None:
        with pytest.raises(
            ImageError, match=f"at most {limit} pixels a side and this one is 65501 x 1; write it as PNG"
        ):
            encode(np.zeros((1, 65501, 3), np.uint8), tmp_path / f"long{suffix}")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a process's files")
    def test_a_full_disk_leaves_the_earlier_file_whole(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        encode(PIXELS, path)
        earlier = path.read_bytes()
        with files_of_at_most(100), pytest.raises(ImageError, match=r"photo\.png cannot be written: .*\.$"):
            encode(255 - PIXELS, path)
        assert path.read_bytes() == earlier
        assert [path.name for path in tmp_path.iterdir()] == ["photo.png"]


if sys.platform != "win32":
    import resource
    from collections.abc import Iterator
    from contextlib import contextmanager

    @contextmanager
    def files_of_at_most(size: int) -> Iterator[None]:
        """Let the system refuse to write more, as it does when a disk is full."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_users_umask_decides_who_may_read(tmp_path: Path) -> None:
    encode(PIXELS, tmp_path / "photo.png")
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "photo.png").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_array_is_not_touched(tmp_path: Path) -> None:
    pixels: NDArray[np.uint8] = PIXELS.copy()
    pixels.flags.writeable = False
    encode(pixels[::-1], tmp_path / "photo.jpg", alpha=ALPHA)
    assert np.array_equal(pixels, PIXELS)
