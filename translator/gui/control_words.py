"""Sentences of the rooms below, which are English and name flags and commands, in the words of the window."""

import re

from PySide6.QtCore import QCoreApplication

from translator.gui.config_words import translated
from translator.gui.places import PLACES
from translator.gui.sentences import said

_FLAG = re.compile(r"--([a-z][a-z-]*)")
_NEIGHBOURS = re.compile(r"(” \S+) “")
_LOOSE = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=“)|(?<=”) (?=[\u3000-\u9fff])")
"""Spaces between Chinese and its quotation marks, where it has none."""
_COMMAND = re.compile(r"`translator ([a-z]+)[^`]*`")
_PAGES = {
    "batch": "models",
    "check": "train",
    "compare": "models",
    "convert": "convert",
    "data": "train",
    "evaluate": "models",
    "export": "models",
    "families": "plugins",
    "lab": "lab",
    "models": "models",
    "plugins": "plugins",
    "resume": "train",
    "runs": "train",
    "sample": "convert",
    "train": "train",
}
"""The page that does what a command does."""


def in_words(sentence: str) -> str:
    """Return a sentence in the language of the window, with flags as settings and commands as pages.

    "--crop-size 64 --load-size 72" is “Crop size” 64 and “Load size” 72; "`translator runs` lists them" is
    the page Train lists them.
    """
    named = _FLAG.sub(lambda found: f"“{translated(found[1].replace('-', ' ').capitalize())}”", said(sentence))
    joined = _NEIGHBOURS.sub(rf"\1{_tr(' and ')}“", named)
    return _LOOSE.sub("", _COMMAND.sub(_page, joined))


def _page(found: re.Match[str]) -> str:
    word = next((place.word for place in PLACES if place.name == _PAGES.get(found[1])), "")
    return _tr("the page {page}").format(page=word) if word else found[0]


def _tr(text: str) -> str:
    return QCoreApplication.translate("control words", text)
