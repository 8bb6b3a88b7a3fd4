"""Sentences of the rooms below, which name flags and commands, in the words of the window."""

import re

from PySide6.QtCore import QCoreApplication

from translator.gui.config_words import translated
from translator.gui.places import PLACES

_FLAG = re.compile(r"--([a-z][a-z-]*)")
_NEIGHBOURS = re.compile(r"(” \S+) “")
_COMMAND = re.compile(r"`translator ([a-z]+)[^`]*`")
_PAGES = {
    "batch": "models",
    "check": "train",
    "convert": "convert",
    "data": "train",
    "export": "models",
    "families": "plugins",
    "models": "models",
    "plugins": "plugins",
    "resume": "train",
    "runs": "train",
    "sample": "convert",
    "train": "train",
}
"""The page that does what a command does."""


def in_words(sentence: str) -> str:
    """Return a sentence with the flags of the command line as settings, and its commands as pages.

    "--crop-size 64 --load-size 72" is “Crop size” 64 and “Load size” 72; "`translator runs` lists them" is
    the page Train lists them.
    """
    named = _FLAG.sub(lambda found: f"“{translated(found[1].replace('-', ' ').capitalize())}”", sentence)
    return _COMMAND.sub(_page, _NEIGHBOURS.sub(r"\1 and “", named))


def _page(found: re.Match[str]) -> str:
    word = next((place.word for place in PLACES if place.name == _PAGES.get(found[1])), "")
    return QCoreApplication.translate("control words", "the page {page}").format(page=word) if word else found[0]
