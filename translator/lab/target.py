"""Targets: distributions on the plane that a generator learns, simple enough to know everything about them."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Generator, Tensor

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Target:
    """A distribution on the plane.

    `draw` gives n points, float32 [n, 2], from a generator of random numbers. `modes` [k, 2] are the centres of its
    Gaussians of standard deviation `sigma`, empty where it has none. `reach` is the half side of the square around 0
    that holds it.
    """

    name: str
    title: str
    draw: "Callable[[int, Generator], Tensor]"
    reach: float
    modes: Points
    sigma: float = 0.0


NONE: Points = np.zeros((0, 2))


def mixture(name: str, title: str, modes: Points, sigma: float, reach: float) -> Target:
    """Return a mixture of equal round Gaussians."""

    def draw(n: int, generator: "Generator") -> "Tensor":
        import torch

        centres = torch.from_numpy(modes).float()[torch.randint(len(modes), (n,), generator=generator)]
        return centres + sigma * torch.randn(n, 2, generator=generator)

    return Target(name, title, draw, reach, modes, sigma)


def ring() -> Target:
    """Return eight Gaussians on a circle of radius 2 (Metz et al. 2017)."""
    angles = 2 * np.pi * np.arange(8) / 8
    return mixture("ring", "Ring of 8", 2 * np.stack([np.cos(angles), np.sin(angles)], 1), 0.05, 3.0)


def grid() -> Target:
    """Return 25 Gaussians on a grid of spacing 1 (after Dumoulin et al. 2017)."""
    side = np.arange(-2.0, 3.0)
    return mixture("grid", "Grid of 25", np.stack(np.meshgrid(side, side), -1).reshape(-1, 2), 0.05, 3.0)


def moons() -> Target:
    """Return two half circles that reach into each other, with noise of 0.1."""

    def draw(n: int, generator: "Generator") -> "Tensor":
        import torch

        angle = math.pi * torch.rand(n, generator=generator)
        upper = torch.randint(2, (n,), generator=generator).bool()
        arc = torch.stack([angle.cos(), angle.sin()], 1)
        other = torch.stack([1 - angle.cos(), 0.5 - angle.sin()], 1)
        points = torch.where(upper[:, None], arc, other) - torch.tensor([0.5, 0.25])
        return 1.5 * points + 0.1 * torch.randn(n, 2, generator=generator)

    return Target("moons", "Two moons", draw, 3.0, NONE)


def line() -> Target:
    """Return a straight line of length 1 at x = 0: example 1 of Arjovsky et al. 2017."""

    def draw(n: int, generator: "Generator") -> "Tensor":
        import torch

        return torch.stack([torch.zeros(n), torch.rand(n, generator=generator) - 0.5], 1)

    return Target("line", "Line", draw, 2.0, NONE)


def picture(path: Path) -> Target:
    """Return points that lie where a picture is dark; raises ImageError."""
    from translator.images.codec import decode, flatten
    from translator.images.resize import fit, resize

    pixels = flatten(decode(path), (255, 255, 255))
    small = resize(pixels, *fit(pixels.shape[1], pixels.shape[0], 128)).astype(np.float64)
    darkness = (255 - small.mean(2)).ravel() + 1e-9
    height, width = small.shape[:2]
    longer = max(height, width)

    def draw(n: int, generator: "Generator") -> "Tensor":
        import torch

        chosen = torch.multinomial(torch.from_numpy(darkness), n, replacement=True, generator=generator)
        inside = torch.rand(n, 2, generator=generator)
        x = (chosen % width + inside[:, 0] - width / 2) / longer
        y = (height / 2 - torch.div(chosen, width, rounding_mode="floor") - inside[:, 1]) / longer
        return 4 * torch.stack([x, y], 1).float()

    return Target(path.stem, path.name, draw, 2.2, NONE)


TARGETS: Mapping[str, Callable[[], Target]] = {"ring": ring, "grid": grid, "moons": moons, "line": line}
