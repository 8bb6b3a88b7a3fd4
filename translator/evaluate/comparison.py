"""Comparison: several Models by the same real pictures, ranked, with the differences that chance does not explain."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from typing import Any

from translator import paths
from translator.errors import DataError
from translator.evaluate.estimate import Difference, difference
from translator.evaluate.evaluation import Part
from translator.evaluate.gallery import Cell, Gallery
from translator.evaluate.page import command_section, document, gallery_section, number, titled
from translator.evaluate.report import as_text
from translator.evaluate.score import Score
from translator.images.filename import shown

FORMAT = 1
SHOWN = 8
USUAL = "kid"
"""The measure that ranks when none is named: it is unbiased, so small sets may be compared."""


@dataclass(frozen=True)
class Ranking:
    """Models by one measure: their places, best first, and how far each is from the best, None for the best itself."""

    measure: str
    order: tuple[int, ...]
    behind: tuple[Difference | None, ...]


@dataclass(frozen=True)
class Comparison:
    """Parts of several Models under one set of conditions, with a Ranking by every measure; the first one decides."""

    parts: tuple[Part, ...]
    rankings: tuple[Ranking, ...]
    command: str = ""

    @property
    def order(self) -> tuple[int, ...]:
        """Return the places of the Models, best first, by the measure that decides."""
        return self.rankings[0].order

    def to_json(self) -> dict[str, Any]:
        """Return the rankings with all numbers."""
        return {
            "format": FORMAT,
            "command": self.command,
            "models": [part.model for part in self.parts],
            "conditions": _conditions(self.parts[0]),
            "rankings": [self._ranking(ranking) for ranking in self.rankings],
        }

    def _ranking(self, ranking: Ranking) -> dict[str, Any]:
        rows = []
        for place in ranking.order:
            score, behind = _score(self.parts[place], ranking.measure), ranking.behind[place]
            apart = None
            if behind is not None:
                apart = {
                    "value": behind.value,
                    "low": behind.low,
                    "high": behind.high,
                    "is_clear": behind.is_clear,
                }
            name = self.parts[place].model["name"]
            rows.append(
                {
                    "model": name,
                    "place": place,
                    "value": score.value,
                    "low": score.low,
                    "high": score.high,
                    "behind": apart,
                }
            )
        title, better, _ = titled(score)
        return {"measure": ranking.measure, "title": title, "better": better, "models": rows}


def compare(parts: Sequence[Part], by: str = "", command: str = "") -> Comparison:
    """Rank evaluated Models by every measure that all have, `by` first.

    Differences are bootstrapped with the same resamples of the real pictures for all, and of the generated ones where
    all translated the same inputs. Raises DataError when the Models were not judged under the same conditions.
    """
    _refuse_unequal(parts)
    common = [score.name for score in (*parts[0].scores, *parts[0].pairs) if all(_has(p, score.name) for p in parts)]
    decisive = by or (USUAL if USUAL in common else common[0])
    if decisive not in common:
        raise DataError(f"These Models cannot be ranked by {decisive}; choose from {', '.join(common)}.")
    names = [decisive, *(name for name in common if name != decisive)]
    return Comparison(tuple(parts), tuple(_ranking(parts, name) for name in names), command)


def write_comparison(comparison: Comparison, folder: Path) -> Path:
    """Write compare.html and compare.json into a folder and return the path of the page."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths.write_atomic(folder / "compare.json", as_text(comparison.to_json()))
        paths.write_atomic(folder / "compare.html", comparison_page(comparison))
    except OSError as error:
        raise DataError(f"The comparison cannot be written to {shown(folder)}: {error.strerror or error}.") from error
    return folder / "compare.html"


def verdict(comparison: Comparison) -> str:
    """Return in one sentence which Model is best by the measure that decides, and whether that is clear."""
    ranking = comparison.rankings[0]
    first, second = ranking.order[:2]
    title = titled(_score(comparison.parts[first], ranking.measure))[0]
    names = [comparison.parts[place].model["name"] for place in (first, second)]
    behind = ranking.behind[second]
    if behind is not None and behind.is_clear:
        return f"{names[0]} is clearly better than {names[1]} by {title}."
    return f"{names[0]} comes before {names[1]} by {title}, but chance may explain the difference."


