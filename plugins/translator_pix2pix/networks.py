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
from translator_pix2pix.config import Pix2PixConfig

Generator = UnetGenerator | ResnetGenerator


def generator(config: Pix2PixConfig, facts: Facts) -> Generator:
    """Build an initialised generator."""
    ends = facts.channels, facts.channels
    if config.generator == "unet":
        unet = UnetGenerator(*ends, depth=config.depth, ngf=config.ngf, norm=config.norm, dropout=config.dropout)
        return initialise(unet)
    resnet = ResnetGenerator(*ends, blocks=config.blocks, ngf=config.ngf, norm=config.norm, dropout=config.dropout)
    return initialise(resnet)


def discriminator(config: Pix2PixConfig, facts: Facts) -> PatchDiscriminator:
    """Build an initialised discriminator of pairs; raise ConfigError where the settings or the size do not allow it."""
    check(config, mixes_pictures=not keeps_pictures_apart(config.norm), one_size=True)
    network = PatchDiscriminator(2 * facts.channels, layers=config.layers_d, ndf=config.ndf, norm=config.norm)
    network.check_size(facts.height, facts.width)
    return controlled(config, initialise(network))


def pair(config: Pix2PixConfig, ctx: Ctx, a: Tensor, b: Tensor) -> Tensor:
    """Return what the discriminator sees of pictures and their translations, joined along the channels."""
    return torch.cat(shown(config, ctx, a, b), 1)


def exported(config: Pix2PixConfig, trained: nn.Module) -> Generator:
    """Turn a trained generator into the one that translates: no dropout, statistics as the Config says."""
    assert isinstance(trained, Generator)
    network = without_dropout(trained)
    if config.export_statistics == "batch":
        network = on_batch_statistics(network)
    return network.eval()
