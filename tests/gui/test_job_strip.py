"""The job strip: what it offers in each state, what it says, and what it no longer shows."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.test_shell import button, count
from translator.errors import DataError
from translator.gui import job_place, job_strip
from translator.gui.actions import Actions
from translator.gui.bridge import Bridge
from translator.gui.desk import Desk
from translator.gui.job_meter import Reading, gigabytes
from translator.gui.job_strip import JobStrip
from translator.gui.settings import Settings
from translator.gui.theme import Theme
from translator.jobs.gpu import GpuMemory
from translator.jobs.job import Job, Task
from translator.jobs.progress import Control, Done, Failure, Note, Report
from translator.jobs.queue import Queue
from translator.models.library import Library

LIMIT_MS = 10_000


def convert(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Write a file for each input; those that are called "bad" fail."""
    for name in arguments.get("only", arguments["inputs"]):
        if "bad" in name:
            report(Failure(name, "is empty."))
        else:
            Path(arguments["output"], name).touch()
            report(Done(name, str(Path(arguments["output"], name)), 0.1))


def export(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Write two Models."""
    for name in ("a2b.onnx", "b2a.onnx"):
        Path(arguments["folder"], name).touch()
        report(Note(str(Path(arguments["folder"], name))))


def refuse(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Fail with a sentence that names a flag."""
    raise DataError("It needs more memory; work at a smaller size, such as --size 1024.")


@pytest.fixture
def desk(qtbot: QtBot, home: Path) -> Iterator[Desk]:
    queue = Queue(home / "jobs.json", {"convert": convert, "export": export, "refuse": refuse, "count": count})
    theme = Theme()
    theme.choose("light")
    desk = Desk(Settings(), queue, Bridge(queue), Library(), Actions(), theme)
    yield desk
    assert queue.close(60)
    desk.bridge.close()


@pytest.fixture
def strip(qtbot: QtBot, desk: Desk) -> JobStrip:
    made = JobStrip(desk)
    qtbot.addWidget(made)
    made.resize(1200, 40)
    made.move(QCursor.pos() + QPoint(60, 60))  # it does not fade under the pointer
    made.show()
    return made


def offered(strip: JobStrip) -> set[str]:
    return {found.objectName() for found in strip._buttons.findChildren(QToolButton) if not found.isHidden()}


def done(qtbot: QtBot, desk: Desk, strip: JobStrip, kind: str, **arguments: Any) -> Job:
    job = desk.queue.add(Task(kind, kind, arguments))
    qtbot.waitUntil(
        lambda: strip.job is not None and strip.job.id == job.id and strip.job.state in ("finished", "failed"),
        timeout=LIMIT_MS,
    )
    return desk.queue.job(job.id)


def test_what_has_finished_offers_its_results_and_fades(
    qtbot: QtBot, desk: Desk, strip: JobStrip, tmp_path: Path
) -> None:
    opened: list[object] = []
    strip.opened.connect(opened.append)
    strip._fading.setInterval(400)
    job = done(qtbot, desk, strip, "convert", inputs=["a.png"], output=str(tmp_path))
    assert offered(strip) == {"open", "folder", "remove"}
    button(strip, "open").click()
    assert opened == [job]
    qtbot.waitUntil(lambda: strip.job is None, timeout=LIMIT_MS)
    assert strip.isVisible() and (strip.sentence, strip._more.text()) == ("", "1 job")


def test_what_had_finished_before_the_start_is_not_told_again(
    qtbot: QtBot, desk: Desk, strip: JobStrip, tmp_path: Path
) -> None:
    done(qtbot, desk, strip, "convert", inputs=["a.png"], output=str(tmp_path))
    again = JobStrip(desk)
    qtbot.addWidget(again)
    assert again.job is None


def test_failed_pictures_are_retried_alone(qtbot: QtBot, desk: Desk, strip: JobStrip, tmp_path: Path) -> None:
    strip._fading.setInterval(50)
    job = done(qtbot, desk, strip, "convert", inputs=["a.png", "bad.png"], output=str(tmp_path))
    qtbot.wait(150)
    assert strip.job is not None  # what failed wants something of the user, and does not fade
    assert offered(strip) == {"failed", "open", "folder", "remove"}
    button(strip, "failed").click()
    qtbot.waitUntil(lambda: len(desk.queue.history(job.id)) == 3, timeout=LIMIT_MS)
    assert [event.item for event in desk.queue.history(job.id)] == ["a.png", "bad.png", "bad.png"]


def test_a_failed_job_is_tried_again_and_says_the_setting(qtbot: QtBot, desk: Desk, strip: JobStrip) -> None:
    done(qtbot, desk, strip, "refuse")
    assert offered(strip) == {"retry", "remove"}
    assert strip.sentence == "Failed. It needs more memory; work at a smaller size, such as “Size” 1024."


def test_every_file_that_was_written_is_named(qtbot: QtBot, desk: Desk, strip: JobStrip, tmp_path: Path) -> None:
    job = done(qtbot, desk, strip, "export", folder=str(tmp_path))
    assert strip.sentence == "Finished. a2b.onnx, b2a.onnx"
    assert job_place.folder(job) == tmp_path
    assert job_place.subject(job) == tmp_path / "a2b.onnx"


def test_a_stopped_job_goes_on(qtbot: QtBot, desk: Desk, strip: JobStrip) -> None:
    job = desk.queue.add(Task("count", "Counting", {}))
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "running", timeout=LIMIT_MS)
    desk.queue.stop(job.id)
    qtbot.waitUntil(lambda: strip.sentence.startswith("Stopped."), timeout=LIMIT_MS)
    assert offered(strip) == {"again", "remove"}
    button(strip, "again").click()
    qtbot.waitUntil(lambda: desk.queue.job(job.id).state == "running", timeout=LIMIT_MS)


def test_the_memory_is_said_while_a_job_runs(qtbot: QtBot, desk: Desk, strip: JobStrip) -> None:
    job = desk.queue.add(Task("count", "Counting", {}))
    qtbot.waitUntil(lambda: strip._reading.text().endswith("GB"), timeout=LIMIT_MS)
    strip.resize(job_strip.WIDE_PX - 1, 40)
    desk.queue.stop(job.id)
    qtbot.waitUntil(lambda: strip._reading.text() == "", timeout=LIMIT_MS)


def test_a_reading_names_device_and_memory() -> None:
    card = GpuMemory(12_000_000_000, 151_000_000_000)
    assert str(Reading("CUDA", 1_340_000_000, card)) == "CUDA  ·  1.3 GB  ·  GPU 12 / 151 GB"
    assert str(Reading("", 340_000_000, None)) == "0.3 GB"
    assert gigabytes(9_990_000_000) == "10.0 GB"
