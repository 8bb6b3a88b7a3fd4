"""The Plugins page: real plugins, good and broken, are shown, switched off and on, and their errors copied."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.registry.writing import own_plugins, write_distribution, write_family, write_module
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.pages.plugins import INSTALLED, PROBLEMS, PluginsPage
from translator.registry.catalogue import catalogue
from translator.registry.disabled import Disabled
from translator.registry.sources import VARIABLE

PATIENCE_MS = 30_000


pytestmark = pytest.mark.usefixtures("interpreter")


@pytest.fixture
def plugins(home: Path) -> Path:
    """Return the plugin folder with a good distribution and a broken module."""
    folder = home / "plugins"
    folder.mkdir()
    write_family(folder, "denoise_module", "denoise")
    write_distribution(folder, "denoise-plugin", "2.5", {"denoise": "denoise_module"})
    write_module(folder, "shattered", "raise ValueError('the author forgot a file')")
    return folder


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PluginsPage:
    page = PluginsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: bool(page.rows), timeout=PATIENCE_MS)
    return page


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel)).replace("\u200b", "")


def test_every_plugin_says_what_it_is(plugins: Path, page: PluginsPage) -> None:
    assert list(page.rows) == [*own_plugins(), "denoise", "shattered"]
    denoise = words(page.rows["denoise"])
    for part in ("denoise", "2.5", "Loaded", "denoise-plugin · adds denoise · API 1.0"):
        assert part in denoise
    assert "Part of Translator · adds cyclegan" in words(page.rows["cyclegan"])
    assert page.rows["denoise"].switch.isChecked()
    assert unnamed(page) == []


def test_a_broken_plugin_is_shown_with_its_error(plugins: Path, page: PluginsPage, qtbot: QtBot) -> None:
    assert [page.tabs.tabText(tab) for tab in (INSTALLED, PROBLEMS)] == [
        f"Installed ({len(own_plugins()) + 2})",
        "Problems (1)",
    ]
    page.tabs.setCurrentIndex(PROBLEMS)
    assert list(page.rows) == ["shattered"]
    row = page.rows["shattered"]
    assert "Importing it raised ValueError: the author forgot a file." in words(row)
    fold = row.findChild(Disclosure)
    assert not fold.is_open()
    fold.set_open(True)
    full = row.findChild(QPlainTextEdit).toPlainText()
    assert "Traceback" in full
    assert "shattered.py" in full
    next(button for button in row.findChildren(QPushButton) if button.text() == "Copy").click()
    assert full in QGuiApplication.clipboard().text()
    assert unnamed(page) == []


def test_a_mended_plugin_leaves_the_problems(plugins: Path, page: PluginsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(PROBLEMS)
    path = write_family(plugins, "shattered", "mended")
    os.utime(path, ns=(1, 1))  # the clock of a file system may be too coarse to tell the two apart
    page.desk.actions.find("plugins/again").trigger()
    qtbot.waitUntil(lambda: page.tabs.tabText(PROBLEMS) == "Problems (0)", timeout=PATIENCE_MS)
    assert page.rows == {}
    assert "without a problem" in words(page)


def test_switching_off_holds_everywhere_and_offers_a_restart(plugins: Path, page: PluginsPage, qtbot: QtBot) -> None:
    page.rows["denoise"].switch.click()
    assert not page.rows["denoise"].switch.isEnabled()
    qtbot.waitUntil(lambda: "Off" in words(page.rows["denoise"]), timeout=PATIENCE_MS)
    assert Disabled().names() == {"denoise"}
    assert "denoise" not in catalogue().families
    assert "stays in memory until a restart" in page.notice.sentence
    assert any(
        button.text() == "Restart Translator" and button.isVisible() for button in page.findChildren(QPushButton)
    )
    page.rows["denoise"].switch.click()
    qtbot.waitUntil(lambda: "Loaded" in words(page.rows["denoise"]), timeout=PATIENCE_MS)
    assert Disabled().names() == frozenset()


def test_what_the_command_line_switched_off_is_off_here(plugins: Path, desk: Desk, qtbot: QtBot) -> None:
    Disabled().disable("pix2pix")
    page = PluginsPage(desk)
    qtbot.addWidget(page)
    page.shown()
    qtbot.waitUntil(lambda: bool(page.rows), timeout=PATIENCE_MS)
    assert not page.rows["pix2pix"].switch.isChecked()


def test_changed_files_of_a_loaded_plugin_offer_a_restart(plugins: Path, page: PluginsPage, qtbot: QtBot) -> None:
    os.utime(plugins / "denoise_module.py", ns=(1, 1))
    page.shown()
    qtbot.waitUntil(lambda: "have changed" in page.notice.sentence, timeout=PATIENCE_MS)
    assert "used after a restart" in words(page.rows["denoise"])


def test_in_the_safe_mode_nothing_can_be_switched(
    plugins: Path, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "")
    page = PluginsPage(desk)
    qtbot.addWidget(page)
    page.shown()
    qtbot.waitUntil(lambda: bool(page.rows), timeout=PATIENCE_MS)
    assert not any(row.switch.isEnabled() or row.switch.isChecked() for row in page.rows.values())
    assert "The variable TRANSLATOR_PLUGINS leaves it out." in words(page.rows["cyclegan"])


def test_a_spoilt_list_is_said(home: Path, desk: Desk, qtbot: QtBot) -> None:
    (home / "disabled-plugins.json").write_text("[]")
    page = PluginsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: "disabled-plugins.json" in page.notice.sentence, timeout=PATIENCE_MS)


def test_while_plugins_are_looked_for_this_is_said(desk: Desk, qtbot: QtBot) -> None:
    page = PluginsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    assert "Looking for plugins" in words(page)
    qtbot.waitUntil(lambda: bool(page.rows), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "Looking for plugins" not in words(page))
