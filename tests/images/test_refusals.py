"""Files that are no whole picture are refused in one sentence that names them."""

import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.images.files import SRGB, noise, png, saved
from translator.errors import ImageError
from translator.images.codec import MAX_PIXELS, decode, header

FORMATS = ["PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF", "JPEG2000", "PPM"]


def refusal(path: Path) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(ImageError) as caught:
        decode(path)
    sentence = str(caught.value)
    assert sentence.startswith(str(path))
    assert_one(sentence)
    return sentence


def assert_one(sentence: str) -> None:
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert "\n" not in sentence


def written(folder: Path, content: bytes, name: str = "photo.png") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


class TestWhatIsNoPicture:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "is empty (0 bytes)"),
            (b"just text", "is not a picture in a format that is read here"),
            (b"BM is how this letter begins, dear reader", "is not a picture in a format that is read here"),
            (b"P1 is not a bitmap", "is not a picture in a format that is read here"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG drawing"),
            (b"<?xml version='1.0'?>\n<!-- drawn -->\n<svg viewBox='0 0 1 1'>", "is an SVG drawing"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "is an HEIC picture"),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "is an HEIC picture"),
            (b"\xff\x0a\xfa\x7f", "is a JPEG XL picture"),
            (b"8BPS\0\1", "is a Photoshop document"),
            (b"%PDF-1.7", "is a PDF or PostScript document"),
            (b"II\x2a\0\x10\0\0\0CR\2\0", "is a raw camera file"),
            (b"\0\0\1\0\1\0", "is an icon file"),
            (b"\0\0\0\x18ftypmp42", "is a video"),
            (b"PK\3\4", "is an archive"),
            (b"<!DOCTYPE html><p>404</p>", "is a web page"),
        ],
    )
    def test_the_sentence_says_what_it_is(self, tmp_path: Path, content: bytes, words: str) -> None:
        assert words in refusal(written(tmp_path, content))

    def test_a_preview_in_front_of_raw_data_is_not_taken_for_the_photo(self, tmp_path: Path) -> None:
        assert "raw camera file" in refusal(written(tmp_path, saved(noise(), "TIFF", tiffinfo={254: 1})))

    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert refusal(tmp_path / "gone.png").endswith("does not exist.")

    def test_a_folder(self, tmp_path: Path) -> None:
        assert refusal(tmp_path).endswith("is a folder, not a picture.")

    def test_a_name_that_no_system_takes(self, tmp_path: Path) -> None:
        assert "cannot be read" in refusal(tmp_path / ("n" * 300 + ".png"))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.png")
        assert refusal(tmp_path / "pipe.png").endswith("is not an ordinary file.")

    @pytest.mark.skipif(os.name == "nt", reason="Windows names are always text")
    def test_a_name_that_is_no_text_can_be_printed(self, tmp_path: Path) -> None:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png"))
        with pytest.raises(ImageError) as caught:
            decode(path)
        assert "udcff.png does not exist" in str(caught.value).encode("utf-8").decode()


