"""Rehearsal: one step of a family outside of the Trainer, on any device, the `meta` device included."""

from collections.abc import Callable, Hashable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from translator.api import Config, Optim, Step
from translator.conformance.failure import Failed
from translator.conformance.subject import Subject
from translator.nn.noise import Noise, drawing_from


class StepContext(Noise):
    """The Ctx of a rehearsed step: it draws on the step's device, and the `meta` device has no generator of its own."""

    def __init__(self, config: Config, device: torch.device, variant: Hashable, seed: int) -> None:
        super().__init__(torch.Generator().manual_seed(seed), device=device)
        self.config = config
        self.variant = variant
        self.progress = torch.full((), 0.25, device=device)

    def gradient(self, y: Tensor, x: Tensor) -> Tensor:
        """Return dy/dx (y summed), itself differentiable."""
        (slope,) = torch.autograd.grad(y.float().sum(), x, create_graph=True)
        return slope.float()


@dataclass
class Rehearsal:
    """Networks and optimizers of a subject, stepped by hand.

    `watching` is entered whenever code of the family runs (its step, and the backward pass of its losses), but not
    around what the host does.
    """

    subject: Subject
    device: str = "cpu"
    watching: Callable[[], AbstractContextManager[object]] = nullcontext
    nets: dict[str, nn.Module] = field(init=False)
    optims: dict[str, Optim] = field(init=False)

    def __post_init__(self) -> None:
        self.nets = self.subject.networks(self.device)
        self.optims = self.subject.optimizers(self.nets)
        context = self._context(0)
        with torch.no_grad(), drawing_from(context):
            samples = [self.subject.batch(number, self.device) for number in range(3)]
            self.subject.family.survey(self.subject.config, self.nets, samples, context)
            self.subject.family.initialise(self.subject.config, self.nets, self.subject.batch(0, self.device), context)

    def step(self, number: int) -> Mapping[str, Tensor]:
        """Run the step of that number and return its scalars."""
        context = self._context(number)
        step = self.subject.family.step(self.nets, self.subject.batches(number, self.device), context)
        updates = 0
        while True:
            with self.watching(), drawing_from(context):
                answer = _advance(step)
            if isinstance(answer, Mapping):
                if not updates:
                    raise Failed("The step yielded no update, so nothing is trained.")
                return answer
            self._update(*self._checked(answer))
            updates += 1

    def _context(self, number: int) -> StepContext:
        variant = self.subject.family.variant(self.subject.config, number)
        return StepContext(self.subject.config, torch.device(self.device), variant, number)

    def _checked(self, update: object) -> tuple[tuple[str, ...], Tensor]:
        if not (isinstance(update, tuple) and len(update) == 2 and isinstance(update[1], Tensor)):
            raise Failed(f'The step yielded {update!r:.80}; it has to yield ("optimizer name", loss).')
        names = (update[0],) if isinstance(update[0], str) else tuple(update[0])
        unknown = [name for name in names if name not in self.optims]
        if unknown:
            raise Failed(f"The step updates {unknown[0]}, but the optimizers are {', '.join(self.optims)}.")
        if update[1].numel() != 1 or not update[1].requires_grad:
            raise Failed(f"The loss of {', '.join(names)} has to be one number with a gradient.")
        return names, update[1]

    def _update(self, names: tuple[str, ...], loss: Tensor) -> None:
        groups = [group for name in names for group in self.optims[name].optimizer.param_groups]
        parameters = [parameter for group in groups for parameter in group["params"]]
        with self.watching():
            gradients = torch.autograd.grad(loss.sum(), parameters, allow_unused=True)
        if all(gradient is None for gradient in gradients):
            raise Failed(f"The loss of {', '.join(names)} depends on none of its parameters.")
        if self.device == "meta":  # optimizers keep their counters on the CPU and cannot step there
            return
        for parameter, gradient in zip(parameters, gradients, strict=True):
            parameter.grad = gradient
        for name in names:
            self._apply(self.optims[name])

    @staticmethod
    @torch.no_grad()
    def _apply(optim: Optim) -> None:
        optim.optimizer.step()
        if optim.project:
            optim.project()
        optim.optimizer.zero_grad()


def _advance(step: Step) -> object:
    grad_mode = torch.is_grad_enabled()
    try:
        answer: object = next(step)
    except StopIteration as done:
        answer = _checked_scalars(done.value)
    if torch.is_grad_enabled() != grad_mode:
        torch.set_grad_enabled(grad_mode)
        raise Failed("The step yielded inside a `with` that changes the grad mode; yield outside of it.")
    return answer


def _checked_scalars(scalars: object) -> Mapping[str, Tensor]:
    if not isinstance(scalars, Mapping):
        raise Failed(f"The step returned {scalars!r:.60}; it has to return named scalar tensors for the log.")
    for name, value in scalars.items():
        if not (isinstance(value, Tensor) and value.dim() == 0):
            raise Failed(f"The step returned {name}, which is not a tensor without dimensions (such as loss.detach()).")
    return scalars
