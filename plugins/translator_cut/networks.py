"""The networks of CUT as its Config describes them."""

from collections.abc import Callable

import torch
from torch import nn

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.init import initialise
from translator.nn.lipschitz import clip_weights
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.patchnce import PatchProjector
from translator.nn.resnet import ResnetGenerator
from translator_cut.config import CutConfig


def generator(config: CutConfig, facts: Facts) -> ResnetGenerator:
    """Build an initialised generator."""
    network = ResnetGenerator(
        facts.channels,
        facts.channels,
        blocks=config.blocks,
        ngf=config.ngf,
        norm=config.norm,
        dropout=config.dropout,
        upsampling="blur" if config.antialias else "transpose",
        downsampling="blur" if config.antialias else "stride",
    )
    return initialise(network, law="xavier")


def discriminator(config: CutConfig, facts: Facts) -> PatchDiscriminator:
    """Build an initialised discriminator; raise ConfigError when the pictures are too small for it."""
    network = PatchDiscriminator(
        facts.channels,
        layers=config.layers_d,
        ndf=config.ndf,
        norm=config.norm,
        downsampling="blur" if config.antialias else "stride",
    )
    network.check_size(facts.height, facts.width)
    return initialise(network, law="xavier")


def projector(config: CutConfig, network: ResnetGenerator) -> PatchProjector:
    """Build an initialised projector of the generator's features; raise ConfigError when it has no such layer."""
    last = len(network.model) - 1
    if max(config.taps) > last:
        raise ConfigError(
            f"The generator's layers have the numbers 0 to {last}, but nce_layers names {max(config.taps)}; lower it, "
            "or raise blocks."
        )
    return initialise(PatchProjector(network.tap_channels(config.taps), config.nce_width), law="xavier")


def adam(config: CutConfig, network: nn.Module) -> torch.optim.Adam:
    """Return an Adam over the parameters of the network."""
    return torch.optim.Adam(network.parameters(), lr=config.lr, betas=(config.beta1, config.beta2))


def clipping(config: CutConfig, critic: nn.Module) -> Callable[[], None] | None:
    """Return what keeps the critic of the objective wgan Lipschitz after an update; None for the others."""
    return (lambda: clip_weights(critic, config.clip)) if config.objective == "wgan" else None


def exported(trained: nn.Module) -> ResnetGenerator:
    """Turn a trained generator into the one that translates: statistics of the picture itself, no dropout."""
    assert isinstance(trained, ResnetGenerator)
    return on_batch_statistics(without_dropout(trained)).eval()
