"""Walks: pictures on the way from code to code, as a film strip or as a video."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np

from translator.api.config import Config, Field
from translator.errors import ConfigError
from translator.images.codec import encode
from translator.images.resize import enlarged
from translator.images.sheet import sheet
from translator.infer.recording import SUFFIX, Recording
from translator.infer.sink import prepare
from translator.jobs.progress import Control, Report, silent
from translator.latent.code import Code, Values
from translator.latent.path import Way, at, stops
from translator.latent.space import Condition, Pixels, Space

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
STRIP_STEPS = 8
VIDEO_S = 2
CELL_PX, FRAME_PX = 64, 256
WHAT = "Walk"


class Walking(Config):
    """How a walk goes from code to code."""

    way: Literal["auto", "straight", "spherical"] = Field(
        "auto", "Line between codes; auto is spherical where codes are normal.", group="Walk"
    )
    steps: int = Field(
        0, "Pictures from one code to the next; 0 takes 8 for a strip, two seconds for a video.", group="Walk", ge=0
    )
    loop: bool = Field(False, "Come back to the first code at the end.", group="Walk")
    eased: bool = Field(True, "Slow down at every code of a video.", group="Walk")
    fps: int = Field(24, "Pictures a second of a video.", group="Walk", ge=1, le=120)


def walk(
    space: Space,
    codes: Sequence[Code],
    output: Path,
    options: Walking | None = None,
    *,
    condition: Condition | None = None,
    report: Report = silent,
    control: Control | None = None,
) -> Path | None:
    """Write the walk through two or more codes and return its path, None when it was stopped.

    The suffix of `output` decides: .mp4 is a video, a picture's is a film strip with a row for each leg. Raises
    ConfigError for any other, DataError or ImageError when it cannot be written, ModelError for a wrong condition.
    """
    options, control = options or Walking(), control or Control()
    suffix = output.suffix.lower()
    if suffix not in (SUFFIX, *PICTURES):
        raise ConfigError(f"{output} is neither a video nor a strip; end it in {SUFFIX}, {', '.join(PICTURES)}.")
    if len(codes) < 2:
        raise ConfigError("A walk needs two codes or more; name another one.")
    prepare(output.parent)
    write = _film if suffix == SUFFIX else _strip
    return write(
        space, [*codes, codes[0]] if options.loop else list(codes), output, options, condition, report, control
    )


def way_of(space: Space, chosen: str) -> Way:
    """Return the line that was chosen, or the one that suits the space."""
    return "straight" if chosen == "straight" else "spherical" if chosen == "spherical" else space.way


def _film(
    space: Space,
    codes: Sequence[Code],
    output: Path,
    options: Walking,
    condition: Condition | None,
    report: Report,
    control: Control,
) -> Path | None:
    positions = stops(len(codes) - 1, options.steps or VIDEO_S * options.fps, loop=options.loop, eased=options.eased)
    recording, finished = Recording(output), False
    try:
        pictures = space.draw(
            _along(space, codes, positions, options), condition, what=WHAT, report=report, control=control
        )
        number = 0
        for picture in pictures:
            recording.write(enlarged(picture, FRAME_PX), number / options.fps)
            number += 1
        finished = number == len(positions)
        return recording.finish() if finished else None
    finally:
        if not finished:
            recording.abandon()


def _strip(
    space: Space,
    codes: Sequence[Code],
    output: Path,
    options: Walking,
    condition: Condition | None,
    report: Report,
    control: Control,
) -> Path | None:
    steps, legs = options.steps or STRIP_STEPS, len(codes) - 1
    places = _along(space, codes, stops(legs, steps), options)
    pictures = list(space.draw(places, condition, what=WHAT, report=report, control=control))
    if len(pictures) < len(places):
        return None
    rows = [pictures[leg * steps : (leg + 1) * steps + 1] for leg in range(legs)]
    encode(captioned(rows, [f"{codes[leg].title}\nto {codes[leg + 1].title}" for leg in range(legs)]), output)
    return output


def captioned(rows: Sequence[Sequence[Pixels]], sides: Sequence[str], titles: Sequence[str] = ()) -> Pixels:
    """Return a sheet of pictures, the small ones enlarged by a whole factor so that their pixels stay what they are."""
    return sheet([[enlarged(picture, CELL_PX) for picture in row] for row in rows], titles, sides=sides)


def _along(
    space: Space, codes: Sequence[Code], positions: Sequence[float] | np.ndarray, options: Walking
) -> list[Values]:
    way, values = way_of(space, options.way), [code.values for code in codes]
    return [at(values, float(position), way) for position in positions]
