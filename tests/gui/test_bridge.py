"""The bridge: threads speak, the window hears it in its own thread and not too often."""

import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from translator.errors import ModelError, TranslatorError
from translator.gui.bridge import Bridge
from translator.jobs.job import Job, Task
from translator.jobs.progress import Control, Event, Failure, Note, Progress, Report
from translator.jobs.queue import Queue

SECONDS = 0.6


def chatty(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Report as fast as it can for a while, with a Note and a Failure now and then."""
    end, count = time.monotonic() + SECONDS, 0
    while time.monotonic() < end:
        count += 1
        report(Progress("Talk", count, 10**6))
        if count % 50 == 0:
            report(Note(str(count)))
            report(Failure(str(count), "spoke"))
        time.sleep(0.0005)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    queue = Queue(tmp_path / "jobs.json", {"chatty": chatty})
    yield queue
    assert queue.close(20)


@pytest.fixture
def bridge(qapp: object, queue: Queue) -> Iterator[Bridge]:
    bridge = Bridge(queue)
    yield bridge
    bridge.close()


def test_progress_comes_at_most_20_times_a_second_and_nothing_else_is_lost(
    qtbot: QtBot, queue: Queue, bridge: Bridge
) -> None:
    states: list[Job] = []
    events: list[Event] = []
    threads: set[threading.Thread] = set()
    bridge.job_changed.connect(lambda job: (states.append(job), threads.add(threading.current_thread())))
    bridge.event.connect(lambda _job_id, event: events.append(event))
    queue.add(Task("chatty", "Talk", {}))
    qtbot.waitUntil(lambda: bool(states) and states[-1].state == "finished", timeout=20_000)
    last = states[-1]
    most = SECONDS * 20 + 3  # the first and the last come on top
    assert 3 <= sum(isinstance(event, Progress) for event in events) <= most
    assert len(states) <= most
    assert events[-1] == last.progress or isinstance(events[-1], Note | Failure)
    assert tuple(event for event in events if isinstance(event, Failure)) == last.failures
    assert tuple(event.text for event in events if isinstance(event, Note)) == last.notes
    assert len(last.failures) > 3
    assert threads == {threading.main_thread()}


def test_a_call_works_elsewhere_and_answers_here(qtbot: QtBot, bridge: Bridge) -> None:
    answers: list[tuple[threading.Thread, threading.Thread]] = []
    bridge.call(threading.current_thread, lambda worker: answers.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    worker, here = answers[0]
    assert here is threading.main_thread() is not worker


def test_a_failed_call_gives_its_sentence(qtbot: QtBot, bridge: Bridge) -> None:
    def refuse() -> None:
        raise ModelError("a.onnx is no Model.")

    errors: list[TranslatorError] = []
    bridge.call(refuse, lambda _: pytest.fail("it failed"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "a.onnx is no Model."


def test_a_defect_in_a_call_is_reported_and_ends_the_wait(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: caught.append(error))
    errors: list[TranslatorError] = []
    bridge.call(lambda: 1 / 0, lambda _: pytest.fail("it failed"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert "unexpectedly" in str(errors[0])
    assert isinstance(caught[0], ZeroDivisionError)


def test_a_closed_bridge_is_silent_and_leaves_no_thread(qtbot: QtBot, queue: Queue) -> None:
    bridge = Bridge(queue)
    heard: list[object] = []
    bridge.call(lambda: time.sleep(0.1), heard.append)
    bridge.close()
    qtbot.wait(100)
    assert heard == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("call")]
