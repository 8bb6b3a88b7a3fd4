"""Likeness: the training picture that a picture is most like, mirrored and shifted copies included.

Pictures are compared at 32 x 32 pixels. A coarse view of 8 x 8 picks candidates, as they are and mirrored; each
candidate is then compared at every small shift, so that a copy that was flipped or cropped by a few pixels is found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.extractor import Picture
from translator.evaluate.neighbours import tiles
from translator.images.resize import resize

SIDE, COARSE = 32, 8
SHIFT = 2
"""Pixels of 32 by which a copy may be shifted: a sixteenth of the picture's side in each direction."""
CANDIDATES = 4
"""Coarsely nearest pictures that are compared closely."""
BLOCK = 32
"""Pictures compared at once: so many differences stay in a processor's cache."""

Small = NDArray[np.float32]


@dataclass(frozen=True)
class Match:
    """For each query: the index of the training picture most like it, how far it is, and whether it is mirrored.

    `distances` are root mean squares over the pixels that overlap, in levels of 0 .. 255.
    """

    indices: NDArray[np.intp]
    distances: NDArray[np.float64]
    mirrored: NDArray[np.bool_]


def small(pictures: Sequence[Picture]) -> Small:
    """Return pictures at 32 x 32, float32 [n, 32, 32, 3] in levels."""
    return np.stack([resize(picture, SIDE, SIDE) for picture in pictures]).astype(np.float32)


def most_alike(queries: Small, references: Small, *, other: bool = False) -> Match:
    """Return the most alike reference of every query; `other` says that query i is reference i and is left out."""
    candidates, flips = _candidates(queries, references, other)
    best = np.full(len(queries), np.inf)
    indices, mirrored = np.zeros(len(queries), np.intp), np.zeros(len(queries), bool)
    for rank in range(candidates.shape[1]):
        found = candidates[:, rank]
        turned = np.where(flips[:, rank, None, None, None], queries[:, :, ::-1], queries)
        distances = _shifted(turned, references[found])
        better = distances < best
        best = np.where(better, distances, best)
        indices = np.where(better, found, indices)
        mirrored = np.where(better, flips[:, rank], mirrored)
    return Match(indices, best, mirrored)


def _candidates(queries: Small, references: Small, other: bool) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the indices [n, c] of the coarsely nearest references and whether the query was mirrored for them."""
    target = _coarse(references)
    distances, indices, flips = [], [], []
    for mirrored in (False, True):
        source = _coarse(queries[:, :, ::-1] if mirrored else queries)
        near, squares = _nearest(source, target, min(CANDIDATES, len(references)), other)
        distances.append(squares)
        indices.append(near)
        flips.append(np.full(near.shape, mirrored))
    order = np.argsort(np.concatenate(distances, 1), axis=1, kind="stable")[:, :CANDIDATES]
    return (
        np.take_along_axis(np.concatenate(indices, 1), order, 1),
        np.take_along_axis(np.concatenate(flips, 1), order, 1),
    )


def _nearest(
    source: NDArray[np.float64], target: NDArray[np.float64], k: int, other: bool
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    found = np.zeros((len(source), k), np.intp)
    best = np.full((len(source), k), np.inf)
    for rows, columns, squares in tiles(source, target):
        if other and rows == columns:
            np.fill_diagonal(squares, np.inf)
        both = np.concatenate([best[rows], squares], 1)
        numbers = np.concatenate(
            [found[rows], np.broadcast_to(np.arange(columns.start, columns.stop), squares.shape)], 1
        )
        order = np.argpartition(both, k - 1, axis=1)[:, :k]
        best[rows], found[rows] = np.take_along_axis(both, order, 1), np.take_along_axis(numbers, order, 1)
    return found, best


def _coarse(pictures: Small) -> NDArray[np.float64]:
    """Return the means of 4 x 4 pixels, which a shift of some pixels changes little, [n, 192]."""
    n, step = len(pictures), SIDE // COARSE
    means = pictures.reshape(n, COARSE, step, COARSE, step, 3).mean((2, 4), dtype=np.float64)
    return np.asarray(means.reshape(n, -1))


def _shifted(one: Small, other: Small) -> NDArray[np.float64]:
    """Return the least root mean square difference over all shifts of up to SHIFT pixels, of what overlaps."""
    blocks = [slice(start, start + BLOCK) for start in range(0, len(one), BLOCK)]
    return np.concatenate([_least(one[block], other[block]) for block in blocks]) if blocks else np.zeros(0)


def _least(one: Small, other: Small) -> NDArray[np.float64]:
    least = np.full(len(one), np.inf)
    for down in range(-SHIFT, SHIFT + 1):
        for right in range(-SHIFT, SHIFT + 1):
            apart = (_overlap(one, down, right) - _overlap(other, -down, -right)).reshape(len(one), -1)
            least = np.minimum(least, np.einsum("nd,nd->n", apart, apart) / apart.shape[1])
    return np.asarray(np.sqrt(least))


def _overlap(pictures: Small, down: int, right: int) -> Small:
    return pictures[:, max(0, down) : SIDE + min(0, down), max(0, right) : SIDE + min(0, right)]
