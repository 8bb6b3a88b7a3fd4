"""Exported: which Models of a library a run gave."""

from collections.abc import Mapping
from typing import Any

from translator.data.settings import PATHS
from translator.models.card import Card
from translator.models.library import Entry, Library
from translator.train.run import Run


def exported(run: Run, library: Library) -> list[Entry]:
    """Return the Models that were exported from a run, told by family, domains, progress and every setting."""
    values = run.read_json("recipe.json")
    return [entry for entry in library.list() if entry.card is not None and _is_of(entry.card, run, values)]


def _is_of(card: Card, run: Run, values: Mapping[str, Any]) -> bool:
    if card.family != values["family"] or not 0 < card.images_seen <= run.total_images + run.training.batch:
        return False
    named = {card.source_domain, card.target_domain} - {""}
    return named <= set(run.domains) and _agree(card.recipe, values)


def _agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two recipes agree in what both say; a Model keeps no folders, and programs learn new settings."""
    for name in one.keys() & other.keys() - set(PATHS):
        if isinstance(one[name], dict) and isinstance(other[name], dict):
            if not _agree(one[name], other[name]):
                return False
        elif one[name] != other[name]:
            return False
    return bool(one)
