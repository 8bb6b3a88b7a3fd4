"""Job: one piece of work in the queue, as the faces show it and as a file keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from translator.jobs.progress import Failure, Progress

JobState = Literal["waiting", "running", "paused", "finished", "failed", "stopped"]

ENDED: frozenset[JobState] = frozenset({"finished", "failed", "stopped"})
"""States that a job only leaves by being retried."""


@dataclass(frozen=True)
class Task:
    """What is to be done: the kind of work, a title for people, and arguments of JSON values only.

    It is what survives a restart, so the arguments must say everything: no object, no open file.
    """

    kind: str
    title: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Job:
    """A Task in the queue, with what became of it so far.

    `error` is the sentence of a failed job, `created` the time in seconds since the epoch. A running job that is
    `stopping` was asked to end; a waiting job that is `held` starts only when its lane is resumed. `notes` are the
    sentences that the work said.
    """

    id: str
    task: Task
    state: JobState
    progress: Progress | None
    failures: tuple[Failure, ...]
    error: str
    created: float
    stopping: bool = False
    held: bool = False
    notes: tuple[str, ...] = ()
