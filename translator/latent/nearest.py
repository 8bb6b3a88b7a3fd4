"""Nearest: the training picture that each picture of a code is most like, so that copies are seen for what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.errors import DataError
from translator.evaluate.cache import smalls_of
from translator.evaluate.likeness import most_alike, small
from translator.evaluate.pictures import Pictures
from translator.jobs.progress import Control, Report, silent
from translator.latent.space import Pixels


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A training picture: its file, its pixels, its distance in levels of 0 .. 255, and whether it is mirrored."""

    path: Path
    pixels: Pixels
    distance: float
    mirrored: bool


def nearest(
    pictures: Sequence[Pixels], train: Path, *, report: Report = silent, control: Control | None = None
) -> list[Neighbour]:
    """Return for each picture the one below the folder `train` that it is most like; DataError when there is none.

    What was read of the folder is kept until a file in it changes.
    """
    known = Pictures.below(train)
    smalls, places = smalls_of(known, report=report, control=control)
    if not places:
        raise DataError(f"No picture in {train} can be read; give a folder of training pictures.")
    match = most_alike(small(pictures), smalls)
    return [
        Neighbour(
            known.named[places[index]].files[0], known.named[places[index]].read(), float(distance), bool(mirrored)
        )
        for index, distance, mirrored in zip(match.indices, match.distances, match.mirrored, strict=True)
    ]
