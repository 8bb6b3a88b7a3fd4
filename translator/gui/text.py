"""Texts of the window that come from files: shown as they are, never as markup, and broken where they must."""

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

_LONG_WORD = re.compile(r"\S{20,}")
_BREAK = "\u200b"


def text(content: str, role: str = "", *, selectable: bool = False) -> QLabel:
    """Return a label that wraps; `role` is a role of the style sheet, `selectable` lets a user copy from it."""
    shown = breakable(content)
    label = QLabel(shown)
    # A Card is a stranger's text: a label would follow its markup, pictures on this disk included.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if role:
        label.setProperty("role", role)
    if selectable and shown == content:
        # What was made breakable holds invisible characters, which nobody wants in a copy.
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


def breakable(content: str) -> str:
    """Let long words, such as paths, be broken after a mark, or anywhere where they have none."""
    return _LONG_WORD.sub(lambda word: re.sub(r"([/\\_.,:-]|\w{16})(?=.)", rf"\1{_BREAK}", word[0]), content)


def tip(content: str) -> str:
    """Return a text for a tooltip, which then wraps and shows markup as it is written."""
    return f"<qt>{escape(content)}</qt>"
