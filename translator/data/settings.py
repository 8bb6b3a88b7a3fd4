"""DataSettings: which folders make the data set, and what happens to each picture before a network sees it."""

import re
from pathlib import Path
from typing import Literal, Self

from pydantic import field_validator

from translator.api import Config, Field
from translator.errors import DataError

Mode = Literal["resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "scale_shortside_and_crop", "none"]
CROPPING: frozenset[Mode] = frozenset({"resize_and_crop", "crop", "scale_width_and_crop", "scale_shortside_and_crop"})
"""Modes whose pictures all have crop_size x crop_size pixels."""
LOADING: frozenset[Mode] = frozenset({"resize_and_crop", "scale_width_and_crop", "scale_shortside_and_crop"})
"""Cropping modes that first resize by load_size, which must then be large enough for the crop."""

FOLDERS = ("a", "b", "root", "pairs", "folder")
PATHS = (*FOLDERS, "captions", "manifest")
"""Settings that name a place on this machine."""


class DataSettings(Config):
    """Where the pictures are, and how they are resized, cropped and flipped."""

    a: str = Field("", "Folder with the pictures of domain A.", group="Data")
    b: str = Field("", "Folder with the pictures of domain B.", group="Data")
    root: str = Field("", "Folder that holds trainA and trainB, and testA and testB if there are any.", group="Data")
    pairs: str = Field(
        "",
        "Folder of pictures that show A and B side by side, or one that holds train, val and test of such pictures.",
        group="Data",
    )
    pairs_left: Literal["a", "b"] = Field("a", "Which side is on the left in side-by-side pictures.", group="Data")
    folder: str = Field("", "Folder of pictures for families that learn from one domain.", group="Data")
    direction: Literal["a2b", "b2a"] = Field(
        "a2b", "With paired data: translate from A to B, or from B to A (B is then the input).", group="Data"
    )
    preprocess: Mode = Field(
        "resize_and_crop",
        "resize_and_crop: to a square of load_size, then a random crop. scale_width and scale_shortside: that side to "
        "load_size, shape kept. crop: a random crop only. none: as they are.",
        group="Data",
    )
    load_size: int = Field(
        286, "Size that pictures are resized to before they are cropped.", group="Data", ge=8, le=8192, unit="px"
    )
    crop_size: int = Field(
        256, "Side of the square that the networks are trained on.", group="Data", ge=8, le=8192, unit="px"
    )
    flip: bool = Field(True, "Mirror half of the pictures, chosen at random.", group="Data")
    labels: Literal["none", "folders"] = Field(
        "none",
        "With paired or single data: folders makes the folder that a picture lies in, right below the one given, its "
        "class.",
        group="Data",
    )
    captions: str = Field(
        "",
        "File of captions: in every line a JSON object with file_name and text. Captioned data needs none where "
        "metadata.jsonl lies in its folder, or a .txt file beside each picture.",
        group="Data",
    )
    caption_length: int = Field(
        32, "Words of a caption that are read, one begin token included.", group="Data", advanced=True, ge=2, le=512
    )
    caption_words: int = Field(
        1,
        "A word is learned when the training captions hold it this often; others count as unknown.",
        group="Data",
        advanced=True,
        ge=1,
    )
    sample_rate: int = Field(
        16_000,
        "Samples of a sound per second; files of another rate are converted.",
        group="Data",
        advanced=True,
        ge=1_000,
        le=192_000,
        unit="Hz",
    )
    sound_seconds: float = Field(
        2.0,
        "Length of every sound: longer ones are cut, shorter ones end in silence.",
        group="Data",
        advanced=True,
        gt=0,
        le=60,
        unit="s",
    )
    manifest: str = Field(
        "",
        "File that lists pictures to leave out and to hold out for testing, as `translator data split` writes it.",
        group="Data",
    )
    background: str = Field("#ffffff", "Colour behind transparent pictures, as #rrggbb.", group="Data", advanced=True)

    @field_validator("background")
    @classmethod
    def _is_colour(cls, text: str) -> str:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
            raise ValueError("a colour is written #rrggbb")
        return text

    @property
    def sound_length(self) -> int:
        """Return the number of samples of every sound."""
        return max(1, round(self.sample_rate * self.sound_seconds))

    @property
    def colour(self) -> tuple[int, int, int]:
        """Return the background as red, green and blue, 0 to 255."""
        red, green, blue = bytes.fromhex(self.background[1:])
        return red, green, blue

    def absolute(self) -> Self:
        """Return these settings with absolute folders, so that a run can be resumed from anywhere."""
        full = {name: str(path_of(getattr(self, name))) for name in PATHS if getattr(self, name)}
        return self.model_copy(update=full)

    def check_sizes(self) -> None:
        """Refuse a crop that is larger than the size the pictures are loaded at."""
        if self.preprocess in LOADING and self.load_size < self.crop_size:
            raise DataError(
                f"crop_size {self.crop_size} does not fit into load_size {self.load_size}; "
                f"make load_size at least {self.crop_size} (one eighth more than the crop is usual)."
            )


def path_of(text: str) -> Path:
    """Return the absolute path that a user wrote, with ~ for the home folder."""
    return Path(text).expanduser().absolute()
