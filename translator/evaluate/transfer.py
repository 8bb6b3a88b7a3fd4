"""Two numbers for a translation between two domains: how far the colours moved, how much of the structure stayed.

Neither needs a network or a fixed scale, so they mean the same for a demo of eight pictures and for a real test set.
One without the other is easy to reach (the input unchanged keeps all structure, any target picture has the right
colours); only a translation has both.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError

Picture = NDArray[np.uint8]
Plane = NDArray[np.float64]

LEVELS = 512
"""Quantiles by which a distribution of colour values is described."""


def colour_shift(sources: Sequence[Picture], targets: Sequence[Picture], outputs: Sequence[Picture]) -> float:
    """Return how far the colours of `outputs` moved from those of `sources` to those of `targets`.

    1 - d(outputs, targets) / d(sources, targets), where d is the 1-Wasserstein distance between the distributions of
    CIE L*, a* and b* over all pixels of a set, summed over the three. 1 means arrived and is the most there is, 0 means
    no nearer than the sources, negative means farther away; colours that overshoot lose as much as they overshoot.
    Pictures are uint8 [H, W, 3] of any size, sRGB; the sets need neither equal sizes nor a common order. Raises
    DataError when sources and targets have the same colours, because nothing could move then.
    """
    source, target, output = (_colour_quantiles(pictures) for pictures in (sources, targets, outputs))
    whole_way = _distance(source, target)
    if whole_way < 1e-9:
        raise DataError("The two domains have the same colours, so no shift between them can be measured.")
    return 1.0 - _distance(output, target) / whole_way


def structure_kept(inputs: Sequence[Picture], outputs: Sequence[Picture]) -> float:
    """Return how well the edges of each input are found again in its output, averaged over the pairs.

    The Pearson correlation of the two edge maps (magnitude of the Sobel gradient of L*) lies in [-1, 1]: 1 for the same
    edges in the same places, whatever the colours and the contrast, about 0 for unrelated pictures. Where one of the
    two has no edges the pair counts 0, where neither has, 1. Pictures are uint8 [H, W, 3]; the two of a pair have the
    same size.
    """
    if not inputs:
        raise DataError("There are no pictures to compare.")
    pairs = zip(inputs, outputs, strict=True)
    return float(np.mean([_correlation(_edges(before), _edges(after)) for before, after in pairs]))


def _colour_quantiles(pictures: Sequence[Picture]) -> Plane:
    """Return the inverse distribution functions of L*, a* and b* over all pixels, [LEVELS, 3]."""
    if not pictures:
        raise DataError("There are no pictures to compare.")
    pixels = np.concatenate([_lab(picture).reshape(-1, 3) for picture in pictures])
    shares = (np.arange(LEVELS) + 0.5) / LEVELS
    quantiles: Plane = np.quantile(pixels, shares, axis=0)
    return quantiles


def _distance(first: Plane, second: Plane) -> float:
    # In one dimension the Wasserstein distance is the mean gap between the inverse distribution functions.
    return float(np.abs(first - second).mean(axis=0).sum())


def _lab(picture: Picture) -> Plane:
    """Convert sRGB to CIE L*a*b* under D65 (IEC 61966-2-1, CIE 15), [H, W, 3] with L* in 0..100."""
    encoded = picture.astype(np.float64) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    xyz = linear @ _XYZ_OF_RGB.T / _XYZ_OF_RGB.sum(axis=1)
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = np.moveaxis(root, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


_XYZ_OF_RGB = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)


def _edges(picture: Picture) -> Plane:
    """Return the magnitude of the Sobel gradient of L*, [H, W], the border repeated outwards."""
    light = np.pad(_lab(picture)[..., 0], 1, mode="edge")
    across = light[:, 2:] - light[:, :-2]
    down = light[2:, :] - light[:-2, :]
    return np.hypot(
        across[:-2] + 2 * across[1:-1] + across[2:],
        down[:, :-2] + 2 * down[:, 1:-1] + down[:, 2:],
    )


def _correlation(first: Plane, second: Plane) -> float:
    if first.shape != second.shape:
        raise ValueError(f"An input of {first.shape} and its output of {second.shape} differ in size.")
    first, second = first - first.mean(), second - second.mean()
    energy = float((first**2).sum()), float((second**2).sum())
    if min(energy) < 1e-9:
        return 1.0 if max(energy) < 1e-9 else 0.0
    return float(np.clip((first * second).sum() / np.sqrt(energy[0] * energy[1]), -1.0, 1.0))
