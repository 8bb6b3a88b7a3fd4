"""Checks of what a family says about itself, and of what importing it costs."""

import os
import subprocess
import sys
from pathlib import Path

from translator.api import Facts, fields
from translator.conformance.failure import Failed
from translator.conformance.subject import Subject
from translator.errors import TranslatorError
from translator.registry.loading import check_api_version, check_attributes
from translator.train import recipe
from translator.train.recipe import Recipe


def has_attributes(subject: Subject) -> str:
    """Look at the class attributes as the registry does."""
    family = type(subject.family)
    try:
        check_api_version(family)
        check_attributes(family)
    except TranslatorError as error:
        raise Failed(str(error)) from error
    if vars(subject.family):
        raise Failed(f"An instance holds {', '.join(vars(subject.family))}; state belongs into modules.")
    return f"{family.id}, version {family.version}, eats {family.data} data"


def describes_settings(subject: Subject) -> str:
    """Read every setting; each needs a default and a description, and a name that no setting of the host has."""
    settings = fields(subject.family.Config)
    for setting in settings:
        if not setting.description.strip().endswith("."):
            raise Failed(f"The description of {setting.path} is shown as a sentence; end it with a full stop.")
    try:
        recipe.settings(subject.family)
    except TranslatorError as error:
        raise Failed(str(error)) from error
    return f"{len(settings)} settings"


def offers_presets(subject: Subject) -> str:
    """Apply every preset to the family's default recipe."""
    names = list(subject.family.presets())
    for name in names:
        try:
            Recipe.default(subject.family).preset(name)
        except TranslatorError as error:
            raise Failed(str(error)) from error
    return ", ".join(names) or "none"


def imports_no_torch(subject: Subject) -> str:
    """Import the family in a fresh process, read its settings, and look for torch."""
    module, _, name = subject.target.partition(":")
    code = (
        f"import sys, {module}; from operator import attrgetter; from translator.api import fields\n"
        f"fields(attrgetter({name!r})({module}).Config); sys.exit(3 if 'torch' in sys.modules else 0)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    child = subprocess.run([sys.executable, "-P", "-c", code], env=environment, capture_output=True, check=False)
    if child.returncode == 3:
        raise Failed(f"Importing {module} imports torch, which makes every start slow; import it inside the methods.")
    if child.returncode != 0:
        raise Failed(f"Importing {module} in a new process failed: {child.stderr.decode(errors='replace').strip()}")
    return "in a fresh process"


def builds_networks(subject: Subject) -> str:
    """Build the networks and their optimizers, and look at how they hang together."""
    from torch import nn

    nets = subject.family.networks(subject.config, subject.facts)
    for name, net in nets.items():
        if not isinstance(net, nn.Module):
            raise Failed(f"networks() gives {name} as {type(net).__name__}; everything stateful is an nn.Module.")
        if not name.isidentifier():
            raise Failed(f"networks() calls a network {name!r}; names become keys of a checkpoint, use an identifier.")
    _check_names(subject, set(nets))
    owned = {id(parameter) for net in nets.values() for parameter in net.parameters()}
    optims = subject.optimizers(nets)
    for name, optim in optims.items():
        held = [parameter for group in optim.optimizer.param_groups for parameter in group["params"]]
        if any(id(parameter) not in owned for parameter in held):
            raise Failed(f"The optimizer {name} holds a parameter of no network, which no checkpoint would keep.")
    if not optims:
        raise Failed("optimizers() gives none, so nothing can be trained.")
    count = sum(parameter.numel() for net in nets.values() for parameter in net.parameters())
    return f"{', '.join(nets)}: {count:,} parameters at {_size(subject.facts)}; optimizers {', '.join(optims)}"


def _check_names(subject: Subject, nets: set[str]) -> None:
    half_lives = subject.family.ema(subject.config)
    for name in (*half_lives, *subject.family.second_order):
        if name not in nets:
            raise Failed(f"ema() or second_order names {name}, but the networks are {', '.join(sorted(nets))}.")
    for name, half_life in half_lives.items():
        if half_life <= 0:
            raise Failed(f"The half-life of the average of {name} is {half_life} images; it has to be above 0.")


def _size(facts: Facts) -> str:
    return f"{facts.width}x{facts.height} pixels"
