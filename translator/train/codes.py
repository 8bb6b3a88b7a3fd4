"""The codes of pictures by a trained family: what the Model it exports as `decode` takes."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from translator.api import Family
from translator.data.preprocess import resize
from translator.errors import RunError
from translator.nn.noise import drawing_from
from translator.train.context import Context
from translator.train.networks import load_networks
from translator.train.run import Run

Pixels = NDArray[np.uint8]


def gives_codes(run: Run) -> bool:
    """Tell whether the run's family can say which code a picture has."""
    return type(run.recipe.family).encode is not Family.encode


def codes(run: Run, pictures: Sequence[Pixels], *, checkpoint: str = "newest") -> NDArray[np.float32]:
    """Return the codes [N, ...] of pictures uint8 [H, W, 3], resized to the size that was trained on, on the CPU.

    Raises RunError when the family gives pictures no codes, or when it was not trained on pictures of one size.
    """
    facts, recipe = run.facts, run.recipe
    if not gives_codes(run):
        raise RunError(
            f"{recipe.family.title} gives pictures no codes; choose a run of a family that does, such as glo."
        )
    if not facts.height or not facts.width:
        raise RunError(f"The run {run.name} was trained on pictures of many sizes; codes need one that crops.")
    nets = load_networks(run, run.checkpoint(checkpoint))
    resized = np.stack([resize([picture], facts.height, facts.width) for picture in pictures])
    ctx = Context(recipe.config, torch.device("cpu"))
    ctx.prepare(recipe.training.seed, -1, 0.0, 0)
    with torch.no_grad(), drawing_from(ctx.noise):
        found = recipe.family.encode(recipe.config, nets, torch.from_numpy(resized).float() / 127.5 - 1, ctx)
    return found.float().numpy()
