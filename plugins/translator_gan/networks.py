"""The networks of a GAN as its Config describes them."""

from torch import nn

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.dcgan import DcganDiscriminator, DcganGenerator
from translator.nn.game import check, controlled
from translator.nn.init import initialise
from translator.nn.norm import NormFactory
from translator.nn.sngan import SnganDiscriminator, SnganGenerator, initialise_sngan
from translator_gan.config import GanConfig

Generator = DcganGenerator | SnganGenerator
Discriminator = DcganDiscriminator | SnganDiscriminator


def generator(config: GanConfig, facts: Facts) -> Generator:
    """Build an initialised generator of pictures like those of the data."""
    side = side_of(facts)
    if config.backbone == "dcgan":
        return initialise(DcganGenerator(side, latent=config.latent, channels=facts.channels, ngf=config.ngf))
    return initialise_sngan(SnganGenerator(side, latent=config.latent, channels=facts.channels, ngf=config.ngf))


def discriminator(config: GanConfig, facts: Facts) -> Discriminator:
    """Build an initialised discriminator, spectrally normalised where the Config says so."""
    check(config, mixes_pictures=not keeps_pictures_apart(config), one_size=True)
    side = side_of(facts)
    if config.backbone == "resnet":
        return controlled(config, initialise_sngan(SnganDiscriminator(side, channels=facts.channels, ndf=config.ndf)))
    network = DcganDiscriminator(
        side, channels=facts.channels, ndf=config.ndf, norm=NORMS[config.norm_d], bias=config.norm_d == "none"
    )
    return controlled(config, initialise(network))


def side_of(facts: Facts) -> int:
    """Return the side of the training pictures; raise ConfigError where they are not squares of one size."""
    if facts.height != facts.width or not facts.height:
        raise ConfigError(
            "A generator makes squares of one size, but the pictures vary or are none; choose a way to preprocess them "
            "that crops, such as resize_and_crop."
        )
    return facts.height


def keeps_pictures_apart(config: GanConfig) -> bool:
    """Tell whether the discriminator judges each picture alone, whatever else is in the batch."""
    return config.backbone == "resnet" or config.norm_d != "batch"


def _over_each_picture(channels: int) -> nn.Module:
    return nn.GroupNorm(1, channels)


def _none(channels: int) -> nn.Module:  # noqa: ARG001 (a NormFactory)
    return nn.Identity()


NORMS: dict[str, NormFactory] = {"batch": nn.BatchNorm2d, "layer": _over_each_picture, "none": _none}
