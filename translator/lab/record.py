"""Record: an experiment on disk, as a film strip, its last moment, and its curves as JSON."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from translator.images.codec import encode
from translator.lab.drawing import draw, strip
from translator.lab.experiment import LabConfig, Moment
from translator.lab.target import Target
from translator.paths import write_atomic


def record(folder: Path, config: LabConfig, target: Target, moments: Sequence[Moment]) -> list[Path]:
    """Write strip.png, last.png and curves.json into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in ("strip.png", "last.png", "curves.json")]
    encode(strip(moments, target.reach), paths[0])
    encode(draw(moments[-1], target.reach, 640), paths[1])
    curves = {"target": target.name, "config": config.model_dump(), "moments": [line(moment) for moment in moments]}
    write_atomic(paths[2], json.dumps(curves, indent=1))
    return paths


def line(moment: Moment) -> dict[str, Any]:
    """Return the numbers of a moment; what is infinite is null."""
    values: dict[str, float] = {
        "kl": moment.distances.kl,
        "js": moment.distances.js,
        "wasserstein": moment.distances.wasserstein,
        "slope": moment.slope,
        "at_bound": moment.at_bound,
        **moment.scalars,
    }
    counted = {"modes": moment.modes.covered, "of": moment.modes.total, "near": moment.modes.near}
    finite = {name: value if math.isfinite(value) else None for name, value in values.items()}
    return {"step": moment.step, **finite, **counted, "verdict": moment.verdict}
