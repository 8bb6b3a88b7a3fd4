"""Networks: built from a recipe with its seed, and read back from a checkpoint."""

import copy
from collections.abc import Mapping

import torch
from safetensors.torch import load_file
from torch import nn

from translator.api import Facts
from translator.train.checkpoint import Checkpoint
from translator.train.context import seed_of
from translator.train.recipe import Recipe
from translator.train.run import Run


def build(recipe: Recipe, facts: Facts) -> dict[str, nn.Module]:
    """Build a family's networks on the CPU, their initial weights a function of the recipe's seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed_of("networks", recipe.training.seed))
        return recipe.family.networks(recipe.config, facts)


def load_networks(run: Run, checkpoint: Checkpoint) -> dict[str, nn.Module]:
    """Return a run's networks as a verified checkpoint holds them, on the CPU, in eval mode, EMA weights put in."""
    checkpoint.verify()
    nets = build(run.recipe, run.facts)
    tensors = load_file(checkpoint.folder / "shared.safetensors")
    own = load_file(checkpoint.folder / "rank-0.safetensors")
    for name, net in nets.items():
        prefix = f"ema.{name}.average."
        source, prefix = (
            (tensors, prefix) if name in run.recipe.family.ema(run.recipe.config) else (tensors, f"nets.{name}.")
        )
        if getattr(net, "rank_local", False):
            source, prefix = own, f"{name}."
        net.load_state_dict({k.removeprefix(prefix): v for k, v in source.items() if k.startswith(prefix)})
    return {name: net.eval() for name, net in nets.items()}


def averaged(nets: Mapping[str, nn.Module], averages: Mapping[str, nn.Module]) -> dict[str, nn.Module]:
    """Return deep copies in eval mode, the averaged network wherever there is one."""
    return {name: copy.deepcopy(averages.get(name, net)).eval() for name, net in nets.items()}
