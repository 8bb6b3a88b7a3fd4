"""Words for a Job: its state, and the one line that says how it is."""

from PySide6.QtCore import QCoreApplication

from translator.gui.control_words import in_words
from translator.gui.figures import GAP, figures
from translator.gui.job_place import results
from translator.gui.sentences import said
from translator.jobs.job import Job


def state(job: Job) -> str:
    """Return a Job's state in a word or three."""
    if job.stopping:
        return _tr("Stopping")
    if job.held:
        return _tr("On hold")
    words = {
        "waiting": _tr("Waiting"),
        "running": _tr("Running"),
        "paused": _tr("Paused"),
        "finished": _tr("Finished"),
        "failed": _tr("Failed"),
        "stopped": _tr("Stopped"),
    }
    if job.state == "finished" and job.failures:
        return _tr("Finished, {count} failed").format(count=len(job.failures))
    return words[job.state]


def tone(job: Job) -> str:
    """Return good, warn, bad or quiet, as the pills are called."""
    if job.state == "failed":
        return "bad"
    if job.state == "finished":
        return "warn" if job.failures else "good"
    return "quiet"


def sign(job: Job) -> tuple[str, str]:
    """Return the icon of a Job's state and the token of its colour."""
    if job.state == "running":
        return "play", "accent"
    if job.state == "finished":
        return ("warning", "warn") if job.failures else ("done", "good")
    signs = {"waiting": ("clock", "muted"), "paused": ("pause", "muted"), "stopped": ("stop", "muted")}
    return signs.get(job.state, ("failed", "bad"))


def line(job: Job) -> str:
    """Return what is known of a Job besides its state: its sentence when it failed, else its figures and last note."""
    if job.state == "failed":
        return in_words(job.error)
    if job.stopping:
        return _tr("Stopping at the next safe point; what is done is kept.")
    if job.state == "running":
        if job.progress is None:
            return _last_note(job) or _tr("Starting")
        return GAP.join(part for part in (said(job.progress.what), figures(job.progress)) if part)
    return GAP.join(part for part in (_count(job), _outcome(job)) if part)


def _count(job: Job) -> str:
    if job.progress is None or job.state == "finished":
        return ""
    return f"{job.progress.done:,} / {job.progress.total:,}"


def _outcome(job: Job) -> str:
    """Return the names of all files that a Job said it wrote, or else its last note."""
    return ", ".join(path.name for path in results(job)) or _last_note(job)


def _last_note(job: Job) -> str:
    return in_words(job.notes[-1]) if job.notes else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("job", text)
