"""Queue: Jobs one after the other, in lanes beside each other, kept in a file so that they survive a restart.

    add -> waiting -> running -> finished | failed | stopped
                 ^        |
                 +--- paused        (pause, resume)

Every kind of work belongs to a lane; a lane has one thread and does one Job at a time. Works must be able to go on
where they were: pausing is stopping with the intention to run the same Task again. A work that reports items gets
those that it has done already as the argument `done`.
"""

import logging
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from translator.errors import JobError, TranslatorError
from translator.jobs import store
from translator.jobs.job import ENDED, Job, Task
from translator.jobs.journal import Journal
from translator.jobs.progress import Control, Done, Event, Failure, Note, Progress, Report

Work = Callable[[Mapping[str, Any], Report, Control], None]
Watcher = Callable[[Job, Event | None], None]

INTERRUPTED = "The program ended while this was running; it goes on where it was."
MAX_NOTES = 200
DONE = "done"
"""The argument that a work gets besides those of its Task: a list of Done."""

_log = logging.getLogger(__name__)


class Queue:
    """The Jobs of one program. Every method may be called from any thread."""

    def __init__(self, path: Path, works: Mapping[str, Work], lanes: Mapping[str, str] | None = None) -> None:
        """Restore the Jobs of the file at `path`; `works` are the kinds of Task, `lanes` kind -> lane ("" if absent).

        Nothing starts by itself: what was waiting or running when the program ended waits, held, for `resume_lane`.
        `complaint` is a sentence when the file was damaged; it was then moved aside.
        """
        self._path = path
        self._journal = Journal(path.with_suffix(""))
        self._works = dict(works)
        self._lanes = dict(lanes or {})
        self._changed = threading.Condition(threading.RLock())
        self._controls: dict[str, Control] = {}
        self._pausing: set[str] = set()
        self._threads: dict[str, threading.Thread] = {}
        self._watchers: list[Watcher] = []
        self._closing = False
        self.complaint = ""
        self._jobs: dict[str, Job] = {job.id: _restored(job) for job in self._read()}

    @property
    def jobs(self) -> list[Job]:
        """Return the Jobs in their order."""
        with self._changed:
            return list(self._jobs.values())

    @property
    def busy(self) -> bool:
        """Tell whether a Job is running."""
        return any(job.state == "running" for job in self.jobs)

    def job(self, job_id: str) -> Job:
        """Return one Job; raise JobError when it is not in the queue (any more)."""
        with self._changed:
            if job_id not in self._jobs:
                raise JobError(f"The queue has no job {job_id}; it was removed.")
            return self._jobs[job_id]

    def watch(self, callback: Watcher) -> None:
        """Call `callback` with a Job and its Event, or None when its state changed, in the thread where it happened."""
        with self._changed:
            self._watchers.append(callback)

    def add(self, task: Task) -> Job:
        """Put a Task at the end; it starts as soon as its lane is free."""
        if task.kind not in self._works:
            raise JobError(f"This program cannot do {task.kind}; it can do {', '.join(sorted(self._works))}.")
        job = Job(uuid.uuid4().hex[:12], task, "waiting", None, (), "", time.time())
        with self._changed:
            self._set(job)
            self._start_lane(task.kind)
        return job

    def stop(self, job_id: str) -> None:
        """End a Job at its next safe point, keeping what is done."""
        self._end(job_id, pausing=False)

    def pause(self, job_id: str) -> None:
        """End a Job at its next safe point, to go on with it when it is resumed; what it holds is given back."""
        self._end(job_id, pausing=True)

    def save(self, job_id: str) -> None:
        """Ask a running Job to save a checkpoint soon and to go on."""
        with self._changed:
            if self.job(job_id).state == "running":
                self._controls[job_id].save()

    def resume(self, job_id: str) -> None:
        """Let a paused or held Job go on where it was."""
        with self._changed:
            job = self.job(job_id)
            if job.state == "paused" or job.held:
                self._wait_again(job)

    def retry(self, job_id: str, *, failed_only: bool = False) -> None:
        """Run an ended Job again: one that came to its end anew, any other goes on where it was.

        With `failed_only` its argument `only` names the items that failed, and the work leaves all others alone.
        """
        with self._changed:
            job = self.job(job_id)
            if job.state in ENDED:
                others = {key: value for key, value in job.task.arguments.items() if key != "only"}
                only = {"only": [failure.item for failure in job.failures]} if failed_only else {}
                if job.state == "finished" and not failed_only:
                    self._journal.forget(job_id)
                self._wait_again(replace(job, progress=None, task=replace(job.task, arguments=others | only)))

    def history(self, job_id: str) -> list[Done | Failure]:
        """Return what became of the items of a Job, oldest first; those of an earlier start of the program too."""
        return self._journal.read(job_id)

    def stop_after_this(self, lane: str | None = None) -> None:
        """Hold what is waiting, in one lane or in all; what is running goes on to its end."""
        with self._changed:
            for job in self._waiting(lane):
                self._set(replace(job, held=True))

    def resume_lane(self, lane: str | None = None) -> None:
        """Start what is held, in one lane or in all."""
        with self._changed:
            for job in self._waiting(lane):
                self._set(replace(job, held=False))
                self._start_lane(job.task.kind)

    def remove(self, job_id: str) -> None:
        """Forget a Job; raise JobError while it runs."""
        with self._changed:
            job = self.job(job_id)
            if job.state == "running":
                raise JobError(f"{job.task.title} is running; stop it before you remove it.")
            del self._jobs[job_id]
            self._save()
        self._journal.forget(job_id)
        self._tell(job, None)

    def move(self, job_id: str, by: int) -> None:
        """Move a Job up (negative) or down by a number of places."""
        with self._changed:
            job = self.job(job_id)
            order = list(self._jobs)
            old = order.index(job_id)
            order.insert(max(0, min(len(order) - 1, old + by)), order.pop(old))
            self._jobs = {key: self._jobs[key] for key in order}
            self._save()
        self._tell(job, None)

    def close(self, timeout_s: float) -> bool:
        """Stop what runs, start nothing more, and wait for the threads; tell whether all have ended.

        Jobs that did not come to their end wait for the next start of the program.
        """
        with self._changed:
            self._closing = True
            for job_id, control in self._controls.items():
                self._set(replace(self._jobs[job_id], stopping=True))
                control.stop()
            self._changed.notify_all()
        deadline = time.monotonic() + timeout_s
        for thread in list(self._threads.values()):
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads.values())

    def _read(self) -> list[Job]:
        try:
            return store.read(self._path)
        except (OSError, ValueError) as error:
            aside = self._path.with_suffix(".damaged")
            self.complaint = f"The queue in {self._path} is damaged ({error}); it was moved to {aside.name}."
            _log.warning(self.complaint)
            try:
                self._path.replace(aside)
            except OSError as refusal:
                self.complaint = f"The queue in {self._path} cannot be read ({refusal}); it begins empty."
            return []

    def _waiting(self, lane: str | None) -> list[Job]:
        jobs = [job for job in self._jobs.values() if job.state == "waiting"]
        return jobs if lane is None else [job for job in jobs if self._lane(job.task.kind) == lane]

    def _lane(self, kind: str) -> str:
        return self._lanes.get(kind, "")

    def _wait_again(self, job: Job) -> None:
        self._set(replace(job, state="waiting", held=False, stopping=False, failures=(), error="", notes=()))
        self._start_lane(job.task.kind)

    def _end(self, job_id: str, *, pausing: bool) -> None:
        with self._changed:
            job = self.job(job_id)
            if job.state == "running":
                self._pausing.add(job_id) if pausing else self._pausing.discard(job_id)
                self._set(replace(job, stopping=True))
                self._controls[job_id].stop()
            elif job.state in ("waiting", "paused"):
                self._set(replace(job, state="paused" if pausing else "stopped", held=False))

    def _set(self, job: Job) -> None:
        """Take over a Job's new state, save it and tell the watchers."""
        self._jobs[job.id] = job
        self._save()
        self._tell(job, None)

    def _save(self) -> None:
        try:
            store.write(self._path, list(self._jobs.values()))
        except OSError as error:  # the work is worth more than the list of it
            self.complaint = f"The queue cannot be written to {self._path} ({error.strerror}); it is lost at the end."
            _log.warning(self.complaint)

    def _tell(self, job: Job, event: Event | None) -> None:
        for watcher in tuple(self._watchers):
            try:
                watcher(job, event)
            except Exception:
                _log.exception("A watcher of the queue failed")

    def _start_lane(self, kind: str) -> None:
        lane = self._lane(kind)
        if lane not in self._threads and not self._closing:
            # A daemon, so that work which never looks at its Control cannot keep a closed program alive.
            self._threads[lane] = threading.Thread(target=self._serve, args=(lane,), name=f"jobs {lane}", daemon=True)
            self._threads[lane].start()
        self._changed.notify_all()

    def _serve(self, lane: str) -> None:
        """Do the Jobs of a lane until the queue is closed."""
        while (job := self._next(lane)) is not None:
            ended = self._do(job, self._controls[job.id])
            with self._changed:
                del self._controls[job.id]
                self._pausing.discard(job.id)
                self._set(ended)

    def _next(self, lane: str) -> Job | None:
        with self._changed:
            while not self._closing:
                for job in self._waiting(lane):
                    if not job.held:
                        self._controls[job.id] = Control()
                        job = replace(job, state="running")
                        self._set(job)
                        return job
                self._changed.wait()
            return None

    def _do(self, job: Job, control: Control) -> Job:
        """Run the work of a Job and return the Job as it ended."""
        try:
            self._works[job.task.kind](self._arguments(job), lambda event: self._note(job.id, event), control)
        except TranslatorError as error:
            return self._failed(job.id, str(error))
        # Plugins are other people's code: even SystemExit in one costs its Job and not the lane.
        except BaseException as error:
            _log.exception("The job %s failed", job.task.title)
            return self._failed(
                job.id, f"{job.task.title} failed unexpectedly: {_brief(error)}; the log has the details."
            )
        ended = replace(self._jobs[job.id], stopping=False)
        if not control.stopping:
            return replace(ended, state="finished")
        if job.id in self._pausing:
            return replace(ended, state="paused")
        return replace(ended, state="waiting", held=True) if self._closing else replace(ended, state="stopped")

    def _arguments(self, job: Job) -> dict[str, Any]:
        """Return the arguments of a work; of one that goes on, `done` are the items that it did before."""
        done = self._journal.done(job.id)
        return {**job.task.arguments, DONE: done} if done else dict(job.task.arguments)

    def _failed(self, job_id: str, sentence: str) -> Job:
        return replace(self._jobs[job_id], state="failed", stopping=False, error=sentence)

    def _note(self, job_id: str, event: Event) -> None:
        """Take over what a work reports. The state of Jobs is saved elsewhere; an item that is done costs one line."""
        if isinstance(event, Done | Failure):
            self._journal.add(job_id, event)
        with self._changed:
            job = self._jobs[job_id]
            match event:
                case Progress():
                    job = replace(job, progress=event)
                case Failure():
                    job = replace(job, failures=(*job.failures, event))
                case Note(text):
                    job = replace(job, notes=(*job.notes, text)[-MAX_NOTES:])
            self._jobs[job_id] = job
        self._tell(job, event)


def _restored(job: Job) -> Job:
    if job.state == "running":
        return replace(job, state="waiting", held=True, notes=(*job.notes, INTERRUPTED))
    return replace(job, held=job.state == "waiting")


def _brief(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
