"""Pictures that tests draw for themselves."""

from pathlib import Path

import numpy as np
from PIL import Image


def unpaired(folder: Path, number: int, size: int) -> tuple[Path, Path]:
    """Draw two folders of pictures: A blocky and reddish, B blocky and bluish."""
    random = np.random.default_rng(0)
    sides = []
    for name, tint in (("a", (1.0, 0.4, 0.3)), ("b", (0.3, 0.5, 1.0))):
        (folder / name).mkdir(parents=True)
        for i in range(number):
            blocks = random.integers(40, 256, (size // 4, size // 4, 1)) * np.array(tint)
            picture = np.kron(blocks.astype(np.uint8), np.ones((4, 4, 1), np.uint8))
            Image.fromarray(picture).save(folder / name / f"{i:03d}.png")
        sides.append(folder / name)
    return sides[0], sides[1]
