"""What decoding makes of every kind of picture."""

import io
import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps
from PIL.ExifTags import IFD, Base

from tests.images.files import SRGB, noise, png, saved, with_red_and_green_swapped
from translator.images.codec import Picture, decode, flatten, header

SWAPPED = with_red_and_green_swapped(SRGB)
GREY, COLOUR, PALETTE, GREY_ALPHA, COLOUR_ALPHA = 0, 2, 3, 4, 6


def first_channel(picture: Picture) -> list[int]:
    assert (picture.pixels == picture.pixels[..., :1]).all(), "not grey"
    return picture.pixels[..., 0].ravel().tolist()


@pytest.mark.parametrize("form", ["PNG", "BMP", "TIFF", "PPM"])
def test_plain_colour_comes_out_as_it_went_in(form: str) -> None:
    picture = decode(saved(noise(), form))
    assert np.array_equal(picture.pixels, np.asarray(noise()))
    assert (picture.alpha, picture.notes, picture.taken, picture.format) == (None, (), None, form)
    assert picture.pixels.dtype == np.uint8
    assert picture.pixels.flags.c_contiguous
    assert picture.pixels.flags.writeable


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF", "JPEG2000", "GIF"])
def test_every_other_format_of_the_list_is_read(form: str) -> None:
    picture = decode(saved(Image.new("RGB", (40, 20), (200, 120, 40)), form))
    assert picture.pixels.shape == (20, 40, 3)
    assert np.abs(picture.pixels.astype(int) - (200, 120, 40)).max() <= 4
    assert picture.format == form


def test_a_file_and_its_bytes_are_the_same_picture(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(saved(noise(), "JPEG"))
    assert np.array_equal(decode(path).pixels, decode(path.read_bytes()).pixels)


def test_the_content_decides_not_the_extension(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(saved(noise(), "JPEG"))
    assert decode(path).format == "JPEG"


def test_names_of_any_script_and_length_are_opened(tmp_path: Path) -> None:
    folder = tmp_path / "ein schöner Ordner" / "风景照片" / ("lang" * 25) / ("länger" * 20) / ("am längsten" * 10)
    folder.mkdir(parents=True)
    path = folder / "Пейзаж 🌄.png"
    assert len(str(path)) > 260
    path.write_bytes(saved(noise(), "PNG"))
    assert decode(path).pixels.shape == (32, 48, 3)


def test_a_large_picture_is_put_together_from_its_bands() -> None:
    tall = Image.fromarray(np.random.default_rng(0).integers(0, 256, (2100, 1100, 3), dtype=np.uint8))
    turned = Image.Exif()
    turned[Base.Orientation] = 8
    assert np.array_equal(decode(saved(tall, "PNG")).pixels, np.asarray(tall))
    upright = np.rot90(np.asarray(tall))
    assert np.array_equal(decode(saved(tall, "PNG", exif=turned)).pixels, upright)


class TestGreyAndPalette:
    @pytest.mark.parametrize(
        ("depth", "values", "levels"),
        [(1, b"\x40", [0, 255]), (2, b"\x60", [85, 170]), (4, b"\x3c", [51, 204]), (8, b"\x07\xf0", [7, 240])],
    )
    def test_grey_of_up_to_8_bits_fills_the_range(self, depth: int, values: bytes, levels: list[int]) -> None:
        assert first_channel(decode(png(2, 1, depth, GREY, values))) == levels

    @pytest.mark.parametrize(
        ("depth", "values", "key"), [(1, b"\x40", 1), (2, b"\x60", 2), (4, b"\x3c", 12), (8, b"\x07\xf0", 240)]
    )
    def test_a_transparent_grey_is_found_at_every_depth(self, depth: int, values: bytes, key: int) -> None:
        picture = decode(png(2, 1, depth, GREY, values, (b"tRNS", struct.pack(">H", key))))
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[255, 0]]

    def test_a_palette_is_expanded_and_its_transparency_kept_aside(self) -> None:
        palette = (b"PLTE", bytes((1, 2, 3, 4, 5, 6)))
        picture = decode(png(2, 1, 8, PALETTE, b"\0\1", palette, (b"tRNS", bytes((10, 200)))))
        assert picture.pixels.tolist() == [[[1, 2, 3], [4, 5, 6]]]
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[10, 200]]

    def test_the_transparent_entry_of_a_gif_is_alpha(self) -> None:
        picture = decode(saved(Image.new("P", (4, 2), 0), "GIF", transparency=0))
        assert picture.alpha is not None
        assert not picture.alpha.any()

    def test_a_transparent_colour_is_alpha(self) -> None:
        picture = decode(png(2, 1, 8, COLOUR, bytes((1, 2, 3, 4, 5, 6)), (b"tRNS", struct.pack(">3H", 4, 5, 6))))
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[255, 0]]


