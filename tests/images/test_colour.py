"""Whose colours come out: profiles, ink and Lab, all as sRGB."""

import numpy as np
import pytest
from PIL import Image, ImageCms

from tests.images.files import SRGB, ink_profile, noise, png, saved, with_red_and_green_swapped, without_adobe_marker
from translator.images.codec import decode

SWAPPED = with_red_and_green_swapped(SRGB)
IGNORED = ("Its colour profile is damaged or made for another kind of picture and was ignored.",)


def test_a_profile_decides_what_the_values_mean() -> None:
    picture = decode(saved(Image.new("RGB", (4, 4), (255, 0, 0)), "PNG", icc_profile=SWAPPED))
    assert np.abs(picture.pixels.astype(int) - (0, 255, 0)).max() <= 1
    assert picture.notes == ()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_profiles_are_found_in_every_format(form: str) -> None:
    plain = decode(saved(Image.new("RGB", (16, 16), (220, 60, 10)), form)).pixels.astype(int)
    profiled = decode(saved(Image.new("RGB", (16, 16), (220, 60, 10)), form, icc_profile=SWAPPED)).pixels.astype(int)
    assert np.abs(profiled - plain[..., [1, 0, 2]]).max() <= 3


def test_pixels_of_an_srgb_profile_stay_exactly_as_they_are() -> None:
    assert np.array_equal(decode(saved(noise(), "PNG", icc_profile=SRGB)).pixels, np.asarray(noise()))


def test_alpha_is_no_colour_and_stays() -> None:
    image = Image.new("RGBA", (4, 4), (255, 0, 0, 99))
    picture = decode(saved(image, "PNG", icc_profile=SWAPPED))
    assert picture.pixels[0, 0, 1] >= 254
    assert picture.alpha is not None
    assert (picture.alpha == 99).all()


def test_a_palette_is_expanded_before_its_profile_is_applied() -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([255, 0, 0, 0, 0, 0])
    assert decode(saved(image, "PNG", icc_profile=SWAPPED)).pixels[0, 0, 1] >= 254


def test_grey_takes_the_profile_of_a_colour_camera() -> None:
    picture = decode(saved(Image.new("L", (4, 4), 100), "PNG", icc_profile=SRGB))
    assert np.abs(picture.pixels.astype(int) - 100).max() <= 1
    assert picture.notes == ()


@pytest.mark.parametrize("profile", [b"garbage", SRGB[:200], SRGB[:60] + b"\xff" * 300])
def test_a_broken_profile_is_a_note_and_the_values_stay(profile: bytes) -> None:
    picture = decode(saved(noise(), "PNG", icc_profile=profile))
    assert np.array_equal(picture.pixels, np.asarray(noise()))
    assert picture.notes == IGNORED


def test_a_profile_for_another_kind_of_picture_is_a_note() -> None:
    picture = decode(saved(Image.new("CMYK", (4, 4), (0, 255, 255, 0)), "TIFF", icc_profile=SRGB))
    assert picture.pixels[0, 0].tolist() == [255, 0, 0]
    assert picture.notes == IGNORED


class TestInk:
    @pytest.mark.parametrize("form", ["TIFF", "JPEG"])
    def test_ink_without_a_profile_takes_light_away(self, form: str) -> None:
        image = Image.new("CMYK", (8, 8), (0, 255, 255, 0))
        options = {"quality": 100} if form == "JPEG" else {}
        assert np.abs(decode(saved(image, form, **options)).pixels.astype(int) - (255, 0, 0)).max() <= 2

    def test_only_jpegs_with_the_marker_of_adobe_hold_inverted_ink(self) -> None:
        adobe = saved(Image.new("CMYK", (8, 8), (200, 200, 200, 255)), "JPEG", quality=100)
        assert decode(adobe).pixels.max() <= 2
        plain = decode(without_adobe_marker(adobe)).pixels.astype(int)  # the same bytes are (55, 55, 55, 0) of ink
        assert np.abs(plain - 200).max() <= 2

    @pytest.mark.parametrize("form", ["TIFF", "JPEG"])
    def test_the_profile_of_a_press_decides_its_colours(self, form: str) -> None:
        profile = ink_profile(full_cyan=(60, 60, 40))
        image = Image.new("CMYK", (8, 8), (255, 0, 0, 0))
        picture = decode(saved(image, form, icc_profile=profile, **({"quality": 100} if form == "JPEG" else {})))
        red, green, blue = picture.pixels[4, 4].astype(int)
        assert picture.notes == ()
        assert red > green + 80
        assert red > blue + 80
        paper = decode(saved(Image.new("CMYK", (8, 8), (0, 0, 0, 0)), form, icc_profile=profile)).pixels
        assert paper.min() >= 253


def test_lab_becomes_srgb() -> None:
    lab = ImageCms.applyTransform(
        noise(), ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    )
    assert lab is not None
    picture = decode(saved(lab, "TIFF"))
    assert np.abs(picture.pixels.astype(int) - np.asarray(noise(), int)).mean() < 3


def test_a_damaged_profile_does_not_spoil_the_next_picture() -> None:
    decode(saved(noise(), "PNG", icc_profile=b"garbage"))
    assert decode(saved(noise(), "PNG")).notes == ()


def test_16_bit_grey_goes_through_its_profile_at_8_bits() -> None:
    picture = decode(saved(Image.fromarray(np.full((2, 2), 0x8000, np.uint16)), "TIFF", icc_profile=SRGB))
    assert np.abs(picture.pixels.astype(int) - 0x80).max() <= 1


def test_png_chunks_about_gamma_are_not_applied() -> None:
    plain, gamma = (png(1, 1, 8, 0, b"\x40", *chunk) for chunk in ([], [(b"gAMA", b"\0\1\x86\xa0")]))
    assert np.array_equal(decode(plain).pixels, decode(gamma).pixels)
