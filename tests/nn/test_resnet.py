"""The residual generator: counts and keys of the published checkpoints, sizes, taps, both ways of doubling."""

import pytest
import torch

from tests.nn.networks import lively, num_parameters, output_shape, pictures, shape_only
from translator.nn.noise import Noise, drawing_from
from translator.nn.resnet import ResnetGenerator

COUNTS = {
    (9, "instance"): 11_378_179,
    (9, "batch"): 11_383_427,
    (9, "none"): 11_372_931,
    (6, "instance"): 7_837_699,
    (6, "batch"): 7_841_411,
    (6, "none"): 7_833_987,
}


@pytest.mark.parametrize(("blocks", "norm"), COUNTS)
@pytest.mark.parametrize("upsampling", ["transpose", "resize", "blur"])
def test_has_the_parameters_of_the_reference(blocks, norm, upsampling):
    network = shape_only(lambda: ResnetGenerator(blocks=blocks, norm=norm, upsampling=upsampling))
    assert num_parameters(network) == COUNTS[blocks, norm]


def test_the_first_layer_can_go_without_normalisation_under_the_same_numbers():
    plain, bare = (
        shape_only(lambda first=first: ResnetGenerator(norm="batch", norm_first=first)) for first in (True, False)
    )
    assert set(plain.state_dict()) - set(bare.state_dict()) == {
        f"model.2.{name}" for name in ("weight", "bias", "running_mean", "running_var", "num_batches_tracked")
    }


def antialiased(**changes: object) -> ResnetGenerator:
    return ResnetGenerator(upsampling="blur", downsampling="blur", **changes)


def test_antialiased_it_has_the_keys_and_the_buffers_of_published_cut_checkpoints():
    network = shape_only(antialiased)
    assert num_parameters(network) == COUNTS[9, "instance"]
    assert sum(buffer.numel() for buffer in network.buffers()) == 9_600
    state = network.state_dict()
    convolutions = [f"model.{i}" for i in (1, 4, 8, 22, 26, 30)]
    convolutions += [f"model.{12 + i}.conv_block.{j}" for i in range(9) for j in (1, 5)]
    filters = {f"model.{i}.filt" for i in (7, 11, 21, 25)}
    assert set(state) == filters | {f"{name}.{kind}" for name in convolutions for kind in ("weight", "bias")}
    assert [tuple(state[f"model.{i}.filt"].shape) for i in (7, 11, 21, 25)] == [
        (128, 1, 3, 3),
        (256, 1, 3, 3),
        (256, 1, 4, 4),
        (128, 1, 4, 4),
    ]
    assert state["model.22.weight"].shape == (128, 256, 3, 3)


def test_antialiased_taps_are_those_of_cut():
    network = shape_only(antialiased)
    taps = (0, 4, 8, 12, 16)
    assert network.tap_channels(taps) == (3, 128, 256, 256, 256)
    features = network.features(torch.empty(1, 3, 256, 256, device="meta"), taps)
    assert [tuple(feature.shape[1:]) for feature in features] == [
        (3, 262, 262),
        (128, 256, 256),
        (256, 128, 128),
        (256, 64, 64),
        (256, 64, 64),
    ]


def test_antialiasing_changes_no_weight_of_the_other_networks():
    def weights(**changes: object) -> list[torch.Tensor]:
        torch.manual_seed(0)
        return list(ResnetGenerator(blocks=1, ngf=4, **changes).parameters())

    plain, blurred = weights(), weights(downsampling="blur")
    assert all(torch.equal(one, other) for one, other in zip(plain, blurred, strict=True))


def test_antialiased_it_wavers_less_when_the_picture_moves():
    """Move the picture by one pixel and move the answer back: what is left is aliasing."""

    def wavering(**changes: object) -> float:
        network = lively(ResnetGenerator(blocks=1, ngf=8, norm="none", **changes)).double().model[:-1]
        x = pictures(1, 3, 64, 64).double()
        still, moved = network(x), network(x.roll(1, 3)).roll(-1, 3)
        inner = (..., slice(20, -20), slice(20, -20))
        return float((still[inner] - moved[inner]).std().detach() / still[inner].std().detach())

    assert wavering(upsampling="blur", downsampling="blur") < 0.7 * wavering()


