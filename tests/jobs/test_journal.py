"""The journal of a Job: what became of every item, also after a restart, a retry and a crash."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.jobs.test_queue import LIMIT_S
from translator.jobs.job import Task
from translator.jobs.journal import Journal
from translator.jobs.progress import Control, Done, Failure, Report
from translator.jobs.queue import Queue


def items(arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    """Do "a", and fail at "b" while "broken" is there; only what is asked for."""
    only = arguments.get("only", ["a", "b"])
    if "a" in only:
        report(Done("a", "/out/a", 1.5))
    if "b" in only:
        report(Failure("b", "is empty.") if Path(arguments["broken"]).exists() else Done("b", "/out/b", 0.5))


def ended(queue: Queue, job_id: str) -> None:
    """Wait for the end of a job by closing the lanes when it has none left."""
    import time

    deadline = time.monotonic() + LIMIT_S
    while queue.job(job_id).state in ("waiting", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_the_history_of_a_job_is_there_after_a_restart_until_it_is_removed(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.touch()
    queue = Queue(tmp_path / "jobs.json", {"items": items})
    job = queue.add(Task("items", "two", {"broken": str(broken)}))
    ended(queue, job.id)
    expected = [Done("a", "/out/a", 1.5), Failure("b", "is empty.")]
    assert queue.history(job.id) == expected
    assert queue.close(LIMIT_S)

    again = Queue(tmp_path / "jobs.json", {"items": items})
    assert again.history(job.id) == expected
    broken.unlink()
    again.retry(job.id, failed_only=True)
    ended(again, job.id)
    assert again.job(job.id).task.arguments["only"] == ["b"]
    assert again.history(job.id) == [*expected, Done("b", "/out/b", 0.5)]
    again.retry(job.id)
    ended(again, job.id)
    assert "only" not in again.job(job.id).task.arguments
    again.remove(job.id)
    assert again.history(job.id) == []
    assert not list((tmp_path / "jobs").iterdir())
    assert again.close(LIMIT_S)


def test_done_is_what_was_done_at_the_last_try_and_is_still_there(tmp_path: Path) -> None:
    journal, there = Journal(tmp_path / "jobs"), tmp_path / "there.png"
    there.touch()
    mended, gone = Done("mended", str(there), 1.0), Done("gone", str(tmp_path / "gone.png"), 1.0)
    for event in (Failure("mended", "is empty."), mended, gone, Done("worse", str(there), 1.0), Failure("worse", "x")):
        journal.add("x", event)
    assert journal.done("x") == [mended]


def test_a_line_that_a_crash_cut_off_is_left_out(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.add("x", Done("斑馬.png", "/out/斑馬.png", 1.0))
    with (tmp_path / "x.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"event": "Done", "item": "b.p')
    assert journal.read("x") == [Done("斑馬.png", "/out/斑馬.png", 1.0)]


def test_a_folder_that_cannot_be_written_costs_the_table_alone(tmp_path: Path) -> None:
    (tmp_path / "jobs").touch()
    journal = Journal(tmp_path / "jobs")
    journal.add("x", Failure("a", "is empty."))
    assert journal.read("x") == []
    journal.forget("x")
