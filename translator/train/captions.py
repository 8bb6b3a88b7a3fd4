"""Captions of sample sheets: what is A and B to a family has a name to its user."""

import re
from collections.abc import Mapping, Sequence

_LETTER = re.compile(r"\b[AB]\b")
_DIRECTION = re.compile(r"\b([ab])2([ab])\b")


def caption(title: str, domains: Sequence[str]) -> str:
    """Return a column's title with the names of the domains: "A to B" and "a2b" become "apples to oranges".

    `domains` are the names in the data set's order; titles without a letter of their own stay as they are.
    """
    if len(domains) != 2:
        return domains[0] if title == "image" and domains else title
    names: Mapping[str, str] = dict(zip("AB", domains, strict=True))
    if title in ("a", "b"):
        return names[title.upper()]
    words = _DIRECTION.sub(lambda found: f"{found[1].upper()} to {found[2].upper()}", title)
    return _LETTER.sub(lambda found: names[found[0]], words)
