"""Subject: what is evaluated, where its report lies, and how it becomes a Job."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from translator import paths
from translator.evaluate.order import Order
from translator.gui.desk import Desk
from translator.gui.evaluate.reading import COMPARISON, REPORT
from translator.jobs.job import Job, Task
from translator.models.card import Card
from translator.models.library import Entry

REPORT_PAGE = "report.html"


@dataclass(frozen=True)
class Subject:
    """One Model, several, or a run: names for people, the folder of the report, and the arguments of the Job."""

    names: tuple[str, ...]
    folder: Path
    cards: Sequence[Card] = ()
    arguments: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of_models(cls, entries: Sequence[Entry]) -> Self:
        """Return one Model, or several that are compared."""
        names = tuple(sorted(entry.name for entry in entries))
        cards = [entry.card for entry in entries if entry.card is not None]
        titles = tuple(card.title or card.name for card in cards)
        shown = titles if len(set(titles)) == len(entries) else names
        return cls(shown, _below("+".join(names)), cards, {"models": [str(entry.path) for entry in entries]})

    @classmethod
    def of_run(cls, folder: Path, title: str) -> Self:
        """Return a run by its folder."""
        return cls((title,), _below(f"run-{folder.name}"), (), {"run": str(folder)})

    @property
    def is_evaluated(self) -> bool:
        """Tell whether there is a report."""
        return any((self.folder / name).is_file() for name in (REPORT, COMPARISON))

    def job(self, desk: Desk) -> Job | None:
        """Return the newest Job that writes this report."""
        mine = [job for job in desk.queue.jobs if job.task.arguments.get("folder") == str(self.folder)]
        return max(mine, key=lambda job: job.created, default=None)


def add_to_queue(desk: Desk, subject: Subject, order: Order) -> Job:
    """Evaluate as a Job."""
    settings = desk.settings.get()
    verb = _tr("Evaluating {0}") if len(subject.names) == 1 else _tr("Comparing {0}")
    arguments = {
        **subject.arguments,
        "folder": str(subject.folder),
        "order": order.model_dump(),
        "device": settings.device_convert,
        "isolate": settings.isolate_training,
    }
    return desk.queue.add(Task("evaluate", verb.format(", ".join(subject.names)), arguments))


def _below(name: str) -> Path:
    return paths.home() / "evaluations" / name


def _tr(words: str) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Evaluate", words)