def comparison_page(comparison: Comparison) -> str:
    """Return a comparison as one HTML page: a table by every measure, and the same samples of every Model."""
    names = ", ".join(part.model["name"] for part in comparison.parts)
    first = comparison.parts[0]
    known = first.conditions
    about = (
        f"{known.generated:,} pictures of each Model against {known.real:,} of {first.real_title}, seen by "
        f"{first.extractor_title}."
    )
    body = (
        f"<header><h1>Comparison of {escape(names)}</h1><p class=muted>{escape(about)}</p></header>"
        f"<section><ul class=words><li>{escape(verdict(comparison))}</li></ul>{_table(comparison)}"
        "<p class=muted>Below each value: how far it is from the best one, with its 95 % interval. A difference in "
        "bold is clear: its interval leaves out zero.</p>"
        f"{''.join(map(gallery_section, side_by_side(comparison)))}</section>{command_section(comparison.command)}"
    )
    return document(f"Comparison of {names}", body)


def side_by_side(comparison: Comparison) -> list[Gallery]:
    """Return the first pictures of every Model, best first; what all translate is shown picture by picture."""
    parts = [comparison.parts[place] for place in comparison.order]
    galleries = [next(gallery for gallery in part.galleries if gallery.key == "fixed") for part in parts]
    names = [part.model["name"] for part in parts]
    if not galleries[0].columns:
        return [
            Gallery("samples", name, "The first samples.", (gallery.rows[0][:SHOWN],))
            for gallery, name in zip(galleries, names, strict=True)
        ]
    rows = [
        (galleries[0].rows[row][0], *(Cell(gallery.rows[row][1].pixels) for gallery in galleries))
        for row in range(min(len(gallery.rows) for gallery in galleries))
    ]
    return [Gallery("side-by-side", "The same pictures", "Best Model first.", tuple(rows), ("given", *names))]


def _ranking(parts: Sequence[Part], name: str) -> Ranking:
    found = [_score(part, name) for part in parts]
    sign = -1 if titled(found[0])[1] == "higher" else 1
    order = sorted(range(len(parts)), key=lambda place: sign * found[place].value)
    best = parts[order[0]].estimates[name]
    is_paired = bool(parts[0].inputs)
    seed = parts[0].conditions.seed
    behind = tuple(
        None if place == order[0] else difference(part.estimates[name], best, paired=is_paired, seed=seed)
        for place, part in enumerate(parts)
    )
    return Ranking(name, tuple(order), behind)


def _refuse_unequal(parts: Sequence[Part]) -> None:
    if len(parts) < 2:
        raise DataError("A comparison needs at least two Models.")
    for part in parts[1:]:
        if part.inputs != parts[0].inputs or not part.conditions.comparable(parts[0].conditions):
            raise DataError(
                f"{part.model['name']} and {parts[0].model['name']} cannot be ranked: they were not judged by the same "
                "pictures; a picture that one of them cannot translate has to be left out for all."
            )


def _has(part: Part, name: str) -> bool:
    return name in part.estimates


def _score(part: Part, name: str) -> Score:
    return next(score for score in (*part.scores, *part.pairs) if score.name == name)


def _conditions(part: Part) -> dict[str, Any]:
    return asdict(part.conditions)


def _table(comparison: Comparison) -> str:
    head = "<th>Measure</th>"
    for rank, place in enumerate(comparison.order, 1):
        head += f"<th class=number>{rank}. {escape(comparison.parts[place].model['name'])}</th>"
    rows = ""
    for ranking in comparison.rankings:
        title, better, _ = titled(_score(comparison.parts[0], ranking.measure))
        arrow = f"<span class=arrow>{'↓' if better == 'lower' else '↑'}</span>"
        cells = "".join(_cell(comparison, ranking, place) for place in comparison.order)
        rows += f"<tr><th scope=row>{escape(title)} {arrow}</th>{cells}</tr>"
    return f"<div class=scroll><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"


def _cell(comparison: Comparison, ranking: Ranking, place: int) -> str:
    score, behind = _score(comparison.parts[place], ranking.measure), ranking.behind[place]
    if behind is None:
        return f"<td class=number><b>{number(score.value)}</b><br><span class=muted>best</span></td>"
    kind = "b" if behind.is_clear else "span"
    sign = "+" if behind.value >= 0 else ""
    return (
        f"<td class=number>{number(score.value)}<br><{kind} class=muted>{sign}{number(behind.value)} "
        f"({number(behind.low)} to {number(behind.high)})</{kind}></td>"
    )
