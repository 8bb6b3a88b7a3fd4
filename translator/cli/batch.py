"""What the verbs that write several files share: their flags, the table and the JSON of what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

from cyclopts import Parameter

from translator.cli.show import as_json, note, progress, say, table
from translator.cli.stopping import stoppable

if TYPE_CHECKING:
    from translator.export.batch import Batch
    from translator.export.outcome import Outcome
    from translator.models.card import Precision

Json = Annotated[bool, Parameter(negative="", show_default=False, help="Print JSON for other programs.")]
Pictures = Annotated[
    Path | None,
    Parameter(help="Folder of pictures of the kind the Models translate: int8 takes its ranges from them."),
]
_FIGURES = ("Size", "Max levels", "Mean levels", "Export", "One picture")
_STATES = {"written": "written", "there": "there", "failed": "failed"}


def precisions(text: str) -> "tuple[Precision, ...]":
    """Return the precisions of a flag like "float16,int8", each once; what they are is checked with the batch."""
    named = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    return cast("tuple[Precision, ...]", tuple(named))


def work(batch: "Batch", *, json: bool) -> int:
    """Do a batch, print what became of each file, and return the exit code."""
    from translator.export.batch_work import export_batch

    with progress() as report, stoppable("Stopping after the file in work") as control:
        outcomes = export_batch(batch, report=report, control=control)
    if json:
        as_json([outcome.to_json() for outcome in outcomes])
    else:
        _print(outcomes)
    if control.stopping:
        note("Stopped; the same command goes on where it was.")
        return 130
    return 1 if any(outcome.state == "failed" for outcome in outcomes) else 0


def _print(outcomes: "list[Outcome]") -> None:
    table(("File", "State", *_FIGURES), [_row(outcome) for outcome in outcomes], right=_FIGURES)
    for outcome in outcomes:  # on lines of their own: a table would break them
        if outcome.path is not None:
            say(str(outcome.path))


def _row(outcome: "Outcome") -> tuple[str, ...]:
    if outcome.path is None:
        return (outcome.item, _STATES[outcome.state], "", "", "", "", "")
    return (
        outcome.item,
        _STATES[outcome.state],
        f"{outcome.size / 2**20:.2f} MB",
        "" if outcome.max_levels is None else f"{outcome.max_levels:.3g}",
        "" if outcome.mean_levels is None else f"{outcome.mean_levels:.4f}",
        f"{outcome.seconds:.1f} s" if outcome.seconds else "",
        "" if outcome.speed_ms is None else f"{outcome.speed_ms:.1f} ms",
    )
