"""Discriminators: counts, receptive fields, maps, keys, and what they refuse."""

import pytest
import torch

from tests.nn.networks import lively, num_parameters, output_shape, pictures, shape_only
from translator.errors import ConfigError
from translator.nn.patchgan import PatchDiscriminator, PixelDiscriminator

COUNTS = {
    (3, 3, "instance"): 2_764_737,
    (3, 3, "batch"): 2_765_633,
    (6, 3, "instance"): 2_767_809,
    (6, 3, "batch"): 2_768_705,
    (3, 1, "instance"): 136_385,
    (3, 2, "instance"): 662_977,
    (3, 4, "instance"): 6_959_553,
    (3, 5, "instance"): 11_154_369,
    (3, 1, "batch"): 136_513,
    (3, 2, "batch"): 663_361,
    (3, 4, "batch"): 6_960_961,
    (3, 5, "batch"): 11_156_289,
}
FIELDS = {1: (16, 126), 2: (34, 62), 3: (70, 30), 4: (142, 14), 5: (286, 6)}


@pytest.mark.parametrize(("channels", "layers", "norm"), COUNTS)
def test_has_the_parameters_of_the_reference(channels, layers, norm):
    network = shape_only(lambda: PatchDiscriminator(channels, layers=layers, norm=norm))
    assert num_parameters(network) == COUNTS[channels, layers, norm]


@pytest.mark.parametrize(
    ("channels", "norm", "parameters"),
    [(3, "instance", 8_705), (6, "instance", 8_897), (3, "batch", 8_832), (6, "batch", 9_024)],
)
def test_the_pixel_discriminator_has_the_parameters_of_the_reference(channels, norm, parameters):
    network = shape_only(lambda: PixelDiscriminator(channels, norm=norm))
    assert num_parameters(network) == parameters
    assert output_shape(network, 2, channels, 20, 30) == (2, 1, 20, 30)
    assert {key.rsplit(".", 1)[0] for key in network.state_dict()} == {"net.0", "net.2", "net.5"} | (
        {"net.3"} if norm == "batch" else set()
    )


@pytest.mark.parametrize("layers", FIELDS)
@pytest.mark.parametrize("downsampling", ["stride", "blur"])
def test_map_of_256_pixels(layers, downsampling):
    side = FIELDS[layers][1]
    network = shape_only(lambda: PatchDiscriminator(layers=layers, downsampling=downsampling))
    assert output_shape(network, 2, 3, 256, 256) == (2, 1, side, side)


def test_antialiased_it_has_the_keys_of_published_cut_checkpoints():
    network = shape_only(lambda: PatchDiscriminator(downsampling="blur"))
    assert num_parameters(network) == COUNTS[3, 3, "instance"]
    names = [f"model.{i}.{kind}" for i in (0, 3, 7, 11, 14) for kind in ("weight", "bias")]
    assert set(network.state_dict()) == {*names, "model.2.filt", "model.6.filt", "model.10.filt"}


@pytest.mark.parametrize("layers", FIELDS)
def test_a_logit_sees_its_patch_and_nothing_else(layers):
    network = lively(PatchDiscriminator(1, layers=layers, ndf=1, norm="none"))
    x = pictures(1, 1, 320, 320).requires_grad_()
    logits = network(x)
    middle = logits.shape[-1] // 2
    (slope,) = torch.autograd.grad(logits[0, 0, middle, middle], x)
    rows = slope[0, 0].abs().sum(1).nonzero()
    assert int(rows.max() - rows.min()) + 1 == FIELDS[layers][0]


def test_keys_are_those_of_published_checkpoints():
    state = shape_only(lambda: PatchDiscriminator(norm="batch")).state_dict()
    assert {key.rsplit(".", 1)[0] for key in state} == {f"model.{i}" for i in (0, 2, 3, 5, 6, 8, 9, 11)}
    assert [key for key in state if key.endswith("bias")] == [f"model.{i}.bias" for i in (0, 3, 6, 9, 11)]


@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("downsampling", ["stride", "blur"])
def test_the_minimum_is_the_smallest_that_can_be_judged(layers, downsampling):
    network = PatchDiscriminator(layers=layers, ndf=2, downsampling=downsampling)
    least = network.minimum
    assert network(pictures(1, 3, least, least)).shape == (1, 1, 1, 1)
    network.check_size(least, least)
    network.check_size(0, 0)
    with pytest.raises((RuntimeError, ValueError)):
        network(pictures(1, 3, least - 1, least - 1))
    with pytest.raises(ConfigError, match=f"at least {least} pixels.*lower layers_d"):
        network.check_size(least, least - 1)
