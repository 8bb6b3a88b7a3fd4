"""The words of a Config and of a family in the language of the window."""

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    """Translate a word of a Config; plugins bring theirs in English, and translations may know them."""
    return QCoreApplication.translate("Config", text)
