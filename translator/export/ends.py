"""The two ends of a Model's graph: from the values of a file to those of a network, and back."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self, cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.api.port import Port

Dims = tuple[int | str, ...]


def file_dims(port: Port) -> Dims:
    """Return the dimensions a port's values have in a Model file; equal names are equal sizes, across all inputs."""
    match port.kind:
        case "image":
            return ("N", "H", "W", 3)
        case "label":
            return ("N",)
        case "text" | "audio":
            return ("N", f"T_{port.name}")
        case "number":
            return (1,)
        case _:
            return ("N", *port.shape)


def is_framed(port: Port) -> bool:
    """Tell whether a port's values have the height and width of the pictures: these, and maps that go with them."""
    return port.kind == "image" or port.shape[-2:] == ("H", "W")


@dataclass(frozen=True)
class Grid:
    """The sizes a network takes pictures in: all its image inputs share one size, so their needs are joined."""

    multiple_of: int
    minimum: int

    @classmethod
    def of(cls, ports: Sequence[Port]) -> Self:
        """Join the needs of the image inputs among `ports`."""
        images = [port for port in ports if port.kind == "image"]
        return cls(math.lcm(*(port.multiple_of for port in images)), max((p.minimum for p in images), default=1))

    @property
    def pads(self) -> bool:
        """Tell whether pictures of some sizes have to be padded before the network takes them."""
        return max(self.multiple_of, self.minimum) > 1

    def padded(self, size: int) -> int:
        """Return the next size that the network takes; works on the symbolic sizes of a trace as well."""
        if self.minimum > self.multiple_of:
            size = cast(int, torch.sym_max(size, self.minimum))
        return (size + self.multiple_of - 1) // self.multiple_of * self.multiple_of


class Enter(nn.Module):
    """Turn the values a Model file takes into the values its network sees."""

    def __init__(self, ports: Sequence[Port]) -> None:
        super().__init__()
        self.ports = tuple(ports)
        self.grid = Grid.of(ports)

    def forward(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Convert, pad and bound the values of all inputs, in their order."""
        sizes: dict[str, int] = {}
        for port, value in zip(self.ports, values, strict=True):
            for dim, size in zip(file_dims(port), value.shape, strict=True):
                if isinstance(dim, str):
                    torch._check(size == sizes.setdefault(dim, size))
        return tuple(_enter(port, value, self.grid) for port, value in zip(self.ports, values, strict=True))


class Leave(nn.Module):
    """Turn what a network answers into the values a Model file gives.

    `scales` says for every output how many of its pixels one pixel of the first image input becomes; None leaves the
    output uncropped.
    """

    def __init__(self, ports: Sequence[Port], scales: Sequence[Fraction | None]) -> None:
        super().__init__()
        self.ports = tuple(ports)
        self.scales = tuple(scales)

    def forward(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Convert the outputs, all values but the first: that is the picture that came in, of which the size counts."""
        frame, *answers = values
        return tuple(
            _leave(port, answer, frame, scale)
            for port, answer, scale in zip(self.ports, answers, self.scales, strict=True)
        )


def _enter(port: Port, value: Tensor, grid: Grid) -> Tensor:
    if port.kind == "number":
        return value.clamp(port.low, port.high)
    if port.kind == "image":
        value = value.permute(0, 3, 1, 2).to(torch.float32) / 127.5 - 1
    return _pad(value, grid) if is_framed(port) and grid.pads else value


def _pad(x_NCHW: Tensor, grid: Grid) -> Tensor:
    height, width = x_NCHW.shape[2:]
    padding = (0, grid.padded(width) - width, 0, grid.padded(height) - height)
    return F.pad(x_NCHW, padding, mode="replicate")


def _leave(port: Port, value: Tensor, frame: Tensor, scale: Fraction | None) -> Tensor:
    if port.kind != "image":
        return value
    if scale is not None:
        value = value[:, :, : _scaled(frame.shape[1], scale), : _scaled(frame.shape[2], scale)]
    levels = ((value.clamp(-1, 1) + 1) * 127.5).round()
    return levels.to(torch.uint8).permute(0, 2, 3, 1)


def _scaled(size: int, scale: Fraction) -> int:
    """Return size * scale, rounded up; the size may be symbolic."""
    return (size * scale.numerator + scale.denominator - 1) // scale.denominator
