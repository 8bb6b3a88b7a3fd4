"""Sample sheets: the same fixed inputs through the networks, again and again during a training."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from translator.api import Batch, Export, Facts, Port
from translator.images.codec import encode
from translator.images.sheet import layout, sheet
from translator.nn.noise import drawing_from
from translator.train.captions import caption
from translator.train.context import Context
from translator.train.recipe import Recipe
from translator.train.sheets import write_layout


@torch.no_grad()
def draw(
    recipe: Recipe,
    facts: Facts,
    nets: Mapping[str, nn.Module],
    batch: Batch,
    path: Path,
    domains: Sequence[str] = (),
) -> None:
    """Write a sheet with one row per sample, and say beside it where its pictures are.

    `nets` are copies in eval mode, `batch` is float on their device, `domains` are the names for the captions.
    """
    ctx = Context(recipe.config, next(iter(batch.values())).device)
    ctx.prepare(recipe.training.seed, -1, 0.0, 0)  # -1: the same noise on every sheet, and none that a step sees
    with drawing_from(ctx.noise):
        columns = recipe.family.preview(nets, batch, ctx) or _by_exports(recipe, facts, nets, batch, ctx)
    titles = [caption(title, domains) for title in columns]
    rows = list(zip(*map(pixels, columns.values()), strict=True))
    encode(sheet(rows, titles), path)
    write_layout(layout(rows, titles), path.parent)


def _by_exports(
    recipe: Recipe, facts: Facts, nets: Mapping[str, nn.Module], batch: Batch, ctx: Context
) -> dict[str, Tensor]:
    """Return the inputs and outputs of what the family exports, where those are pictures."""
    columns: dict[str, Tensor] = {}
    for export in recipe.family.exports(recipe.config, nets, facts):
        values, results = answered(export, batch, ctx)
        for port, value in zip(export.inputs, values, strict=True):
            if port.kind == "image":
                columns.setdefault(port.domain or port.name, value)
        for port, result in zip(export.outputs, results, strict=True):
            if port.kind == "image":
                columns[export.name if len(results) == 1 else f"{export.name} {port.name}"] = result
    return columns


def answered(export: Export, batch: Batch, ctx: Context) -> tuple[list[Tensor], tuple[Tensor, ...]]:
    """Return what an export is given for the rows of a batch, port by port, and what it answers.

    Values come from the data where the ports say so, else they are drawn from `ctx` or are defaults.
    """
    given = [port.domain for port in export.inputs if port.kind == "image" and port.domain]
    picture = batch[given[0]] if given else next(value for value in batch.values() if value.dim() == 4)
    sides = dict(zip("HW", picture.shape[2:], strict=True))
    values = [_value(port, batch, ctx, sides) for port in export.inputs]
    return values, _outputs(export, values)


def pixels(pictures: Tensor) -> NDArray[np.uint8]:
    """Return pictures float NCHW in [-1, 1] as uint8 [N, H, W, 3] on the CPU."""
    levels = pictures.float().clamp(-1, 1).add(1).mul(127.5).round().to(torch.uint8)
    found: NDArray[np.uint8] = levels.permute(0, 2, 3, 1).cpu().numpy()
    return found


def _outputs(export: Export, values: list[Tensor]) -> tuple[Tensor, ...]:
    if export.loop is None:
        result = export.network(*values)
        return result if isinstance(result, tuple) else (result,)
    x, *others = values
    n = torch.full((1,), export.loop.steps, device=x.device)
    for i in range(export.loop.steps):
        x = export.network(x, torch.full((1,), i, device=x.device), n, *others)
    return (x,)


def _value(port: Port, batch: Batch, ctx: Context, sides: Mapping[str, int]) -> Tensor:
    """Return a value for a port: from the data where the port says so, else noise or its default."""
    if port.domain:
        return batch[port.domain]
    rows = len(next(iter(batch.values())))
    if port.kind == "number":
        return torch.full((1,), float(port.default or 0.0), device=ctx.device)
    if port.kind == "label":
        return torch.arange(rows, device=ctx.device) % max(1, int(port.high or 1))
    return ctx.randn(rows, *(size if isinstance(size, int) else sides[size] for size in port.shape))
