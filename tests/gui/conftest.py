"""Fixtures of the window: no screen needed, and a warning of Qt fails the test that caused it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from translator.gui import app
from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.desk import Desk
from translator.gui.settings import Settings
from translator.gui.theme import Theme
from translator.gui.works import LANES, WORKS
from translator.jobs.queue import Queue
from translator.models.library import Library

HARMLESS = (
    "This plugin does not support",  # what the offscreen platform says of activating and raising windows
    "propagateSizeHints",
)


@pytest.fixture(autouse=True)
def qt_is_silent() -> Iterator[None]:
    """Fail the test when Qt warned of anything."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(part in text for part in HARMLESS):
            said.append(text)

    previous = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(previous)
    assert said == []


@pytest.fixture
def desk(qapp: object, home: Path) -> Iterator[Desk]:
    """Return a Desk in a home of its own, with the program's own works."""
    queue = Queue(home / "jobs.json", WORKS, LANES)
    theme = Theme()
    theme.choose("light")
    desk = Desk(Settings(), queue, Bridge(queue), Library(), Actions(), theme)
    yield desk
    assert queue.close(60)
    desk.bridge.close()


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    """Let the window speak Chinese."""
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    app._speak(qapp, "zh_CN")
    yield
    QLocale.setDefault(locale)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