@pytest.mark.parametrize(("blocks", "tensors", "late"), [(9, 48, (19, 22, 26)), (6, 36, (16, 19, 23))])
def test_keys_are_those_of_published_checkpoints(blocks, tensors, late):
    state = shape_only(lambda: ResnetGenerator(blocks=blocks)).state_dict()
    convolutions = ["model.1", "model.4", "model.7"]
    convolutions += [f"model.{10 + i}.conv_block.{j}" for i in range(blocks) for j in (1, 5)]
    convolutions += [f"model.{number}" for number in late]
    assert list(state) == [f"{name}.{kind}" for name in convolutions for kind in ("weight", "bias")]
    assert len(state) == tensors
    assert state["model.1.weight"].shape == (64, 3, 7, 7)
    assert state[f"model.{late[0]}.weight"].shape == (256, 128, 3, 3)
    assert state[f"model.{late[2]}.weight"].shape == (3, 64, 7, 7)


def test_dropout_moves_the_second_convolution_of_a_block():
    state = shape_only(lambda: ResnetGenerator(dropout=True)).state_dict()
    assert "model.10.conv_block.6.weight" in state
    assert "model.10.conv_block.5.weight" not in state


@pytest.mark.parametrize("norm", ["batch", "none"])
def test_without_instance_norm_only_the_last_convolution_has_a_bias(norm):
    network = shape_only(lambda: ResnetGenerator(norm=norm))
    layers = {name: layer for name, layer in network.named_modules() if hasattr(layer, "kernel_size")}
    assert [name for name, layer in layers.items() if layer.bias is not None] == ["model.26"]


def test_batch_norm_brings_its_five_tensors_a_layer():
    state = shape_only(lambda: ResnetGenerator(norm="batch")).state_dict()
    entries = ("weight", "bias", "running_mean", "running_var", "num_batches_tracked")
    assert {f"model.{i}.{entry}" for i in (2, 5, 8, 20, 23) for entry in entries} < set(state)


@pytest.mark.parametrize("upsampling", ["transpose", "resize", "blur"])
@pytest.mark.parametrize("downsampling", ["stride", "blur"])
@pytest.mark.parametrize("size", [(8, 8), (12, 20), (256, 256)])
def test_keeps_the_size_of_multiples_of_four(upsampling, downsampling, size):
    network = shape_only(lambda: ResnetGenerator(3, 1, upsampling=upsampling, downsampling=downsampling))
    assert output_shape(network, 2, 3, *size) == (2, 1, *size)


def test_output_lies_within_minus_one_and_one_and_follows_the_input():
    network = lively(ResnetGenerator(blocks=1, ngf=4))
    first, second = network(pictures(2, 3, 16, 16)).detach()
    assert first.abs().max() <= 1
    assert (first - second).abs().mean() > 0.05


def test_taps_are_the_layers_outputs_with_the_channels_it_reports():
    network = lively(ResnetGenerator(blocks=2, ngf=4))
    x = pictures(1, 3, 16, 16)
    taps = (0, 4, 8, 10, 11, 12)
    features = network.features(x, taps)
    assert network.tap_channels(taps) == tuple(feature.shape[1] for feature in features)
    assert network.tap_channels(taps) == (3, 8, 16, 16, 16, 8)
    torch.testing.assert_close(features[1], network.model[:5](x))
    torch.testing.assert_close(network.model[13:](features[-1]), network(x))


def test_resizing_leaves_no_checkerboard_where_transposing_does():
    """A constant map through an untrained doubling: only the transposed convolution makes a pattern of period two."""

    def roughness(upsampling: str) -> float:
        doubling = lively(ResnetGenerator(blocks=1, ngf=4, upsampling=upsampling)).model[11]
        grown = doubling(torch.ones(1, 16, 8, 8))[..., 2:-2, 2:-2]
        return float((grown[..., 1:] - grown[..., :-1]).abs().mean().detach())

    assert roughness("resize") < 1e-6
    assert roughness("transpose") > 0.1


def test_dropout_draws_from_the_step_alone():
    network = lively(ResnetGenerator(blocks=1, ngf=4, dropout=True))
    x = pictures(1, 3, 16, 16)

    def drawn(seed: int) -> torch.Tensor:
        with drawing_from(Noise(torch.Generator().manual_seed(seed))):
            return network(x).detach()

    before = torch.random.get_rng_state()
    assert torch.equal(drawn(1), drawn(1))
    assert not torch.equal(drawn(1), drawn(2))
    assert torch.equal(before, torch.random.get_rng_state())
    with pytest.raises(RuntimeError, match="drawing_from"):
        network(x)
