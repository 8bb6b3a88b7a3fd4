"""Dataset: the samples of one kind of data, and what each of them is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.api import DataKind, Facts
from translator.data.folders import ADVICE, Found, Side, resolve
from translator.data.manifest import Manifest
from translator.data.preprocess import Preprocess
from translator.data.reader import Group, Reader
from translator.data.settings import DataSettings
from translator.errors import DataError

Pixels = NDArray[np.uint8]
Shape = tuple[int, int, int]
CHANNELS = 3
Preview = tuple[tuple[Group, ...], tuple[int, ...]]
"""The groups of one sample, and its indices."""


@dataclass(frozen=True)
class Choice:
    """What one sample is made of: the groups to read, and the numbers its pictures have in the data set."""

    groups: tuple[int, ...]
    indices: tuple[int, ...]


class Dataset:
    """Samples of unpaired, paired or single pictures; holds no pixels and travels to worker processes.

    `samples` is the length of an epoch: the longer side of unpaired data, the number of pairs or of pictures.
    `groups` are the training pictures, those that share their geometry together.
    """

    def __init__(self, found: Found, reader: Reader) -> None:
        self._found = found
        self.reader = reader
        self.samples = max(len(side) for side in found.train)
        self.groups: tuple[Group, ...] = _groups(found, found.train)
        self.held_out = max(len(side) for side in found.held_out)

    @property
    def kind(self) -> DataKind:
        """Return the kind of data."""
        return self._found.kind

    @property
    def domains(self) -> tuple[str, ...]:
        """Return the titles of the domains, such as the names of their folders; the input of pairs comes first."""
        return self._found.domains

    @property
    def preprocess(self) -> Preprocess:
        """Return the geometry of the samples."""
        return self.reader.preprocess

    def without(self, excluded: frozenset[Path]) -> "Dataset":
        """Return the same data set with every sample left out that needs one of these files."""
        return _checked(self._found.without(excluded), self.reader)

    def facts(self, batch: int) -> Facts:
        """Return what a family learns about the data before it builds its networks."""
        side = self.preprocess.crop_size if self.preprocess.crops else 0
        return Facts(samples=self.samples, height=side, width=side, channels=CHANNELS, batch=batch)

    def shapes(self) -> list[Shape]:
        """Return the shape of every group after resizing; (0, 0, 0) for files without a readable header."""
        if self.preprocess.mode == "resize_and_crop":
            size = self.preprocess.load_size
            return [(CHANNELS * len(group), size, size) for group in self.groups]
        return [self.reader.expected(group) or (0, 0, 0) for group in self.groups]

    def choose(self, position: int, generator: np.random.Generator) -> Choice:
        """Return what the sample at a position of the epoch's order is made of.

        Unpaired data takes A in order and draws B uniformly, as CycleGAN (Zhu et al., 2017) does.
        """
        if self.kind != "unpaired":
            return Choice((position,), (position,))
        num_a, num_b = (len(side) for side in self._found.train)
        a, b = position % num_a, int(generator.integers(num_b))
        return Choice((a, num_a + b), (a, b))

    def first(self, count: int) -> list[Preview]:
        """Return the groups of the first samples that were held out, or else trained on, and their indices.

        The indices stay within those of the training samples, for families that keep something for each of them.
        """
        sides = self._found.held_out if all(self._found.held_out) else self._found.train
        longest = max(len(side) for side in sides)
        return [self._preview(sides, number) for number in range(min(count, longest))]

    def named(self, samples: Sequence[tuple[Sequence[Pixels], tuple[int, ...]]]) -> dict[str, NDArray[np.generic]]:
        """Join samples, each the windows of its groups [3k, H, W] and its indices, to the entries of a batch."""
        pictures = [
            [side for window in windows for side in np.split(window, len(window) // CHANNELS)] for windows, _ in samples
        ]
        entries: dict[str, NDArray[np.generic]] = {}
        for number, name in enumerate(self._found.names):
            entries[name] = _stacked([sides[number] for sides in pictures])
        for number, name in enumerate(self._index_names()):
            entries[name] = np.array([indices[number] for _, indices in samples], dtype=np.int64)
        return entries

    def _preview(self, sides: tuple[Side, ...], number: int) -> Preview:
        sources = tuple(side[number % len(side)] for side in sides)
        trained = [len(side) for side in self._found.train]
        if self.kind == "paired":
            return (sources,), (number % trained[0],)
        return tuple((source,) for source in sources), tuple(number % length for length in trained)

    def _index_names(self) -> tuple[str, ...]:
        return ("index_a", "index_b") if self.kind == "unpaired" else ("index",)


def open_dataset(kind: DataKind, settings: DataSettings, multiple_of: int = 4) -> Dataset:
    """Open the data set of a kind in the folders of the settings.

    `multiple_of` is what the network needs of the height and width of pictures that are not cropped. Raises DataError
    when the folders do not fit the kind or hold no samples, or the manifest does not fit. Nothing is decoded.
    """
    reader = Reader(Preprocess.of(settings, multiple_of), settings.colour)
    return _checked(Manifest.of(settings).arranged(resolve(kind, settings)), reader)


def _checked(found: Found, reader: Reader) -> Dataset:
    for side, title in zip(found.train, found.domains, strict=False):
        if not side:
            what = "pairs" if found.kind == "paired" else f"readable pictures of {title}"
            raise DataError(f"There are no {what} to train on in the folders given; give {ADVICE[found.kind]}.")
    return Dataset(found, reader)


def _groups(found: Found, sides: tuple[Side, ...]) -> tuple[Group, ...]:
    if found.kind == "paired":
        return tuple(zip(*sides, strict=True))
    return tuple((source,) for side in sides for source in side)


def _stacked(parts: Sequence[Pixels]) -> Pixels:
    """Stack pictures [3, H, W] to [N, 3, H, W]; refuse different sizes with a sentence."""
    if len({part.shape for part in parts}) > 1:
        raise DataError(
            "The pictures have different sizes after preprocessing and do not fit into one batch; train with a batch "
            "of 1, or choose a preprocess mode that crops."
        )
    return np.stack(parts)
