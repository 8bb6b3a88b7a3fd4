"""Where the results of a Job are."""

from pathlib import Path

from translator.jobs.job import Job

_FOLDERS = {"convert": "output", "batch": "folder", "evaluate": "folder", "train": "run", "resume": "run"}
"""The argument that names the folder, by the kind of Job."""


def results(job: Job) -> list[Path]:
    """Return the files that a Job said it wrote: an export says each in a note of its own."""
    noted = [Path(note) for note in job.notes]
    return [path for path in noted if path.is_absolute() and path.suffix]


def folder(job: Job) -> Path | None:
    """Return the folder with what a Job made, None where it makes no files or they are gone."""
    named = job.task.arguments.get(_FOLDERS.get(job.task.kind, ""))
    written = results(job)
    place = Path(named) if isinstance(named, str) and named else written[0].parent if written else None
    return place if place is not None and place.is_dir() else None


def subject(job: Job) -> object:
    """Return what the page of a Job's kind shows of it: the Job itself, its finished run, or the first Model written.

    None leaves the page as it is.
    """
    match job.task.kind:
        case "convert":
            return job
        case "train" | "resume":
            run = Path(str(job.task.arguments["run"]))
            return run if job.state == "finished" and run.is_dir() else None
        case _:
            return next(iter(results(job)), None)
