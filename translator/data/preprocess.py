"""From a decoded picture to what a network sees: a resize that is always the same, then a random crop and flip.

The resize depends on the picture alone, so its result can be kept; `Window` is drawn anew for every sample. Pictures
that belong together are stacked along their channels, [3k, H, W], and thereby share both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.data.settings import CROPPING, DataSettings, Mode


@dataclass(frozen=True)
class Window:
    """The part of a resized picture that a sample shows, in pixels, and whether it is mirrored."""

    top: int
    left: int
    height: int
    width: int
    flip: bool

    def cut(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the window of a picture [..., H, W], a view."""
        part = picture[..., self.top : self.top + self.height, self.left : self.left + self.width]
        return part[..., ::-1] if self.flip else part


@dataclass(frozen=True)
class Preprocess:
    """The geometry of one mode.

    A crop that is larger than the resized picture makes the picture larger, shape kept, until the crop fits. Modes
    that do not crop give heights and widths that are multiples of `multiple_of`.
    """

    mode: Mode
    load_size: int
    crop_size: int
    flip: bool
    multiple_of: int

    @classmethod
    def of(cls, settings: DataSettings, multiple_of: int) -> "Preprocess":
        """Take the settings, checked."""
        settings.check_sizes()
        return cls(settings.preprocess, settings.load_size, settings.crop_size, settings.flip, multiple_of)

    @property
    def crops(self) -> bool:
        """Tell whether every sample has crop_size x crop_size pixels."""
        return self.mode in CROPPING

    def resized(self, height: int, width: int) -> tuple[int, int]:
        """Return the height and width that a picture is resized to before the window is cut."""
        height, width = self._loaded(height, width)
        if self.crops:
            return _grown(height, width, self.crop_size)
        return _rounded(height, self.multiple_of), _rounded(width, self.multiple_of)

    def draw(self, height: int, width: int, generator: np.random.Generator) -> Window:
        """Draw the window of a resized picture; takes three numbers from the generator in every mode."""
        down, right, mirror = generator.random(3)
        size_y, size_x = self._window_size(height, width)
        top, left = int(down * (height - size_y + 1)), int(right * (width - size_x + 1))
        return Window(top, left, size_y, size_x, self.flip and bool(mirror < 0.5))

    def centre(self, height: int, width: int) -> Window:
        """Return the window in the middle of a resized picture, not mirrored."""
        size_y, size_x = self._window_size(height, width)
        return Window((height - size_y) // 2, (width - size_x) // 2, size_y, size_x, flip=False)

    def _window_size(self, height: int, width: int) -> tuple[int, int]:
        return (self.crop_size, self.crop_size) if self.crops else (height, width)

    def _loaded(self, height: int, width: int) -> tuple[int, int]:
        match self.mode:
            case "resize_and_crop":
                return self.load_size, self.load_size
            case "scale_width" | "scale_width_and_crop":
                return _scaled(height, self.load_size / width), self.load_size
            case "scale_shortside_and_crop":
                scale = self.load_size / min(height, width)
                return _scaled(height, scale), _scaled(width, scale)
            case "crop" | "none":
                return height, width


def resize(pictures: Sequence[NDArray[np.uint8]], height: int, width: int) -> NDArray[np.uint8]:
    """Resize pictures uint8 [H, W, 3] bicubically with antialiasing; return them stacked as uint8 [3k, height, width].

    Works on uint8 throughout, as Pillow does, and agrees with Pillow's bicubic filter to two levels.
    """
    return np.concatenate([_resized(pixels.transpose(2, 0, 1), height, width) for pixels in pictures])


def fit(picture: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """Resize a picture uint8 [3k, H, W] as `resize` does."""
    return np.ascontiguousarray(_resized(picture, height, width))


def _resized(picture: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    import torch
    from torchvision.transforms.v2 import InterpolationMode, functional

    small = functional.resize(
        torch.from_numpy(np.require(picture, requirements="W")),
        [height, width],
        interpolation=InterpolationMode.BICUBIC,
        antialias=True,
    )
    pixels: NDArray[np.uint8] = small.numpy()
    return pixels


def _grown(height: int, width: int, crop: int) -> tuple[int, int]:
    scale = max(crop / height, crop / width, 1.0)
    return max(crop, _scaled(height, scale)), max(crop, _scaled(width, scale))


def _scaled(length: int, scale: float) -> int:
    return max(1, round(length * scale))


def _rounded(length: int, multiple: int) -> int:
    return max(multiple, round(length / multiple) * multiple)
