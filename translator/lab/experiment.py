"""Experiment: one objective on one target, trained in seconds, moment by moment."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from translator.api import AdversarialConfig, Field
from translator.errors import ConfigError
from translator.jobs.progress import Control, Pace, Report, silent
from translator.lab.divergence import Distances, distances
from translator.lab.modes import Modes, modes, verdict, width
from translator.lab.target import Points, Target

if TYPE_CHECKING:
    from torch import Tensor, nn

SHOWN = 1000
FIELD = 40
"""Points along each side of the square where the discriminator is asked."""


class LabConfig(AdversarialConfig):
    """A game on the plane: the settings of every adversarial family, and two small networks."""

    lr: float = Field(1e-3, "Learning rate; it falls linearly to 0.", group="Optimizer", gt=0)
    lambda_gp: float = Field(
        0.1,
        "Weight of gradient_penalty; points want less of it than pictures.",
        group="Lipschitz control",
        gt=0,
        advanced=True,
    )
    ema_half_life: float = Field(
        0.0,
        "Half-life of the moving average of the generator's weights, which is then shown; 0 for none.",
        group="Optimizer",
        ge=0,
        unit="points",
        advanced=True,
    )
    steps: int = Field(1500, "Updates of the generator.", group="Lab", ge=1, le=100_000)
    batch: int = Field(128, "Points per update.", group="Lab", ge=8, le=4096, advanced=True)
    hidden: int = Field(64, "Width of the hidden layers of both networks.", group="Lab", ge=4, le=1024, advanced=True)
    layers: int = Field(3, "Hidden layers of both networks.", group="Lab", ge=1, le=8, advanced=True)
    latent: int = Field(2, "Numbers of noise behind each point.", group="Lab", ge=1, le=64, advanced=True)
    every: int = Field(50, "Updates between two moments that are shown.", group="Lab", ge=1, advanced=True)
    seed: int = Field(0, "Start of all random numbers.", group="Lab", ge=0, advanced=True)


@dataclass(frozen=True)
class Moment:
    """What is seen after some updates of the generator.

    `points` [1000, 2] are generated, `real` as many of the target; `judged` [40, 40] are the discriminator's logits on
    the square, rows from top to bottom. `scalars` are the losses and the discriminator's own estimate. `slope` is what
    the generator learns from: the norm of the gradient of its loss at one of its points, the median over them, since
    few points beside the target may have steep ones while all others have none. `at_bound` is the share of the
    discriminator's weights within 1 % of the clipping bound.
    """

    step: int
    points: Points
    real: Points
    judged: Points
    distances: Distances
    modes: Modes
    slope: float
    at_bound: float
    scalars: dict[str, float] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """Return in words what is wrong with the generated points; empty when nothing is, or nothing was learned."""
        return verdict(self.modes, width(self.points, self.real)) if self.step else ""


def play(
    config: LabConfig, target: Target, *, report: Report = silent, control: Control | None = None
) -> Iterator[Moment]:
    """Train and yield a Moment at the start, every `config.every` updates and at the end; stop when asked to.

    The same config gives the same moments. Raises ConfigError for settings that mean nothing on a plane.
    """
    control = control or Control()
    players = _Players(config, target)
    pace = Pace(config.steps)
    yield players.moment(0)
    for step in range(1, config.steps + 1):
        if control.stopping:
            return
        players.update(step - 1)
        if step % config.every == 0 or step == config.steps:
            moment = players.moment(step)
            report(pace.progress("Playing", step, tuple(moment.scalars.items())))
            yield moment


class _Players:
    """The two networks, their optimizers and their noise."""

    def __init__(self, config: LabConfig, target: Target) -> None:
        import torch

        from translator.nn import game
        from translator.nn.ema import Ema
        from translator.train.context import Context

        if config.augment_colour or config.augment_translation or config.augment_cutout:
            raise ConfigError("Points have neither colours nor edges; switch the augmentations of the lab off.")
        game.check(config, mixes_pictures=False, one_size=True)
        self.config, self.target = config, target
        self.draws = torch.Generator().manual_seed(config.seed)
        self.G = _network(config.latent, 2, config, self.draws)
        self.D = game.controlled(config, _network(2, 1, config, self.draws))
        self.optimizer_g = game.optimizer(config, self.G)
        self.optimizer_d = game.optimizer(config, self.D, judges=True)
        self._rates = [optimizer.param_groups[0]["lr"] for optimizer in (self.optimizer_g, self.optimizer_d)]
        self.clip = game.clipping(config, self.D)
        self.average = Ema(self.G, config.ema_half_life) if config.ema_half_life else None
        self.ctx = Context(config, torch.device("cpu"))
        self.scalars: dict[str, float] = {}

    def update(self, step: int) -> None:
        """Update D as often as the settings say, then G."""
        import torch

        from translator.nn import game

        config = self.config
        self._set_rates(1 - step / config.steps)
        self.ctx.prepare(config.seed, step, step / config.steps, game.kind_of_step(config, step))
        for _ in range(config.critic_steps):
            with torch.no_grad():
                made = self.made(self.G, config.batch)
            real, fake = game.shown(config, self.ctx, _as_pictures(self.real(config.batch)), _as_pictures(made))
            loss, scalars = game.judged(config, self.D, real, fake, self.ctx, joined=True)
            _apply(self.optimizer_d, loss)
            if self.clip:
                self.clip()
        (fake,) = game.shown(config, self.ctx, _as_pictures(self.made(self.G, config.batch)))
        loss_g = game.played(config, self.D(fake))
        _apply(self.optimizer_g, loss_g)
        if self.average:
            self.average.update(self.G, config.batch)
        scalars = {"G": loss_g, "D": loss, **scalars}
        self.scalars = {name: float(value.detach()) for name, value in scalars.items()}

    def _set_rates(self, factor: float) -> None:
        for optimizer, rate in zip((self.optimizer_g, self.optimizer_d), self._rates, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = rate * factor

    def real(self, n: int) -> "Tensor":
        """Draw points of the target."""
        return self.target.draw(n, self.draws)

    def made(self, network: "nn.Module", n: int) -> "Tensor":
        """Make points from noise with the generator or with its average."""
        import torch

        made: Tensor = network(torch.randn(n, self.config.latent, generator=self.draws))
        return made

    def moment(self, step: int) -> Moment:
        """Look at everything, with random numbers that the training does not see."""
        import torch

        from translator.nn import game

        state = self.draws.get_state()
        self.draws.manual_seed(self.config.seed + 1)
        points = self.made(self.average.average if self.average else self.G, SHOWN).detach().requires_grad_()
        real = self.real(SHOWN)
        (slope,) = torch.autograd.grad(game.played(self.config, self.D(_as_pictures(points))) * SHOWN, points)
        self.draws.set_state(state)
        shown, truth = points.detach().double().numpy(), real.double().numpy()
        return Moment(
            step,
            shown,
            truth,
            self._field(),
            distances(truth, shown, self.target.reach),
            modes(shown, self.target),
            float(slope.norm(dim=1).median()),
            self._at_bound(),
            dict(self.scalars),
        )

    def _field(self) -> Points:
        import torch

        side = torch.linspace(-self.target.reach, self.target.reach, FIELD)
        y, x = torch.meshgrid(side.flip(0), side, indexing="ij")
        with torch.no_grad():
            judged = self.D(_as_pictures(torch.stack([x, y], -1).reshape(-1, 2)))
        return np.asarray(judged.double().reshape(FIELD, FIELD).numpy())

    def _at_bound(self) -> float:
        import torch

        if self.clip is None:
            return 0.0
        weights = torch.cat([parameter.detach().flatten() for parameter in self.D.parameters()])
        return float((weights.abs() >= 0.99 * self.config.clip).float().mean())


def _network(inputs: int, outputs: int, config: LabConfig, draws: object) -> "nn.Module":
    """Return a network of linear layers and leaky ReLUs that takes [N, c] or [N, c, 1, 1]."""
    from torch import nn

    sizes = [inputs, *[config.hidden] * config.layers, outputs]
    layers: list[nn.Module] = [nn.Flatten()]
    for fan_in, fan_out in pairwise(sizes):
        layer = nn.Linear(fan_in, fan_out)
        nn.init.kaiming_normal_(layer.weight, 0.2, generator=draws)  # type: ignore[arg-type]
        nn.init.zeros_(layer.bias)
        layers += [layer, nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers[:-1])


def _as_pictures(points: "Tensor") -> "Tensor":
    """Return points as pictures of one pixel, [N, 2, 1, 1], the form in which games see what is judged."""
    return points[:, :, None, None]


def _apply(optimizer: object, loss: "Tensor") -> None:
    optimizer.zero_grad()  # type: ignore[attr-defined]
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()  # type: ignore[attr-defined]
