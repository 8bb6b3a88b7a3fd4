"""The health report: what is wrong with folders of pictures, before hours are spent on training with them.

Nothing of the user's is changed. `translator check` prints the report; a training makes it first and stops only on what
would ruin it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.api import DataKind
from translator.data.findings import SEVERITIES, Finding
from translator.data.folders import Found, resolve
from translator.data.manifest import Manifest
from translator.data.preprocess import Preprocess
from translator.data.reader import Reader
from translator.data.rules import RULES, Case
from translator.data.scan import Scan, scan
from translator.data.settings import DataSettings
from translator.data.wording import count
from translator.images.filename import shown
from translator.jobs.progress import Control, Report, silent


@dataclass(frozen=True)
class HealthReport:
    """What was found, worst first.

    `trained` counts what can be trained on for each title in `domains`, and `held_out` likewise; `unreadable` are the
    files that a Loader should exclude.
    """

    kind: DataKind
    domains: tuple[str, ...]
    trained: tuple[int, ...]
    held_out: tuple[int, ...]
    unreadable: frozenset[Path]
    findings: tuple[Finding, ...]

    @property
    def ruinous(self) -> bool:
        """Tell whether a training on these folders would be wasted."""
        return any(finding.severity == "ruin" for finding in self.findings)

    def count(self) -> Mapping[str, int]:
        """Return how many findings there are of each severity."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in SEVERITIES}

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain values; the keys and the findings' codes are stable."""
        return {
            "kind": self.kind,
            "ruinous": self.ruinous,
            "domains": [
                {"title": title, "train": trained, "held_out": held_out}
                for title, trained, held_out in zip(self.domains, self.trained, self.held_out, strict=True)
            ],
            "unreadable": [shown(path) for path in sorted(self.unreadable)],
            "findings": [
                {
                    "code": finding.code,
                    "severity": finding.severity,
                    "sentence": finding.sentence,
                    "files": [shown(path) for path in finding.files],
                    "details": list(finding.details),
                }
                for finding in self.findings
            ],
        }


@dataclass(frozen=True)
class Examination:
    """What was seen of every picture of a data set, once: judging it again for other settings costs no second look.

    Where a manifest left files out, they are in `found` and were not seen.
    """

    found: Found
    seen: Scan

    def usable(self, manifest: Manifest) -> Found:
        """Return the samples that are read and not left out."""
        return self.found.without(frozenset(self.seen.unreadable) | manifest.excluded)

    def judge(self, settings: DataSettings, manifest: Manifest | None = None) -> HealthReport:
        """Return the report for these settings, with what a manifest leaves out left out."""
        manifest = manifest or Manifest()
        seen = self.seen.without(manifest.excluded)
        unreadable = frozenset(seen.unreadable)
        found = manifest.arranged(self.found).without(unreadable)
        case = Case(found, seen, settings)
        findings = [finding for rule in RULES for finding in rule(case)] + _left_out(manifest)
        findings.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        lengths = (_lengths(found.train), _lengths(found.held_out))
        return HealthReport(found.kind, found.domains, *lengths, unreadable, tuple(findings))


def examine(
    kind: DataKind, settings: DataSettings, report: Report = silent, control: Control | None = None
) -> Examination:
    """Read every picture of a data set that its manifest does not leave out.

    Raises DataError when the folders do not exist or do not fit the kind, or when `control` asks to stop.
    """
    found = resolve(kind, settings)
    reader = Reader(Preprocess.of(settings, multiple_of=1), settings.colour)
    wanted = found.without(Manifest.of(settings).excluded)
    return Examination(found, scan(wanted, reader, report, control))


def check(
    kind: DataKind, settings: DataSettings, report: Report = silent, control: Control | None = None
) -> HealthReport:
    """Read every picture of a data set and report on it.

    Raises DataError when the folders do not exist or do not fit the kind, or when `control` asks to stop.
    """
    return examine(kind, settings, report, control).judge(settings, Manifest.of(settings))


def _left_out(manifest: Manifest) -> list[Finding]:
    files = tuple(sorted(manifest.excluded))
    return (
        [Finding("excluded", "info", f"Left out by the manifest: {count(len(files), 'file')}.", files)] if files else []
    )


def _lengths(sides: tuple[tuple[object, ...], ...]) -> tuple[int, ...]:
    return tuple(len(side) for side in sides)
