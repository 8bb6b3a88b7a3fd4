"""Sentences of the rooms below, which speak English, in the language of the window.

The rooms put their sentences together from templates and values. `languages/sentences.txt` lists the templates, which
`make translations` gathers from the code; `packaging/sentences.py` tells how they are written. A sentence that fits one
is said in its translation, with the values where that has them; one that fits none stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

TEMPLATES = Path(__file__).parent / "languages" / "sentences.txt"
CONTEXT = "Sentences"

_PART = re.compile(r"\{\{|\}\}|\{(?P<place>\d+)(?::(?P<kind>words|number))?\}|\{(?P<choice>[^{}]*\|[^{}]*)\}")
_HELD = {"words": "(.*?)", "number": r"([-+]?(?:\d[\d.,]*(?:e[-+]\d+)?|inf|nan)%?)", None: "(.+?)"}
_HELD_LONG = _HELD | {None: "(.+)"}
_GLUED = r"((?:[;:,] .*| \(.*|\.)?)"
"""Words right behind a value begin with a mark, or there are none."""
_BETWEEN = re.compile(r"(?<=[.?!]) (?=[A-Z\d])")
"""What stands between two sentences."""
_CLAUSE = "; "
_MARKS = {"": "", ".": "。"}
_STOPS = ("。", "；", "：", "，", "）")
_FEW = 8
"""Letters below which a template fits nearly everything: it counts only with a number or with words that are known."""
_DEEPEST = 6


def said(text: str) -> str:
    """Return a sentence of a room below in the language of the window; one that is not known stays as it is."""
    if not (text and _speaks()):
        return text
    return _known(text, 0) or text


def _speaks() -> bool:
    """Tell whether the window speaks a language that has the sentences."""
    return QCoreApplication.translate(CONTEXT, "Training") != "Training"


@dataclass(frozen=True)
class Template:
    """A template, and what finds it fast: the longest stretch of its text between its places."""

    text: str
    length: int
    longest: str
    is_short: bool

    @classmethod
    def of(cls, text: str) -> "Template":
        """Read a template."""
        stretches = [_plain(stretch) for stretch in _stretches(text)]
        letters = sum(map(str.isalpha, "".join(stretches)))
        return cls(text, sum(map(len, stretches)), max(stretches, key=len), letters < _FEW and "{" in text)

    def values(self, sentence: str) -> Iterator[dict[str, str]]:
        """Return what a sentence has in the places, by number: first with short values, then with long ones."""
        if self.longest in sentence:
            for is_long in (False, True):
                if found := _expression(self.text, is_long).fullmatch(sentence):
                    yield dict(zip(_places(self.text), found.groups(), strict=True))


@cache
def templates() -> tuple[Template, ...]:
    """Return the templates, those with the most text first."""
    lines = TEMPLATES.read_text(encoding="utf-8").splitlines()
    return tuple(sorted((Template.of(line) for line in lines), key=lambda each: -each.length))


@lru_cache(1024)
def _known(text: str, depth: int) -> str | None:
    """Return the translation of one or several sentences, None for those that are not known."""
    if depth > _DEEPEST:
        return None
    several = _joined(_BETWEEN.split(text), "", depth)
    if several is not None:
        return several
    found = [
        fit for template in templates() for values in template.values(text) if (fit := _fit(template, values, depth))
    ]
    whole = next((words for words, is_whole in found if is_whole), None)
    if whole or found:
        return whole or found[0][0]
    clauses = _joined(text.split(_CLAUSE), "；", depth)
    return clauses or (_stopped(text, depth) if text.endswith(".") else None)


def _joined(pieces: list[str], between: str, depth: int) -> str | None:
    """Return several pieces in the language of the window where each of them is known."""
    if len(pieces) < 2:
        return None
    known = [_known(piece, depth + 1) for piece in pieces]
    return between.join(piece for piece in known if piece) if all(known) else None


def _stopped(text: str, depth: int) -> str | None:
    """Return the translation of words that were made a sentence by a full stop."""
    known = _known(text.removesuffix("."), depth + 1)
    return known and f"{known.rstrip('。')}。"


def _fit(template: Template, values: dict[str, str], depth: int) -> tuple[str, bool] | None:
    """Return the translation with the values of a sentence, and whether all words in it are known."""
    kinds = {found["place"]: found["kind"] for found in _PART.finditer(template.text)}
    known = {place: _words(value, depth) for place, value in values.items() if kinds[place] == "words"}
    if template.is_short and "number" not in kinds.values() and not any(known.values()):
        return None
    said_words = {place: words for place, words in known.items() if words is not None}
    return _filled(template, values | said_words), len(said_words) == len(known)


def _words(value: str, depth: int) -> str | None:
    return _MARKS[value] if value in _MARKS else _known(value, depth + 1)


def _filled(template: Template, values: dict[str, str]) -> str:
    translation = QCoreApplication.translate(CONTEXT, template.text)

    def part(found: re.Match[str]) -> str:
        if found["place"] is None:
            return found[0][0]
        words = values[found["place"]]
        return words.rstrip("。") if translation.startswith(_STOPS, found.end()) else words

    return _PART.sub(part, translation)


@lru_cache(1024)
def _expression(template: str, is_long: bool) -> re.Pattern[str]:
    """Return the regular expression of a template, a group for each place."""
    written, end = "", 0
    for found in _PART.finditer(template):
        is_glued = 0 < end == found.start() and found["kind"] == "words"
        written += re.escape(template[end : found.start()])
        if found["place"] is not None:
            written += _GLUED if is_glued else (_HELD_LONG if is_long else _HELD)[found["kind"]]
        elif found["choice"] is not None:
            written += f"(?:{'|'.join(map(re.escape, found['choice'].split('|')))})"
        else:
            written += re.escape(found[0][0])
        end = found.end()
    return re.compile(written + re.escape(template[end:]), re.DOTALL)


def _places(template: str) -> list[str]:
    return [found["place"] for found in _PART.finditer(template) if found["place"] is not None]


def _stretches(template: str) -> list[str]:
    """Return what a template has between its places and choices; doubled braces stay within."""
    ends = [(found.start(), found.end()) for found in _PART.finditer(template) if len(found[0]) > 2]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(template)]
    return [template[start:stop] for start, stop in zip(starts, stops, strict=True)]


def _plain(stretch: str) -> str:
    return stretch.replace("{{", "{").replace("}}", "}")
