"""Diffusion: take noise away step by step, from pure noise to a picture."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_diffusion.family import ClassDiffusion, Diffusion, PairedDiffusion, TextDiffusion


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Diffusion, ClassDiffusion, TextDiffusion, PairedDiffusion]
