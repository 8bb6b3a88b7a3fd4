"""VAE: an encoder and a decoder of pictures, learned together by a bound of the likelihood."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_vae.family import Vae


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [Vae]
