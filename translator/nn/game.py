"""The game of generator and discriminator as its settings say: objective, Lipschitz control, stabilisers.

Families put their steps together from these: `shown` is what D sees of pictures, `judged` what D minimises, `played`
what G minimises. The settings are those of `translator.api.AdversarialConfig`.
"""

from collections.abc import Callable
from typing import Literal, Protocol, TypeVar

import torch
from torch import Tensor, nn

from translator.errors import ConfigError
from translator.nn.adversarial import Objective, discriminator_loss, divergence, generator_loss
from translator.nn.augment import Augmentation, augment
from translator.nn.joint import jointly
from translator.nn.lipschitz import clip_weights
from translator.nn.penalty import Judge, gradient_penalty, zero_centred_penalty
from translator.nn.spectral import with_spectral_norm

Control = Literal["auto", "none", "clip", "gradient_penalty", "spectral", "r1"]
Network = TypeVar("Network", bound=nn.Module)


class Rules(Protocol):
    """The settings that are read here; their meaning stands with the fields of `translator.api.AdversarialConfig`."""

    objective: Objective
    zero_sum: bool
    control: Control
    clip: float
    lambda_gp: float
    gamma_r1: float
    every_r1: int
    critic_steps: int
    label_smoothing: float
    instance_noise: float
    noise_until: float
    augment_colour: bool
    augment_translation: bool
    augment_cutout: bool
    optimizer: Literal["adam", "rmsprop"]
    lr: float
    lr_d: float
    beta1: float
    beta2: float


class Play(Protocol):
    """What a game needs of the ctx of a training step."""

    @property
    def progress(self) -> Tensor:
        """Return the share of the training already done, a 0-dimensional tensor on the device."""

    @property
    def variant(self) -> object:
        """Return what `kind_of_step` said for this step."""

    def randn(self, batch: int, *shape: int) -> Tensor:
        """Draw standard normal noise of shape [batch, *shape]."""

    def rand(self, batch: int, *shape: int) -> Tensor:
        """Draw uniform noise on [0, 1) of shape [batch, *shape]."""

    def randint(self, high: int, batch: int, *shape: int) -> Tensor:
        """Draw int64 integers of 0 .. high-1 of shape [batch, *shape]."""

    def gradient(self, y: Tensor, x: Tensor) -> Tensor:
        """Return dy/dx (y summed) in float32, itself differentiable."""


def control_of(rules: Rules) -> Control:
    """Return how D is kept Lipschitz: `auto` is what the paper of the objective does."""
    if rules.control == "auto":
        return "clip" if rules.objective == "wgan" else "none"
    return rules.control


def check(rules: Rules, *, mixes_pictures: bool, one_size: bool) -> None:
    """Raise ConfigError for settings that contradict each other.

    `mixes_pictures` says that D normalises over the batch, `one_size` that all pictures have the same size.
    """
    control = control_of(rules)
    if rules.label_smoothing and rules.objective == "wgan":
        raise ConfigError("The objective wgan has no labels that could be smoothed; set label_smoothing to 0.")
    if mixes_pictures and control in ("gradient_penalty", "r1"):
        raise ConfigError(
            f"The control {control} looks at each picture alone, but the discriminator's batch normalisation mixes "
            "them; choose another normalisation for it."
        )
    if control == "gradient_penalty" and not one_size:
        raise ConfigError(
            "The gradient penalty looks between real and generated pictures of one size, but these vary; crop them."
        )


def controlled(rules: Rules, discriminator: Network) -> Network:
    """Put spectral normalisation on an initialised discriminator where the settings say so; return it."""
    return with_spectral_norm(discriminator) if control_of(rules) == "spectral" else discriminator


def clipping(rules: Rules, *discriminators: nn.Module) -> Callable[[], None] | None:
    """Return what clips the weights after an update, where the settings say so; else None."""
    if control_of(rules) != "clip":
        return None

    def clip() -> None:
        for network in discriminators:
            clip_weights(network, rules.clip)

    return clip


