"""Codes that begin where their pictures lie among the others: along the principal components of the pixels."""

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.api import Batch
from translator_glo.networks import projected

SIDE = 16
"""Pixels of the small pictures that are analysed; the leading components are smooth and need no more."""
EMPTY = 1e-6
"""Share of the largest variance below which a component says nothing."""


@torch.no_grad()
def place(table: Tensor, batches: Iterable[Batch]) -> None:
    """Set the code of each picture to its whitened principal components, projected on the unit ball.

    They are scaled to a mean squared length of 1. Where a code has more values than the pictures have components, the
    rest of it stays as it was.
    """
    seen = [(batch["index"], _small(batch["image"])) for batch in batches]
    if not seen:
        return
    index, x = torch.cat([rows for rows, _ in seen]), torch.cat([small for _, small in seen]).float()
    off = x - x.mean(0)
    components, scales = _components(off, table.shape[1])
    codes = table.index_select(0, index)
    known = components.shape[1]
    placed = off @ components * scales / table.shape[1] ** 0.5
    codes[:, :known] = torch.where(scales > 0, placed, codes[:, :known])
    table.index_copy_(0, index, projected(codes))


def _small(image: Tensor) -> Tensor:
    """Return pictures [N, C, H, W] as rows of the values of small ones, in half precision: all of them are kept."""
    height, width = image.shape[2:]
    return F.adaptive_avg_pool2d(image, (min(SIDE, height), min(SIDE, width))).flatten(1).half()


def _components(off: Tensor, number: int) -> tuple[Tensor, Tensor]:
    """Return up to `number` principal components of rows [N, D] of mean 0, as columns, and their scales.

    A scale makes its component one of variance 1; that of a component without variance is 0.
    """
    covariance = off.T @ off / max(1, len(off) - 1)
    variances, vectors = torch.linalg.eigh(covariance)
    variances, vectors = variances.flip(0)[:number], vectors.flip(1)[:, :number]
    scales = torch.where(variances > EMPTY * variances[0], variances.clamp(min=1e-30).rsqrt(), 0.0)
    return vectors, scales
