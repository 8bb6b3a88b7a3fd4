"""Forty odd files from the wild: each is decoded right or refused with its reason."""

from pathlib import Path

import numpy as np
import pytest

from translator.errors import ImageError
from translator.images.codec import decode, flatten, header
from translator.images.resize import resize

SEVERAL = "several frames"
REDUCED = "16 bits per channel were reduced"
DECODED: dict[str, tuple[int, int, str, bool, str]] = {
    # name: width, height, format, alpha, words of its note
    "Pillow__10ct_32bit_128.tiff": (128, 128, "TIFF", False, "from -3.14094 to 3.14068 were stretched"),
    "Pillow__hopper.Lab.tif": (128, 128, "TIFF", False, ""),
    "Pillow__hopper.avif": (128, 128, "AVIF", False, ""),
    "Pillow__jfif_unit_cm.jpg": (1, 1, "JPEG", False, ""),
    "Pillow__orientation_rectangle.jpg": (1, 2, "JPEG", False, ""),
    "Pillow__pil123p.png": (162, 150, "PNG", True, ""),
    "Pillow__pil123rgba.png": (162, 150, "PNG", True, ""),
    "Pillow__pil_sample_cmyk.jpg": (100, 100, "JPEG", False, ""),
    "Pillow__xmp_test.jpg": (2000, 1072, "JPEG", False, ""),
    "avif-sample-images__red-at-12-oclock-with-color-profile.jpg": (800, 800, "JPEG", False, ""),
    **{f"exif-orientation-examples__Landscape_{i}.jpg": (1800, 1200, "JPEG", False, "") for i in range(9)},
    "image__ball.png": (100, 100, "PNG", True, SEVERAL),
    "image__basi0g16.png": (32, 32, "PNG", False, REDUCED),
    "imageio-binaries__newtonscradle.gif": (200, 150, "GIF", False, SEVERAL),
    "libavif__apple_gainmap_new.jpg": (384, 512, "JPEG", False, "gain map"),
    "pillow_heif__L_16__128x128.png": (128, 128, "PNG", False, REDUCED),
    "pillow_heif__RGB_16__128x128.png": (128, 128, "PNG", False, REDUCED),
    "sharp__Channel_digital_image_CMYK_color_no_profile.jpg": (500, 333, "JPEG", False, ""),
    "sharp__Flag_of_the_Netherlands.png": (900, 600, "PNG", False, ""),
    "sharp__alpha-premultiply-2048x1536-paper.png": (2048, 1536, "PNG", True, ""),
    "sharp__blackbug.png": (2048, 1536, "PNG", True, ""),
    "sharp__p3.png": (8, 8, "PNG", True, ""),
    "sharp__rotating-squares.webp": (80, 80, "WEBP", True, SEVERAL),
}
REFUSED = {
    "Pillow__decompression_bomb.gif": "far more pixels than a picture has",
    "Pillow__png_decompression_dos.png": "built to fill the memory",
    "Pillow__truncated_image.png": "about the top 83% of the picture is there",
    "Pillow__truncated_jpeg.jpg": "is cut off",
    "pillow_heif__empty.heic": "is empty",
    "pillow_heif__zPug_3.heic": "is an HEIC picture",
    "sharp__corrupt-header.jpg": "is cut off",
    "sharp__giant-image.jpg": "20000 x 14000 is 280 megapixels and the limit is 160",
    "svg_renamed_check.png": "is an SVG drawing",
}


@pytest.fixture
def odd(shared_data: Path) -> Path:
    return shared_data / "odd"


@pytest.mark.parametrize("name", DECODED)
def test_is_decoded(odd: Path, name: str) -> None:
    width, height, form, has_alpha, note = DECODED[name]
    picture = decode(odd / name)
    assert (picture.pixels.shape, picture.format) == ((height, width, 3), form)
    assert (picture.alpha is not None) == has_alpha
    assert len(picture.notes) == bool(note)
    assert note in "".join(picture.notes)
    announced = header(odd / name)
    assert (announced.width, announced.height, announced.format) == (width, height, form)


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(odd: Path, name: str) -> None:
    with pytest.raises(ImageError, match=REFUSED[name]) as caught:
        decode(odd / name)
    assert str(caught.value).startswith(str(odd / name))
    assert str(caught.value).endswith(".")


def test_no_file_is_left_out(odd: Path) -> None:
    assert {path.name for path in odd.iterdir()} == {*DECODED, *REFUSED}


def test_red_stands_at_12_o_clock(odd: Path) -> None:
    """Without its profile the ring of this picture is turned."""
    pixels = decode(odd / "avif-sample-images__red-at-12-oclock-with-color-profile.jpg").pixels.astype(int)
    red, green, blue = pixels[60:110, 390:410].mean((0, 1))
    assert red > 200
    assert max(green, blue) < 60
    red, green, blue = pixels[690:740, 390:410].mean((0, 1))
    assert red < 60
    assert min(green, blue) > 180


def test_nine_orientations_show_one_scene(odd: Path) -> None:
    """All but the number printed in the middle agree."""
    scenes = [resize(decode(odd / f"exif-orientation-examples__Landscape_{i}.jpg").pixels, 180, 120) for i in range(9)]
    away = np.ones((120, 180), bool)
    away[45:75, 70:110] = False
    for scene in scenes[1:]:
        assert np.abs(scene.astype(int) - scenes[0])[away].mean() < 2


def test_the_palette_and_the_colour_version_of_a_picture_agree(odd: Path) -> None:
    palette, colour = (
        flatten(decode(odd / f"Pillow__pil123{kind}.png"), (255, 255, 255)).astype(int) for kind in ("p", "rgba")
    )
    assert np.abs(palette - colour).mean() < 6


def test_lab_and_srgb_versions_of_a_picture_agree(odd: Path) -> None:
    lab, srgb = (decode(odd / f"Pillow__hopper.{kind}").pixels.astype(int) for kind in ("Lab.tif", "avif"))
    assert np.abs(lab - srgb).mean() < 8


def test_the_letters_of_the_ink_sample_are_red_on_black(odd: Path) -> None:
    pixels = decode(odd / "Pillow__pil_sample_cmyk.jpg").pixels.astype(int)
    assert pixels[90:, :].max() < 40
    assert (pixels[2, 2] > (200, -1, -1)).all()
    assert pixels[2, 2, 1:].max() < 60
