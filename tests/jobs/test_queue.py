"""The queue: lanes, states, and what is left of it after a restart, a crash and a full disk."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from translator.errors import DataError, JobError
from translator.jobs.job import Job, Task
from translator.jobs.progress import Control, Event, Failure, Note, Progress, Report
from translator.jobs.queue import INTERRUPTED, Queue
from translator.paths import write_atomic

LIMIT_S = 20.0


class Workshop:
    """Works that write down what they did, and wait where a test wants them to."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.begun = threading.Semaphore(0)
        self.gate = threading.Event()

    def quick(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        report(Progress("Count", 1, 1))
        self.done.append(arguments["name"])

    def gated(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        self.begun.release()
        assert self.gate.wait(LIMIT_S)
        self.done.append(arguments["name"])

    def endless(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        self.begun.release()
        while not control.stopping:
            time.sleep(0.001)
        self.done.append(arguments["name"])

    def fails(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        report(Failure("a.png", "is empty"))
        report(Note("One was left out."))
        raise DataError("The folder /a holds no pictures; choose another one.")

    def breaks(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        raise ZeroDivisionError("division by zero")

    def exits(self, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
        sys.exit(7)

    @property
    def works(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("quick", "gated", "endless", "fails", "breaks", "exits")}


@pytest.fixture
def shop() -> Workshop:
    return Workshop()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jobs.json"


@pytest.fixture
def queue(shop: Workshop, file: Path) -> Iterator[Queue]:
    queue = Queue(file, shop.works, {"gated": "long"})
    yield queue
    shop.gate.set()
    assert queue.close(LIMIT_S)


def task(kind: str, name: str = "x") -> Task:
    return Task(kind, f"{kind} {name}", {"name": name})


def until(met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def state(queue: Queue, job: Job) -> str:
    return queue.job(job.id).state


def ends(queue: Queue, *jobs: Job) -> None:
    until(lambda: all(state(queue, job) not in ("waiting", "running") for job in jobs))


def test_jobs_of_a_lane_run_one_after_the_other(queue: Queue, shop: Workshop) -> None:
    jobs = [queue.add(task("quick", name)) for name in "abcdef"]
    ends(queue, *jobs)
    assert shop.done == list("abcdef")
    assert {job.state for job in queue.jobs} == {"finished"}
    assert {job.progress for job in queue.jobs} == {Progress("Count", 1, 1)}


def test_lanes_run_beside_each_other(queue: Queue, shop: Workshop) -> None:
    long, other = queue.add(task("gated", "long")), queue.add(task("gated", "other"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    short = queue.add(task("quick", "short"))
    ends(queue, short)
    assert (state(queue, long), state(queue, other)) == ("running", "waiting")
    shop.gate.set()
    ends(queue, long, other)
    assert shop.done == ["short", "long", "other"]


def test_a_kind_without_work_is_refused(queue: Queue) -> None:
    with pytest.raises(JobError, match="cannot do fly; it can do breaks, "):
        queue.add(task("fly"))


def test_what_a_user_caused_is_the_sentence_of_the_job(queue: Queue) -> None:
    job = queue.add(task("fails"))
    ends(queue, job)
    failed = queue.job(job.id)
    assert (failed.state, failed.error) == ("failed", "The folder /a holds no pictures; choose another one.")
    assert failed.failures == (Failure("a.png", "is empty"),)
    assert failed.notes == ("One was left out.",)


@pytest.mark.parametrize("kind", ["breaks", "exits"])
def test_a_defect_costs_its_job_alone(kind: str, queue: Queue, caplog: pytest.LogCaptureFixture) -> None:
    broken, next_one = queue.add(task(kind)), queue.add(task("quick"))
    ends(queue, broken, next_one)
    assert state(queue, broken) == "failed"
    assert "unexpectedly" in queue.job(broken.id).error
    assert caplog.records[0].exc_info is not None
    assert state(queue, next_one) == "finished"


def test_stop_ends_what_runs_and_what_waits(queue: Queue, shop: Workshop) -> None:
    running, waiting = queue.add(task("endless", "a")), queue.add(task("quick", "b"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    queue.stop(waiting.id)
    assert state(queue, waiting) == "stopped"
    queue.stop(running.id)
    assert queue.job(running.id).stopping
    ends(queue, running)
    assert (state(queue, running), queue.job(running.id).stopping) == ("stopped", False)
    assert shop.done == ["a"]


def test_a_paused_job_lets_the_next_run_and_goes_on_when_resumed(queue: Queue, shop: Workshop) -> None:
    first, second = queue.add(task("endless", "a")), queue.add(task("quick", "b"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    queue.pause(first.id)
    ends(queue, first, second)
    assert (state(queue, first), state(queue, second)) == ("paused", "finished")
    queue.resume(first.id)
    assert shop.begun.acquire(timeout=LIMIT_S)
    queue.stop(first.id)
    ends(queue, first)
    assert shop.done == ["a", "b", "a"]


def test_retry_runs_the_same_task_again_from_a_clean_slate(queue: Queue) -> None:
    job = queue.add(task("fails"))
    ends(queue, job)
    queue.retry(job.id)
    ends(queue, job)
    assert len(queue.job(job.id).failures) == 1
    assert queue.job(job.id).state == "failed"


def test_stop_after_this_holds_what_waits_until_its_lane_is_resumed(queue: Queue, shop: Workshop) -> None:
    running, waiting = queue.add(task("gated", "a")), queue.add(task("gated", "b"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    queue.stop_after_this()
    shop.gate.set()
    ends(queue, running)
    added = queue.add(task("gated", "added later"))
    ends(queue, added)
    assert queue.job(waiting.id).held
    queue.resume_lane("another lane")
    assert queue.job(waiting.id).held
    queue.resume_lane("long")
    ends(queue, waiting)
    assert shop.done == ["a", "added later", "b"]


def test_jobs_change_places(queue: Queue, shop: Workshop) -> None:
    jobs = {name: queue.add(task("gated", name)) for name in "abcd"}
    assert shop.begun.acquire(timeout=LIMIT_S)
    queue.move(jobs["d"].id, -2)
    queue.move(jobs["a"].id, -5)
    shop.gate.set()
    ends(queue, *jobs.values())
    assert shop.done == list("adbc")


def test_a_running_job_is_not_removed_an_ended_one_is(queue: Queue, shop: Workshop) -> None:
    job = queue.add(task("gated"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    with pytest.raises(JobError, match="stop it before"):
        queue.remove(job.id)
    shop.gate.set()
    ends(queue, job)
    queue.remove(job.id)
    assert queue.jobs == []
    with pytest.raises(JobError, match="was removed"):
        queue.stop(job.id)


def test_watchers_hear_of_every_state_and_event(queue: Queue) -> None:
    heard: list[tuple[str, Event | None]] = []
    queue.watch(lambda job, event: heard.append((job.state, event)))
    ends(queue, queue.add(task("fails")))
    until(lambda: len(heard) == 5)
    assert [state for state, _ in heard] == ["waiting", "running", "running", "running", "failed"]
    assert [type(event) for _, event in heard] == [type(None), type(None), Failure, Note, type(None)]


def test_a_watcher_that_fails_harms_nobody(queue: Queue, caplog: pytest.LogCaptureFixture) -> None:
    def bad(_job: Job, _event: Event | None) -> None:
        raise RuntimeError("gone")

    queue.watch(bad)
    job = queue.add(task("quick"))
    ends(queue, job)
    assert state(queue, job) == "finished"
    assert "watcher" in caplog.text


def test_ended_jobs_are_as_they_were_after_a_restart(shop: Workshop, file: Path) -> None:
    queue = Queue(file, shop.works)
    jobs = [queue.add(task("fails")), queue.add(Task("quick", "斑馬 été", {"name": "ü", "ports": {"steps": 3}}))]
    ends(queue, *jobs)
    assert queue.close(LIMIT_S)
    assert Queue(file, shop.works).jobs == queue.jobs


def test_close_stops_the_work_and_keeps_it_for_the_next_start(shop: Workshop, file: Path) -> None:
    queue = Queue(file, shop.works)
    running, waiting = queue.add(task("endless")), queue.add(task("quick", "later"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    assert queue.close(LIMIT_S)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("jobs")]
    again = Queue(file, shop.works)
    assert [(job.id, job.state, job.held) for job in again.jobs] == [
        (running.id, "waiting", True),
        (waiting.id, "waiting", True),
    ]
    time.sleep(0.05)
    assert shop.done == ["x"]  # nothing starts by itself
    again.resume(waiting.id)
    ends(again, waiting)
    assert shop.done == ["x", "later"]
    assert again.close(LIMIT_S)


def test_close_says_when_work_does_not_end(shop: Workshop, file: Path) -> None:
    queue = Queue(file, shop.works)
    queue.add(task("gated"))
    assert shop.begun.acquire(timeout=LIMIT_S)
    assert not queue.close(0.05)
    shop.gate.set()
    assert queue.close(LIMIT_S)


KILLED = """
import sys, time
from pathlib import Path
from translator.jobs.job import Task
from translator.jobs.queue import Queue

def forever(arguments, report, control):
    print("running", flush=True)
    time.sleep(600)

queue = Queue(Path(sys.argv[1]), {"quick": forever})
queue.add(Task("quick", "first", {"name": "first"}))
queue.add(Task("quick", "second", {"name": "second"}))
time.sleep(600)
"""


def test_the_queue_is_there_after_its_process_was_killed(shop: Workshop, file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, str(file)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        until(lambda: len(json.loads(file.read_text("utf-8"))["jobs"]) == 2)
        process.kill()
    queue = Queue(file, shop.works)
    first, second = queue.jobs
    assert (first.state, first.held, first.notes) == ("waiting", True, (INTERRUPTED,))
    assert (second.state, second.held, second.notes) == ("waiting", True, ())
    queue.resume_lane()
    ends(queue, first, second)
    assert shop.done == ["first", "second"]
    assert queue.close(LIMIT_S)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": 99, "jobs": []}', '{"format": 1, "jobs": [{"id": "a"}]}', "\x00" * 100]
)
def test_a_damaged_file_is_moved_aside_and_said(content: str, shop: Workshop, file: Path) -> None:
    file.write_text(content)
    queue = Queue(file, shop.works)
    assert queue.jobs == []
    assert "damaged" in queue.complaint
    assert file.with_suffix(".damaged").read_text() == content


def test_a_full_disk_costs_the_list_and_not_the_work(
    queue: Queue, shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("translator.jobs.store.write_atomic", full)
    job = queue.add(task("quick"))
    ends(queue, job)
    assert shop.done == ["x"]
    assert "No space left on device" in queue.complaint
    monkeypatch.setattr("translator.jobs.store.write_atomic", write_atomic)
