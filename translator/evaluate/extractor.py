"""Extractor: what turns pictures into the features that sets of pictures are compared by.

Scores by different extractors, or by one at different resizing, cannot be compared: an extractor states who it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Identity:
    """Which extractor features came from: its name, the sha256 of its weights, how pictures were resized for it.

    `is_any_scale` says that its features have a scale that nobody chose, which the kernel of KID would be lost on:
    there they are divided by the root mean square of the real ones.
    """

    name: str
    sha256: str
    resize: str
    is_any_scale: bool = False


@dataclass(frozen=True)
class Extracted:
    """Features float32 [n, d], and the logits float32 [n, classes] of an extractor that classifies."""

    features: NDArray[np.float32]
    logits: NDArray[np.float32] | None = None


class Extractor(Protocol):
    """Turns pictures, uint8 [H, W, 3] of any sizes, into features that depend on no other picture of the batch."""

    @property
    def identity(self) -> Identity:
        """Return who this is, for the conditions of a score."""

    @property
    def title(self) -> str:
        """Return what people read: "Built-in features (not FID)"."""

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        """Return the features of some pictures."""
