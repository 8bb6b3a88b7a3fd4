"""Sentences of the rooms below, as the window says them."""

from pytestqt.qtbot import QtBot

from translator.gui.control_words import in_words
from translator.gui.notice import Notice
from translator.gui.theme import Theme


def test_flags_become_settings() -> None:
    assert in_words("work at a smaller size, such as --size 1024.") == "work at a smaller size, such as “Size” 1024."
    assert in_words("train with --crop-size 64 --load-size 72.") == "train with “Crop size” 64 and “Load size” 72."


def test_commands_become_pages() -> None:
    assert in_words("There is no run; `translator runs` lists them.") == "There is no run; the page Train lists them."
    assert in_words("`translator plugins enable glo` switches it on.") == "the page Plugins switches it on."
    assert in_words("`translator frobnicate` and a --- b stay") == "`translator frobnicate` and a --- b stay"


def test_a_notice_says_settings(qtbot: QtBot) -> None:
    notice = Notice(Theme())
    qtbot.addWidget(notice)
    notice.say("Both would become a.png; use --existing number.")
    assert notice.sentence == "Both would become a.png; use “Existing” number."
    assert notice.accessibleName() == notice.sentence