def optimizer(rules: Rules, *networks: nn.Module, judges: bool = False) -> torch.optim.Optimizer:
    """Return one optimizer over the parameters of all the networks; `judges` says that they are discriminators."""
    parameters = [parameter for network in networks for parameter in network.parameters()]
    lr = rules.lr_d if judges and rules.lr_d else rules.lr
    if rules.optimizer == "rmsprop":
        return torch.optim.RMSprop(parameters, lr=lr)
    return torch.optim.Adam(parameters, lr=lr, betas=(rules.beta1, rules.beta2))


def batches_of_step(rules: Rules) -> int | None:
    """Return how many batches a step takes, one for each update of D; None for a single one, not in a list."""
    return rules.critic_steps if rules.critic_steps > 1 else None


def kind_of_step(rules: Rules, step: int) -> bool:
    """Tell whether D's updates of this step carry a lazy penalty (Karras et al. 2020, section 3.1)."""
    return control_of(rules) == "r1" and step % rules.every_r1 == 0


def shown(rules: Rules, ctx: Play, *batches: Tensor) -> tuple[Tensor, ...]:
    """Return what D sees of batches of one N, H and W: augmented alike, then with instance noise."""
    kinds = _augmentations(rules)
    if kinds:
        batches = augment(kinds, ctx, *batches)
    if rules.instance_noise:
        batches = tuple(batch + noise_level(rules, ctx) * ctx.randn(*batch.shape) for batch in batches)
    return batches


def noise_level(rules: Rules, ctx: Play) -> Tensor:
    """Return the standard deviation of the instance noise now; it falls linearly and is 0 from `noise_until` on."""
    return rules.instance_noise * (1 - ctx.progress / rules.noise_until).clamp(min=0)


def judged(
    rules: Rules, judge: Judge, real: Tensor, fake: Tensor, ctx: Play, *, joined: bool = False
) -> tuple[Tensor, dict[str, Tensor]]:
    """Return what D minimises, its penalty included, and scalars for the log; `real` and `fake` are what D is shown.

    `joined` allows one pass for both, where no picture influences another.
    """
    on_real, on_fake = jointly(judge, real, fake, joined=joined)
    loss = discriminator_loss(rules.objective, on_real, on_fake, smoothing=rules.label_smoothing)
    scalars = {"divergence": divergence(rules.objective, on_real.detach(), on_fake.detach())}
    penalised = penalty(rules, judge, real, fake, ctx)
    if penalised is None:
        return loss, scalars
    return loss + penalised, scalars | {"penalty": penalised.detach()}


def penalty(rules: Rules, judge: Judge, real: Tensor, fake: Tensor, ctx: Play) -> Tensor | None:
    """Return the weighted penalty on the slope of D in this step, or None."""
    control = control_of(rules)
    if control == "gradient_penalty":
        return rules.lambda_gp * gradient_penalty(judge, real, fake, ctx)
    if control == "r1" and ctx.variant:
        return rules.every_r1 * rules.gamma_r1 / 2 * zero_centred_penalty(judge, real, ctx)
    return None


def played(rules: Rules, on_fake: Tensor) -> Tensor:
    """Return what G minimises, given D's logits of what it is shown of G's pictures."""
    return generator_loss(rules.objective, on_fake, zero_sum=rules.zero_sum)


def stabilisers(rules: Rules, ctx: Play) -> dict[str, Tensor]:
    """Return the values of the stabilisers that are on, for the log."""
    values: dict[str, float | Tensor] = {}
    if rules.critic_steps > 1:
        values["critic_steps"] = rules.critic_steps
    if rules.label_smoothing:
        values["label_smoothing"] = rules.label_smoothing
    if rules.instance_noise:
        values["instance_noise"] = noise_level(rules, ctx)
    values |= {f"augment_{kind}": 1.0 for kind in _augmentations(rules)}
    return {name: torch.zeros_like(ctx.progress) + value for name, value in values.items()}


def _augmentations(rules: Rules) -> list[Augmentation]:
    switches: dict[Augmentation, bool] = {
        "colour": rules.augment_colour,
        "translation": rules.augment_translation,
        "cutout": rules.augment_cutout,
    }
    return [kind for kind, is_on in switches.items() if is_on]
