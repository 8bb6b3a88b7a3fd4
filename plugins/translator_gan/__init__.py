"""GAN: make new pictures like those of a folder, from noise."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_gan.family import Gan


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Gan]
