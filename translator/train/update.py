"""The mechanics of an update: the family's step says in which order, everything else is said here.

A step is a generator that yields `(optimizer name, loss)`. Several micro-batches advance through it in lockstep, one
phase at a time: the gradients of a phase are added up over micro-batches and processes, applied once, and only then do
the steps go on. So accumulation equals a larger batch for every family, also those with two players.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from translator.api import Config, Family, Optim, Step
from translator.nn.ema import Ema
from translator.nn.noise import drawing_from
from translator.train.context import Context
from translator.train.device import Device
from translator.train.group import ALONE, Group


@dataclass
class Player:
    """One named optimizer with what its update touches."""

    name: str
    optim: Optim
    averages: tuple[tuple[nn.Module, Ema], ...]
    clip_norm: float

    def __post_init__(self) -> None:
        self.groups = self.optim.optimizer.param_groups
        self.parameters: list[nn.Parameter] = [p for group in self.groups for p in group["params"]]
        self.base_rates = [float(group["lr"]) for group in self.groups]

    def set_rate(self, factor: float) -> None:
        """Set every group's learning rate to its base rate times `factor`, in place where it is a tensor."""
        for group, base in zip(self.groups, self.base_rates, strict=True):
            if isinstance(group["lr"], Tensor):
                group["lr"].fill_(base * factor)
            else:
                group["lr"] = base * factor


class Updater:
    """Advance a family's step over micro-batches and apply its updates."""

    def __init__(
        self,
        family: Family[Any],
        config: Config,
        nets: Mapping[str, nn.Module],
        device: Device,
        *,
        images_per_step: int,
        clip_norm: float = 0.0,
        group: Group = ALONE,
    ) -> None:
        self.family = family
        self.nets = nets
        self.device = device
        self.group = group
        # A penalty's gradient is a few per cent off behind a bf16 forward, so such families compute in float32.
        self._autocast = device.precision != "off" and not family.second_order
        half_lives = family.ema(config)
        self.averages = {name: Ema(nets[name], half_lives[name]) for name in half_lives}
        self.images_per_step = images_per_step
        self.players = {
            name: self._player(name, optim, clip_norm) for name, optim in family.optimizers(config, nets).items()
        }
        scaled = self._autocast and device.precision == "fp16"
        # From a low scale that grows: from torch's 65,536 the first updates of most networks overflow and are lost.
        self.scaler = torch.amp.GradScaler(device.torch_device.type, init_scale=2.0**10, enabled=scaled)

    def set_rates(self, progress: float, step: int, scheduled: float) -> None:
        """Set the learning rates for the coming step: the optimizer's own factor, or the scheduled one."""
        for player in self.players.values():
            own = player.optim.factor
            player.set_rate(own(progress, step) if own else scheduled)

    def step(self, batches: Sequence[Any], contexts: Sequence[Context]) -> dict[str, Tensor]:
        """Run one step over its micro-batches and return the mean of its scalars, on the device."""
        steps = [self.family.step(self.nets, batch, ctx) for batch, ctx in zip(batches, contexts, strict=True)]
        while True:
            results: list[Mapping[str, Tensor]] = []
            gradients: list[Tensor | None] = []
            names: tuple[str, ...] = ()
            for micro, ctx in zip(steps, contexts, strict=True):
                yielded = self._advance(micro, ctx)
                if isinstance(yielded, Mapping):
                    results.append(yielded)
                    continue
                named, loss = yielded
                names = (named,) if isinstance(named, str) else named
                gradients = self._added(gradients, self._gradients(names, loss / len(steps)))
            if results:
                return _mean(results)
            self._update(names, gradients)

    def _advance(self, micro: Step, ctx: Context) -> tuple[str | tuple[str, ...], Tensor] | Mapping[str, Tensor]:
        """Run a step up to its next yield, or to the scalars it returns, with fresh autocast and its own noise."""
        grad_mode = torch.is_grad_enabled()
        autocast = torch.autocast(self.device.torch_device.type, dtype=self.device.dtype, enabled=self._autocast)
        with drawing_from(ctx.noise), autocast:
            try:
                yielded = next(micro)
            except StopIteration as done:
                return {name: value.detach() for name, value in (done.value or {}).items()}
        if torch.is_grad_enabled() != grad_mode:
            raise RuntimeError(f"{self.family.id}: a step yielded inside a `with` that changes the grad mode.")
        return yielded

    def _gradients(self, names: tuple[str, ...], loss: Tensor) -> list[Tensor | None]:
        parameters = [p for name in names for p in self.players[name].parameters]
        # Asking for just these parameters leaves every other network's weight gradients uncomputed.
        return list(torch.autograd.grad(self.scaler.scale(loss), parameters, allow_unused=True))

    @staticmethod
    def _added(sums: list[Tensor | None], new: list[Tensor | None]) -> list[Tensor | None]:
        if not sums:
            return new
        return [b if a is None else a if b is None else a.add_(b) for a, b in zip(sums, new, strict=True)]

    def _update(self, names: tuple[str, ...], gradients: list[Tensor | None]) -> None:
        self.group.average([gradient for gradient in gradients if gradient is not None])
        remaining = iter(gradients)
        with torch.no_grad():
            for player in (self.players[name] for name in names):
                for parameter in player.parameters:
                    parameter.grad = _laid_out(next(remaining), parameter)
                self._apply(player)
        if self.scaler.is_enabled():
            self.scaler.update()

    def _apply(self, player: Player) -> None:
        optimizer = player.optim.optimizer
        if player.clip_norm:
            self.scaler.unscale_(optimizer)
            nn.utils.clip_grad_norm_(player.parameters, player.clip_norm)
        self.scaler.step(optimizer)
        if player.optim.project:
            player.optim.project()
        for net, average in player.averages:
            average.update(net, self.images_per_step)
        for parameter in player.parameters:
            parameter.grad = None

    def _player(self, name: str, optim: Optim, clip_norm: float) -> Player:
        owned = {id(p) for group in optim.optimizer.param_groups for p in group["params"]}
        averages = tuple(
            (self.nets[net], average)
            for net, average in self.averages.items()
            if any(id(p) in owned for p in self.nets[net].parameters())
        )
        _quicken(optim.optimizer, self.device.torch_device)
        return Player(name, optim, averages, optim.clip_norm or clip_norm)


def _laid_out(gradient: Tensor | None, parameter: nn.Parameter) -> Tensor | None:
    """Return the gradient in the memory layout of its parameter.

    One-kernel optimizers walk through both side by side, without looking at strides. Backward passes see to that, but
    torch.autograd.grad gives what comes, and after a double backward that is often another layout.
    """
    if gradient is None or gradient.stride() == parameter.stride():
        return gradient
    return torch.empty_like(parameter).copy_(gradient)


def _quicken(optimizer: torch.optim.Optimizer, device: torch.device) -> None:
    """Choose the one-kernel form of an optimizer, and on a GPU the form that a CUDA graph can hold."""
    for group in optimizer.param_groups:
        if "fused" in group and device.type in ("cpu", "cuda") and not isinstance(optimizer, torch.optim.Adagrad):
            group["fused"], group["foreach"] = True, False
        if device.type == "cuda":
            group |= {"capturable": True} if "capturable" in group else {}
            group["lr"] = torch.tensor(float(group["lr"]), device=device)


def _mean(results: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    if len(results) == 1:
        return dict(results[0])
    return {name: torch.stack([result[name] for result in results]).mean(0) for name in results[0]}
