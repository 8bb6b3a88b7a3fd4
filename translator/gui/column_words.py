"""Words over the columns of samples, which families give them in English."""

import re

from PySide6.QtCore import QCoreApplication

_BETWEEN = re.compile(r"(.+) (to|as) (.+)")
_AGAIN = re.compile(r"(.+) again")


def column_words(title: str) -> str:
    """Return the title of a column in the language of the window; names of domains in it stay as they are."""
    words = {
        "from its code": _tr("from its code"),
        "image": _tr("picture"),
        "new": _tr("new"),
        "picture": _tr("picture"),
        "real": _tr("real"),
    }
    if title in words:
        return words[title]
    if found := _AGAIN.fullmatch(title):
        return _tr("{0} again").format(found[1])
    if found := _BETWEEN.fullmatch(title):
        return (_tr("{0} to {1}") if found[2] == "to" else _tr("{0} as {1}")).format(found[1], found[3])
    return title


def _tr(text: str) -> str:
    return QCoreApplication.translate("column", text)
