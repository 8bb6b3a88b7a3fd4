"""Room: what is narrow, low or long still has its place, and nothing lies over anything else."""

from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from translator.gui.curves import Curves
from translator.gui.empty import Empty
from translator.gui.theme import Theme


def test_many_curves_in_a_narrow_page_lie_below_their_names(qtbot: QtBot) -> None:
    curves = Curves(Theme())
    qtbot.addWidget(curves)
    names = {f"a_loss_with_a_name_{number}": 1.0 for number in range(9)}
    ticks: list[dict[str, Any]] = [{"images": images, "time": float(images), **names} for images in (1, 2)]
    curves.set_ticks(ticks)
    curves.resize(500, 10)
    curves.show()
    last = list(curves._buttons.values())[-1]
    qtbot.waitUntil(lambda: curves._losses.geometry().top() > last.geometry().bottom())
    assert curves._speed.geometry().top() > curves._losses.geometry().bottom()


def test_no_word_of_an_empty_page_is_left_alone_in_its_line(qtbot: QtBot) -> None:
    sentence = "Plug one in and come back to this page, or let a video or a folder play its part."
    empty = Empty(Theme(), "camera", "No camera found", sentence)
    qtbot.addWidget(empty)
    (about,) = (label for label in empty.findChildren(QLabel) if label.text() == sentence)
    assert about.width() < 420
    assert about.fontMetrics().horizontalAdvance(sentence) > about.width() * 1.5
