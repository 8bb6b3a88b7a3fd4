"""Resized pictures kept in one block of memory that all worker processes share."""

import os
import shutil
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from math import prod
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from translator.data.dataset import Shape

Lock = AbstractContextManager[bool]

CACHE_BYTES = 4 * 2**30
"""Default limit of the cache: about 17,000 pictures of 286 x 286 pixels."""
_SHARED = Path("/dev/shm")


class Arena:
    """One slot per group of pictures, filled when a group is first read.

    Two processes may fill a slot at the same time; both write the same bytes. The lock makes a slot's bytes visible
    before its flag.
    """

    def __init__(self, shapes: Sequence[Shape], lock: Lock, *, share: bool) -> None:
        self._shapes = list(shapes)
        self._starts = _starts(self._shapes)
        self._lock = lock
        self._bytes = torch.empty(self._starts[-1], dtype=torch.uint8)
        self._filled = torch.zeros(len(self._shapes), dtype=torch.bool)
        if share:
            self._bytes.share_memory_()  # type: ignore[no-untyped-call]
            self._filled.share_memory_()  # type: ignore[no-untyped-call]

    def get(self, slot: int, read: Callable[[], NDArray[np.uint8]]) -> NDArray[np.uint8]:
        """Return the picture of a slot, read on first need; do not change it."""
        with self._lock:
            filled = bool(self._filled[slot])
        if filled:
            return self._view(slot)
        picture = read()
        # A file that was changed since its header was read does not fit its slot and is then read every time.
        if tuple(picture.shape) == self._shapes[slot]:
            self._view(slot)[:] = picture
            with self._lock:
                self._filled[slot] = True
        return picture

    @property
    def filled(self) -> int:
        """Return how many slots hold their picture."""
        return int(self._filled.sum())

    def _view(self, slot: int) -> NDArray[np.uint8]:
        view: NDArray[np.uint8] = self._bytes.numpy()[self._starts[slot] : self._starts[slot + 1]]
        return view.reshape(self._shapes[slot])


def make_arena(shapes: Sequence[Shape], limit: int, *, processes: bool) -> tuple[Arena | None, str]:
    """Return an Arena for pictures of these shapes, or None when they do not fit; and one sentence that says so."""
    need = sum(prod(shape) for shape in shapes)
    if need > limit:
        return None, f"Decoded pictures are not kept: they need {_mib(need)} and the limit is {_mib(limit)}."
    room = _room(processes)
    if room is not None and need > room:
        return None, f"Decoded pictures are not kept: they need {_mib(need)} and {_mib(room)} of memory may be used."
    arena = Arena(shapes, _process_lock() if processes else threading.Lock(), share=processes)
    return arena, f"Decoded pictures are kept in memory ({_mib(need)})."


def _process_lock() -> Lock:
    from translator.data.processes import context

    return context().Lock()


def _starts(shapes: Sequence[Shape]) -> list[int]:
    starts = [0]
    for shape in shapes:
        starts.append(starts[-1] + prod(shape))
    return starts


def _room(processes: bool) -> int | None:
    """Return how many bytes this process may take, where the system tells: its part of half of what is free.

    Containers often have a very small /dev/shm, and writing beyond it kills the process instead of raising.
    """
    free: list[int] = []
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        lines = (line.split() for line in meminfo.read_text().splitlines())
        free += [int(line[1]) * 1024 for line in lines if line[0] == "MemAvailable:"]
    if processes and _SHARED.is_dir():
        free.append(shutil.disk_usage(_SHARED).free)
    # torchrun says how many processes of a training share this machine; each keeps a cache of its own.
    processes_here = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    return min(free) // 2 // processes_here if free else None


def _mib(size: int) -> str:
    return f"{size / 2**20:,.1f} MiB"