class TestAlpha:
    def test_alpha_is_kept_aside_and_the_colours_below_it_stay(self) -> None:
        picture = decode(png(2, 1, 8, COLOUR_ALPHA, bytes((1, 2, 3, 0, 4, 5, 6, 77))))
        assert picture.pixels.tolist() == [[[1, 2, 3], [4, 5, 6]]]
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[0, 77]]

    def test_grey_with_alpha(self) -> None:
        picture = decode(png(2, 1, 8, GREY_ALPHA, bytes((9, 0, 8, 77))))
        assert first_channel(picture) == [9, 8]
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[0, 77]]

    def test_alpha_turns_with_the_picture(self) -> None:
        turned = Image.Exif()
        turned[Base.Orientation] = 6
        image = noise()
        image.putalpha(Image.fromarray(np.arange(48 * 32, dtype=np.uint16).astype(np.uint8).reshape(32, 48)))
        picture = decode(saved(image, "PNG", exif=turned))
        expected = np.rot90(np.asarray(image), -1)
        assert picture.alpha is not None
        assert np.array_equal(np.dstack([picture.pixels, picture.alpha]), expected)

    def test_flatten_lays_the_picture_on_a_colour(self) -> None:
        pixels = np.full((1, 3, 3), 200, np.uint8)
        picture = Picture(pixels, np.array([[0, 255, 51]], np.uint8), (), None, "PNG")
        assert flatten(picture, (100, 0, 255)).tolist() == [[[100, 0, 255], [200, 200, 200], [120, 40, 244]]]

    def test_flatten_without_alpha_changes_nothing(self) -> None:
        picture = decode(saved(noise(), "PNG"))
        assert flatten(picture, (1, 2, 3)) is picture.pixels


class TestDepth:
    """16 bits keep their high byte; float and 32-bit values are stretched, and a note says so."""

    reduced = ("Its 16 bits per channel were reduced to 8.",)

    def test_16_bit_grey_keeps_the_high_byte(self) -> None:
        picture = decode(png(3, 1, 16, GREY, struct.pack(">3H", 0, 0x80FF, 0xFFFF)))
        assert first_channel(picture) == [0, 0x80, 0xFF]
        assert picture.notes == self.reduced

    def test_16_bit_grey_with_a_transparent_value(self) -> None:
        picture = decode(png(2, 1, 16, GREY, struct.pack(">2H", 0x8001, 0x8000), (b"tRNS", b"\x80\x00")))
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[255, 0]]

    def test_16_bit_colour_keeps_the_high_byte(self) -> None:
        picture = decode(png(1, 1, 16, COLOUR, struct.pack(">3H", 0x80FF, 0x7FFF, 0xFFFF)))
        assert picture.pixels.tolist() == [[[0x80, 0x7F, 0xFF]]]
        assert picture.notes == self.reduced

    def test_16_bit_colour_with_alpha_and_with_a_transparent_colour(self) -> None:
        alpha = decode(png(1, 1, 16, COLOUR_ALPHA, struct.pack(">4H", 0x80FF, 0, 0xFFFF, 0x4000))).alpha
        key = struct.pack(">3H", 0x8000, 1, 2)
        keyed = decode(png(2, 1, 16, COLOUR, key + b"\x70" * 6, (b"tRNS", key))).alpha
        assert alpha is not None
        assert keyed is not None
        assert (alpha.tolist(), keyed.tolist()) == ([[0x40]], [[0, 255]])

    @pytest.mark.parametrize("order", ["<u2", ">u2"])
    def test_16_bit_tiff_of_both_byte_orders(self, order: str) -> None:
        image = Image.fromarray(np.array([[0, 0x8000, 0xFFFF]], order))
        assert first_channel(decode(saved(image, "TIFF"))) == [0, 0x80, 0xFF]

    def test_tiff_whose_zero_is_white(self) -> None:
        image = Image.fromarray(np.array([[0, 0xFFFF]], np.uint16))
        assert first_channel(decode(saved(image, "TIFF", tiffinfo={262: 0}))) == [255, 0]

    def test_16_bit_portable_graymap(self) -> None:
        assert first_channel(decode(b"P5\n2 1\n65535\n\x80\xff\xff\xff")) == [0x80, 0xFF]

    def test_float_values_within_0_and_1_are_that_range(self) -> None:
        picture = decode(saved(Image.fromarray(np.array([[0.2, 0.4]], np.float32)), "TIFF"))
        assert first_channel(picture) == [51, 102]
        assert picture.notes == ("Its float values were read as 0 (black) to 1 (white).",)

    def test_other_float_values_are_stretched_from_least_to_most(self) -> None:
        values = np.array([[-5.0, 0.0, 10.0, np.nan, np.inf, -np.inf]], np.float32)
        picture = decode(saved(Image.fromarray(values), "TIFF"))
        assert first_channel(picture) == [0, 85, 255, 0, 255, 0]
        assert picture.notes == ("Its values from -5 to 10 were stretched from black to white.",)

    @pytest.mark.parametrize("value", [np.nan, 7.0])
    def test_float_pictures_without_a_range_are_black(self, value: float) -> None:
        image = Image.fromarray(np.full((2, 2), value, np.float32))
        assert first_channel(decode(saved(image, "TIFF"))) == [0] * 4

    def test_32_bit_numbers_are_stretched_also_beyond_the_signed_range(self) -> None:
        image = Image.fromarray(np.array([[0, 2**31 - 1, -1]], np.int32))
        signed = saved(image, "TIFF")
        sample_format = struct.pack("<HHI", 339, 3, 1)
        unsigned = signed.replace(sample_format + b"\2", sample_format + b"\1")
        assert first_channel(decode(signed)) == [0, 255, 0]
        assert first_channel(decode(unsigned)) == [0, 127, 255]


