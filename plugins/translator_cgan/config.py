"""The settings of conditional GANs."""

from typing import Literal

from translator.api import AdversarialConfig, Config, Field


class ConditionalNetworks(Config):
    """Generator and discriminator, and how both are told the condition."""

    backbone: Literal["dcgan", "resnet"] = Field(
        "dcgan",
        "dcgan makes squares of 32, 64, 128 or 256 pixels; resnet, of SNGAN, is larger and makes 32, 64 or 128.",
        group="Networks",
    )
    latent: int = Field(100, "Numbers that a picture is made from.", group="Networks", ge=1, le=4096)
    ngf: int = Field(64, "Channels of the generator's last layer.", group="Networks", ge=1, unit="channels")
    ndf: int = Field(64, "Channels of the discriminator's first layer.", group="Networks", ge=1, unit="channels")
    norm_d: Literal["batch", "layer", "none"] = Field(
        "none",
        "Normalisation in the discriminator of dcgan: over the batch, over each picture, or none; resnet has none.",
        group="Networks",
    )
    join: Literal["projection", "concat"] = Field(
        "projection",
        "projection scales the generator's maps by the condition and multiplies the discriminator's features with it; "
        "concat puts it beside noise and features.",
        group="Condition",
    )
    condition_width: int = Field(
        128, "Numbers that a caption or a sound becomes.", group="Condition", ge=4, le=1024, advanced=True
    )
    mismatched: bool = Field(
        False,
        "Show the discriminator real pictures with a wrong condition too, which it is to refuse.",
        group="Condition",
    )


class CGanConfig(AdversarialConfig, ConditionalNetworks):
    """Networks, condition, game and optimizers of a GAN that is told a class."""


class TextGanConfig(CGanConfig):
    """The settings of a GAN that is told a caption."""

    join: Literal["projection", "concat"] = Field(
        "concat",
        "projection scales the generator's maps by the condition and multiplies the discriminator's features with it; "
        "concat puts it beside noise and features.",
        group="Condition",
    )
    mismatched: bool = Field(
        True,
        "Show the discriminator real pictures with a wrong condition too, which it is to refuse.",
        group="Condition",
    )
    interpolated: float = Field(
        0.0,
        "Weight, in the generator's loss, of pictures for the middle between two captions.",
        group="Condition",
        ge=0,
        le=10,
        advanced=True,
    )
    text_layers: int = Field(
        2, "Layers of the Transformer that reads captions.", group="Condition", ge=1, le=12, advanced=True
    )


class SoundGanConfig(CGanConfig):
    """The settings of a GAN that is told a sound."""

    bands: int = Field(40, "Bands of the mel spectrogram.", group="Condition", ge=8, le=64, advanced=True)
