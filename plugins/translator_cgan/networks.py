"""The networks of conditional GANs: a backbone, and what tells it the condition."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.api import Facts
from translator.nn import backbone
from translator.nn.condition import Condition, ConditionalBatchNorm
from translator.nn.dcgan import COARSEST, DcganDiscriminator
from translator.nn.game import check, controlled
from translator.nn.init import initialise
from translator.nn.norm import NormFactory
from translator_cgan.config import CGanConfig


class Generator(nn.Module):
    """Makes a picture of noise and a condition.

    Maps z [N, latent] and the condition's values to [N, channels, side, side]. With projection, the condition scales
    and shifts every normalised map; with concat, its vector stands beside the noise (Mirza and Osindero 2014).
    """

    def __init__(self, config: CGanConfig, facts: Facts, condition: Condition) -> None:
        super().__init__()
        self.condition = condition
        self.beside = config.join == "concat"
        norm: NormFactory = nn.BatchNorm2d if self.beside else lambda c: ConditionalBatchNorm(c, condition.width)
        self.body = backbone.generator(
            config.backbone,
            backbone.side_of(facts.height, facts.width),
            latent=config.latent + (condition.width if self.beside else 0),
            channels=facts.channels,
            width=config.ngf,
            norm=norm,
        )

    def forward(self, z: Tensor, value: Tensor) -> Tensor:
        """Return pictures of the condition's values."""
        return self.told(z, self.condition(value))

    def told(self, z: Tensor, vector: Tensor) -> Tensor:
        """Return pictures of the condition's vectors, [N, width]."""
        made: Tensor = self.body(torch.cat([z, vector], 1)) if self.beside else self.body(z, vector)
        return made


class Projection(nn.Module):
    """Adds the inner product of features and condition to the logits (Miyato and Koyama 2018, equation 3)."""

    def __init__(self, body: backbone.Discriminator, width: int) -> None:
        super().__init__()
        self.body = body
        self.table = nn.Linear(width, body.num_features, bias=False)
        nn.init.xavier_uniform_(self.table.weight)

    def forward(self, x: Tensor, vector: Tensor) -> Tensor:
        """Return logits [N, 1]."""
        features = self.body.features(x)
        fit: Tensor = (self.table(vector) * features).sum(1, keepdim=True)
        return self.body.judge(features) + fit


class MapMatching(nn.Module):
    """Joins the condition to dcgan's last maps and judges both (Reed et al. 2016, figure 2)."""

    def __init__(self, body: DcganDiscriminator, width: int) -> None:
        super().__init__()
        self.body = body
        self.join = initialise(nn.Conv2d(body.map_channels + width, body.map_channels, 1))

    def forward(self, x: Tensor, vector: Tensor) -> Tensor:
        """Return logits [N, 1]."""
        everywhere = vector[:, :, None, None].expand(-1, -1, COARSEST, COARSEST)
        joined = F.leaky_relu(self.join(torch.cat([self.body.maps(x), everywhere], 1)), 0.2)
        return self.body.judge(joined.flatten(1))


class Matching(nn.Module):
    """Joins the condition to the summed features of resnet and judges both."""

    def __init__(self, body: backbone.Discriminator, width: int) -> None:
        super().__init__()
        self.body = body
        self.join = nn.Linear(body.num_features + width, body.num_features)

    def forward(self, x: Tensor, vector: Tensor) -> Tensor:
        """Return logits [N, 1]."""
        joined = self.join(torch.cat([self.body.features(x), vector], 1))
        return self.body.judge(F.leaky_relu(joined, 0.2))


class Discriminator(nn.Module):
    """Judges a picture together with a condition: is it real, and does it fit."""

    def __init__(self, config: CGanConfig, facts: Facts, condition: Condition) -> None:
        super().__init__()
        check(config, mixes_pictures=not keeps_pictures_apart(config), one_size=True)
        body = backbone.discriminator(
            config.backbone,
            backbone.side_of(facts.height, facts.width),
            channels=facts.channels,
            width=config.ndf,
            norm=config.norm_d,
        )
        self.judge = controlled(config, _judge(config, body, condition.width))
        # Read by a network of its own: what helps one player would be unlearned by the other.
        self.condition = condition

    def forward(self, x: Tensor, value: Tensor) -> Tensor:
        """Return logits [N, 1] of pictures and the condition's values."""
        logits: Tensor = self.judge(x, self.condition(value))
        return logits


def keeps_pictures_apart(config: CGanConfig) -> bool:
    """Tell whether the discriminator judges each picture alone, whatever else is in the batch."""
    return backbone.keeps_pictures_apart(config.backbone, config.norm_d)


def _judge(config: CGanConfig, body: backbone.Discriminator, width: int) -> nn.Module:
    if config.join == "projection":
        return Projection(body, width)
    return MapMatching(body, width) if isinstance(body, DcganDiscriminator) else Matching(body, width)
