"""The settings of pix2pix; the defaults are those of the paper and its published code."""

from typing import Literal

from translator.api import Config, Field


class Pix2PixConfig(Config):
    """Networks, losses and optimizer of pix2pix."""

    generator: Literal["unet", "resnet"] = Field(
        "unet",
        "unet joins each level of the encoder to the decoder; resnet changes less and takes any multiple of 4 pixels.",
        group="Networks",
    )
    depth: int = Field(
        8,
        "Halvings of the unet; pictures are multiples of 2^depth: 8 for 256, 7 for 128.",
        group="Networks",
        ge=2,
        le=12,
    )
    blocks: int = Field(9, "Residual blocks of the resnet.", group="Networks", ge=1)
    ngf: int = Field(64, "Channels of the generator's first layer.", group="Networks", ge=1, unit="channels")
    ndf: int = Field(64, "Channels of the discriminator's first layer.", group="Networks", ge=1, unit="channels")
    layers_d: int = Field(
        3,
        "Layers of the discriminator; 3 judge patches of 70 pixels, each layer more doubles them.",
        group="Networks",
        ge=1,
        le=5,
    )
    norm: Literal["instance", "batch", "none"] = Field(
        "batch", "Normalisation between layers: of each picture alone, of the whole batch, or none.", group="Networks"
    )
    dropout: bool = Field(
        True, "Drop half of the values in the middle of the generator while training.", group="Networks"
    )
    export_statistics: Literal["batch", "running"] = Field(
        "batch",
        "What batch normalisation uses in exported Models: the picture at hand, as in the paper, or running averages.",
        group="Networks",
        advanced=True,
    )

    objective: Literal["vanilla", "lsgan", "hinge", "wgan"] = Field(
        "vanilla", "What generator and discriminator play for; wgan clips the discriminator's weights.", group="Losses"
    )
    lambda_l1: float = Field(100.0, "Weight of the mean distance to the true picture.", group="Losses", ge=0)
    clip: float = Field(
        0.01, "Bound of the discriminator's weights with the objective wgan.", group="Losses", gt=0, advanced=True
    )

    lr: float = Field(2e-4, "Learning rate of Adam.", group="Optimizer", gt=0)
    beta1: float = Field(0.5, "Adam's decay of the gradient's mean.", group="Optimizer", ge=0, lt=1, advanced=True)
    beta2: float = Field(0.999, "Adam's decay of the gradient's square.", group="Optimizer", ge=0, lt=1, advanced=True)
    ema_half_life: float = Field(
        0.0,
        "Half-life of the moving average of the generator's weights; 0 for none.",
        group="Optimizer",
        ge=0,
        unit="images",
    )
