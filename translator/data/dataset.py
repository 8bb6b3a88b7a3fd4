"""Dataset: the samples of one kind of data, and what each of them is made of."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.api import DataKind, Facts
from translator.api.words import split, tokens, vocabulary
from translator.data.conditions import NONE, ConditionEntry, condition_entries
from translator.data.folders import ADVICE, Found, Side, resolve
from translator.data.manifest import Manifest
from translator.data.preprocess import Preprocess
from translator.data.reader import Group, Reader
from translator.data.settings import DataSettings
from translator.errors import DataError

Pixels = NDArray[np.uint8]
Shape = tuple[int, int, int]
CHANNELS = 3
Values = NDArray[np.generic]
Preview = tuple[tuple[Group, ...], tuple[int, ...]]
"""The groups of one sample, and its indices."""


@dataclass(frozen=True)
class Choice:
    """What one sample is made of: the groups to read, and the numbers its pictures have in the data set."""

    groups: tuple[int, ...]
    indices: tuple[int, ...]


@dataclass(frozen=True)
class Sample:
    """One sample that was read: the windows of its groups [3k, H, W], its indices, and its condition by entry."""

    windows: Sequence[Pixels]
    indices: tuple[int, ...]
    condition: Mapping[ConditionEntry, Values] = field(default_factory=dict)


class Dataset:
    """Samples of one kind; holds no pixels and travels to worker processes.

    `samples` is the length of an epoch: the longer side of unpaired data, the number of pairs or of pictures.
    `groups` are the training pictures, those that share their geometry together. `vocabulary` is that of the training
    texts.
    """

    def __init__(self, found: Found, reader: Reader, settings: DataSettings) -> None:
        self._found = found
        self.reader = reader
        self._settings = settings
        self.samples = max(len(side) for side in found.train)
        self.groups: tuple[Group, ...] = _groups(found, found.train)
        self.held_out = max(len(side) for side in found.held_out)
        self.entries: tuple[ConditionEntry, ...] = condition_entries(found.kind, settings)
        self.vocabulary = vocabulary(self._texts(), settings.caption_words) if "text" in self.entries else ()
        self._places = {word: place for place, word in enumerate(self.vocabulary)}
        self._labels = {name: label for label, name in enumerate(found.classes)}
        self._length = self._measured()

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
        return _checked(self._found.without(excluded), self.reader, self._settings)

    def facts(self, batch: int) -> Facts:
        """Return what a family learns about the data before it builds its networks."""
        side = self.preprocess.crop_size if self.preprocess.crops else 0
        return Facts(
            samples=self.samples,
            height=side,
            width=side,
            channels=CHANNELS,
            batch=batch,
            classes=self._found.classes,
            vocabulary=self.vocabulary,
            length=self._length,
            sample_rate=self._settings.sample_rate if "audio" in self.entries else 0,
        )

    def shapes(self) -> list[Shape]:
        """Return the shape of what is kept of every group as uint8: its pictures, resized, then its sounds.

        (0, 0, 0) for files without a readable header.
        """
        sounds = len(self.groups) if "audio" in self.entries else 0
        return self._picture_shapes() + [(1, 1, 4 * self._settings.sound_length)] * sounds

    def lines(self) -> Iterator[str]:
        """Yield a line for every training picture that says what a sample is made of."""
        for group in self.groups:
            for source in group:
                yield f"{source.path} {source.half}"
            if source.condition != NONE:
                yield repr((source.condition.label, source.condition.texts, str(source.condition.sound)))

    def _picture_shapes(self) -> list[Shape]:
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

        Of classes, the first picture of each comes before the second of any. The indices stay within those of the
        training samples, for families that keep something for each of them.
        """
        sides = self._found.held_out if all(self._found.held_out) else self._found.train
        return [self._preview(sides, number) for number in self._spread(sides)[:count]]

    def spaced(self, count: int, *, held_out: bool) -> list[Preview]:
        """Return up to `count` samples spread over the held-out or the training ones; no picture is in two of them.

        Of classes, the first picture of each comes before the second of any.
        """
        sides = self._found.held_out if held_out else self._found.train
        most = min(len(side) for side in sides)
        numbers = [number for number in self._spread(sides) if number < most]
        if not self._found.classes and most > count:
            numbers = [place * most // count for place in range(count)]
        return [self._preview(sides, number) for number in numbers[:count]]

    def trained(self) -> Iterator[Preview]:
        """Yield the groups of every training sample in order, and their indices."""
        return (self._preview(self._found.train, number) for number in range(self.samples))

    def sources(self, *, held_out: bool = False) -> tuple[Side, ...]:
        """Return the pictures that are trained on, or those that are held out, side by side."""
        return self._found.held_out if held_out else self._found.train

    def condition(self, group: Group, generator: np.random.Generator | None = None) -> dict[ConditionEntry, Values]:
        """Return the label and the text of a group as numbers: the first of its texts, or one that is drawn."""
        condition = group[0].condition
        made: dict[ConditionEntry, Values] = {}
        if "label" in self.entries:
            made["label"] = np.array(self._labels[condition.label], dtype=np.int64)
        if "text" in self.entries:
            texts = condition.texts
            chosen = int(generator.integers(len(texts))) if generator is not None and len(texts) > 1 else 0
            made["text"] = np.array(tokens(texts[chosen], self._places, self._length), dtype=np.int64)
        return made

    def sound(self, group: Group) -> NDArray[np.float32]:
        """Read the sound of a group, float32 [T]; DataError for a file that cannot be read."""
        path = group[0].condition.sound
        assert path is not None, "samples without a sound are left out of audio data"
        return self.reader.sound(path, self._settings.sample_rate, self._settings.sound_length)

    def named(self, samples: Sequence[Sample]) -> dict[str, Values]:
        """Join samples to the entries of a batch."""
        pictures = [
            [side for window in sample.windows for side in np.split(window, len(window) // CHANNELS)]
            for sample in samples
        ]
        entries: dict[str, Values] = {}
        for number, name in enumerate(self._found.names):
            entries[name] = _stacked([sides[number] for sides in pictures])
        for entry in self.entries:
            entries[entry] = np.stack([sample.condition[entry] for sample in samples])
        for number, name in enumerate(self._index_names()):
            entries[name] = np.array([sample.indices[number] for sample in samples], dtype=np.int64)
        return entries

    def _measured(self) -> int:
        """Return the T of a text or of a sound; no text is longer than the longest that is trained on."""
        if "audio" in self.entries:
            return self._settings.sound_length
        if "text" not in self.entries:
            return 0
        return min(self._settings.caption_length, 1 + max(len(split(text)) for text in self._texts()))

    def _texts(self) -> Iterator[str]:
        return (text for group in self.groups for text in group[0].condition.texts)

    def _spread(self, sides: tuple[Side, ...]) -> list[int]:
        numbers = list(range(max(len(side) for side in sides)))
        if not self._found.classes:
            return numbers
        seen: Counter[str] = Counter()
        ranks = []
        for source in sides[0]:
            ranks.append(seen[source.condition.label])
            seen[source.condition.label] += 1
        return sorted(numbers, key=lambda number: ranks[number])

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
    return _checked(Manifest.of(settings).arranged(resolve(kind, settings)), reader, settings)


def _checked(found: Found, reader: Reader, settings: DataSettings) -> Dataset:
    for side, title in zip(found.train, found.domains, strict=False):
        if not side:
            what = "pairs" if found.kind == "paired" else f"readable pictures of {title}"
            raise DataError(f"There are no {what} to train on in the folders given; give {ADVICE[found.kind]}.")
    return Dataset(found, reader, settings)


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
