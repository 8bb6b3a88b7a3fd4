"""How often the search for copies raises an alarm: with one copy in twenty (power) and without any (size).

Training, held-out and generated pictures are drawn from one distribution, 32 x 32, anew for each seed; five in a hundred
of the generated ones are then replaced by training pictures: exact, mirrored, shifted, noisy. A picture in 32 x 32 is
all that the search looks at, so nothing is made easier by the size.
"""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.copies import copies

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
    rows = {}
    for name, way in WAYS.items():
        found = [_trial(seed, n, way) for seed in range(seeds)]
        rows[name] = {
            "alarms": float(np.mean([each.is_copying for each in found])),
            "share of suspects": float(np.mean([each.share for each in found])),
            "C_T": float(np.mean([each.c_t for each in found])),
            "authentic": float(np.mean([each.authenticity for each in found])),
        }
    return {"n": n, "held out": HELD_OUT, "seeds": seeds, "copied": SHARE, "rows": rows}


def _trial(seed: int, n: int, way: Copy | None) -> Any:
    draw = np.random.default_rng(seed)
    train, held_out, generated = (_pictures(draw, size) for size in (n, HELD_OUT, n))
    if way is not None:
        count = round(SHARE * n)
        generated[draw.permutation(n)[:count]] = way(train[draw.permutation(n)[:count]], draw)
    return copies(train, held_out, generated)


def _pictures(draw: np.random.Generator, n: int) -> Small:
    """Return smooth random pictures: sums of cosines whose weights fall as in photographs, with one power of frequency."""
    y, x = (np.mgrid[0:32, 0:32] + 0.5) / 32
    waves = np.stack([np.cos(np.pi * (i * y + j * x)) for i in range(WAVES) for j in range(WAVES)])
    fall = 1 / (1 + np.hypot(*np.divmod(np.arange(WAVES**2), WAVES)))
    weights = draw.normal(size=(n, WAVES**2, 3)).astype(np.float32) * fall[:, None].astype(np.float32)
    sums = np.tensordot(weights, waves.astype(np.float32), (1, 0))
    return np.clip(128 + 50 * np.moveaxis(sums, 1, 3), 0, 255)


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
