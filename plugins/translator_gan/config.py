"""The settings of an unconditional GAN; the defaults are those of DCGAN."""

from typing import Literal

from translator.api import AdversarialConfig, Config, Field


class GanNetworks(Config):
    """Generator and discriminator."""

    backbone: Literal["dcgan", "resnet"] = Field(
        "dcgan",
        "dcgan makes squares of 32, 64, 128 or 256 pixels; resnet, of SNGAN, is larger and makes 32, 64 or 128.",
        group="Networks",
    )
    latent: int = Field(100, "Numbers that a picture is made from.", group="Networks", ge=1, le=4096)
    ngf: int = Field(64, "Channels of the generator's last layer.", group="Networks", ge=1, unit="channels")
    ndf: int = Field(64, "Channels of the discriminator's first layer.", group="Networks", ge=1, unit="channels")
    norm_d: Literal["batch", "layer", "none"] = Field(
        "batch",
        "Normalisation in the discriminator of dcgan: over the batch, over each picture, or none; resnet has none.",
        group="Networks",
    )


class GanConfig(AdversarialConfig, GanNetworks):
    """Networks, game and optimizers of an unconditional GAN."""

    generator_batch: int = Field(
        1,
        "Size of the generator's batch, in batches of the discriminator.",
        group="Stabilisers",
        ge=1,
        le=8,
        advanced=True,
    )
    critic_bursts: bool = Field(
        False,
        "100 updates of the discriminator for each of the generator's first 25 and for every 500th, as WGAN's code.",
        group="Stabilisers",
        advanced=True,
    )
