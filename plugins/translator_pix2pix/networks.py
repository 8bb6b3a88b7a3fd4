"""The networks of pix2pix as its Config describes them."""

from collections.abc import Callable

import torch
from torch import nn

from translator.api import Facts
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.init import initialise
from translator.nn.lipschitz import clip_weights
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
    """Build an initialised discriminator of pairs; raise ConfigError when the pictures are too small for it."""
    network = PatchDiscriminator(2 * facts.channels, layers=config.layers_d, ndf=config.ndf, norm=config.norm)
    network.check_size(facts.height, facts.width)
    return initialise(network)


def adam(config: Pix2PixConfig, network: nn.Module) -> torch.optim.Adam:
    """Return an Adam over the parameters of the network."""
    return torch.optim.Adam(network.parameters(), lr=config.lr, betas=(config.beta1, config.beta2))


def clipping(config: Pix2PixConfig, critic: nn.Module) -> Callable[[], None] | None:
    """Return what keeps the critic of the objective wgan Lipschitz after an update; None for the others."""
    return (lambda: clip_weights(critic, config.clip)) if config.objective == "wgan" else None


def exported(config: Pix2PixConfig, trained: nn.Module) -> Generator:
    """Turn a trained generator into the one that translates: no dropout, statistics as the Config says."""
    assert isinstance(trained, Generator)
    network = without_dropout(trained)
    if config.export_statistics == "batch":
        network = on_batch_statistics(network)
    return network.eval()
