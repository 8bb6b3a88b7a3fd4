"""The networks of CycleGAN as its Config describes them."""

import copy

from torch import Tensor, nn

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.game import check, controlled
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.init import initialise
from translator.nn.norm import keeps_pictures_apart
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.pool import ImagePool
from translator.nn.resnet import ResnetGenerator
from translator_cyclegan.config import CycleGanConfig


def generator(config: CycleGanConfig, facts: Facts) -> ResnetGenerator:
    """Build an initialised generator."""
    return initialise(
        ResnetGenerator(
            facts.channels,
            facts.channels,
            blocks=config.blocks,
            ngf=config.ngf,
            norm=config.norm,
            dropout=config.dropout,
            upsampling=config.upsampling,
        )
    )


def discriminator(config: CycleGanConfig, facts: Facts) -> PatchDiscriminator:
    """Build an initialised discriminator; raise ConfigError where the settings or the size do not allow it."""
    one_size = bool(facts.height and facts.width)
    check(config, mixes_pictures=not keeps_pictures_apart(config.norm), one_size=one_size)
    network = PatchDiscriminator(facts.channels, layers=config.layers_d, ndf=config.ndf, norm=config.norm)
    network.check_size(facts.height, facts.width)
    return controlled(config, initialise(network))


def pool(config: CycleGanConfig, facts: Facts) -> ImagePool:
    """Build an empty pool; raise ConfigError when the pictures have no common size to keep them in."""
    if config.pool and not (facts.height and facts.width):
        raise ConfigError("The image pool keeps pictures of one size, but these vary; crop them, or set pool to 0.")
    return ImagePool(config.pool, facts.channels, facts.height, facts.width)


def exported(trained: nn.Module) -> ResnetGenerator:
    """Turn a trained generator into the one that translates: statistics of the picture itself, no dropout."""
    assert isinstance(trained, ResnetGenerator)
    return on_batch_statistics(without_dropout(trained)).eval()


def there_and_back(there: nn.Module, back: nn.Module, pictures: Tensor) -> tuple[Tensor, Tensor]:
    """Return the translation of pictures and its translation back, as the exported networks make them."""
    translated = exported(copy.deepcopy(there))(pictures)
    return translated, exported(copy.deepcopy(back))(translated)
