"""The generator of GLO, its table of codes, and the distribution of the codes."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from translator.api import Facts
from translator.errors import ConfigError
from translator.nn.dcgan import DcganGenerator
from translator.nn.init import initialise
from translator_glo.config import GloConfig

ON_THE_SPHERE = 1 + 1e-6
"""Norms up to here are left alone, so that projecting twice is projecting once, to the bit."""


def generator(config: GloConfig, facts: Facts) -> DcganGenerator:
    """Build an initialised generator; raise ConfigError for pictures it cannot make or the pyramid cannot split."""
    if not facts.height or facts.height != facts.width:
        raise ConfigError(
            "GLO makes squares of one size, but these pictures vary; choose a preprocess mode that crops."
        )
    if facts.height < 2**config.levels:
        raise ConfigError(
            f"A pyramid of {config.levels} levels needs pictures of at least {2**config.levels} pixels, but these have "
            f"{facts.height}; lower levels or raise crop_size."
        )
    return initialise(DcganGenerator(facts.height, latent=config.latent, channels=facts.channels, ngf=config.ngf))


def codes(config: GloConfig, facts: Facts) -> nn.Embedding:
    """Build the table of codes, one row for each training picture: normal noise, projected on the unit ball."""
    table = nn.Embedding(facts.samples, config.latent)
    nn.init.normal_(table.weight)
    projecting(table.weight)()
    return table


def projecting(table: Tensor) -> Callable[[], None]:
    """Return what brings codes outside of the unit ball back onto it after an update (section 2)."""

    @torch.no_grad()
    def project() -> None:
        table.copy_(projected(table))

    return project


def projected(z: Tensor) -> Tensor:
    """Return codes [N, d], those longer than 1 scaled to length 1."""
    norm = z.norm(dim=1, keepdim=True)
    return torch.where(norm > ON_THE_SPHERE, z / norm, z)


class Sampler(nn.Module):
    """Draw pictures and their codes: standard normal noise [N, d] becomes codes of the fitted Gaussian."""

    mean: Tensor
    factor: Tensor

    def __init__(self, generator: nn.Module, table: Tensor) -> None:
        super().__init__()
        self.generator = generator
        mean, factor = gaussian(table)
        self.register_buffer("mean", mean)
        self.register_buffer("factor", factor)

    def forward(self, noise: Tensor) -> tuple[Tensor, Tensor]:
        """Return the pictures and their codes [N, d], which are those that the generator takes."""
        codes = self.mean + noise @ self.factor
        return self.generator(codes), codes


@torch.no_grad()
def gaussian(table: Tensor) -> tuple[Tensor, Tensor]:
    """Fit a Gaussian of full covariance to codes [N, d]; return its mean [d] and the root of its covariance [d, d].

    The root is the symmetric one, which also exists where there are fewer codes than dimensions.
    """
    exact = table.double()
    mean = exact.mean(0)
    off = exact - mean
    covariance = off.T @ off / max(1, len(table) - 1)
    values, vectors = torch.linalg.eigh(covariance)
    root = (vectors * values.clamp(min=0).sqrt()) @ vectors.T
    return mean.to(table.dtype), root.to(table.dtype)
