"""`translator check`: the health report of folders of pictures."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from translator.api import DataKind
from translator.cli.show import as_json, progress, say
from translator.errors import DataError
from translator.images.filename import shown

if TYPE_CHECKING:
    from translator.data.findings import Finding, Severity
    from translator.data.health import HealthReport

app = App(help="Report on folders of pictures before training on them; nothing in them is changed.")

HEADINGS: "dict[Severity, str]" = {
    "ruin": "This would ruin a training:",
    "warning": "Worth mending:",
    "info": "Good to know:",
}
SHOWN = 5
"""Files printed for each finding; --json has them all."""


@app.default
def check(
    folders: Annotated[list[Path], Parameter(negative="", allow_leading_hyphen=False)],
    /,
    *,
    kind: DataKind | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Report on one or two folders; the exit code is 1 when training on them would be wasted.

    Parameters
    ----------
    folders
        Two folders (A and B), or one: a root with trainA and trainB, side-by-side pairs, a folder for each class,
        pictures with captions or sounds, or a single domain.
    kind
        What the folders hold, where it is not what their content suggests.
    json
        Print the whole report as JSON.
    """
    from translator.data.health import check as check_health
    from translator.data.recognise import recognise

    if len(folders) > 2:
        raise DataError(f"A data set has one or two folders, not {len(folders)}; run the check on two at a time.")
    recognised = recognise(folders, kind)
    if not json:
        say(recognised.sentence)
    with progress() as report:
        health = check_health(recognised.kind, recognised.settings, report)
    if json:
        as_json({"recognised": recognised.sentence, **health.to_json()})
    else:
        show_health(health, folders)
    return 1 if health.ruinous else 0


def show_health(health: "HealthReport", folders: list[Path]) -> None:
    """Print a report's findings, worst first, and its verdict; paths are shown below what all `folders` share."""
    above = _above(folders)
    for severity, heading in HEADINGS.items():
        findings = [finding for finding in health.findings if finding.severity == severity]
        if findings:
            say(f"\n{heading}")
            for finding in findings:
                say(f"  {finding.sentence}")
                for line in _files(finding):
                    say(f"      {line.replace(above, '')}")
    say(f"\n{_verdict(health)}")


def _files(finding: "Finding") -> Iterator[str]:
    details = finding.details or ("",) * len(finding.files)
    for path, detail in list(zip(finding.files, details, strict=True))[:SHOWN]:
        named = detail or shown(path)
        yield named if shown(path) in named else f"{shown(path)}: {detail}"
    if len(finding.files) > SHOWN:
        yield f"and {len(finding.files) - SHOWN:,} more; --json lists them all"


def _verdict(health: "HealthReport") -> str:
    if health.ruinous:
        return "Not ready: mend what would ruin a training first."
    warnings = health.count()["warning"]
    return f"Ready to train; {warnings} warning{'' if warnings == 1 else 's'}." if warnings else "Ready to train."


def _above(folders: list[Path]) -> str:
    """Return the path that all folders lie in, with its last separator, to be left out of what is printed."""
    full = [folder.expanduser().absolute() for folder in folders]
    try:
        return os.path.join(os.path.commonpath(full), "")  # noqa: PTH118 (pathlib drops the last separator)
    except ValueError:  # on two drives of Windows
        return os.path.join(full[0], "")  # noqa: PTH118
