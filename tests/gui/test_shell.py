"""The window around the pages: rail, palette, job strip, files, closing, and what nobody caught."""

import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.infer.graphs import picture
from translator.errors import DataError
from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.crash import Crash
from translator.gui.desk import Desk
from translator.gui.palette import Palette, ShortcutList
from translator.gui.places import PLACES
from translator.gui.settings import Settings
from translator.gui.theme import Theme
from translator.gui.tokens import DARK, LIGHT, Tokens
from translator.gui.window import Window
from translator.jobs.job import Job, Task
from translator.jobs.progress import Control, Failure, Pace, Report
from translator.jobs.queue import Queue
from translator.models.library import Library

IN_RAIL = [place for place in PLACES if not place.under]
CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit, QComboBox, QAbstractItemView)


def count(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Count to a number, or for ever; fail where that was asked for."""
    pace, done = Pace(100_000), 0
    while not control.stopping and done < arguments.get("until", 10**9):
        done += 1
        report(pace.progress("Counting", done))
        time.sleep(0.002)
    for item in arguments.get("bad", []):
        report(Failure(item, "is cut off"))
    if "sentence" in arguments:
        raise DataError(arguments["sentence"])


@pytest.fixture
def desk(qapp: QApplication, home: Path) -> Desk:
    queue, theme = Queue(home / "jobs.json", {"count": count}), Theme()
    theme.choose("light")
    return Desk(Settings(), queue, Bridge(queue), Library(), Actions(), theme)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[Window]:
    window = opened(desk, qtbot)
    yield window
    shut(window, qtbot)


def opened(desk: Desk, qtbot: QtBot) -> Window:
    window = Window(desk)
    window.show()
    window.settle()
    qtbot.waitUntil(lambda: window.is_settled, timeout=20_000)
    return window


def shut(window: Window, qtbot: QtBot) -> None:
    if not window.isHidden():
        with qtbot.waitSignal(window.ended, timeout=20_000):
            window.close_unasked()
    window.deleteLater()
    QApplication.processEvents()


def start(window: Window, title: str = "Counting sheep", **arguments: Any) -> Job:
    return window.desk.queue.add(Task("count", title, arguments))


def button(widget: QWidget, name: str) -> QToolButton:
    return next(found for found in widget.findChildren(QToolButton, name) if not found.isHidden())


def press(qtbot: QtBot, window: Window, key: Qt.Key, *, ctrl: bool = True) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window, key, modifier)


def test_every_page_is_in_the_rail_and_comes_to_the_front(window: Window, qtbot: QtBot) -> None:
    for place in IN_RAIL:
        button(window.rail, f"rail-{place.name}").click()
        assert window.page.name == place.name
        assert window.page.isVisible()
        assert button(window.rail, f"rail-{place.name}").isChecked()


def test_every_page_has_a_shortcut(window: Window, qtbot: QtBot) -> None:
    for number, place in enumerate(IN_RAIL):
        key = Qt.Key.Key_Comma if place.name == "settings" else Qt.Key(Qt.Key.Key_1 + number)
        press(qtbot, window, key)
        qtbot.waitUntil(lambda place=place: window.page.name == place.name)


def test_a_page_under_another_marks_that_ones_button(window: Window) -> None:
    window.show_page("latent")
    assert window.page.name == "latent" and button(window.rail, "rail-models").isChecked()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_control_has_a_name_and_a_tooltip(place: Any, window: Window) -> None:
    window.show_page(place.name)
    nameless = [
        f"{type(control).__name__} {control.objectName()} {getattr(control, 'text', str)()!r}"
        for control in window.findChildren(QWidget)
        if isinstance(control, CONTROLS) and control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        if control.objectName() != "qt_spinbox_lineedit"  # a part of its spin box, which has a name
        if not (control.accessibleName() and control.toolTip())
    ]
    assert nameless == []


def test_the_last_page_and_the_size_are_remembered(home: Path, qapp: QApplication, qtbot: QtBot) -> None:
    for expected, then in (("convert", "models"), ("models", "plugins")):
        queue, theme = Queue(home / "jobs.json", {}), Theme()
        theme.choose("light")
        window = opened(Desk(Settings(), queue, Bridge(queue), Library(), Actions(), theme), qtbot)
        assert window.page.name == expected
        if then == "models":
            window.resize(900, 590)  # the width is bounded by the screen that there is not
        else:
            assert window.height() == 590
        window.show_page(then)
        shut(window, qtbot)


def test_the_theme_follows_the_settings_at_once(window: Window, qapp: QApplication) -> None:
    heard: list[Tokens] = []
    window.desk.theme.changed.connect(heard.append)
    window.desk.settings.change(theme="dark")
    assert heard == [DARK]
    assert DARK.ground in qapp.styleSheet() and LIGHT.ground not in qapp.styleSheet()
    window.desk.actions.find("theme/light").trigger()
    assert heard == [DARK, LIGHT]
    assert window.desk.settings.get().theme == "light"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read(tokens: Tokens) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    for colour in ("text", "muted", "good", "warn", "bad", "accent"):
        for ground in ("ground", "surface", "raised"):
            assert contrast(getattr(tokens, colour), getattr(tokens, ground)) >= 4.5, (colour, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.text, tokens.selected) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    levels = [level / 255 for level in bytes.fromhex(colour[1:])]
    linear = [level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in levels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_palette_finds_an_action_by_its_words_and_does_it(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K)
    palette = found(window, Palette, qtbot)
    line = palette.findChild(QLineEdit)
    qtbot.keyClicks(line, "models GO")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.page.name == "models"


def test_the_palette_goes_to_the_page_of_an_action_first(window: Window, qtbot: QtBot) -> None:
    pages: list[str] = []
    window.desk.actions.add("models/dust", "Dust the shelf", "", lambda: pages.append(window.page.name), page="models")
    window.show_page("convert")
    press(qtbot, window, Qt.Key.Key_K)
    line = found(window, Palette, qtbot).findChild(QLineEdit)
    qtbot.keyClicks(line, "dust")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert pages == ["models"]


def test_the_list_of_shortcuts_has_them_all(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F1, ctrl=False)
    listing = found(window, ShortcutList, qtbot)
    with_keys = [action for action in window.desk.actions.table if not action.act.shortcut().isEmpty()]
    assert listing.view.model().rowCount() == len(with_keys) >= len(IN_RAIL) + 4
    listing.close()


def found(window: Window, kind: type[Any], qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    return window.findChildren(kind)[-1]


def test_the_strip_comes_with_the_first_job_and_goes_with_the_last(window: Window, qtbot: QtBot) -> None:
    assert not window.strip.isVisible()
    job = start(window, until=3)
    qtbot.waitUntil(lambda: "Finished" in window.strip.sentence)
    assert window.strip.isVisible()
    button(window.strip, "remove").click()
    qtbot.waitUntil(lambda: not window.strip.isVisible())
    assert job.id not in [other.id for other in window.desk.queue.jobs]


def test_the_strip_says_how_far_the_work_is(window: Window, qtbot: QtBot) -> None:
    job = start(window)
    qtbot.waitUntil(lambda: "/s" in window.strip.sentence)
    assert window.strip.sentence.startswith("Counting · ")
    assert "/ 100,000" in window.strip.sentence and "left" in window.strip.sentence
    button(window.strip, "pause").click()
    qtbot.waitUntil(lambda: window.strip.sentence.startswith("Paused."))
    button(window.strip, "resume").click()
    qtbot.waitUntil(lambda: window.desk.queue.job(job.id).state == "running")
    qtbot.waitUntil(lambda: "/s" in window.strip.sentence)
    button(window.strip, "stop").click()
    qtbot.waitUntil(lambda: window.strip.sentence.startswith("Stopped."))


def test_a_failed_job_shows_its_sentence_and_can_be_tried_again(window: Window, qtbot: QtBot) -> None:
    start(window, until=1, sentence="The folder /a holds no pictures; choose another one.")
    qtbot.waitUntil(lambda: window.strip.sentence == "Failed. The folder /a holds no pictures; choose another one.")
    heard: list[str] = []
    window.desk.queue.watch(lambda job, event: heard.append(job.state))
    button(window.strip, "retry").click()
    qtbot.waitUntil(lambda: heard[-1:] == ["failed"] and heard[0] == "waiting")


def test_the_list_shows_every_job_and_clears_what_has_ended(window: Window, qtbot: QtBot) -> None:
    done = start(window, "Short", until=1, bad=["a.png", "b.png"])
    running, waiting = start(window, "Long"), start(window, "Next")
    qtbot.waitUntil(lambda: window.desk.queue.job(running.id).state == "running")
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: texts(window) >= {"Finished, 2 failed", "Running", "Waiting"})
    click(window.strip.list, "Stop after this")
    qtbot.waitUntil(lambda: "On hold" in texts(window))
    click(window.strip.list, "Clear ended")
    qtbot.waitUntil(lambda: "Short" not in texts(window))
    assert done.id not in {job.id for job in window.desk.queue.jobs}
    window.desk.queue.stop(running.id)
    qtbot.waitUntil(lambda: window.desk.queue.job(running.id).state == "stopped")
    assert window.desk.queue.job(waiting.id).held
    click(window.strip.list, "Start what is on hold")
    qtbot.waitUntil(lambda: window.desk.queue.job(waiting.id).state == "running")
    press(qtbot, window, Qt.Key.Key_J)
    assert not window.strip.list.isVisible()


def texts(window: Window) -> set[str]:
    from PySide6.QtWidgets import QLabel

    return {label.text() for label in window.strip.list.findChildren(QLabel) if label.isVisible()}


def click(widget: QWidget, words: str) -> None:
    next(found for found in widget.findChildren(QAbstractButton) if found.text() == words).click()


def test_closing_with_nothing_running_does_not_ask(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.ended):
        window.close()
    assert not window.findChildren(QMessageBox)
    assert leftovers() == []


def test_closing_asks_once_and_stops_what_runs(window: Window, qtbot: QtBot) -> None:
    job = start(window)
    qtbot.waitUntil(lambda: window.desk.queue.job(job.id).state == "running")
    window.close()
    window.close()
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "Counting sheep is still running."
    answer(box, "Keep working")
    assert window.isVisible()
    assert window.desk.queue.job(job.id).state == "running"
    window.close()
    with qtbot.waitSignal(window.ended, timeout=20_000):
        answer(window.findChildren(QMessageBox)[-1], "Stop and close")
    assert not window.isVisible()
    kept = window.desk.queue.job(job.id)
    assert (kept.state, kept.held) == ("waiting", True)
    assert leftovers() == []


def answer(box: QMessageBox, words: str) -> None:
    next(found for found in box.buttons() if found.text() == words).click()


def leftovers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(("jobs", "call", "closing"))]


def test_a_picture_goes_to_the_page_that_takes_it(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(picture(0)).save(path)
    window.show_page("settings")
    drop(window, path)
    qtbot.waitUntil(lambda: window.page.name == "convert")


def test_what_no_page_takes_is_said(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "song.mid"
    path.write_bytes(b"MThd")
    drop(window, path)
    qtbot.waitUntil(lambda: "song.mid" in everything_said(window))


def drop(window: Window, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    window.dropEvent(event)


def everything_said(window: Window) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text().replace("\u200b", "") for label in window.findChildren(QLabel) if label.isVisible())


def test_damaged_settings_are_said_and_the_defaults_used(home: Path, qapp: QApplication, qtbot: QtBot) -> None:
    (home / "desktop.json").write_text('{"settings": {"threads": -4}, "memory": {}}')
    queue, theme = Queue(home / "jobs.json", {}), Theme()
    theme.choose("light")
    window = opened(Desk(Settings(), queue, Bridge(queue), Library(), Actions(), theme), qtbot)
    assert "desktop.json cannot be used" in window.notice.sentence
    assert window.desk.settings.get().threads == 0
    shut(window, qtbot)


def test_what_nobody_caught_is_reported_and_the_window_goes_on(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash = Crash()
    crash.install()
    for raiser in (lambda: QTimer.singleShot(0, divide), lambda: threading.Thread(target=divide).start()):
        reported(crash, raiser, qtbot)
    assert caplog.text.count("ZeroDivisionError") >= 2
    assert window.isVisible()


def divide() -> None:
    1 / 0  # noqa: B018


def reported(crash: Crash, raiser: Callable[[], object], qtbot: QtBot) -> None:
    raiser()
    qtbot.waitUntil(lambda: crash.dialog is not None)
    assert crash.dialog is not None
    assert "ZeroDivisionError: division by zero" in crash.dialog.report
    assert "Python 3." in crash.dialog.report
    crash.dialog.copy()
    assert QGuiApplication.clipboard().text() == crash.dialog.report
    crash.dialog.accept()
    qtbot.waitUntil(lambda: crash.dialog is None)
