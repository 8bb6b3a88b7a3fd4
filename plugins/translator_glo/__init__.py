"""GLO: a generator and a code for each training picture, learned together, without a discriminator."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_glo.family import Glo


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Glo]
