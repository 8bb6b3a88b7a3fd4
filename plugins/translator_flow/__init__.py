"""Flow: pictures to noise and back without loss, so that every picture has an exact likelihood."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_flow.family import Flow


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Flow]
