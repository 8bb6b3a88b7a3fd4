"""The settings of pix2pix; the defaults are those of the paper and its published code."""

from typing import Literal

from translator.api import AdversarialConfig, Config, Field, Objective


class Pix2PixNetworks(Config):
    """Generator and discriminator."""

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
    upsampling: Literal["transpose", "resize"] = Field(
        "transpose",
        "How the generator doubles the size: transposed convolution, or resizing and convolving against checkerboards.",
        group="Networks",
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

    condition: Literal["none", "class", "text"] = Field(
        "none",
        "What both networks are told beside the picture: nothing, its class (labels), or its caption (captions).",
        group="Condition",
    )
    condition_width: int = Field(
        16, "Channels that hold the condition beside the picture.", group="Condition", ge=4, le=1024, unit="channels"
    )


class Pix2PixConfig(AdversarialConfig, Pix2PixNetworks):
    """Networks, game, losses and optimizers of pix2pix."""

    objective: Objective = Field(
        "vanilla",
        "What the players play for: a distance between real and generated pictures; vanilla is nonsaturating, halved.",
        group="Losses",
    )
    lambda_l1: float = Field(100.0, "Weight of the mean distance to the true picture.", group="Losses", ge=0)
