"""Capture: one step as a CUDA graph, replayed without the host's launch overhead."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from translator.jobs.progress import Note, Report
from translator.train.context import Context
from translator.train.update import Updater

WARM_STEPS = 3
"""Eager steps before a capture: optimizer state is made and cuDNN has chosen its algorithms."""


@dataclass
class Captured:
    """A graph with the tensors it reads and writes."""

    graph: torch.cuda.CUDAGraph
    inputs: list[Tensor]
    scalars: dict[str, Tensor]

    def replay(self, batches: Sequence[Any]) -> dict[str, Tensor]:
        """Copy the batches into the graph's inputs, run it, and return its scalars."""
        for held, new in zip(self.inputs, _tensors(batches), strict=True):
            held.copy_(new, non_blocking=True)
        self.graph.replay()
        return {name: value.clone() for name, value in self.scalars.items()}


class Stepper:
    """Run steps captured where the device and the family allow it, and eagerly otherwise, saying why once."""

    def __init__(self, updater: Updater, *, capture: bool, report: Report) -> None:
        self._updater = updater
        self._report = report
        self._graphs: dict[Hashable, Captured] = {}
        self._warm: dict[Hashable, int] = {}
        self._capture = capture and self._allowed()

    def step(self, batches: Sequence[Any], contexts: Sequence[Context]) -> dict[str, Tensor]:
        """Run one step; see `Updater.step`."""
        if not self._capture:
            return self._updater.step(batches, contexts)
        key = (contexts[0].variant, tuple((t.shape, t.dtype) for t in _tensors(batches)))
        if key in self._graphs:
            return self._graphs[key].replay(batches)
        self._warm[key] = self._warm.get(key, 0) + 1
        if self._warm[key] <= WARM_STEPS:
            return self._warm_step(batches, contexts)
        return self._captured_step(key, batches, contexts)

    def _warm_step(self, batches: Sequence[Any], contexts: Sequence[Context]) -> dict[str, Tensor]:
        stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            scalars = self._updater.step(batches, contexts)
        torch.cuda.current_stream().wait_stream(stream)
        return scalars

    def _captured_step(self, key: Hashable, batches: Sequence[Any], contexts: Sequence[Context]) -> dict[str, Tensor]:
        held = [_copied(batch) for batch in batches]
        graph = torch.cuda.CUDAGraph()
        for ctx in contexts:
            graph.register_generator_state(ctx.generator)
        seeds = [ctx.generator.initial_seed() for ctx in contexts]
        try:
            with torch.cuda.graph(graph, capture_error_mode="thread_local"):
                scalars = self._updater.step(held, contexts)
        except Exception as error:  # whatever cannot be captured still runs eagerly
            self._give_up(f"{type(error).__name__}: {str(error).splitlines()[0]}")
            torch.cuda.synchronize()
            self._reseed(contexts, seeds)
            return self._updater.step(batches, contexts)
        self._reseed(contexts, seeds)
        self._graphs[key] = Captured(graph, _tensors(held), scalars)
        return self._graphs[key].replay(batches)

    @staticmethod
    def _reseed(contexts: Sequence[Context], seeds: Sequence[int]) -> None:
        for ctx, seed in zip(contexts, seeds, strict=True):
            ctx.generator.manual_seed(seed)

    def _allowed(self) -> bool:
        device = self._updater.device
        if device.torch_device.type != "cuda":
            return False
        if self._updater.scaler.is_enabled():
            self._give_up("fp16 loss scaling looks at the gradients on the host")
            return False
        return True

    def _give_up(self, why: str) -> None:
        self._capture = False
        self._report(Note(f"The step runs uncaptured, because {why}."))


def _tensors(batches: Sequence[Any]) -> list[Tensor]:
    """Return the tensors of micro-batches, which are dicts or lists of dicts, in a fixed order."""
    dicts = [part for batch in batches for part in (batch if isinstance(batch, list) else [batch])]
    return [tensor for part in dicts for tensor in part.values()]


def _copied(batch: Any) -> Any:
    if isinstance(batch, list):
        return [_copied(part) for part in batch]
    return {name: tensor.clone() for name, tensor in batch.items()}
