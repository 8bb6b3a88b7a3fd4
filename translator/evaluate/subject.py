"""Subject: an export of a family in training, as its quality is watched: what it is given, what it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translator.api import Export

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from translator.train.recipe import Recipe

GIVEN = ("noise", "label", "text", "audio", "number")
"""Kinds of ports that an export without a picture may have: all that can be drawn, or comes with the data."""
BATCH = 16
Batch = Mapping[str, "Tensor"]


@dataclass(frozen=True)
class Subject:
    """An export that makes pictures like those of the entry `target` of the data, from those of `source` if any."""

    export: Export
    target: str
    source: str = ""

    def make(self, recipe: "Recipe", batch: Batch, number: int, device: "torch.device") -> "Tensor":
        """Return a picture, float NCHW in [-1, 1], for each row of a batch; `number` decides about its noise."""
        from translator.nn.noise import drawing_from
        from translator.train.context import Context
        from translator.train.samples import answered

        ctx = Context(recipe.config, device)
        ctx.prepare(recipe.training.seed, -3 - number, 0.0, 0)  # a noise that no step and no sample sheet sees
        with drawing_from(ctx.noise):
            _, results = answered(self.export, batch, ctx)
        return results[[port.kind for port in self.export.outputs].index("image")]


def subjects(exports: Sequence[Export]) -> list[Subject]:
    """Return the exports whose pictures can be held against real ones, each sampler and each direction."""
    return [found for export in exports if (found := _subject(export))]


def _subject(export: Export) -> Subject | None:
    target = next((port.domain for port in export.outputs if port.kind == "image" and port.domain), "")
    pictures = [port for port in export.inputs if port.kind == "image"]
    others = [port for port in export.inputs if port.kind != "image"]
    if not target or len(pictures) > 1 or any(port.kind not in GIVEN and not port.domain for port in others):
        return None
    if not pictures:
        return Subject(export, target)
    source = pictures[0].domain
    # A picture of the same domain back again (an autoencoder) is no translation.
    return Subject(export, target, source) if source and source != target else None


def as_input(batch: Batch, device: "torch.device") -> "dict[str, Tensor]":
    """Move a batch of the data to a device; pictures become float in [-1, 1]."""
    import torch

    moved = {name: value.to(device) for name, value in batch.items()}
    return {n: value.float() / 127.5 - 1 if value.dtype == torch.uint8 else value for n, value in moved.items()}


def joined(rows: Sequence[Batch]) -> "list[dict[str, Tensor]]":
    """Join batches of one row to batches of up to BATCH rows; pictures of different sizes stay alone."""
    import torch

    if len({tuple(value.shape for value in row.values()) for row in rows}) > 1:
        return [dict(row) for row in rows]
    parts = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
    return [{name: torch.cat([row[name] for row in part]) for name in part[0]} for part in parts]
