"""Reference: the real pictures of a run that what it makes is held against."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, islice
from typing import TYPE_CHECKING, Literal

import numpy as np

from translator.evaluate.extractor import Extractor, Picture
from translator.evaluate.features import Features

if TYPE_CHECKING:
    from torch import Tensor

    from translator.train.run import Run

FEWEST_HELD_OUT = 50
"""Held-out samples below which training pictures are taken: so few say nothing."""
JUDGED = 64
"""Pictures of each kind that a discriminator is asked about."""
STEP = 16

Row = Mapping[str, "Tensor"]
Split = Literal["held out", "training"]
Beat = Callable[[int], None]
"""Told how many more pictures were worked on; may raise to end the work."""


@dataclass(frozen=True)
class Reference:
    """Samples as batches of one row, pictures uint8 [1, 3, H, W]; `trained` are some that are trained on.

    `split` says what `rows` are; `trained` is empty where they are training samples themselves.
    """

    rows: tuple[Row, ...]
    split: Split
    trained: tuple[Row, ...]
    classes: tuple[str, ...]

    @classmethod
    def of(cls, run: "Run", count: int, beat: Beat) -> "Reference":
        """Read up to `count` held-out samples of a run, or else training samples; DataError where one is unreadable."""
        from translator.data.previews import each

        dataset = run.dataset()
        held_out = dataset.spaced(count, held_out=True)
        split: Split = "held out" if len(held_out) >= FEWEST_HELD_OUT else "training"
        chosen = held_out if split == "held out" else dataset.spaced(count, held_out=False)
        rows = []
        for row in each(dataset, chosen):
            rows.append(row)
            beat(1)
        trained = tuple(each(dataset, dataset.spaced(JUDGED, held_out=False))) if split == "held out" else ()
        return cls(tuple(rows), split, trained, run.facts.classes)

    def given(self, count: int) -> list[Row]:
        """Return `count` rows for a sampler, from the first again after the last."""
        return list(islice(cycle(self.rows), count))

    def labels(self, count: int) -> tuple[str, ...]:
        """Return the classes of `given`, "" where there are none."""
        return tuple(self.classes[int(row["label"])] if "label" in row else "" for row in self.given(count))

    def pictures(self, entry: str) -> list[Picture]:
        """Return the pictures of an entry, uint8 [H, W, 3]."""
        return [np.ascontiguousarray(row[entry][0].permute(1, 2, 0).numpy()) for row in self.rows]

    @cached_property
    def known(self) -> dict[str, Features]:
        """Return the features that were extracted, by entry."""
        return {}

    def features(self, entry: str, extractor: Extractor, beat: Beat) -> Features:
        """Return the features of an entry's pictures, extracted once."""
        if entry not in self.known:
            self.known[entry] = features_of(self.pictures(entry), extractor, self.labels(len(self.rows)), beat)
        return self.known[entry]


def features_of(
    pictures: Sequence[Picture], extractor: Extractor, labels: Sequence[str], beat: Beat = lambda _: None
) -> Features:
    """Return the features of pictures that are in memory."""
    parts = []
    for start in range(0, len(pictures), STEP):
        parts.append(extractor.extract(pictures[start : start + STEP]))
        beat(min(STEP, len(pictures) - start))
    logits = [part.logits for part in parts if part.logits is not None]
    digest = hashlib.sha256()
    for picture in pictures:
        digest.update(repr(picture.shape).encode() + picture.tobytes())
    return Features(
        np.concatenate([part.features for part in parts]),
        tuple(str(number) for number in range(len(pictures))),
        tuple(labels),
        extractor.identity,
        np.concatenate(logits) if logits else None,
        sha256=digest.hexdigest(),
    )
