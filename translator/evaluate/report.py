"""Report: an evaluation as one HTML page that needs no other file, and as JSON with its pictures beside."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from translator import paths
from translator.errors import DataError, ImageError
from translator.evaluate.evaluation import Part, Raised
from translator.evaluate.gallery import Gallery
from translator.evaluate.page import page, titled
from translator.evaluate.score import Score
from translator.images.codec import encode
from translator.images.filename import shown

FORMAT = 1
JSON, HTML, PICTURES = "report.json", "report.html", "pictures"


@dataclass(frozen=True)
class Evaluation:
    """What was evaluated, in one part or several, and the command line that does it again."""

    subject: str
    command: str
    parts: tuple[Part, ...]

    def to_json(self) -> dict[str, Any]:
        """Return all numbers, sentences and names of pictures; the same evaluation gives the same object."""
        return {
            "format": FORMAT,
            "subject": self.subject,
            "command": self.command,
            "parts": [_part(part, place) for place, part in enumerate(self.parts)],
        }


def write(evaluation: Evaluation, folder: Path) -> Path:
    """Write report.html, report.json and the pictures it names into a folder, and return the path of the page.

    Raises DataError when they cannot be written; a page that stood there before stays whole.
    """
    try:
        for place, part in enumerate(evaluation.parts):
            for gallery in _galleries(part):
                for row, column, path in _cells(gallery, place):
                    file = folder / path
                    file.parent.mkdir(parents=True, exist_ok=True)
                    encode(gallery.rows[row][column].pixels, file)
        paths.write_atomic(folder / JSON, as_text(evaluation.to_json()))
        paths.write_atomic(folder / HTML, page(evaluation.subject, evaluation.command, evaluation.parts))
    except (OSError, ImageError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DataError(f"The report cannot be written to {shown(folder)}: {reason or error}.") from error
    return folder / HTML


def as_text(value: Mapping[str, Any]) -> str:
    """Return JSON in a fixed order, numbers to their last digit."""
    return json.dumps(value, indent=1, ensure_ascii=False, default=str) + "\n"


def _part(part: Part, place: int) -> dict[str, Any]:
    return {
        "name": part.name,
        "title": part.title,
        "model": part.model,
        "real": part.real_title,
        "conditions": asdict(part.conditions),
        "extractor": part.extractor_title,
        "scores": _scores(part.scores),
        "by_class": _scores(part.by_class),
        "pairs": _scores(part.pairs),
        "reference": _scores(part.reference),
        "copies": asdict(part.copying) if part.copying else None,
        "alarms": None if part.alarms is None else [_alarm(alarm, place) for alarm in part.alarms],
        "sentences": list(part.sentences),
        "galleries": [_gallery(gallery, place) for gallery in part.galleries],
        "failures": [asdict(failure) for failure in part.failures],
    }


def _scores(scores: Sequence[Score]) -> list[dict[str, Any]]:
    """Return scores without their conditions, which a part has once, but for the numbers of pictures."""
    return [
        {
            "name": score.name,
            "part": score.part,
            "value": score.value,
            "low": score.low,
            "high": score.high,
            **dict(zip(("title", "better", "explained"), titled(score), strict=True)),
            "real": score.conditions.real,
            "generated": score.conditions.generated,
        }
        for score in scores
    ]


def _alarm(raised: Raised, place: int) -> dict[str, Any]:
    evidence = _gallery(raised.evidence, place) if raised.evidence else None
    alarm = raised.alarm
    return {"name": alarm.name, "sentence": alarm.sentence, "values": dict(alarm.values), "evidence": evidence}


def _gallery(gallery: Gallery, place: int) -> dict[str, Any]:
    files = {(row, column): path for row, column, path in _cells(gallery, place)}
    rows = [
        [{"picture": files[row, column], "caption": cell.caption} for column, cell in enumerate(cells)]
        for row, cells in enumerate(gallery.rows)
    ]
    return {
        "key": gallery.key,
        "title": gallery.title,
        "words": gallery.words,
        "columns": list(gallery.columns),
        "rows": rows,
    }


def _cells(gallery: Gallery, place: int) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and the path in the report's folder of every picture."""
    for row, cells in enumerate(gallery.rows):
        for column in range(len(cells)):
            yield row, column, f"{PICTURES}/{place}-{gallery.key}-{row:02d}-{column:02d}.png"


def _galleries(part: Part) -> list[Gallery]:
    return [*part.galleries, *(alarm.evidence for alarm in part.alarms or () if alarm.evidence)]
