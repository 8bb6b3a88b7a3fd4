"""Reading: a report or a comparison from its folder, with its pictures; to be called outside the GUI thread."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from translator.errors import DataError, ImageError

COMPARISON, REPORT = "compare.json", "report.json"
_BESIDE = 8
"""Pictures beside each other where a gallery is one long row."""


@dataclass(frozen=True)
class Pictures:
    """A gallery: rows of pictures under the titles of their columns, none where it is a grid."""

    key: str
    title: str
    words: str
    columns: Sequence[str]
    rows: Sequence[Sequence[QImage]]


@dataclass(frozen=True)
class PartRead:
    """One direction of a report: its JSON, its galleries, and the evidence of its alarms in their order."""

    facts: Mapping[str, Any]
    galleries: Sequence[Pictures]
    evidence: Sequence[Pictures | None]


@dataclass(frozen=True)
class ReportRead:
    """A report as it was written."""

    page: Path
    subject: str
    command: str
    parts: Sequence[PartRead]


@dataclass(frozen=True)
class ComparisonRead:
    """A comparison: the Models, best first, by their names and by their places in the order; their first pictures."""

    page: Path
    facts: Mapping[str, Any]
    names: Sequence[str]
    places: Sequence[int]
    samples: Pictures


def read(folder: Path) -> ReportRead | ComparisonRead:
    """Read what is in a folder; raises DataError."""
    return read_comparison(folder) if (folder / COMPARISON).is_file() else read_report(folder)


def read_report(folder: Path) -> ReportRead:
    """Read a report; raises DataError."""
    found = _json(folder / REPORT)
    try:
        parts = [_part(folder, part) for part in found["parts"]]
        return ReportRead(folder / "report.html", found["subject"], found["command"], parts)
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{folder / REPORT} is no report of this program; evaluate again.") from error


def read_comparison(folder: Path) -> ComparisonRead:
    """Read a comparison; raises DataError."""
    found = _json(folder / COMPARISON)
    try:
        best_first = found["rankings"][0]["models"]
        order, places = [row["model"] for row in best_first], [row["place"] for row in best_first]
        firsts = [read_report(folder / str(place)).parts[0].galleries[0] for place in places]
        return ComparisonRead(folder / "compare.html", found, order, places, _side_by_side(firsts, order))
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise DataError(f"{folder / COMPARISON} is no comparison of this program; compare again.") from error


def _side_by_side(firsts: Sequence[Pictures], names: Sequence[str]) -> Pictures:
    """Return a row for each picture: what was given, where something was, and what every Model made of it."""
    if firsts[0].columns:
        rows = [
            [group[0][0], *(row[1] for row in group)] for group in zip(*(each.rows for each in firsts), strict=False)
        ]
        return Pictures("side-by-side", "", "", ("given", *names), rows)
    share = max(1, _BESIDE // len(names))
    flat = [[image for row in each.rows for image in row] for each in firsts]
    starts = range(0, min(map(len, flat)) - share + 1, share)
    rows = [[image for images in flat for image in images[start : start + share]] for start in starts]
    titles = [title for name in names for title in (name, *[""] * (share - 1))]
    return Pictures("side-by-side", "", "", tuple(titles), rows)


def _part(folder: Path, part: Mapping[str, Any]) -> PartRead:
    alarms = part["alarms"] or ()
    evidence = [_gallery(folder, alarm["evidence"]) if alarm["evidence"] else None for alarm in alarms]
    return PartRead(part, [_gallery(folder, gallery) for gallery in part["galleries"]], evidence)


def _gallery(folder: Path, gallery: Mapping[str, Any]) -> Pictures:
    rows = [[_image(folder / cell["picture"]) for cell in row] for row in gallery["rows"]]
    if not gallery["columns"] and len(rows) == 1:
        rows = [rows[0][start : start + _BESIDE] for start in range(0, len(rows[0]), _BESIDE)]
    return Pictures(gallery["key"], gallery["title"], gallery["words"], tuple(gallery["columns"]), rows)


def _image(path: Path) -> QImage:
    from translator.gui.raster import image_of
    from translator.images.codec import decode

    try:
        return image_of(decode(path).pixels)
    except ImageError:  # a picture that was taken away leaves its place empty
        blank = QImage(1, 1, QImage.Format.Format_RGB32)
        blank.fill(0)
        return blank


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path} cannot be read; evaluate again.") from error
    if not isinstance(found, dict):
        raise DataError(f"{path} is no report of this program; evaluate again.")
    return found
