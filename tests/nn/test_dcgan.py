"""DCGAN: published parameter counts, shapes at every side, and the ways in for a condition."""

import pytest
import torch
from torch import nn

from tests.nn.networks import lively, num_parameters, output_shape, pictures, shape_only
from translator.errors import ConfigError
from translator.nn.dcgan import SIDES, DcganDiscriminator, DcganGenerator


class Shift(nn.Module):
    """A normalisation that adds what the condition says."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.table = nn.Embedding(3, channels)

    def forward(self, x: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
        return x + self.table(label)[:, :, None, None]


@pytest.mark.parametrize(("latent", "count"), [(100, 3_576_704), (128, 3_806_080)])
def test_the_generator_has_the_published_size(latent, count):
    assert num_parameters(shape_only(lambda: DcganGenerator(64, latent=latent))) == count


def test_the_discriminator_has_the_published_size():
    assert num_parameters(shape_only(lambda: DcganDiscriminator(64))) == 2_765_568


@pytest.mark.parametrize("side", SIDES)
def test_every_side(side):
    assert output_shape(shape_only(lambda: DcganGenerator(side, ngf=4, latent=7)), 2, 7) == (2, 3, side, side)
    assert output_shape(shape_only(lambda: DcganDiscriminator(side, ndf=4)), 2, 3, side, side) == (2, 1)


@pytest.mark.parametrize("side", [16, 48, 512])
def test_other_sides_are_refused(side):
    with pytest.raises(ConfigError, match="32, 64, 128, 256 pixels"):
        DcganGenerator(side)


def test_pictures_lie_within_the_range_and_differ_with_z():
    network = lively(DcganGenerator(32, latent=5, ngf=4)).eval()
    made = network(torch.randn(2, 5, generator=torch.Generator().manual_seed(0)))
    assert made.abs().max() <= 1
    assert not torch.equal(made[0], made[1])


def test_a_condition_reaches_the_norms():
    network = lively(DcganGenerator(32, latent=5, ngf=4, norm=Shift))
    z = torch.ones(2, 5)
    made = network(z, torch.tensor([0, 2]))
    assert not torch.equal(made[0], made[1])
    torch.testing.assert_close(made[0], network(z, torch.tensor([0, 0]))[1])


@pytest.mark.parametrize("bias", [False, True])
def test_the_logit_is_linear_in_the_features(bias):
    network = lively(DcganDiscriminator(32, ndf=4, norm=lambda _: nn.Identity(), bias=bias))
    x = pictures(2, 3, 32, 32)
    features = network.features(x)
    assert features.shape == (2, network.num_features)
    assert network.maps(x).shape == (2, network.map_channels, 4, 4)
    torch.testing.assert_close(network.judge(features), network(x))
    constant = network.judge(torch.zeros_like(features))
    torch.testing.assert_close(network.judge(2 * features), 2 * network(x) - constant)