class TestOrientation:
    @pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF"])
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_the_picture_stands_upright(self, orientation: int, form: str) -> None:
        exif = Image.Exif()
        exif[Base.Orientation] = orientation
        content = saved(noise(), form, exif=exif)
        with Image.open(io.BytesIO(content)) as image:
            expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
        assert expected.shape == ((48, 32, 3) if orientation >= 5 else (32, 48, 3))
        assert np.array_equal(decode(content).pixels, expected)
        assert (header(content).height, header(content).width) == expected.shape[:2]

    def test_six_is_a_camera_held_with_its_right_side_down(self) -> None:
        exif = Image.Exif()
        exif[Base.Orientation] = 6
        stored = np.array([[1, 2, 3], [4, 5, 6]], np.uint8)
        picture = decode(saved(Image.fromarray(stored), "PNG", exif=exif))
        assert picture.pixels[..., 0].tolist() == [[4, 1], [5, 2], [6, 3]]

    @pytest.mark.parametrize("orientation", [0, 9, 300])
    def test_an_unknown_orientation_is_upright(self, orientation: int) -> None:
        exif = Image.Exif()
        exif[Base.Orientation] = orientation
        assert decode(saved(noise(), "PNG", exif=exif)).pixels.shape == (32, 48, 3)

    def test_damaged_exif_is_a_note(self) -> None:
        picture = decode(saved(noise(), "PNG", exif=b"Exif\0\0II\x2a\0\xff\xff\xff\x7f"))
        assert np.array_equal(picture.pixels, np.asarray(noise()))
        assert picture.notes == ("Its EXIF data is damaged and was ignored.",)


class TestMoment:
    @pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF"])
    def test_the_moment_it_was_taken_is_kept(self, form: str) -> None:
        exif = Image.Exif()
        exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2021:08:09 10:11:12"
        assert decode(saved(noise(), form, exif=exif.tobytes())).taken == "2021:08:09 10:11:12"

    def test_what_is_no_moment_is_left_out(self) -> None:
        exif = Image.Exif()
        exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "    :  :     :  :  "
        assert decode(saved(noise(), "JPEG", exif=exif.tobytes())).taken is None


class TestSeveralFrames:
    @pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP", "TIFF", "AVIF"])
    def test_the_first_frame_is_used_with_a_note(self, form: str) -> None:
        frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "lime", "blue")]
        picture = decode(saved(frames[0], form, save_all=True, append_images=frames[1:]))
        assert picture.notes == ("It holds several frames or pages; the first is used.",)
        assert np.abs(picture.pixels.astype(int) - (255, 0, 0)).max() <= 6

    def test_the_second_picture_of_a_phone_is_noted(self) -> None:
        content = saved(noise(), "MPO", save_all=True, append_images=[noise(seed=1)])
        picture = decode(content)
        assert picture.format == "JPEG"
        assert picture.notes == ("It holds further pictures (a preview, a depth or a gain map); the first is used.",)


def test_the_header_is_read_without_the_pixels(tmp_path: Path) -> None:
    whole = saved(noise(300, 200), "PNG")
    path = tmp_path / "cut.png"
    path.write_bytes(whole[:200])
    assert vars(header(path)) == {"width": 300, "height": 200, "mode": "RGB", "format": "PNG"}


def test_several_threads_decode_at_once() -> None:
    files = [saved(noise(160, 120, seed), form) for seed in range(6) for form in ("JPEG", "PNG", "TIFF", "WEBP")]
    files += [saved(noise(160, 120, seed), "PNG", icc_profile=SWAPPED) for seed in range(6)]
    one_by_one = [decode(content).pixels for content in files]
    with ThreadPoolExecutor(8) as pool:
        together = [picture.pixels for picture in pool.map(decode, files * 4)]
    assert all(np.array_equal(a, b) for a, b in zip(one_by_one * 4, together, strict=True))
