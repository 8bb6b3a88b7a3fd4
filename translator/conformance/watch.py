"""What a step must not do, caught in the act: waiting for the device, and drawing from global generators."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from translator.conformance.failure import Failed

WAITING = {
    "aten::_local_scalar_dense": "turns a tensor into a Python number (.item(), float(t), `if t`)",
    "aten::nonzero": "looks for nonzero entries, whose number only the data knows",
    "aten::masked_select": "selects by a mask; multiply by it, or use torch.where",
    "aten::_unique2": "looks for distinct values, whose number only the data knows",
    "aten::unique_dim": "looks for distinct values, whose number only the data knows",
    "aten::unique_consecutive": "looks for distinct values, whose number only the data knows",
    "aten::equal": "compares whole tensors into a Python bool",
    "aten::bincount": "counts values up to the largest, which only the data knows",
    "aten::repeat_interleave": "repeats as often as a tensor says, which only the data knows",
}
"""Operations after which Python has to wait for the device, and in what words an author meets them."""

Trace = list[tuple[str, tuple[tuple[int, ...], ...]]]


class Watch(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """Note every operation with the shapes it sees; raise Failed at one that waits for the device."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.trace: Trace = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        """Look at one operation, then run it."""
        kwargs = kwargs or {}
        name = func._schema.name
        reason = None if kwargs.get("output_size") else WAITING.get(name)
        if name in ("aten::index", "aten::index_put", "aten::index_put_") and _has_mask(args[1]):
            reason = "indexes with a mask of bools; use torch.where"
        if reason is not None:
            raise Failed(f"The step waits for the device: it {reason}")
        self.trace.append((str(func), tuple(tuple(t.shape) for t in args if isinstance(t, Tensor))))
        return func(*args, **kwargs)


@contextmanager
def global_generators_untouched() -> Iterator[None]:
    """Raise Failed when the code inside draws from a generator that the rest of the program shares."""
    before = _generator_states()
    yield
    after = _generator_states()
    touched = [name for name, state in before.items() if state != after[name]]
    if touched:
        raise Failed(
            f"The step draws from {' and '.join(touched)}, so it cannot be resumed exactly; draw from ctx, and use "
            "translator.nn.dropout.Dropout for nn.Dropout."
        )


def _has_mask(indices: Any) -> bool:
    return any(isinstance(index, Tensor) and index.dtype in (torch.bool, torch.uint8) for index in indices)


def _generator_states() -> dict[str, object]:
    numbers = np.random.get_state(legacy=False)["state"]
    return {
        "Python's random": random.getstate(),
        "numpy.random": (numbers["key"].tobytes(), numbers["pos"]),
        "torch's global generator": torch.get_rng_state().numpy().tobytes(),
    }
