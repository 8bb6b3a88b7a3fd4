"""The settings of CycleGAN; the defaults are those of the paper and its published code."""

from typing import Literal

from translator.api import AdversarialConfig, Config, Field, Objective


class CycleGanNetworks(Config):
    """Generators and discriminators."""

    blocks: int = Field(9, "Residual blocks of each generator; 6 suit 128 pixels, 9 suit 256.", group="Networks", ge=1)
    ngf: int = Field(64, "Channels of the generators' first layer.", group="Networks", ge=1, unit="channels")
    ndf: int = Field(64, "Channels of the discriminators' first layer.", group="Networks", ge=1, unit="channels")
    layers_d: int = Field(
        3,
        "Layers of the discriminators; 3 judge patches of 70 pixels, each layer more doubles them.",
        group="Networks",
        ge=1,
        le=5,
    )
    norm: Literal["instance", "batch", "none"] = Field(
        "instance",
        "Normalisation between layers: of each picture alone, of the whole batch, or none.",
        group="Networks",
    )
    upsampling: Literal["transpose", "resize"] = Field(
        "transpose",
        "How generators double the size: transposed convolution, or resizing then convolving against checkerboards.",
        group="Networks",
    )
    dropout: bool = Field(False, "Drop half of the values inside the residual blocks while training.", group="Networks")


class CycleGanConfig(AdversarialConfig, CycleGanNetworks):
    """Networks, game, losses and optimizers of CycleGAN."""

    objective: Objective = Field(
        "lsgan",
        "What the players play for: a distance between real and generated pictures; vanilla is nonsaturating, halved.",
        group="Losses",
    )
    lambda_cycle: float = Field(
        10.0, "Weight of coming back to the picture after translating there and back.", group="Losses", ge=0
    )
    lambda_identity: float = Field(
        0.5,
        "Weight, as a share of lambda_cycle, of leaving alone what already is in the target domain; keeps colours.",
        group="Losses",
        ge=0,
    )
    pool: int = Field(
        50, "Earlier translations kept to show the discriminators again; 0 for none.", group="Losses", ge=0
    )
