"""CUT and FastCUT: translate from one folder of pictures to another, one way, without pairs."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_cut.family import Cut


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Cut]
