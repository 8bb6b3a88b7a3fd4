"""Scores on a Model's Card, with the conditions that they hold under."""

from collections.abc import Sequence
from typing import Literal

from translator.evaluate.evaluation import Part
from translator.evaluate.paired import PAIRED
from translator.evaluate.score import MEASURES, Score
from translator.models.card import Card, ScoreCard
from translator.models.library import Entry, Library


def put_on_card(library: Library, entry: Entry, parts: Sequence[Part]) -> Entry:
    """Write the scores of an evaluation onto the Card of its Model; earlier ones under the same conditions go.

    The graph stays the same to the byte. Raises ModelError when the file cannot be written.
    """
    return library.describe(entry, with_scores(entry.sound, parts))


def with_scores(card: Card, parts: Sequence[Part]) -> Card:
    """Return a Card that has the scores over all pictures, and their bare values among its metrics."""
    fresh = [_on_card(score) for part in parts for score in (*part.scores, *part.pairs)]
    keys = {_key(score) for score in fresh}
    kept = [score for score in card.scores if _key(score) not in keys]
    bare = {f"{score.name} ({score.extractor})" if score.extractor else score.name: score.value for score in fresh}
    return card.model_copy(update={"scores": (*kept, *fresh), "metrics": {**card.metrics, **bare}})


def _on_card(score: Score) -> ScoreCard:
    known = score.conditions
    is_of_pairs = score.name not in MEASURES
    return ScoreCard(
        name=score.name,
        value=score.value,
        low=score.low,
        high=score.high,
        better=_better(score.name),
        part=score.part,
        extractor="" if is_of_pairs else known.extractor.name,
        extractor_sha256="" if is_of_pairs else known.extractor.sha256,
        resize="" if is_of_pairs else known.extractor.resize,
        real=known.real,
        generated=known.generated,
        real_sha256=known.real_sha256,
        split=known.split,
        seed=known.seed,
        versions=dict(known.versions),
    )


def _better(name: str) -> Literal["lower", "higher"]:
    if name in MEASURES:
        return MEASURES[name].better
    return PAIRED[name].better if name in PAIRED else "lower"


def _key(score: ScoreCard) -> tuple[object, ...]:
    return tuple(score.model_dump(exclude={"value", "low", "high", "versions"}).values())
