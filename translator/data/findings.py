"""Finding: one sentence of the health report, how bad it is, and the files it is about."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["info", "warning", "ruin"]
Code = Literal[
    "across",
    "caption_cut",
    "captions",
    "class_few",
    "classes",
    "decoding",
    "duplicates",
    "excluded",
    "few",
    "grey",
    "held_out",
    "leak",
    "long",
    "no_caption",
    "no_class",
    "no_sound",
    "not_side_by_side",
    "odd_width",
    "one_class",
    "pair_size",
    "resolution",
    "same_caption",
    "same_sides",
    "silent",
    "size",
    "small",
    "sound_cut",
    "sounds",
    "stranger",
    "too_few",
    "transparency",
    "two_classes",
    "unbalanced",
    "unmatched",
    "unreadable",
]
"""What programs know a finding by; never renamed. `docs/data.md` explains each."""
EXCLUDABLE: frozenset[Code] = frozenset(
    {
        "across",
        "duplicates",
        "grey",
        "leak",
        "long",
        "not_side_by_side",
        "odd_width",
        "pair_size",
        "same_sides",
        "small",
        "transparency",
        "unreadable",
    }
)
"""Findings whose files may as well be left out of the training."""
SEVERITIES: tuple[Severity, ...] = ("ruin", "warning", "info")
"""Worst first."""
SOME = 0.05
"""Share of a data set from which on a flaw is a warning rather than a remark."""


@dataclass(frozen=True)
class Finding:
    """Something worth knowing before training.

    `sentence` says what was found and what to do. `details` has one line for every
    entry of `files`, or none at all. `changes` are the data settings that would help, by name.
    """

    code: Code
    severity: Severity
    sentence: str
    files: tuple[Path, ...] = ()
    details: tuple[str, ...] = ()
    changes: tuple[tuple[str, object], ...] = ()

    @property
    def can_be_excluded(self) -> bool:
        """Tell whether leaving the files out helps."""
        return self.code in EXCLUDABLE and bool(self.files)
