"""Several batches through one network in one pass."""

from collections.abc import Callable

import torch
from torch import Tensor


def jointly(network: Callable[[Tensor], Tensor], *batches: Tensor, joined: bool = True) -> tuple[Tensor, ...]:
    """Return the network's output for each batch, in one pass where all have the same size and `joined` allows it.

    One pass over two batches is faster than two passes, and equal to them only where the pictures of a batch do not
    influence each other and nothing is drawn inside: say `joined=False` with batch normalisation or dropout.
    """
    if joined and len({batch.shape[1:] for batch in batches}) == 1:
        together = network(torch.cat(batches))
        return torch.split(together, [len(batch) for batch in batches])
    return tuple(network(batch) for batch in batches)
