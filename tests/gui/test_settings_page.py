"""The Settings page: every choice is kept, what is changed elsewhere is shown, and the filter finds lines."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from translator import __version__
from translator.api import fields
from translator.gui.desk import Desk
from translator.gui.device_field import DeviceField
from translator.gui.field import Field
from translator.gui.pages.settings import SettingsPage
from translator.gui.settings import DesktopConfig, Settings
from translator.gui.settings_lines import Line, Section


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


def test_the_device_of_training_is_a_choice_of_what_there_is(page: SettingsPage, qtbot: QtBot) -> None:
    box = page.controls["device_train"]
    assert isinstance(box, DeviceField)
    qtbot.waitUntil(lambda: box.findData("cpu") >= 0)
    assert [box.itemText(row) for row in range(2)] == ["Automatic", "CPU"]
    box.offer([("cpu", ""), ("cuda:0", "NVIDIA H200"), ("cuda:0", "NVIDIA H200")])
    assert [box.itemData(row) for row in range(box.count())].count("cuda:0") == 1
    assert box.itemText(box.findData("cuda:0")) == "cuda:0, NVIDIA H200"
    box.set_value("cuda:7")
    assert page.desk.settings.get().device_train == "cuda:7"


def test_caches_are_measured_and_cleared_and_nothing_else(page: SettingsPage, home: Path, qtbot: QtBot) -> None:
    (home / "models").mkdir()
    for place, size in (("tensorrt/a.engine", 2**20), ("plugins.json", 100), ("models/vetted.json", 50)):
        (home / place).parent.mkdir(exist_ok=True)
        (home / place).write_bytes(bytes(size))
    kept = [home / "models" / "a.onnx", home / "runs" / "x" / "recipe.json"]
    for path in kept:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"kept")
    page.shown()
    qtbot.waitUntil(lambda: page.sizes["engines"].text() == "1.0 MB" and page.sizes["checks"].text() == "150 B")
    clear = [each for each in page.findChildren(QPushButton) if each.text() == "Clear"]
    assert len(clear) == 4
    clear[0].click()
    qtbot.waitUntil(lambda: page.notice.sentence == "1.0 MB are free again.")
    assert page.sizes["engines"].text() == "0 B" and (home / "plugins.json").exists()
    clear[2].click()
    qtbot.waitUntil(lambda: page.sizes["checks"].text() == "0 B")
    assert all(path.read_bytes() == b"kept" for path in kept)
    assert not (home / "models" / "vetted.json").exists()
