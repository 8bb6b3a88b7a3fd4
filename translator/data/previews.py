"""The fixed samples that previews and parity checks use: no randomness, the same on every machine."""

import torch
from torch import Tensor

from translator.data.dataset import Dataset, Pixels, Sample
from translator.data.preprocess import fit


def previews(dataset: Dataset, count: int) -> dict[str, Tensor]:
    """Return up to `count` samples, cropped in the middle and not mirrored, as a batch.

    They are the first of the held-out pictures, or of the training pictures where none are held out. In modes that do
    not crop, all pictures of a domain are resized to the size of the first, so that they fit into one batch.
    """
    samples: list[Sample] = []
    for groups, indices in dataset.first(count):
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
