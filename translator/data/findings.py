"""Finding: one sentence of the health report, how bad it is, and the files it is about."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["info", "warning", "ruin"]
Code = Literal[
    "across",
    "decoding",
    "duplicates",
    "few",
    "grey",
    "held_out",
    "leak",
    "long",
    "not_side_by_side",
    "odd_width",
    "pair_size",
    "resolution",
    "same_sides",
    "size",
    "small",
    "too_few",
    "transparency",
    "unmatched",
    "unreadable",
]
"""What programs know a finding by; never renamed. `docs/data.md` explains each."""
SEVERITIES: tuple[Severity, ...] = ("ruin", "warning", "info")
"""Worst first."""
SOME = 0.05
"""Share of a data set from which on a flaw is a warning rather than a remark."""


@dataclass(frozen=True)
class Finding:
    """Something worth knowing before training.

    `sentence` says what was found and what to do. `details` has one line for every
    entry of `files`, or none at all.
    """

    code: Code
    severity: Severity
    sentence: str
    files: tuple[Path, ...] = ()
    details: tuple[str, ...] = ()
