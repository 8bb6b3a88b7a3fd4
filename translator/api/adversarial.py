"""AdversarialConfig: the settings of a game of generator and discriminator, the same in every family that plays one.

`translator.nn.game` does what they say.
"""

from typing import Literal

from translator.api.config import Config, Field

Objective = Literal[
    "vanilla",
    "nonsaturating",
    "minimax",
    "lsgan",
    "hinge",
    "wgan",
    "fgan_kl",
    "fgan_reverse_kl",
    "fgan_pearson",
    "fgan_hellinger",
    "fgan_js",
    "fgan_gan",
]
"""What `translator.nn.adversarial` knows; the seam imports no torch, so it says it again."""


class AdversarialConfig(Config):
    """Objective, Lipschitz control, stabilisers and optimizers; a family changes defaults by declaring a field again.

    Fields of a Config that is inherited beside it come first: `class MyConfig(AdversarialConfig, MyNetworks)`.
    """

    objective: Objective = Field(
        "nonsaturating",
        "What the players play for: a distance between real and generated pictures; vanilla is nonsaturating, halved.",
        group="Losses",
    )
    zero_sum: bool = Field(
        False,
        "The generator wins just what the discriminator loses, which is flat where the discriminator is sure.",
        group="Losses",
        advanced=True,
    )

    control: Literal["auto", "none", "clip", "gradient_penalty", "spectral", "r1"] = Field(
        "auto",
        "How the discriminator is kept from being too steep; auto clips weights with the objective wgan, else nothing.",
        group="Lipschitz control",
    )
    clip: float = Field(0.01, "Bound of the weights with clip.", group="Lipschitz control", gt=0, advanced=True)
    lambda_gp: float = Field(
        10.0,
        "Weight of gradient_penalty, which draws slopes between real and generated pictures to 1.",
        group="Lipschitz control",
        gt=0,
        advanced=True,
    )
    gamma_r1: float = Field(
        10.0,
        "Weight of r1, which draws slopes at real pictures to 0.",
        group="Lipschitz control",
        gt=0,
        advanced=True,
    )
    every_r1: int = Field(
        16, "Steps from one r1 penalty to the next.", group="Lipschitz control", ge=1, le=1000, advanced=True
    )

    critic_steps: int = Field(
        1, "Updates of the discriminator for each of the generator.", group="Stabilisers", ge=1, le=100
    )
    label_smoothing: float = Field(
        0.0,
        "How much the label of real pictures stays below 1; 0.1 is usual.",
        group="Stabilisers",
        ge=0,
        le=0.5,
        advanced=True,
    )
    instance_noise: float = Field(
        0.0,
        "Strength of the noise on all that the discriminator sees, at the start; the range of a picture is 2.",
        group="Stabilisers",
        ge=0,
        le=10,
        advanced=True,
    )
    noise_until: float = Field(
        1.0,
        "Share of the training after which the noise has fallen to 0.",
        group="Stabilisers",
        gt=0,
        le=1,
        advanced=True,
    )
    augment_colour: bool = Field(
        False,
        "Change brightness, saturation and contrast of all that the discriminator sees.",
        group="Stabilisers",
        advanced=True,
    )
    augment_translation: bool = Field(
        False,
        "Shift all that the discriminator sees by up to an eighth of its side.",
        group="Stabilisers",
        advanced=True,
    )
    augment_cutout: bool = Field(
        False,
        "Cover a quarter of all that the discriminator sees.",
        group="Stabilisers",
        advanced=True,
    )

    optimizer: Literal["adam", "rmsprop"] = Field("adam", "Rule of the updates.", group="Optimizer", advanced=True)
    lr: float = Field(2e-4, "Learning rate.", group="Optimizer", gt=0)
    lr_d: float = Field(
        0.0, "Learning rate of the discriminator; 0 for the same.", group="Optimizer", ge=0, advanced=True
    )
    beta1: float = Field(0.5, "Adam's decay of the gradient's mean.", group="Optimizer", ge=0, lt=1, advanced=True)
    beta2: float = Field(0.999, "Adam's decay of the gradient's square.", group="Optimizer", ge=0, lt=1, advanced=True)
    ema_half_life: float = Field(
        0.0,
        "Half-life of the moving average of the generator's weights; 0 for none.",
        group="Optimizer",
        ge=0,
        unit="images",
    )
