"""The Plugins page: real plugins, good and broken, are shown, switched off and on, and their errors copied."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.named import unnamed
from tests.registry.writing import (
    own_plugins,
    write_distribution,
    write_family,
    write_module,
    write_plugin,
    write_wheel,
)
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.pages.plugins import INSTALLED, PROBLEMS, PluginsPage
from translator.registry.catalogue import catalogue
from translator.registry.disabled import Disabled
from translator.registry.ledger import Ledger
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


class TestInstalling:
    """A plugin is installed through the dialog and a real Job, updated, removed and brought back."""

    @pytest.fixture
    def wheels(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Return the folder that stands in for a package index."""
        folder = tmp_path / "wheels"
        folder.mkdir()
        monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
        monkeypatch.setenv("UV_FIND_LINKS", str(folder))
        monkeypatch.setenv("UV_OFFLINE", "1")
        monkeypatch.setenv("UV_NO_INDEX", "1")
        return folder

    @pytest.fixture
    def shown(self, wheels: Path, page: PluginsPage, qtbot: QtBot) -> PluginsPage:
        """Return the page while it shows an installed plugin."""
        install(page, str(write_plugin(wheels)), qtbot)
        qtbot.waitUntil(lambda: "sepia" in page.rows, timeout=PATIENCE_MS)
        return page

    def test_the_plan_is_shown_and_installed_and_a_restart_is_offered(self, shown: PluginsPage) -> None:
        (job,) = shown.desk.queue.jobs
        assert (job.task.kind, job.task.title, job.state) == ("install", "Installing translator-sepia 1.0", "finished")
        assert "Installed translator-sepia 1.0." in shown.card.log.text()
        assert "translator-sepia is installed" in shown.notice.sentence
        assert button(shown, "Restart Translator").isVisible()
        assert "sepia" in catalogue().families
        assert unnamed(shown) == []

    def test_the_dialog_shows_what_would_be_added(self, wheels: Path, page: PluginsPage, qtbot: QtBot) -> None:
        write_wheel(wheels, "tint", "2.0", {"tint": ""})
        write_plugin(wheels, needs=["tint"])
        page.desk.actions.find("plugins/install").trigger()
        dialog = page.dialog
        assert dialog is not None
        assert not button(dialog, "Continue").isEnabled()
        qtbot.keyClicks(dialog.source, "translator-sepia")
        button(dialog, "Continue").click()
        assert "Finding out what it needs" in words(dialog)
        qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE_MS)
        for part in ("translator-sepia 1.0 will be added.", "tint", "2.0", "It brings 1 more."):
            assert part in words(dialog)
        assert unnamed(dialog) == []
        qtbot.keyClicks(dialog.source, "x")
        assert dialog.plan is None
        assert button(dialog, "Continue").isEnabled()
        dialog.reject()
        assert page.desk.queue.jobs == []

    def test_what_cannot_be_planned_is_said_with_a_log_to_copy(
        self, wheels: Path, page: PluginsPage, qtbot: QtBot
    ) -> None:
        write_plugin(wheels, needs=["numpy<2"])
        page.ask_install("translator-sepia")
        dialog = page.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: not dialog.is_busy, timeout=PATIENCE_MS)
        assert "does not fit beside what is installed" in words(dialog)
        button(dialog, "Copy").click()
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("translator-sepia\n")
        assert "No solution found" in copied
        dialog.look_at("no such/thing at all")
        assert "is neither a folder, nor a wheel" in words(dialog)
        dialog.reject()

    def test_a_failed_installation_says_why_and_its_log_can_be_copied(
        self, wheels: Path, page: PluginsPage, qtbot: QtBot
    ) -> None:
        path = write_plugin(wheels, before="raise RuntimeError('the author forgot a file')\n")
        install(page, str(path), qtbot, ends="failed")
        assert "RuntimeError: the author forgot a file." in words(page.card)
        button(page.card, "Copy").click()
        assert "Traceback" in QGuiApplication.clipboard().text()
        assert "sepia" not in catalogue().families
        button(page.card, "Close").click()
        assert page.card.isHidden()

    def test_a_running_installation_can_be_stopped(self, wheels: Path, page: PluginsPage, qtbot: QtBot) -> None:
        path = write_plugin(wheels, before="import time; time.sleep(600)\n")
        install(page, str(path), qtbot, ends="running")
        qtbot.waitUntil(lambda: "Trying" in page.card.log.text(), timeout=PATIENCE_MS)
        button(page.card, "Stop").click()
        qtbot.waitUntil(page.card.close_button.isVisible, timeout=PATIENCE_MS)
        assert page.desk.queue.jobs[0].state == "stopped"
        assert Ledger().entries() == ()

    def test_an_update_takes_the_place_of_the_older_version(
        self, wheels: Path, page: PluginsPage, qtbot: QtBot
    ) -> None:
        write_plugin(wheels)
        install(page, "translator-sepia", qtbot)
        qtbot.waitUntil(lambda: "sepia" in page.rows, timeout=PATIENCE_MS)
        update = button(page.rows["sepia"], "Update…")
        update.click()
        dialog = page.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE_MS)
        assert "is the newest version that fits" in words(dialog)
        dialog.reject()
        write_plugin(wheels, "1.1")
        update.click()
        install(page, "", qtbot)
        assert [entry.version for entry in Ledger().entries()] == ["1.1"]

    def test_a_removed_plugin_can_be_brought_back(self, shown: PluginsPage, qtbot: QtBot) -> None:
        button(shown.rows["sepia"], "Remove…").click()
        box = shown.findChild(QMessageBox)
        assert "Remove translator-sepia?" in box.text()
        next(each for each in box.buttons() if each.text() == "Remove").click()
        qtbot.waitUntil(lambda: "sepia" not in shown.rows, timeout=PATIENCE_MS)
        assert "translator-sepia is removed" in shown.notice.sentence
        button(shown.notice, "Undo").click()
        qtbot.waitUntil(lambda: "sepia" in shown.rows, timeout=PATIENCE_MS)

    def test_a_dropped_wheel_is_looked_at(self, wheels: Path, page: PluginsPage, qtbot: QtBot) -> None:
        assert not page.open_files([wheels, wheels / "photo.png"])
        assert page.open_files([write_plugin(wheels)])
        dialog = page.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE_MS)
        dialog.reject()


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def install(page: PluginsPage, source: str, qtbot: QtBot, *, ends: str = "finished") -> None:
    """Agree to the plan of a source, or to the one of the open dialog, and wait for the Job."""
    if source:
        page.ask_install(source)
    dialog = page.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE_MS)
    dialog.findChild(QPushButton, "agree").click()
    qtbot.waitUntil(lambda: page.desk.queue.jobs[-1].state == ends, timeout=PATIENCE_MS)
    if ends != "running":
        qtbot.waitUntil(lambda: page.card.close_button.isVisible(), timeout=PATIENCE_MS)
