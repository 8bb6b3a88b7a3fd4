"""A family on drawn pictures, advanced by the host's own Updater."""

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from translator.api import Batch, Facts, Family
from translator.train.context import Context
from translator.train.device import Device
from translator.train.update import Updater

CPU = torch.device("cpu")


def pictures(number: int, side: int, seed: int) -> Tensor:
    """Draw smooth pictures: a coarse random colour field, enlarged; [number, 3, side, side] in [-1, 1]."""
    coarse = torch.rand(number, 3, 4, 4, generator=torch.Generator().manual_seed(seed)) * 1.6 - 0.8
    return nn.functional.interpolate(coarse, (side, side), mode="bilinear", align_corners=False)


def batches(number: int, side: int, *, paired: bool) -> list[Batch]:
    """Draw batches of one; B is A's colours turned by one channel and darkened, of other scenes unless paired."""
    a, other = pictures(number, side, seed=1), pictures(number, side, seed=1 if paired else 2)
    b = other.roll(1, dims=1) * 0.5 - 0.4
    return [{"a": a[i : i + 1], "b": b[i : i + 1], "index": torch.tensor([i])} for i in range(number)]


@dataclass
class Training:
    """Networks from seed 0, and the means of their scalars step by step."""

    family: Family[Any]
    config: Any
    facts: Facts
    dtype: torch.dtype = torch.float32
    images: int = 0
    log: list[dict[str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        torch.manual_seed(0)
        nets = self.family.networks(self.config, self.facts)
        self.nets = {name: net.to(self.dtype).train() for name, net in nets.items()}
        self.updater = Updater(self.family, self.config, self.nets, Device(CPU, "off"), images_per_step=1)
        self.ctx = Context(self.config, CPU)

    def run(self, batches: list[Batch], steps: int) -> list[dict[str, float]]:
        """Take steps over the batches in turn and return the whole log."""
        for _ in range(steps):
            self.ctx.prepare(0, self.images, 0.0, 0)
            batch = batches[self.images % len(batches)]
            cast = {name: value.to(self.dtype) if value.is_floating_point() else value for name, value in batch.items()}
            scalars = self.updater.step([cast], [self.ctx])
            self.log.append({name: float(value) for name, value in scalars.items()})
            self.images += 1
        return self.log

    def mean(self, name: str, steps: slice) -> float:
        """Return the mean of one scalar over some steps."""
        values = [scalars[name] for scalars in self.log[steps]]
        return sum(values) / len(values)


def weights(net: nn.Module) -> list[Tensor]:
    return [parameter.detach().clone() for parameter in net.parameters()]


def changed(net: nn.Module, before: list[Tensor]) -> bool:
    return any(not torch.equal(now, then) for now, then in zip(weights(net), before, strict=True))
