"""Conditional GANs: make new pictures of a class, of what a caption says, or of what is heard."""

from collections.abc import Sequence
from typing import Any

from translator.api import Family, hookimpl
from translator_cgan.family import ClassGan, SoundGan, TextGan


@hookimpl
def translator_families() -> Sequence[type[Family[Any]]]:
    """Return the families of this plugin."""
    return [ClassGan, TextGan, SoundGan]
