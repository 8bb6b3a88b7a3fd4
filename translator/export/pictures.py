"""The pictures that a parity check and a preview are made with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
LONGEST = 512
"""Pictures of data without a fixed size are looked at no larger than this, in pixels."""


@dataclass(frozen=True)
class Pictures:
    """Pictures (uint8 [H, W, 3]) by the batch entry they belong to; drawn ones where there are none.

    `real` is the smallest number of pictures that an entry has, 0 for drawn ones. `values` are labels, texts and sounds
    of the same samples by batch entry, a row for each sample; empty where there are none.
    """

    by_domain: Mapping[str, Sequence[Frame]]
    real: int
    values: Mapping[str, NDArray[Any]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        pictures: "Sequence[Frame] | Mapping[str, Sequence[Frame]]",
        values: Mapping[str, NDArray[Any]] | None = None,
    ) -> "Pictures":
        """Take pictures of one domain or of several, and what else the samples hold; without pictures, draw some."""
        by_domain = dict(pictures) if isinstance(pictures, Mapping) else {"": pictures}
        by_domain = {domain: list(frames) for domain, frames in by_domain.items() if len(frames)}
        if not by_domain:
            return cls({"": drawn()}, 0, values or {})
        return cls(by_domain, min(len(frames) for frames in by_domain.values()), values or {})

    @property
    def size(self) -> tuple[int, int]:
        """Return the height and width of the first picture, made smaller when it is large."""
        height, width = next(iter(self.by_domain.values()))[0].shape[:2]
        factor = min(1.0, LONGEST / max(height, width))
        return max(1, round(height * factor)), max(1, round(width * factor))

    def frames(self, domain: str) -> Sequence[Frame]:
        """Return the pictures of a domain, or of the first one where nothing says which."""
        return self.by_domain.get(domain) or next(iter(self.by_domain.values()))

    def batch(self, domain: str, count: int, size: tuple[int, int]) -> Frame:
        """Return `count` pictures resized to (height, width), uint8 [count, H, W, 3], repeated where there are less."""
        frames = self.frames(domain)
        return np.stack([resized(frames[number % len(frames)], size) for number in range(count)])


def resized(frame: Frame, size: tuple[int, int]) -> Frame:
    """Return a picture resized to (height, width): bicubic, antialiased."""
    from PIL import Image

    if frame.shape[:2] == size:
        return frame
    image: Any = Image.fromarray(frame).resize((size[1], size[0]), Image.Resampling.BICUBIC)
    return np.array(image)


def covered(frame: Frame, size: tuple[int, int]) -> Frame:
    """Return the middle of a picture in the proportions of (height, width), resized to it."""
    height, width = frame.shape[:2]
    share = min(height / size[0], width / size[1])
    tall, wide = max(1, round(size[0] * share)), max(1, round(size[1] * share))
    top, left = (height - tall) // 2, (width - wide) // 2
    return resized(np.ascontiguousarray(frame[top : top + tall, left : left + wide]), size)


def drawn(count: int = 2, side: int = 64) -> list[Frame]:
    """Draw pictures with smooth colours, edges and grain, always the same."""
    random = np.random.default_rng(0)
    y, x = np.mgrid[0:side, 0:side] / side
    frames = []
    for _ in range(count):
        phases = random.uniform(0, 2 * np.pi, 3)
        smooth = np.stack([np.sin(6 * x + phase) + np.cos(4 * y - phase) for phase in phases], 2)
        edges = np.where((x + y > 1)[..., None], random.uniform(-1, 1, 3), 0)
        grain = random.normal(0, 0.1, smooth.shape)
        frames.append(np.clip(127.5 + 60 * (smooth + edges + grain), 0, 255).astype(np.uint8))
    return frames
