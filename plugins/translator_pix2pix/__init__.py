"""pix2pix: learn a translation from pairs of pictures."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_pix2pix.family import Pix2Pix


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Pix2Pix]
