"""The networks of diffusion as its Config describes them: a U-Net, and what tells it the condition."""

import torch
from torch import Tensor, nn

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.ddpm import DdpmUnet, attention_levels
from translator.nn.text import TextEncoder, present, wordless
from translator_diffusion.config import DiffusionConfig, TextDiffusionConfig


class Denoiser(nn.Module):
    """Predict from x_t and t alone."""

    def __init__(self, unet: DdpmUnet) -> None:
        super().__init__()
        self.unet = unet

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        """Return the prediction, float [N, 3, H, W]."""
        predicted: Tensor = self.unet(x, t)
        return predicted


class PairedDenoiser(Denoiser):
    """Predict from x_t and t, beside the picture to be translated."""

    def forward(self, x: Tensor, t: Tensor, a: Tensor) -> Tensor:  # type: ignore[override]
        """Return the prediction for x, given a, both [N, 3, H, W]."""
        predicted: Tensor = self.unet(torch.cat([x, a], 1), t)
        return predicted


class ConditionedDenoiser(Denoiser):
    """Predict from x_t, t and a condition that may be hidden."""

    def nothing(self, condition: Tensor) -> Tensor:
        """Return what is told in place of a hidden condition, of the same shape."""
        raise NotImplementedError


class ClassDenoiser(ConditionedDenoiser):
    """Predict from x_t, t and a class, whose vector is added to that of t; the last row stands for no class."""

    def __init__(self, unet: DdpmUnet, classes: int) -> None:
        super().__init__(unet)
        self.classes = nn.Embedding(classes + 1, unet.embedding)

    def forward(self, x: Tensor, t: Tensor, label: Tensor) -> Tensor:  # type: ignore[override]
        """Return the prediction for labels int64 [N]."""
        predicted: Tensor = self.unet(x, t, self.classes(label))
        return predicted

    def nothing(self, label: Tensor) -> Tensor:
        """Return the labels of no class."""
        return torch.full_like(label, self.classes.num_embeddings - 1)


class TextDenoiser(ConditionedDenoiser):
    """Predict from x_t, t and a caption: its mean is added to t's vector, its tokens are attended to."""

    def __init__(self, unet: DdpmUnet, text: TextEncoder) -> None:
        super().__init__(unet)
        self.text = text
        self.whole = nn.Linear(text.width, unet.embedding)

    def forward(self, x: Tensor, t: Tensor, text: Tensor) -> Tensor:  # type: ignore[override]
        """Return the prediction for captions int64 [N, T]."""
        sequence, pooled = self.text(text)
        predicted: Tensor = self.unet(x, t, self.whole(pooled), (sequence, present(text)))
        return predicted

    def nothing(self, text: Tensor) -> Tensor:
        """Return captions without words."""
        return wordless(text)


class Guided(nn.Module):
    """Classifier-free guidance (Ho and Salimans 2022, equation 6, with w + 1 = guidance): 1 is the condition as it is.

    The prediction is affine in eps whichever it is, so that guiding one guides the others.
    """

    def __init__(self, denoiser: nn.Module) -> None:
        super().__init__()
        assert isinstance(denoiser, ConditionedDenoiser)
        self.denoiser = denoiser

    def forward(self, x: Tensor, t: Tensor, condition: Tensor, guidance: Tensor) -> Tensor:
        """Return the guided prediction; `guidance` is float [1], t int64 [1]."""
        both = torch.cat([condition, self.denoiser.nothing(condition)])
        predicted: Tensor = self.denoiser(torch.cat([x, x]), t, both)
        rows = x.shape[0]  # len() and chunk() would fix the number of rows in the graph
        conditioned, free = predicted[:rows], predicted[rows:]
        guided: Tensor = free + guidance * (conditioned - free)
        return guided


def unet(config: DiffusionConfig, facts: Facts, *, beside: int = 0, token_width: int = 0) -> DdpmUnet:
    """Build the U-Net, for pictures with `beside` channels beside them.

    Raises ConfigError when the training pictures vary in size or cannot be halved as often as it does.
    """
    if not facts.height or not facts.width:
        raise ConfigError("Diffusion learns pictures of one size; choose a preprocess that crops them to crop_size.")
    levels = config.levels
    network = DdpmUnet(
        facts.channels + beside,
        facts.channels,
        width=config.width,
        multipliers=levels,
        blocks=config.blocks,
        attention=attention_levels(max(facts.height, facts.width), len(levels), config.attention),
        dropout=config.dropout,
        token_width=token_width,
    )
    if facts.height % network.multiple_of or facts.width % network.multiple_of:
        raise ConfigError(
            f"A U-Net of {len(levels)} levels takes multiples of {network.multiple_of} pixels, and the training "
            f"pictures have {facts.width}x{facts.height}; choose another crop_size or fewer multipliers."
        )
    return network


def unet_of(denoiser: nn.Module) -> DdpmUnet:
    """Return the U-Net inside."""
    assert isinstance(denoiser, Denoiser)
    return denoiser.unet


def text_encoder(config: TextDiffusionConfig, facts: Facts) -> TextEncoder:
    """Build what reads captions; raise ConfigError where its heads do not divide its width."""
    if config.text_width % config.text_heads:
        raise ConfigError(
            f"A text_width of {config.text_width} cannot be split into {config.text_heads} text_heads; change one."
        )
    words = len(facts.vocabulary)
    return TextEncoder(words, facts.length, config.text_width, layers=config.text_layers, heads=config.text_heads)


def adam(config: DiffusionConfig, network: nn.Module) -> torch.optim.Adam:
    """Return an Adam over the parameters of the network."""
    return torch.optim.Adam(network.parameters(), lr=config.lr, betas=(config.beta1, config.beta2))
