"""SNGAN's residual networks: published parameter counts, shapes, the start, and the ways in for a condition."""

import math

import pytest
import torch
from torch import nn

from tests.nn.networks import lively, num_parameters, output_shape, pictures, shape_only
from tests.nn.test_dcgan import Shift
from translator.errors import ConfigError
from translator.nn.sngan import SnganDiscriminator, SnganGenerator, initialise_sngan

PUBLISHED = {
    32: (256, 128, 4_276_739, 1_053_825),
    64: (64, 64, 12_220_675, 10_141_441),
    128: (64, 64, 32_150_787, 29_017_857),
}


class TwoTables(nn.Module):
    """The parameters of a conditional batch normalisation of 10 classes: a scale and a shift for each."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.table = nn.Embedding(10, 2 * channels)


@pytest.mark.parametrize("side", PUBLISHED)
def test_the_networks_have_the_published_size(side):
    ngf, ndf, g, d = PUBLISHED[side]
    assert num_parameters(shape_only(lambda: SnganGenerator(side, ngf=ngf))) == g
    assert num_parameters(shape_only(lambda: SnganDiscriminator(side, ndf=ndf))) == d


def test_ten_classes_make_the_published_projection_gan():
    generator = shape_only(lambda: SnganGenerator(32, norm=TwoTables))
    discriminator = shape_only(lambda: SnganDiscriminator(32))
    assert num_parameters(generator) == 4_304_387
    assert num_parameters(discriminator) + 10 * discriminator.num_features == 1_055_105


@pytest.mark.parametrize("side", PUBLISHED)
def test_every_side(side):
    assert output_shape(shape_only(lambda: SnganGenerator(side, ngf=2, latent=7)), 2, 7) == (2, 3, side, side)
    assert output_shape(shape_only(lambda: SnganDiscriminator(side, ndf=2)), 2, 3, side, side) == (2, 1)


def test_other_sides_are_refused():
    with pytest.raises(ConfigError, match="32, 64, 128 pixels, not of 256"):
        SnganDiscriminator(256)


def test_a_condition_reaches_the_norms():
    network = lively(SnganGenerator(32, latent=5, ngf=4, norm=Shift)).eval()
    z = torch.ones(2, 5)
    made = network(z, torch.tensor([0, 2]))
    assert made.abs().max() <= 1
    assert not torch.equal(made[0], made[1])


def test_the_logit_is_linear_in_the_features():
    network = lively(SnganDiscriminator(32, ndf=4))
    x = pictures(2, 3, 32, 32)
    features = network.features(x)
    assert features.shape == (2, network.num_features)
    assert (features >= 0).all()
    torch.testing.assert_close(network(x), features @ network.last.weight.T + network.last.bias)


def test_the_start_is_xavier_with_gain_root_2_in_residual_branches():
    torch.manual_seed(0)
    network = initialise_sngan(SnganDiscriminator(32, ndf=64))
    block = network.blocks[0]
    bound = math.sqrt(6 / (9 * 128))
    assert float(block.residual[0].weight.detach().abs().max()) == pytest.approx(math.sqrt(2) * bound, rel=0.01)
    assert float(block.shortcut.weight.detach().abs().max()) == pytest.approx(math.sqrt(6 / 128), rel=0.01)
    assert not any(p.any() for name, p in network.named_parameters() if name.endswith("bias"))
