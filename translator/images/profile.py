"""ICC profiles to sRGB, and the colours of pictures that have none."""

from functools import lru_cache
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

# Relative colorimetric with black point compensation keeps what sRGB can show as it is and still
# maps the black of a print to black, as picture editors do.
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}

Transform = ImageCms.ImageCmsTransform


def to_srgb(band: Image.Image, transform: Transform | None) -> Image.Image:
    """Return a band of mode L, RGB, CMYK or LAB as RGB, through a transform where there is one."""
    if transform is None:
        return _as(band, "RGB")
    converted = transform.apply(_as(band, transform.input_mode))
    assert converted is not None  # only a transform in place returns nothing
    return converted


def transform_for(profile: bytes | None, mode: str) -> tuple[Transform | None, tuple[str, ...]]:
    """Return the transform of an embedded profile for pictures of `mode`, and a note when the profile is unusable.

    None means that a plain conversion is right: there is no profile, or it says what sRGB says.
    """
    if mode == "LAB":
        return _lab(), ()
    if not profile:
        return None, ()
    try:
        return _transform(profile, mode), ()
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None, ("Its colour profile is damaged or made for another kind of picture and was ignored.",)


def _as(band: Image.Image, mode: str) -> Image.Image:
    return band if band.mode == mode else band.convert(mode)  # converting to the same mode would copy


# Pictures of one folder share a few profiles, and building a transform costs milliseconds. lcms transforms
# may be applied from several threads at once.
@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> Transform | None:
    source = ImageCms.getOpenProfile(BytesIO(profile))
    space = source.profile.xcolor_space.strip()
    if mode == "L" and space == "RGB":
        mode = "RGB"  # grey pictures often carry the profile of the camera that took them
    if _SPACES[mode] != space:
        raise ValueError(f"a {space} profile in a {mode} picture")
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    transform = ImageCms.buildTransform(source, srgb, mode, "RGB", _INTENT, _FLAGS)
    return None if mode != "CMYK" and _changes_nothing(transform, mode) else transform


@lru_cache(maxsize=1)
def _lab() -> Transform:
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(lab, srgb, "LAB", "RGB", _INTENT, _FLAGS)


def _changes_nothing(transform: Transform, mode: str) -> bool:
    """Tell whether a transform moves no colour by more than one level: most profiles are sRGB by another name."""
    steps = np.arange(0, 256, 15 if mode == "RGB" else 1, dtype=np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(1, -1, 3) if mode == "RGB" else steps[None]
    before = Image.fromarray(grid)
    after = np.asarray(to_srgb(before, transform), np.int16)
    return bool(np.abs(after - np.asarray(before.convert("RGB"), np.int16)).max() <= 1)
