"""The networks of pix2pix as its Config describes them."""

import torch
from torch import Tensor, nn

from translator.api import Ctx, Facts
from translator.nn.game import check, controlled, shown
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.init import initialise
from translator.nn.norm import keeps_pictures_apart
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.resnet import ResnetGenerator
from translator.nn.unet import UnetGenerator
from translator_pix2pix.condition import ConditionedDiscriminator, ConditionedGenerator, condition, width
from translator_pix2pix.config import Pix2PixConfig

Generator = UnetGenerator | ResnetGenerator


def generator(config: Pix2PixConfig, facts: Facts) -> Generator | ConditionedGenerator:
    """Build an initialised generator, told the condition if there is one."""
    network = initialise(_unet(config, facts) if config.generator == "unet" else _resnet(config, facts))
    told = condition(config, facts)
    return network if told is None else ConditionedGenerator(network, told)


def _unet(config: Pix2PixConfig, facts: Facts) -> UnetGenerator:
    return UnetGenerator(
        facts.channels + width(config),
        facts.channels,
        depth=config.depth,
        ngf=config.ngf,
        norm=config.norm,
        dropout=config.dropout,
        upsampling=config.upsampling,
    )


def _resnet(config: Pix2PixConfig, facts: Facts) -> ResnetGenerator:
    return ResnetGenerator(
        facts.channels + width(config),
        facts.channels,
        blocks=config.blocks,
        ngf=config.ngf,
        norm=config.norm,
        dropout=config.dropout,
        upsampling=config.upsampling,
        norm_first=config.condition == "none",
    )


def discriminator(config: Pix2PixConfig, facts: Facts) -> PatchDiscriminator | ConditionedDiscriminator:
    """Build an initialised discriminator of pairs; raise ConfigError where the settings or the size do not allow it."""
    check(config, mixes_pictures=not keeps_pictures_apart(config.norm), one_size=True)
    channels = 2 * facts.channels + width(config)
    network = PatchDiscriminator(channels, layers=config.layers_d, ndf=config.ndf, norm=config.norm)
    network.check_size(facts.height, facts.width)
    controlled(config, initialise(network))
    told = condition(config, facts)
    return network if told is None else ConditionedDiscriminator(network, told)


def patches(discriminator: nn.Module) -> nn.Module:
    """Return the part of a discriminator that sees pictures, whose slope is controlled."""
    return discriminator.network if isinstance(discriminator, ConditionedDiscriminator) else discriminator


def sizes(generator: nn.Module) -> tuple[int, int]:
    """Return what the sides of a picture have to be a multiple of, and at least."""
    network = generator.network if isinstance(generator, ConditionedGenerator) else generator
    assert isinstance(network, Generator)
    return network.multiple_of, network.minimum


def pair(config: Pix2PixConfig, ctx: Ctx, a: Tensor, b: Tensor) -> Tensor:
    """Return what the discriminator sees of pictures and their translations, joined along the channels."""
    return torch.cat(shown(config, ctx, a, b), 1)


def exported(config: Pix2PixConfig, trained: nn.Module) -> nn.Module:
    """Turn a trained generator into the one that translates: no dropout, statistics as the Config says."""
    network = without_dropout(trained)
    if config.export_statistics == "batch":
        network = on_batch_statistics(network)
    return network.eval()
