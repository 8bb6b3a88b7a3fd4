"""The Settings page: every choice is kept, what is changed elsewhere is shown, and the filter finds lines."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from translator import __version__
from translator.api import fields
from translator.gui.desk import Desk
from translator.gui.field import Field
from translator.gui.pages.settings import Line, Section, SettingsPage
from translator.gui.settings import DesktopConfig, Settings


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.shown()
    return page


def control(page: SettingsPage, path: str) -> Field:
    return cast(Field, page.controls[path])


def visible(page: SettingsPage, kind: type[QWidget]) -> int:
    return sum(each.isVisible() for each in page.findChildren(kind))


def test_every_choice_has_a_line_and_shows_what_is_chosen(page: SettingsPage) -> None:
    offered = {setting.path for setting in fields(DesktopConfig)} - {"language"}
    assert set(page.controls) - {"language"} == offered
    chosen = page.desk.settings.get().model_dump()
    assert {path: control(page, path).value() for path in page.controls} == {
        path: chosen[path] for path in page.controls
    }
    assert unnamed(page) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("theme", "dark"),
        ("device_train", "cpu"),
        ("device_convert", "cpu"),
        ("precision", "bf16"),
        ("threads", 3),
        ("isolate_training", True),
        ("output", "/tmp/Bilder ünd mehr"),
    ],
)
def test_a_choice_is_kept_for_the_next_start(page: SettingsPage, home: Path, path: str, value: Any) -> None:
    control(page, path).set_value(value)
    assert getattr(Settings(home / "desktop.json").get(), path) == value


def test_what_is_changed_elsewhere_is_shown(page: SettingsPage) -> None:
    page.desk.settings.change(theme="dark", threads=5)
    assert control(page, "theme").value() == "dark"
    assert control(page, "threads").value() == 5


def test_a_disk_that_takes_nothing_is_said(page: SettingsPage, home: Path) -> None:
    (home / "desktop.json").mkdir()
    control(page, "threads").set_value(2)
    assert "cannot be written" in page.notice.sentence


def test_the_filter_leaves_lines_with_all_its_words(page: SettingsPage) -> None:
    lines, sections = visible(page, Line), visible(page, Section)
    page.filter.setText("THREADS convert")
    assert page.controls["threads"].isVisible()
    assert (visible(page, Line), visible(page, Section)) == (1, 1)
    page.filter.setText("folders")
    assert visible(page, Line) >= 4
    page.filter.setText("nothing like it")
    assert visible(page, Line) == 0
    assert any(
        label.text() == "No setting has these words." and label.isVisible() for label in page.findChildren(QLabel)
    )
    page.filter.clear()
    assert (visible(page, Line), visible(page, Section)) == (lines, sections)


def test_folders_are_measured(page: SettingsPage, home: Path, qtbot: QtBot) -> None:
    deep = home / "runs" / "first" / "checkpoints"
    deep.mkdir(parents=True)
    (deep / "a.bin").write_bytes(bytes(3 * 2**20))
    (home / "runs" / "first" / "log.jsonl").write_bytes(bytes(2**19))
    page.shown()
    qtbot.waitUntil(lambda: page.sizes["runs"].text() == "3.5 MB")
    qtbot.waitUntil(lambda: page.sizes["models"].text() == "0 B")


def test_the_versions_can_be_copied(page: SettingsPage) -> None:
    page.copy_versions()
    assert f"Translator {__version__}, " in QGuiApplication.clipboard().text()


def test_both_themes_paint(page: SettingsPage) -> None:
    pictures = []
    for theme in ("light", "dark"):
        page.desk.theme.choose(theme)
        QApplication.processEvents()
        pictures.append(page.grab().toImage())
    assert pictures[0] != pictures[1]
