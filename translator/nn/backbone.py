"""Backbones: the pairs of networks that adversarial families make pictures with, chosen by name."""

from typing import Literal

from torch import nn

from translator.errors import ConfigError
from translator.nn.dcgan import DcganDiscriminator, DcganGenerator
from translator.nn.init import initialise
from translator.nn.norm import NormFactory
from translator.nn.sngan import SnganDiscriminator, SnganGenerator, initialise_sngan

Backbone = Literal["dcgan", "resnet"]
JudgeNorm = Literal["batch", "layer", "none"]
Generator = DcganGenerator | SnganGenerator
Discriminator = DcganDiscriminator | SnganDiscriminator


def generator(
    backbone: Backbone, side: int, *, latent: int, channels: int, width: int, norm: NormFactory = nn.BatchNorm2d
) -> Generator:
    """Return an initialised generator of squares of `side` pixels; `width` is its ngf."""
    if backbone == "dcgan":
        return initialise(DcganGenerator(side, latent=latent, channels=channels, ngf=width, norm=norm))
    return initialise_sngan(SnganGenerator(side, latent=latent, channels=channels, ngf=width, norm=norm))


def discriminator(backbone: Backbone, side: int, *, channels: int, width: int, norm: JudgeNorm) -> Discriminator:
    """Return an initialised discriminator; `width` is its ndf, `norm` that of dcgan."""
    if backbone == "resnet":
        return initialise_sngan(SnganDiscriminator(side, channels=channels, ndf=width))
    made = DcganDiscriminator(side, channels=channels, ndf=width, norm=NORMS[norm], bias=norm == "none")
    return initialise(made)


def keeps_pictures_apart(backbone: Backbone, norm: JudgeNorm) -> bool:
    """Tell whether the discriminator judges each picture alone, whatever else is in the batch."""
    return backbone == "resnet" or norm != "batch"


def side_of(height: int, width: int) -> int:
    """Return the side of the training pictures; raise ConfigError where they are not squares of one size."""
    if height != width or not height:
        raise ConfigError(
            "A generator makes squares of one size, but the pictures vary or are none; choose a way to preprocess them "
            "that crops, such as resize_and_crop."
        )
    return height


def _over_each_picture(channels: int) -> nn.Module:
    return nn.GroupNorm(1, channels)


def _none(channels: int) -> nn.Module:  # noqa: ARG001 (a NormFactory)
    return nn.Identity()


NORMS: dict[JudgeNorm, NormFactory] = {"batch": nn.BatchNorm2d, "layer": _over_each_picture, "none": _none}
