"""Samples without randomness, the same on every machine: a few for previews and parity checks, or all of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import torch
from torch import Tensor

from translator.data.dataset import Dataset, Pixels, Preview, Sample
from translator.data.preprocess import fit


def previews(dataset: Dataset, count: int) -> dict[str, Tensor]:
    """Return up to `count` samples, cropped in the middle and not mirrored, as a batch.

    They are the first of the held-out pictures, or of the training pictures where none are held out. In modes that do
    not crop, all pictures of a domain are resized to the size of the first, so that they fit into one batch.
    """
    return _batch(dataset, dataset.first(count))


def survey(dataset: Dataset, batch: int) -> Iterator[dict[str, Tensor]]:
    """Yield every training sample once, in order, cropped in the middle and not mirrored, in batches up to `batch`.

    In modes that do not crop, the pictures of a batch are resized to the size of its first.
    """
    samples = dataset.trained()
    while chosen := list(islice(samples, batch)):
        yield _batch(dataset, chosen)


def each(dataset: Dataset, chosen: Iterable[Preview]) -> Iterator[dict[str, Tensor]]:
    """Yield chosen samples one by one, each a batch of one, cropped in the middle and not mirrored."""
    return (_batch(dataset, [preview]) for preview in chosen)


def _batch(dataset: Dataset, chosen: Sequence[Preview]) -> dict[str, Tensor]:
    samples: list[Sample] = []
    for groups, indices in chosen:
        windows = [_middle(dataset, dataset.reader.read(group)) for group in groups]
        if samples:
            windows = [fit(window, *first.shape[1:]) for window, first in zip(windows, samples[0].windows, strict=True)]
        condition = dataset.condition(groups[0])
        if "audio" in dataset.entries:
            condition["audio"] = dataset.sound(groups[0])
        samples.append(Sample(windows, indices, condition))
    return {name: torch.from_numpy(entry) for name, entry in dataset.named(samples).items()}


def _middle(dataset: Dataset, picture: Pixels) -> Pixels:
    return dataset.preprocess.centre(*picture.shape[1:]).cut(picture)
