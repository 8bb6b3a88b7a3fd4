"""Numbers in the sentences of the health report."""

from collections.abc import Sequence


def count(number: int, noun: str) -> str:
    """Return "1 picture" or "1,067 pictures"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def share(number: int, total: int, noun: str) -> str:
    """Return "all 300 pictures", "1 of 300 pictures", "the only picture"."""
    if number < total:
        return f"{number:,} of {count(total, noun)}"
    return f"all {count(total, noun)}" if total > 1 else f"the only {noun}"


def verb(number: int, singular: str, plural: str) -> str:
    """Return the form that fits the number."""
    return singular if number == 1 else plural


def subject(number: int, total: int, noun: str, singular: str, plural: str, of: str = "") -> str:
    """Begin a sentence: "3 of 300 pictures of cats are"."""
    title = f" of {of}" if of else ""
    return f"{sentence(share(number, total, noun))}{title} {verb(number, singular, plural)}"


def sentence(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def by(size: Sequence[int]) -> str:
    """Return a width and height as "512x256"."""
    return f"{size[0]}x{size[1]}"
