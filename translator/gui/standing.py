"""Standing: how a training is doing, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from translator.gui import job_words
from translator.gui.control_words import in_words
from translator.jobs.job import Job
from translator.train.run import RunState
from translator.train.trend import Trend


@dataclass(frozen=True)
class Standing:
    """A word for a pill with its tone (good, warn, bad, quiet), and a sentence."""

    word: str
    tone: str
    sentence: str


def standing(state: RunState | None, job: Job | None, trend: Trend | None = None, *, reason: str = "") -> Standing:
    """Return how a run stands; `state` is None while it has no folder, `reason` what its log says of a failure."""
    if job is not None and job.state in ("running", "waiting", "paused"):
        return _of_job(job, trend)
    if state is None:
        gone = _tr("There is no such run; its folder was moved or deleted.")
        return Standing(_tr("Failed"), "bad", in_words(job.error) if job is not None and job.error else gone)
    if state == "failed":
        return Standing(_tr("Failed"), "bad", in_words(reason or (job.error if job is not None else "")))
    return {
        "training": Standing(_tr("Training"), "good", _tr("Another program trains this run.")),
        "finished": Standing(_tr("Finished"), "good", _tr("The training is complete; export it to use it.")),
        "stopped": Standing(_tr("Stopped"), "quiet", _tr("Stopped before its end; it goes on where it was.")),
        "new": Standing(_tr("New"), "quiet", _tr("It has not begun.")),
    }[state]


def _of_job(job: Job, trend: Trend | None) -> Standing:
    if job.stopping:
        return Standing(_tr("Stopping"), "quiet", _tr("A checkpoint is being saved."))
    if job.state == "paused":
        return Standing(_tr("Paused"), "quiet", _tr("Paused with a checkpoint; its memory is free."))
    if job.state == "waiting":
        words = _tr("Another training comes first.") if not job.held else _tr("It goes on when you resume it.")
        return Standing(job_words.state(job), "quiet", words)
    if job.progress is None or job.progress.what != "Training":
        return Standing(_tr("Starting"), "quiet", job_words.line(job))
    return Standing(_tr("Training"), "good", _learning(trend))


def _learning(trend: Trend | None) -> str:
    if trend is None:
        return _tr("It has begun; the curves tell more in a while.")
    if trend.is_level:
        return _tr("Levelling off: no loss moves by more than some per cent.")
    words = (
        _tr("Learning: {loss} fell by {percent}% lately.")
        if trend.change < 0
        else _tr("Learning: {loss} rose by {percent}% lately.")
    )
    return words.format(loss=trend.loss, percent=round(100 * abs(trend.change)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("standing", text)
