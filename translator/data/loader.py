"""Loader: batches of a data set in a seeded order, from worker processes or a thread, the same bytes either way."""

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from itertools import count as count_from
from pathlib import Path
from types import TracebackType
from typing import Self
from weakref import WeakSet

from translator.data.cache import CACHE_BYTES, Arena, make_arena
from translator.data.dataset import Dataset
from translator.data.order import Order
from translator.data.previews import previews
from translator.data.processes import context, settle, usable_cores
from translator.data.worker import BatchMaker, Made, Refusal, Tensors, as_it_is, unwrapped
from translator.errors import DataError

AHEAD = 2
"""Batches that are made ready before they are asked for, by each worker."""


class Loader:
    """Loads the part of one process (`rank` of `world`) of every global batch.

    Order and augmentation are pure functions of (seed, number of the sample in the whole training): neither `workers`
    nor a resume changes them, and `world` processes with `batch` see what one process sees with world * batch.
    Worker processes load where `workers` > 0 (no more than the machine has cores), else one thread, so that decoding
    overlaps with the training step. Resized pictures are kept in memory when all of them fit into `cache_bytes`.
    Samples that need a file in `exclude` are left out. Close it, in the thread that asks for batches, or use it as a
    context manager.
    """

    def __init__(
        self,
        dataset: Dataset,
        *,
        batch: int,
        seed: int,
        rank: int = 0,
        world: int = 1,
        workers: int = 0,
        cache_bytes: int = CACHE_BYTES,
        exclude: frozenset[Path] = frozenset(),
    ) -> None:
        self.dataset = dataset.without(exclude) if exclude else dataset
        self.workers = min(workers, usable_cores())
        self._batch = batch
        self._seed = seed
        self._rank = rank
        self._world = world
        self._cache_bytes = cache_bytes
        self._streams: WeakSet[Generator[Tensors]] = WeakSet()

    def batches(self, start: int) -> Iterator[Tensors]:
        """Yield batches without end, the first one with sample number `start` (samples seen by all processes so far).

        Pictures are uint8 [N, 3, H, W] on the CPU, indices int64 [N]. Raises DataError naming a file that cannot be
        read.
        """
        maker = BatchMaker(self.dataset, Order(self._seed, self.dataset.samples), self._arena)
        numbers = _Numbers(start + self._rank * self._batch, self._batch, self._batch * self._world)
        stream = _from_processes(maker, numbers, self.workers) if self.workers else _from_thread(maker, numbers)
        self._streams.add(stream)
        return stream

    def fixed(self, count: int) -> Tensors:
        """Return the first held-out samples (else training samples) without augmentation, the same every time."""
        return previews(self.dataset, count)

    @property
    def cached(self) -> bool:
        """Tell whether decoded pictures are kept, so that later epochs only crop and mirror."""
        return self._arena is not None

    @property
    def cache_note(self) -> str:
        """Return one sentence that says what is kept in memory, or why nothing is."""
        return self._cache[1]

    def close(self) -> None:
        """Stop the worker processes or the thread of every iterator and free the cache."""
        for stream in list(self._streams):
            stream.close()
        self.__dict__.pop("_cache", None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _arena(self) -> Arena | None:
        return self._cache[0]

    @cached_property
    def _cache(self) -> tuple[Arena | None, str]:
        return make_arena(self.dataset.shapes(), self._cache_bytes, processes=self.workers > 0)


class _Numbers:
    """The sample numbers of one process's batches, without end."""

    def __init__(self, first: int, batch: int, stride: int) -> None:
        self._first = first
        self._batch = batch
        self._stride = stride

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        return (tuple(range(base, base + self._batch)) for base in count_from(self._first, self._stride))


def _from_thread(maker: BatchMaker, numbers: _Numbers) -> Generator[Tensors]:
    pool = ThreadPoolExecutor(1, thread_name_prefix="loader")
    try:
        todo = iter(numbers)
        waiting = deque(pool.submit(maker.__getitem__, next(todo)) for _ in range(AHEAD))
        while True:
            made = waiting.popleft().result()
            waiting.append(pool.submit(maker.__getitem__, next(todo)))
            yield unwrapped(made)
    finally:
        pool.shutdown(cancel_futures=True)


def _from_processes(maker: BatchMaker, numbers: _Numbers, workers: int) -> Generator[Tensors]:
    import torch
    from torch.utils.data import DataLoader

    feed: DataLoader[Made | Refusal] = DataLoader(
        maker,  # type: ignore[arg-type]  # anything with __getitem__ does
        batch_size=None,
        sampler=numbers,
        num_workers=workers,
        prefetch_factor=AHEAD,
        collate_fn=as_it_is,
        worker_init_fn=settle,
        multiprocessing_context=context(),
        generator=torch.Generator(),  # else the process's global generator is advanced
    )
    try:
        for made in feed:
            yield unwrapped(made)
    except (RuntimeError, ConnectionError, EOFError, FileNotFoundError) as error:
        # torch notices a dead worker itself, or fails to fetch the shared memory of its last batches.
        if isinstance(error, RuntimeError) and "DataLoader worker" not in str(error):
            raise
        raise DataError(
            "A process that loads pictures ended unexpectedly, most often because memory ran out; use fewer workers or "
            "smaller pictures."
        ) from error
