"""The flow as its Config describes it, and what stands before and behind it in a Model."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.api import Facts, Networks
from translator.errors import ConfigError
from translator.nn.flow import Bijection, Centred, Chain, Logit, MultiScale, Shape
from translator.nn.glow import glow, with_fixed_mixing
from translator.nn.grey import as_colour, as_grey
from translator.nn.likelihood import LEVELS, dequantised
from translator.nn.realnvp import gains, realnvp, without_weight_norm
from translator_flow.config import FlowConfig


def flow(config: FlowConfig, facts: Facts) -> Chain:
    """Build the flow from values in [0, 1) to standard normal ones; raise ConfigError for sizes it cannot take."""
    if not facts.height or not facts.width:
        raise ConfigError("A flow needs pictures of one size, but these vary; choose a preprocess mode that crops.")
    before: Bijection = Logit(config.alpha) if config.preprocessing == "logit" else Centred()
    return Chain([before, _layers(config, shape_of(config, facts))])


def shape_of(config: FlowConfig, facts: Facts) -> Shape:
    """Return channels, height and width of what the flow sees."""
    return (1 if config.grey else facts.channels, facts.height, facts.width)


def adam(config: FlowConfig, network: nn.Module) -> torch.optim.Adam:
    """Return an Adam that makes the lengths of normalised weights, and nothing else, decay."""
    decaying = gains(network)
    named = {id(parameter) for parameter in decaying}
    others = [parameter for parameter in network.parameters() if id(parameter) not in named]
    groups = [{"params": others, "weight_decay": 0.0}, {"params": decaying, "weight_decay": config.weight_decay}]
    return torch.optim.Adam([group for group in groups if group["params"]], lr=config.lr)


def continuous(config: FlowConfig, image: Tensor, u: Tensor) -> Tensor:
    """Return pictures [N, 3, H, W] in [-1, 1] as the flow sees them in training; u is uniform on [0, 1)."""
    return dequantised(as_grey(image) if config.grey else image, u)


def flow_of(nets: Networks) -> Bijection:
    """Return the flow."""
    network = nets["F"]
    assert isinstance(network, Bijection)
    return network


def for_models(flow: Bijection) -> Bijection:
    """Make a trained flow what a graph can hold, both ways, in place; return it."""
    with_fixed_mixing(without_weight_norm(flow))
    return flow


class Decoder(nn.Module):
    """The picture of a code [N, D], by the inverse."""

    def __init__(self, flow: Bijection) -> None:
        super().__init__()
        self.flow = flow

    def forward(self, latent: Tensor) -> Tensor:
        """Return pictures [N, 3, H, W]; a value between two levels becomes the lower, as dequantisation wants it."""
        level = self.flow.inverse(latent) * LEVELS - 0.5
        return as_colour(level * (2 / (LEVELS - 1)) - 1)


class Sampler(Decoder):
    """Pictures of standard normal noise [N, D], its deviation changed to the temperature [1]."""

    def forward(self, noise: Tensor, temperature: Tensor) -> Tensor:  # type: ignore[override]
        """Return pictures [N, 3, H, W]."""
        return super().forward(noise * temperature)


class Encoder(nn.Module):
    """The code [N, D] of pictures of any size; each is resized to that of the training first."""

    def __init__(self, flow: Bijection, shape: Shape) -> None:
        super().__init__()
        self.flow = flow
        self.grey = shape[0] == 1
        self.size = shape[1:]

    def forward(self, image: Tensor) -> Tensor:
        """Return codes; a level is encoded by the middle of the values that stand for it."""
        image = F.interpolate(image, self.size, mode="bilinear", align_corners=False)
        x = as_grey(image) if self.grey else image
        z: Tensor = self.flow(((x + 1) * ((LEVELS - 1) / 2) + 0.5) / LEVELS)[0]
        return z


def num_values(config: FlowConfig, facts: Facts) -> int:
    """Return D, the values of a picture and of its code."""
    return math.prod(shape_of(config, facts))


def _layers(config: FlowConfig, shape: Shape) -> MultiScale:
    if config.architecture == "realnvp":
        return realnvp(shape, scales=config.levels, width=config.width, blocks=config.blocks)
    return glow(
        shape,
        levels=config.levels,
        steps=config.steps,
        width=config.width,
        mixing=config.mixing,
        learned_priors=config.learned_priors,
    )