class TestWhatIsCutOff:
    @pytest.mark.parametrize("form", FORMATS)
    @pytest.mark.parametrize("share", [0.1, 0.6, 0.95])
    def test_half_a_picture_is_never_given_for_a_whole_one(self, tmp_path: Path, form: str, share: float) -> None:
        whole = saved(noise(), form)
        sentence = refusal(written(tmp_path, whole[: int(len(whole) * share)]))
        assert "is cut off" in sentence or "is damaged" in sentence

    @pytest.mark.parametrize("form", ["PNG", "JPEG", "PPM", "TIFF"])
    def test_it_says_how_much_is_there(self, tmp_path: Path, form: str) -> None:
        whole = saved(noise(300, 600), form)
        sentence = refusal(written(tmp_path, whole[: int(len(whole) * 0.6)]))
        share = int(sentence.split("about the top ")[1].split("%")[0])
        assert 50 <= share <= 60

    def test_no_share_is_guessed_where_rows_do_not_tell(self, tmp_path: Path) -> None:
        whole = saved(noise(300, 600), "JPEG", progressive=True)
        assert refusal(written(tmp_path, whole[: len(whole) // 2])).endswith("is cut off; get a whole copy of it.")

    def test_a_flipped_bit_is_noticed_where_the_format_can(self, tmp_path: Path) -> None:
        spoilt = bytearray(saved(noise(), "PNG"))
        spoilt[len(spoilt) // 2] ^= 1
        assert "is damaged" in refusal(written(tmp_path, bytes(spoilt)))


class TestWhatIsTooLarge:
    """The header alone decides, before memory is taken."""

    def test_280_megapixels_are_refused_and_the_limit_named(self, tmp_path: Path) -> None:
        path = written(tmp_path, png(20000, 14000, 8, 2, b""))
        assert "20000 x 14000 is 280 megapixels and the limit is 160" in refusal(path)
        with pytest.raises(ImageError, match="280 megapixels"):
            header(path)

    def test_the_limit_may_be_set(self) -> None:
        small = saved(noise(), "PNG")
        assert decode(small, max_pixels=48 * 32).pixels.shape == (32, 48, 3)
        with pytest.raises(ImageError, match="limit"):
            decode(small, max_pixels=48 * 32 - 1)

    def test_photos_of_the_largest_cameras_are_within_it(self) -> None:
        assert header(png(14204, 10652, 8, 2, b"")).width == 14204
        assert MAX_PIXELS < 280_000_000

    def test_a_picture_of_100_megapixels_is_decoded_without_a_warning(self) -> None:
        picture = decode(saved(Image.new("1", (10_000, 10_000), 1), "PNG"))
        assert picture.pixels.shape == (10_000, 10_000, 3)
        assert picture.pixels[::999, ::999].min() == 255

    def test_a_gif_that_announces_a_huge_screen(self, tmp_path: Path) -> None:
        bomb = b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b"\x2c" + b"\0" * 8
        assert "too large" in refusal(written(tmp_path, bomb + b"\0\2\0\x3b"))

    def test_a_gif_whose_first_frame_is_huge(self, tmp_path: Path) -> None:
        frame = b"\x2c" + struct.pack("<HHHHB", 65000, 65000, 65000, 65000, 0)
        bomb = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0, 0, 0) + frame + b"\2\0\x3b"
        sentence = refusal(written(tmp_path, bomb))
        assert "far more pixels than a picture has" in sentence or "too large" in sentence

    def test_text_that_inflates_to_megabytes(self, tmp_path: Path) -> None:
        text = (b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * (8 << 20)))
        assert "built to fill the memory" in refusal(written(tmp_path, png(1, 1, 8, 0, b"\0", text)))

    def test_a_picture_without_pixels(self, tmp_path: Path) -> None:
        assert "photo.png" in refusal(written(tmp_path, png(0, 1, 8, 0, b"")))


WHOLE = {
    **{form: saved(noise(), form) for form in FORMATS},
    "TIFF": saved(noise(), "TIFF", icc_profile=SRGB),
    "float TIFF": saved(Image.fromarray(np.ones((9, 9), np.float32)), "TIFF"),
    "profiled JPEG": saved(
        noise(), "JPEG", icc_profile=SRGB, exif=b"Exif\0\0II\x2a\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0"
    ),
}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(min_size=1, max_size=3))))
def test_spoilt_bytes_give_a_picture_or_a_sentence(form: str, changes: list[tuple[int, bytes]]) -> None:
    spoilt = bytearray(WHOLE[form])
    for place, content in changes:
        place %= len(spoilt)
        spoilt[place : place + len(content)] = content
    try:
        picture = decode(bytes(spoilt))
    except ImageError as error:
        assert_one(str(error))
    else:
        assert picture.pixels.dtype == np.uint8
        assert picture.pixels.shape[2:] == (3,)
