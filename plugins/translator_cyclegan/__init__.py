"""CycleGAN: translate between two folders of pictures without pairs."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_cyclegan.family import CycleGan


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [CycleGan]
