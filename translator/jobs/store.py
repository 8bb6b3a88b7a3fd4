"""The file that the queue lives in between two starts of the program."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from translator.jobs.job import Job, JobState, Task
from translator.jobs.progress import Failure, Progress
from translator.paths import write_atomic

FORMAT = 1


def write(path: Path, jobs: Sequence[Job]) -> None:
    """Write the jobs as JSON, whole or not at all; OSError when the disk refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"format": FORMAT, "jobs": [_to_json(job) for job in jobs]}
    write_atomic(path, json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def read(path: Path) -> list[Job]:
    """Return the jobs of a file, none where there is no file; ValueError or OSError when it is damaged."""
    if not path.exists():
        return []
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ValueError(f"its format is not {FORMAT}")
    try:
        return [_from_json(values) for values in content["jobs"]]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a job in it lacks {error}") from error


def _to_json(job: Job) -> dict[str, Any]:
    progress = job.progress
    return {
        "id": job.id,
        "kind": job.task.kind,
        "title": job.task.title,
        "arguments": dict(job.task.arguments),
        "state": job.state,
        "progress": None if progress is None else [progress.what, progress.done, progress.total],
        "failures": [[failure.item, failure.reason] for failure in job.failures],
        "error": job.error,
        "created": job.created,
        "notes": list(job.notes),
    }


def _from_json(values: dict[str, Any]) -> Job:
    if values["state"] not in get_args(JobState):
        raise ValueError(f"there is no state {values['state']}")
    progress = values["progress"]
    return Job(
        id=str(values["id"]),
        task=Task(str(values["kind"]), str(values["title"]), dict(values["arguments"])),
        state=values["state"],
        progress=None if progress is None else Progress(str(progress[0]), int(progress[1]), int(progress[2])),
        failures=tuple(Failure(str(item), str(reason)) for item, reason in values["failures"]),
        error=str(values["error"]),
        created=float(values["created"]),
        notes=tuple(str(note) for note in values["notes"]),
    )
