"""How often the search for copies raises an alarm: with one copy in twenty (power) and without any (size).

Training, held-out and generated pictures are drawn from one distribution, 32 x 32, anew for each seed; five in a
hundred of the generated ones are then replaced by training pictures: exact, mirrored, shifted, noisy. A picture in
32 x 32 is all that the search looks at, so nothing is made easier by the size.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.copies import Copies, counted
from translator.evaluate.likeness import Match, most_alike

N, HELD_OUT, SEEDS = 2000, 2000, 20
SHARE = 0.05
WAVES = 6

Small = NDArray[np.float32]
Copy = Callable[[Small, np.random.Generator], Small]

WAYS: dict[str, Copy | None] = {
    "none": None,
    "exact": lambda pictures, _: pictures,
    "mirrored": lambda pictures, _: pictures[:, :, ::-1],
    "shifted by 2 of 32": lambda pictures, _: np.roll(pictures, (2, -1), (1, 2)),
    "noise of 4 levels": lambda pictures, draw: pictures + draw.normal(0, 4, pictures.shape).astype(np.float32),
}


def main(seeds: int = SEEDS, n: int = N) -> dict[str, Any]:
    """Return, for each way of copying, the share of seeds with an alarm, and the mean of the statistics."""
    found: dict[str, list[Copies]] = {name: [] for name in WAYS}
    for seed in range(seeds):
        for name, each in _trials(seed, n):
            found[name].append(each)
    rows = {
        name: {
            "alarms": float(np.mean([each.is_copying for each in trials])),
            "share of suspects": float(np.mean([each.share for each in trials])),
            "C_T": float(np.mean([each.c_t for each in trials])),
            "authentic": float(np.mean([each.authenticity for each in trials])),
        }
        for name, trials in found.items()
    }
    return {"n": n, "held out": HELD_OUT, "seeds": seeds, "copied": SHARE, "rows": rows}


def _trials(seed: int, n: int) -> Iterator[tuple[str, Copies]]:
    """Yield what is found for every way. A match is one picture's own: only those of the copies are searched anew."""
    draw = np.random.default_rng(seed)
    train, held_out, generated = (_pictures(draw, size) for size in (n, HELD_OUT, n))
    usual, own = most_alike(held_out, train).distances, most_alike(train, train, other=True).distances
    honest = most_alike(generated, train)
    count = round(SHARE * n)
    for name, way in WAYS.items():
        if way is None:
            yield name, counted(honest, usual, own)
            continue
        places, copied = draw.permutation(n)[:count], draw.permutation(n)[:count]
        yield name, counted(_with(honest, places, most_alike(way(train[copied], draw), train)), usual, own)


def _with(honest: Match, places: NDArray[np.intp], other: Match) -> Match:
    indices, distances, mirrored = honest.indices.copy(), honest.distances.copy(), honest.mirrored.copy()
    indices[places], distances[places], mirrored[places] = other.indices, other.distances, other.mirrored
    return Match(indices, distances, mirrored)


def _pictures(draw: np.random.Generator, n: int) -> Small:
    """Return smooth random pictures: sums of cosines whose weights fall with the frequency, as in photographs."""
    y, x = (np.mgrid[0:32, 0:32] + 0.5) / 32
    waves = np.stack([np.cos(np.pi * (i * y + j * x)) for i in range(WAVES) for j in range(WAVES)])
    fall = 1 / (1 + np.hypot(*np.divmod(np.arange(WAVES**2), WAVES)))
    weights = draw.normal(size=(n, WAVES**2, 3)).astype(np.float32) * fall[:, None].astype(np.float32)
    sums = np.tensordot(weights, waves.astype(np.float32), (1, 0))
    return np.clip(128 + 50 * np.moveaxis(sums, 1, 3), 0, 255)


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
