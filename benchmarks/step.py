"""Seconds per CycleGAN training step, batch 1: the trainer's step against the plain one, in turns in one process."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

import torch
from torch import Tensor

from benchmarks.plain_cyclegan import PlainCycleGan
from translator.api import Batch, Facts
from translator.jobs.progress import Event
from translator.registry.catalogue import find_family
from translator.train.capture import WARM_STEPS, Stepper
from translator.train.context import Context
from translator.train.device import choose
from translator.train.settings import MachineSettings
from translator.train.update import Updater


@dataclass(frozen=True)
class Size:
    """A network and picture size, with the multiplications of one pass of each network (convolutions, in 1e9)."""

    blocks: int
    side: int
    generator_gmac: float
    discriminator_gmac: float

    @property
    def step_tflop(self) -> float:
        """Return the arithmetic of a step: a backward pass costs two forward passes, one without weight gradients."""
        generators = 6 * 3 * self.generator_gmac
        discriminators = (2 * 2 + 4 * 3) * self.discriminator_gmac
        return 2 * (generators + discriminators) / 1000


SIZES = {
    "resnet6-128": Size(blocks=6, side=128, generator_gmac=35.06 / 4, discriminator_gmac=3.15 / 4),
    "resnet9-256": Size(blocks=9, side=256, generator_gmac=49.55, discriminator_gmac=3.15),
}


def main(sizes: Iterable[str] = tuple(SIZES), seconds: float = 60.0) -> dict[str, Any]:
    """Measure each size for at least three rounds and about `seconds`; return medians, ratio and TFLOP/s."""
    device = choose(MachineSettings())
    rates = {name: matmul_tflops(device.torch_device, dtype) for name, dtype in DTYPES.items()}
    result: dict[str, Any] = {
        "device": _name(device.torch_device),
        "precision": device.precision,
        "threads": torch.get_num_threads(),
        "matmul_tflops": rates,
    }
    for name in sizes:
        result[name] = _measured(SIZES[name], seconds)
    return result


def _measured(size: Size, seconds: float) -> dict[str, Any]:
    device = choose(MachineSettings()).torch_device
    steps = {"ours": _ours(size), "plain": _plain(size, device)}
    for step in steps.values():  # first calls choose algorithms; the trainer also captures its graph
        for _ in range(WARM_STEPS + 2 if device.type == "cuda" else 1):
            step()
    times: dict[str, list[float]] = {name: [] for name in steps}
    end = time.perf_counter() + seconds
    while len(times["plain"]) < 3 or time.perf_counter() < end:
        for name, step in steps.items():  # in turns, so that a change of the machine's load meets both
            times[name].append(_timed(step, device))
    ours, plain = median(times["ours"]), median(times["plain"])
    return {
        "rounds": len(times["ours"]),
        "ours_s": ours,
        "plain_s": plain,
        "ratio": median(p / o for p, o in zip(times["plain"], times["ours"], strict=True)),
        "step_tflop": size.step_tflop,
        "ours_tflops": size.step_tflop / ours,
        "plain_tflops": size.step_tflop / plain,
    }


def _ours(size: Size) -> Callable[[], object]:
    """Return the step as the trainer runs it, its networks in the trainer's memory layout."""
    machine = MachineSettings()
    device = choose(machine)
    family = find_family("cyclegan")
    config = family.Config().changed({"blocks": size.blocks}, "benchmark")
    torch.manual_seed(0)
    nets = family.networks(config, Facts(samples=1000, height=size.side, width=size.side))
    for net in nets.values():
        net.to(device.torch_device).to(memory_format=torch.channels_last)
    stepper = Stepper(Updater(family, config, nets, device, images_per_step=1), capture=machine.capture, report=_tell)
    ctx = Context(config, device.torch_device)
    a, b = _pictures(size, device.torch_device)
    batch: Batch = {name: x.to(memory_format=torch.channels_last) for name, x in (("a", a), ("b", b))}
    images = 0

    def step() -> object:
        nonlocal images
        ctx.prepare(0, images, 0.0, 0)
        images += 1
        return stepper.step([batch], [ctx])

    return step


def _plain(size: Size, device: torch.device) -> Callable[[], object]:
    torch.manual_seed(0)
    plain = PlainCycleGan(size.blocks, device)
    a, b = _pictures(size, device)
    return lambda: plain.step(a, b)


def _pictures(size: Size, device: torch.device) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(0)
    pictures = torch.rand(2, 3, size.side, size.side, generator=generator) * 2 - 1
    return pictures[:1].to(device), pictures[1:].to(device)


DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16}


def matmul_tflops(device: torch.device, dtype: torch.dtype) -> float:
    """Return the best rate of a large matrix product, in 1e12 operations per second."""
    side = 8192 if device.type == "cuda" else 2048
    x = torch.randn(side, side, device=device).to(dtype)
    times = [_timed(lambda: x @ x, device) for _ in range(8)]
    return 2 * side**3 / min(times[2:]) / 1e12


def _timed(work: Callable[[], object], device: torch.device) -> float:
    start = time.perf_counter()
    work()
    if device.type == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter() - start


def _name(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else str(device)


def _tell(event: Event) -> None:
    print(event, flush=True)


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
