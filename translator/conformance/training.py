"""Checks that train for real, through the registry, the data room and the Trainer."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from translator.conformance.failure import Failed
from translator.conformance.workplace import BATCH, SAMPLES, Workplace
from translator.errors import TranslatorError
from translator.train.loop import train
from translator.train.run import Run
from translator.train.start import start

if TYPE_CHECKING:
    from torch import Tensor

DEADLINE_S = 300
KILLED_AT = SAMPLES + BATCH
"""Images seen at the kill: in the second epoch, and after updates that no checkpoint holds."""


def trains(place: Workplace) -> str:
    """Train a few steps from start to end; every optimizer has to move something, and the losses to stay finite."""
    run = start(place.recipe(), place.home / "whole")
    train(run)
    first, last = (_tensors(run, checkpoint.folder) for checkpoint in run.checkpoints[-2:])
    still = [name for name in _optimizers(last) if _same(first, last, f"optimizers.{name}.")]
    if still:
        raise Failed(f"No update of the optimizer {still[0]} happened between two checkpoints.")
    if _same(first, last, "nets."):
        raise Failed("Training changed nothing in the networks.")
    ticks = run.ticks()
    # A step need not return every name every time (a lazy penalty).
    names = [name for name in ticks[0] if name in ticks[-1] and name not in ("images", "time")]
    losses = ", ".join(f"{name} {ticks[0][name]:.3g} to {ticks[-1][name]:.3g}" for name in names)
    return f"{run.images()} images: {losses}"


def resumes_exactly(place: Workplace) -> str:
    """Kill a training of the same recipe without warning, resume it, and compare every tensor with `trains`."""
    whole = Run.open(place.home / "whole")
    folder = place.home / "killed"
    left = _killed(place, folder)
    train(Run.open(folder))
    expected, resumed = (_tensors(run, run.checkpoints[-1].folder) for run in (whole, Run.open(folder)))
    if expected.keys() != resumed.keys():
        raise Failed(f"The resumed training has other tensors: {sorted(expected.keys() ^ resumed.keys())[0]}.")
    differing = [key for key, value in expected.items() if not _equal(value, resumed[key])]
    if differing:
        raise Failed(
            f"Resumed after a kill, {len(differing)} of {len(expected)} tensors differ, first {differing[0]}; "
            "something that a step uses is no parameter and no persistent buffer of a network."
        )
    return f"killed at {KILLED_AT} images, resumed from {left}; {len(expected)} tensors are the same bit for bit"


def _killed(place: Workplace, folder: Path) -> int:
    """Train until the kill in a child process; return how many images the newest checkpoint it left has seen."""
    recipe = place.home / "recipe.json"
    recipe.write_text(json.dumps(place.recipe().to_json()), encoding="utf-8")
    child = subprocess.run(
        [sys.executable, "-P", "-m", "translator.conformance.trainee", str(recipe), str(folder), str(KILLED_AT)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)},
        capture_output=True,
        timeout=DEADLINE_S,
        check=False,
    )
    run = Run.open(folder) if (folder / "recipe.json").exists() else None
    if child.returncode == 0 or run is None or not run.checkpoints:
        raise Failed(f"The training to be killed ended by itself: {child.stderr.decode(errors='replace').strip()}")
    return run.images()


def _tensors(run: Run, checkpoint: Path) -> dict[str, "Tensor"]:
    from safetensors.torch import load_file

    try:
        files = [load_file(path) for path in sorted(checkpoint.glob("*.safetensors"))]
    except OSError as error:
        raise TranslatorError(f"The checkpoint {checkpoint} of the run {run.name} cannot be read.") from error
    return {key: value for file in files for key, value in file.items()}


def _optimizers(tensors: dict[str, "Tensor"]) -> list[str]:
    return sorted({key.split(".")[1] for key in tensors if key.startswith("optimizers.")})


def _same(first: dict[str, "Tensor"], second: dict[str, "Tensor"], prefix: str) -> bool:
    keys = [key for key in second if key.startswith(prefix)]
    return all(key in first and _equal(first[key], second[key]) for key in keys)


def _equal(one: "Tensor", other: "Tensor") -> bool:
    """Tell whether two tensors hold the same bits, where a NaN equals itself."""
    if one.shape != other.shape or one.dtype != other.dtype:
        return False
    return torch.equal(one.contiguous().view(-1).view(torch.uint8), other.contiguous().view(-1).view(torch.uint8))
