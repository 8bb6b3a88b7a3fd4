"""The size at which a Model works: some to choose from, any to type."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from translator.gui.size_choice import LARGEST_PX, SizeChoice


@pytest.fixture
def choice(qtbot: QtBot) -> SizeChoice:
    made = SizeChoice((0, 256, 512), "Original")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_with_its_first_size(choice: SizeChoice) -> None:
    assert (choice.pixels, choice.currentText()) == (0, "Original")
    assert [choice.itemText(row) for row in range(3)] == ["Original", "256 pixels", "512 pixels"]


def test_a_size_is_chosen(qtbot: QtBot, choice: SizeChoice) -> None:
    with qtbot.waitSignal(choice.changed) as told:
        choice.setCurrentIndex(2)
        choice.activated.emit(2)
    assert (told.args, choice.pixels) == ([512], 512)


@pytest.mark.parametrize(
    ("typed", "pixels", "shown"),
    [
        ("700", 700, "700 pixels"),
        ("1,024 px", 1024, "1024 pixels"),
        ("9999999", LARGEST_PX, f"{LARGEST_PX} pixels"),
        ("", 0, "Original"),
        ("large", 512, "512 pixels"),
    ],
)
def test_a_size_is_typed(qtbot: QtBot, choice: SizeChoice, typed: str, pixels: int, shown: str) -> None:
    choice.set_pixels(512)
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, typed)
    assert choice.pixels == 512  # nobody wants a picture of 7 pixels on the way to 700
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (choice.pixels, choice.currentText()) == (pixels, shown)


def test_what_was_typed_counts_when_nobody_types_any_more(qtbot: QtBot, choice: SizeChoice) -> None:
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    with qtbot.waitSignal(choice.changed, timeout=5000):
        qtbot.keyClicks(line, "640")
    assert choice.pixels == 640
