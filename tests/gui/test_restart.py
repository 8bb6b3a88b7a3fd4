"""A restart closes the window and starts the program anew, and is refused while work is running."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from translator.gui import restart
from translator.gui.desk import Desk
from translator.jobs.job import Task
from translator.jobs.queue import Queue


@pytest.fixture(autouse=True)
def _asked_for_nothing(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setProperty("restart", None)


@pytest.mark.skipif(os.name == "nt", reason="a script with a first line is no program there")
def test_the_program_is_started_again_after_it_was_asked(
    desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    desk.actions.add("quit", "Quit", "", lambda: closed.append(True))
    trace, program = tmp_path / "arguments", tmp_path / "python"
    program.write_text(f'#!/bin/sh\necho "$@" > "{trace}.part" && mv "{trace}.part" "{trace}"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    restart.follow_up()
    assert restart.ask(desk)
    assert closed == [True]
    assert not trace.exists()
    restart.follow_up()
    qtbot.waitUntil(trace.exists)
    assert trace.read_text().split() == ["-m", "translator.gui.app"]


def test_running_work_is_not_interrupted(desk: Desk, home: Path, qtbot: QtBot, qapp: QApplication) -> None:
    release = threading.Event()
    desk.queue = Queue(home / "other.json", {"wait": lambda _arguments, _report, _control: release.wait(30) and None})
    desk.queue.add(Task("wait", "Waiting", {}))
    qtbot.waitUntil(lambda: desk.queue.busy)
    assert not restart.ask(desk)
    assert not qapp.property("restart")
    release.set()
    assert desk.queue.close(30)
