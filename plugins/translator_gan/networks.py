"""The networks of a GAN as its Config describes them."""

from translator.api import Facts
from translator.nn import backbone
from translator.nn.game import check, controlled
from translator_gan.config import GanConfig


def generator(config: GanConfig, facts: Facts) -> backbone.Generator:
    """Build an initialised generator of pictures like those of the data."""
    side = backbone.side_of(facts.height, facts.width)
    return backbone.generator(config.backbone, side, latent=config.latent, channels=facts.channels, width=config.ngf)


def discriminator(config: GanConfig, facts: Facts) -> backbone.Discriminator:
    """Build an initialised discriminator, spectrally normalised where the Config says so."""
    check(config, mixes_pictures=not keeps_pictures_apart(config), one_size=True)
    side = backbone.side_of(facts.height, facts.width)
    network = backbone.discriminator(
        config.backbone, side, channels=facts.channels, width=config.ndf, norm=config.norm_d
    )
    return controlled(config, network)


def keeps_pictures_apart(config: GanConfig) -> bool:
    """Tell whether the discriminator judges each picture alone, whatever else is in the batch."""
    return backbone.keeps_pictures_apart(config.backbone, config.norm_d)
