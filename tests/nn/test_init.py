"""Initial weights: N(0, 0.02), scales N(1, 0.02), biases 0, from a generator that can be given."""

import pytest
import torch
from torch import nn

from translator.nn.init import initialise
from translator.nn.norm import has_bias, keeps_pictures_apart, norm_layer
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.resnet import ResnetGenerator
from translator.nn.unet import UnetGenerator


@pytest.mark.parametrize("std", [0.02, 0.1])
@pytest.mark.parametrize(
    "build", [nn.Linear, lambda a, b: nn.Conv2d(a, b, 3), lambda a, b: nn.ConvTranspose2d(a, b, 3)]
)
def test_weights_are_normal_and_biases_zero(build, std):
    layer = initialise(build(60, 60), std=std, generator=torch.Generator().manual_seed(0))
    assert float(layer.weight.detach().mean()) == pytest.approx(0, abs=std / 20)
    assert float(layer.weight.detach().std()) == pytest.approx(std, rel=0.05)
    assert not layer.bias.any()


def test_xavier_scales_the_deviation_by_the_size_of_the_layer():
    layer = initialise(nn.Conv2d(40, 60, 3), law="xavier", std=0.5, generator=torch.Generator().manual_seed(0))
    assert float(layer.weight.detach().std()) == pytest.approx(0.5 * (2 / (9 * 40 + 9 * 60)) ** 0.5, rel=0.05)
    assert not layer.bias.any()


def test_scales_of_batch_norm_are_around_one():
    layer = initialise(nn.BatchNorm2d(5000), generator=torch.Generator().manual_seed(0))
    assert float(layer.weight.detach().mean()) == pytest.approx(1, abs=0.001)
    assert float(layer.weight.detach().std()) == pytest.approx(0.02, rel=0.05)
    assert not layer.bias.any()


@pytest.mark.parametrize(
    "build",
    [
        lambda: ResnetGenerator(blocks=1, ngf=4, upsampling="resize"),
        lambda: UnetGenerator(depth=3, ngf=4),
        lambda: PatchDiscriminator(ndf=4, norm="batch"),
    ],
)
def test_nothing_keeps_the_weights_it_was_built_with(build):
    first, second = (initialise(build(), generator=torch.Generator().manual_seed(4)) for _ in range(2))
    assert all(torch.equal(p, q) for p, q in zip(first.parameters(), second.parameters(), strict=True))


def test_with_a_generator_the_global_one_is_left_alone():
    network = ResnetGenerator(blocks=1, ngf=4)
    before = torch.random.get_rng_state()
    initialise(network, generator=torch.Generator().manual_seed(0))
    assert torch.equal(before, torch.random.get_rng_state())
    initialise(network)
    assert not torch.equal(before, torch.random.get_rng_state())


def test_norm_layers():
    assert isinstance(norm_layer("batch", 3), nn.BatchNorm2d)
    assert isinstance(norm_layer("none", 3), nn.Identity)
    instance = norm_layer("instance", 3)
    assert not list(instance.state_dict())
    assert [has_bias(kind) for kind in ("instance", "batch", "none")] == [True, False, False]
    assert [keeps_pictures_apart(kind) for kind in ("instance", "batch", "none")] == [True, False, True]
