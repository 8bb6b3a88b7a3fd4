"""Encoder, decoder and observation model of a VAE, and what its Models are made of."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.grey import as_colour, as_grey
from translator.nn.likelihood import BIN, discretised_logistic, gaussian, on_levels, spread
from translator_vae.config import VaeConfig

SIDES = (32, 64, 128)
COARSEST = 2
"""Pixels of the map between the convolutions and the code."""
LARGEST_FACTOR = 16
SLOPE = 0.01
"""Of LeakyReLU where its input is negative."""


class Encoder(nn.Module):
    """Convolutions of stride 2 down to 2x2, each normalised over the batch, then a linear layer.

    Maps [N, 3, side, side] to the mean and the logarithm of the variance of the code, each [N, latent] (Kingma and
    Welling 2014, equation 9). With `grey` it looks at brightness alone.
    """

    def __init__(self, side: int, *, latent: int, width: int, grey: bool) -> None:
        super().__init__()
        widths = _widths(side, width)
        self.grey = grey
        self.halvings = nn.Sequential(
            *(
                nn.Sequential(nn.Conv2d(before, after, 3, stride=2, padding=1), nn.BatchNorm2d(after), _activation())
                for before, after in zip([1 if grey else 3, *widths], widths, strict=False)
            )
        )
        self.last = nn.Linear(widths[-1] * COARSEST**2, 2 * latent)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return mean and log-variance, in float32 whatever computed them."""
        mean, log_variance = self.last(self.halvings(as_grey(x) if self.grey else x).flatten(1)).chunk(2, 1)
        return _precise(mean), _precise(log_variance)


class Decoder(nn.Module):
    """A linear layer to 2x2, transposed convolutions up to the picture, one more convolution, tanh.

    Maps codes [N, latent] to pictures [N, 3, side, side] in [-1, 1], or one channel with `grey`.
    """

    def __init__(self, side: int, *, latent: int, width: int, grey: bool) -> None:
        super().__init__()
        widths = _widths(side, width)[::-1]
        self.first = nn.Linear(latent, widths[0] * COARSEST**2)
        self.coarsest = (widths[0], COARSEST, COARSEST)
        self.doublings = nn.Sequential(
            *(
                nn.Sequential(
                    nn.ConvTranspose2d(before, after, 3, stride=2, padding=1, output_padding=1),
                    nn.BatchNorm2d(after),
                    _activation(),
                )
                for before, after in zip(widths, [*widths[1:], widths[-1]], strict=True)
            )
        )
        self.last = nn.Conv2d(widths[-1], 1 if grey else 3, 3, padding=1)

    def forward(self, z: Tensor) -> Tensor:
        """Return the means of the pictures."""
        return F.tanh(self.last(self.doublings(self.first(z).reshape(-1, *self.coarsest))))


class Observation(nn.Module):
    """p(x | z): how the values of a picture scatter around the one that the decoder gives."""

    log_scale: Tensor

    def __init__(self, config: VaeConfig) -> None:
        super().__init__()
        self.likelihood = config.likelihood
        start = torch.full((1,), math.log(config.scale))
        if config.learn_scale:
            self.log_scale = nn.Parameter(start)
        else:
            self.register_buffer("log_scale", start)

    def forward(self, image: Tensor, mean: Tensor, u: Tensor) -> Tensor:
        """Return the log-probability of the levels of pictures [N], in nats, or with gaussian a lower bound of it.

        `image` is [N, 3, H, W] in [-1, 1], `mean` has one channel or three, `u` is uniform noise of its shape: gaussian
        is a density, which bounds the probability of a level when noise as wide as a level is added.
        """
        x, mean = as_grey(image) if mean.shape[1] == 1 else image, _precise(mean)
        if self.likelihood == "logistic":
            return discretised_logistic(on_levels(x), mean, self.log_scale).flatten(1).sum(1)
        return (gaussian(spread(x, u), mean, self.log_scale) + math.log(BIN)).flatten(1).sum(1)


def encoder(config: VaeConfig, facts: Facts) -> Encoder:
    """Build the encoder; raise ConfigError for pictures that it cannot take."""
    return Encoder(_side(facts), latent=config.latent, width=config.width, grey=config.grey)


def decoder(config: VaeConfig, facts: Facts) -> Decoder:
    """Build the decoder; raise ConfigError for pictures that it cannot make."""
    return Decoder(_side(facts), latent=config.latent, width=config.width, grey=config.grey)


class Shown(nn.Module):
    """Codes [N, latent] to pictures of three channels."""

    def __init__(self, decoder: nn.Module) -> None:
        super().__init__()
        self.decoder = decoder

    def forward(self, latent: Tensor) -> Tensor:
        """Return pictures [N, 3, side, side]."""
        return as_colour(self.decoder(latent))


class Sampler(Shown):
    """Pictures of standard normal noise [N, latent], its deviation changed to the temperature [1]."""

    def forward(self, noise: Tensor, temperature: Tensor) -> Tensor:  # type: ignore[override]
        """Return pictures [N, 3, side, side]."""
        return super().forward(noise * temperature)


class Coder(nn.Module):
    """The mean code of pictures of any size; each is resized to that of the training first."""

    def __init__(self, encoder: nn.Module, side: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.side = side

    def forward(self, image: Tensor) -> Tensor:
        """Return codes [N, latent]."""
        image = F.interpolate(image, (self.side, self.side), mode="bilinear", align_corners=False)
        mean: Tensor = self.encoder(image)[0]
        return mean


def _side(facts: Facts) -> int:
    if facts.height != facts.width or facts.height not in SIDES:
        given = f"{facts.width}x{facts.height}" if facts.height else "of varying size"
        raise ConfigError(
            f"A VAE makes squares of {', '.join(map(str, SIDES[:-1]))} or {SIDES[-1]} pixels, but these pictures are "
            f"{given}; set crop_size to one of these and choose a preprocess mode that crops."
        )
    return facts.height


def _widths(side: int, width: int) -> list[int]:
    """Return the channels of the maps between the picture and the code, finest first."""
    number = (side // COARSEST).bit_length() - 1
    return [width * min(2**level, LARGEST_FACTOR) for level in range(number)]


def _activation() -> nn.Module:
    return nn.LeakyReLU(SLOPE)


def _precise(x: Tensor) -> Tensor:
    return x.to(torch.promote_types(x.dtype, torch.float32))
