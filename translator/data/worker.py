"""What a worker process does: make the batch of given sample numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from translator.data.cache import Arena
from translator.data.conditions import ConditionEntry
from translator.data.dataset import Dataset, Pixels, Sample, Values
from translator.data.order import Order
from translator.errors import DataError, TranslatorError

Tensors = dict[str, Tensor]
Made = dict[str, Tensor | NDArray[np.generic]]
"""A batch on its way: pictures travel in shared memory, the few numbers beside them by value."""


@dataclass(frozen=True)
class Refusal:
    """A failure on its way from a worker process; an exception would arrive with the worker's traceback as its text."""

    sentence: str


class BatchMaker:
    """Makes batches; a pure function of the sample numbers, whichever process calls it."""

    def __init__(self, dataset: Dataset, order: Order, arena: Arena | None) -> None:
        self._dataset = dataset
        self._order = order
        self._arena = arena

    def __getitem__(self, numbers: Sequence[int]) -> Made | Refusal:
        """Return the batch of these sample numbers, or the reason why there is none."""
        try:
            entries = self._dataset.named([self._sample(number) for number in numbers])
        except TranslatorError as error:
            return Refusal(str(error))
        return {name: torch.from_numpy(entry) if entry.ndim > 1 else entry for name, entry in entries.items()}

    def _sample(self, number: int) -> Sample:
        generator = self._order.generator(number)
        choice = self._dataset.choose(self._order.position(number), generator)
        windows = [self._window(self._read(group), generator) for group in choice.groups]
        return Sample(windows, choice.indices, self._condition(choice.groups[0], generator))

    def _condition(self, group: int, generator: np.random.Generator) -> dict[ConditionEntry, Values]:
        condition = self._dataset.condition(self._dataset.groups[group], generator)
        if "audio" in self._dataset.entries:
            condition["audio"] = self._hear(group)
        return condition

    def _window(self, picture: Pixels, generator: np.random.Generator) -> Pixels:
        height, width = picture.shape[1:]
        return self._dataset.preprocess.draw(height, width, generator).cut(picture)

    def _read(self, group: int) -> Pixels:
        def read() -> Pixels:
            return self._dataset.reader.read(self._dataset.groups[group])

        return read() if self._arena is None else self._arena.get(group, read)

    def _hear(self, group: int) -> NDArray[np.float32]:
        def read() -> Pixels:
            return self._dataset.sound(self._dataset.groups[group]).view(np.uint8).reshape(1, 1, -1)

        # The places of the sounds come after those of the pictures, as in Dataset.shapes.
        kept = read() if self._arena is None else self._arena.get(len(self._dataset.groups) + group, read)
        return kept.view(np.float32).reshape(-1)


def unwrapped(made: Made | Refusal) -> Tensors:
    """Return a batch, or raise the DataError that was met while making it."""
    if isinstance(made, Refusal):
        raise DataError(made.sentence)
    return {name: torch.as_tensor(entry) for name, entry in made.items()}


def as_it_is(made: Any) -> Any:
    """Collate nothing: a BatchMaker's batches are whole."""
    return made
