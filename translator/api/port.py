"""Ports: what goes into and comes out of an exported Model."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from torch import nn

PortKind = Literal["image", "noise", "label", "text", "audio", "number", "tensor"]


@dataclass(frozen=True)
class Port:
    """One named input or output of an Export.

    kind    the network sees          the Model file has
    image   float NCHW in [-1, 1]     uint8 [N, H, W, 3]
    noise   float [N, *shape]         float [N, *shape], standard normal
    label   int64 [N]                 int64 [N], 0 <= label < high
    text    int64 [N, T]              int64 [N, T], T <= high; begins with the begin token
    audio   float [N, T] in [-1, 1]   float [N, T], mono sound of `rate` samples a second, T <= high
    number  float [1]                 float [1] within [low, high], with a default
    tensor  float [N, *shape]         float [N, *shape], no further meaning

    `shape` leaves out N; a string is a dynamic dimension. `multiple_of` and `minimum` are what the network needs of H
    and W: the host pads and crops inside the graph, so a Model takes any size. `domain` names the batch entry that
    holds such values ("a", "image", "label", ...): parity checks and previews then run on real data.
    """

    name: str
    kind: PortKind
    shape: tuple[int | str, ...] = ()
    multiple_of: int = 1
    minimum: int = 1
    low: float | None = None
    high: float | None = None
    default: float | None = None
    domain: str = ""
    rate: int | None = None

    def __post_init__(self) -> None:
        if not self.name.isidentifier():
            raise ValueError(f"A port's name must be an identifier, not {self.name!r}.")
        if self.multiple_of < 1 or self.minimum < 1:
            raise ValueError(f"Port {self.name}: multiple_of and minimum count pixels and start at 1.")
        if self.kind == "number" and None in (self.low, self.high, self.default):
            raise ValueError(f"Port {self.name}: a number needs low, high and default.")
        if self.kind == "audio" and None in (self.high, self.rate):
            raise ValueError(f"Port {self.name}: a sound needs high, the most samples, and rate, the samples a second.")


@dataclass(frozen=True)
class Loop:
    """Make the Export's network the body of one bounded ONNX Loop (a sampling loop).

    The network is then called `network(x, i, n, *others) -> x` for i = 0 .. n-1 (i and n int64 [1]); x starts as the
    first input, `others` are the remaining inputs. The Model gets a further number port `steps`, an int64 [1] that
    the graph itself bounds by 1 and `bound`.
    """

    steps: int
    bound: int

    def __post_init__(self) -> None:
        if not 1 <= self.steps <= self.bound:
            raise ValueError(f"A loop of {self.steps} steps does not lie within 1 and its bound {self.bound}.")


@dataclass(frozen=True)
class Export:
    """One Model that a trained family gives: a network and its ports.

    `whole_image` says that the network looks at the whole picture (instance normalisation, attention), so that tiles of
    one photo would differ; False promises that tiles may be joined.
    """

    name: str
    network: "nn.Module"
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    loop: Loop | None = None
    whole_image: bool = True

    def __post_init__(self) -> None:
        names = [port.name for port in (*self.inputs, *self.outputs)]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"Export {self.name}: two ports are called {name}; ONNX gives every value one name.")
