"""How verbs speak: tables, JSON, notes and progress, the same everywhere."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from rich.console import Console

from translator.jobs.progress import Event, Failure, Note, Progress, Report

if TYPE_CHECKING:
    from rich.progress import TaskID


@cache
def output() -> Console:
    """Return the console of results (standard output)."""
    return Console(soft_wrap=True)


@cache
def errors() -> Console:
    """Return the console of notes, progress and failures (standard error)."""
    return Console(stderr=True)


def say(text: str) -> None:
    """Print one line of result as it is."""
    output().print(text, highlight=False, markup=False)


def note(text: str) -> None:
    """Print one sentence beside the results."""
    errors().print(text, highlight=False, markup=False, soft_wrap=True)


def as_json(value: Any) -> None:
    """Print a value as JSON for other programs, whatever the width of the terminal."""
    print(json.dumps(value, indent=2, ensure_ascii=False, default=str))  # noqa: T201


def table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, right: Sequence[str] = ()) -> None:
    """Print rows under column titles; columns named in `right` are aligned to the right."""
    from rich.table import Table

    grid = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="bold")
    for column in columns:
        grid.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(_text(cell) for cell in row))
    output().print(grid, soft_wrap=False)


@contextmanager
def progress() -> Iterator[Report]:
    """Show Progress events as one line with n of total, rate and time left; print Notes and Failures above it.

    On a terminal the line is live; in a log file a line is printed every ten per cent.
    """
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    console = errors()
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[figures]}", markup=False),
    )
    with Bar(*columns, console=console, disable=not console.is_terminal, refresh_per_second=5) as bar:
        tasks: dict[str, TaskID] = {}
        tenths: dict[str, int] = {}

        def report(event: Event) -> None:
            match event:
                case Progress():
                    figures = describe(event)
                    if event.what not in tasks:
                        tasks[event.what] = bar.add_task(event.what, total=event.total, figures=figures)
                    bar.update(tasks[event.what], completed=event.done, total=event.total, figures=figures)
                    tenth = 10 * event.done // max(event.total, 1)
                    if not console.is_terminal and tenth > tenths.get(event.what, 0):
                        note(f"{event.what}: {figures}")
                    tenths[event.what] = max(tenth, tenths.get(event.what, 0))
                case Note(text):
                    bar.console.print(text, highlight=False, markup=False, soft_wrap=True)
                case Failure(item, reason):
                    bar.console.print(f"{item}: {reason}", highlight=False, markup=False, style="red", soft_wrap=True)

        yield report


def describe(event: Progress) -> str:
    """Return "n / total  rate/s  time left  name value ..." for a line of progress."""
    parts = [f"{event.done:,} / {event.total:,}"]
    if event.rate is not None:
        parts.append(f"{event.rate:.1f}/s" if event.rate >= 1 else f"{1 / event.rate:.1f} s each")
    parts.append(duration(event.remaining_s) + " left" if event.remaining_s is not None else "measuring")
    parts.extend(f"{name} {value:.3g}" for name, value in event.values)
    return "  ".join(parts)


def duration(seconds: float) -> str:
    """Return seconds as "12 s", "3 min 20 s" or "1 h 43 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _text(cell: object) -> Any:
    from rich.text import Text

    return Text("" if cell is None else str(cell))
