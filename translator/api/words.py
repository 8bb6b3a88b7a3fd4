"""Words: how a caption becomes the numbers a network reads; the same for training data and for what a user types."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

PADDING, BEGIN, UNKNOWN = 0, 1, 2
"""Places of the special tokens in every vocabulary."""
SPECIAL = ("<padding>", "<begin>", "<unknown>")
"""The first words of every vocabulary; `split` gives no angle brackets, so no text contains them."""

_ALONE = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f])")
"""Characters of scripts written without spaces: Han, Hiragana, Katakana."""


def split(text: str) -> list[str]:
    """Return the words of a text, case folded: letters, marks and digits of any script, apostrophes inside a word.

    Punctuation is left out. Every character of a script that is written without spaces is a word.
    """
    kept = "".join(character if _belongs(character) else " " for character in _normal(text))
    return [word.strip("'") for word in _ALONE.sub(r" \1 ", kept).split() if word.strip("'")]


def vocabulary(texts: Iterable[str], least: int = 1) -> tuple[str, ...]:
    """Return the special tokens, then the words that occur at least `least` times: frequent first, then by alphabet."""
    counted = Counter(word for text in texts for word in split(text))
    words = [word for word, times in counted.items() if times >= least]
    return (*SPECIAL, *sorted(words, key=lambda word: (-counted[word], word)))


def tokenise(text: str, vocabulary: Sequence[str], length: int) -> list[int]:
    """Return a text as `length` places in the vocabulary: the begin token, its words, then padding.

    Words that the vocabulary does not have become the unknown token; words beyond the length are cut off.
    """
    return tokens(text, {word: place for place, word in enumerate(vocabulary)}, length)


def tokens(text: str, places: Mapping[str, int], length: int) -> list[int]:
    """Do the same with the vocabulary as the place of each word, for whoever has many texts."""
    found = [BEGIN, *(places.get(word, UNKNOWN) for word in split(text))][:length]
    return found + [PADDING] * (length - len(found))


def unknown(text: str, vocabulary: Sequence[str]) -> list[str]:
    """Return the words of a text that the vocabulary does not have, each once, in order."""
    known = set(vocabulary)
    return [word for word in dict.fromkeys(split(text)) if word not in known]


def _normal(text: str) -> str:
    # Folding the case can undo a composition (the Turkish capital I with its dot), so it comes between two of them.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).replace("’", "'")


def _belongs(character: str) -> bool:
    return character == "'" or unicodedata.category(character)[0] in "LMN"
