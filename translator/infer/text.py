"""Text: what a user types becomes the token numbers of a Model's vocabulary, and what it does not know is said."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.api.words import SPECIAL, split, tokenise, unknown
from translator.errors import ModelError
from translator.models.card import Card, PortCard

NEAR = 3
"""So many known words are named for one that is not."""

SOME = 8
"""So many words stand for the whole vocabulary."""


def tokens(card: Card, port: PortCard, texts: Sequence[str]) -> NDArray[np.int64]:
    """Return texts as token numbers, int64 [N, T], padded to one length.

    Words the vocabulary does not have become its unknown token. Raises ModelError for a text without any known word.
    """
    if not texts:
        raise ModelError(f"{card.name} needs some words as {port.name}; it knows {known_words(card)}.")
    if tuple(card.vocabulary[: len(SPECIAL)]) != SPECIAL:
        raise ModelError(f"{card.name} lists no words; give {port.name} as token numbers, [N, T].")
    for text in texts:
        _check(card, port, text)
    length = _length(port) or 1 + max(len(split(text)) for text in texts)
    return np.array([tokenise(text, card.vocabulary, length) for text in texts], np.int64)


def remarks(card: Card, given: Mapping[str, object]) -> list[str]:
    """Say which words of given texts the Model does not know, and where it reads no further."""
    texts = [(port, text) for port in card.inputs if port.kind == "text" for text in _texts(given.get(port.name))]
    found = [sentence for port, text in texts for sentence in _remarks(card, port, text)]
    return list(dict.fromkeys(found))


def near(card: Card, word: str) -> list[str]:
    """Return the known words that are written most like another one."""
    return get_close_matches(word, _words(card), NEAR, cutoff=0.5)


def known_words(card: Card) -> str:
    """Return some words of the vocabulary, the most frequent, as a list for a sentence."""
    words = _words(card)
    more = f" and {len(words) - SOME:,} more" if len(words) > SOME else ""
    return f"{', '.join(words[:SOME])}{more}" if words else "none"


def _check(card: Card, port: PortCard, text: str) -> None:
    words, strange = split(text), unknown(text, card.vocabulary)
    if not words:
        raise ModelError(f"{card.name} needs some words as {port.name}; it knows {known_words(card)}.")
    if len(strange) == len(set(words)):
        alike = list(dict.fromkeys(word for other in strange for word in near(card, other)))
        known = f"nearest are {', '.join(alike)}" if alike else f"it knows {known_words(card)}"
        raise ModelError(f"{card.name} knows no word of {_quoted(text)}; {known}.")


def _remarks(card: Card, port: PortCard, text: str) -> list[str]:
    strange, length = unknown(text, card.vocabulary), _length(port)
    said = []
    if strange:
        alike = list(dict.fromkeys(word for other in strange for word in near(card, other)))
        hint = f"; it knows {', '.join(alike)}" if alike else ""
        said.append(f"{card.name} does not know {', '.join(strange)} and passes over it{hint}.")
    if length and len(split(text)) > length - 1:
        said.append(f"{card.name} reads the first {length - 1} words of {_quoted(text)} only.")
    return said


def _length(port: PortCard) -> int:
    """Return the number of tokens a text is padded to, with the begin token; 0 where the port does not say."""
    return int(port.high or 0)


def _words(card: Card) -> list[str]:
    return list(card.vocabulary[len(SPECIAL) :])


def _texts(given: Any) -> list[str]:
    many = [given] if isinstance(given, str) or not isinstance(given, Sequence) else given
    return [text for text in many if isinstance(text, str)]


def _quoted(text: str) -> str:
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'
