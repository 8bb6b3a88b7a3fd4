"""The U-Net of DDPM: the published count, attention where it is said, time and condition that have a say."""

import math

import pytest
import torch
from torch import nn

from tests.nn.networks import lively, num_parameters, pictures, shape_only
from translator.nn.ddpm import Attention, DdpmUnet, Halving, Stage, TimedBlock, attention_levels, time_features


def small(**changes: object) -> DdpmUnet:
    return lively(DdpmUnet(**{"width": 8, "multipliers": (1, 2), "blocks": 1} | changes)).eval()


def test_has_the_parameters_of_the_paper():
    assert num_parameters(shape_only(lambda: DdpmUnet(dropout=0.1))) == 35_746_307


def test_attends_at_16_pixels_alone_and_in_the_middle():
    network = shape_only(DdpmUnet)
    attending = [stage.attention is not None for stage in network.down if isinstance(stage, Stage)]
    assert attending == [False, False, True, True, False, False, False, False]
    assert [stage.attention is not None for stage in network.middle] == [True, False]
    up = [stage.attention is not None for stage in network.up if isinstance(stage, Stage)]
    assert up == [False] * 6 + [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    ("side", "levels", "resolution", "expected"),
    [(32, 4, 16, (1,)), (256, 6, 16, (4,)), (28, 3, 16, (1,)), (256, 4, 16, ()), (32, 4, 0, ()), (8, 3, 16, (0,))],
)
def test_the_attending_level_follows_from_the_pictures_size(side, levels, resolution, expected):
    assert attention_levels(side, levels, resolution) == expected


def test_time_is_told_by_sines_of_the_published_frequencies():
    told = time_features(torch.tensor([0, 7]), 4)
    assert told[0].tolist() == [0, 0, 0, 0, 1, 1, 1, 1]
    frequencies = [10_000 ** (-place / 3) for place in range(4)]
    expected = [math.sin(7 * f) for f in frequencies] + [math.cos(7 * f) for f in frequencies]
    assert told[1].tolist() == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("multipliers", [(1,), (1, 2), (1, 1, 3, 2)])
def test_keeps_the_size_of_its_multiples(multipliers):
    network = shape_only(lambda: DdpmUnet(6, 3, width=8, multipliers=multipliers, blocks=2, attention=(0,)))
    side = network.multiple_of
    assert side == 2 ** (len(multipliers) - 1)
    assert output_shape_at(network, 2, 6, 2 * side, 3 * side) == (2, 3, 2 * side, 3 * side)


def output_shape_at(network: nn.Module, *shape: int) -> tuple[int, ...]:
    time = torch.empty(shape[0], dtype=torch.int64, device="meta")
    return tuple(network(torch.empty(*shape, device="meta"), time).shape)


def test_begins_with_zero_and_blocks_that_change_nothing():
    x = pictures(1, 3, 8, 8)
    assert (DdpmUnet(width=8, multipliers=(1, 2), blocks=1)(x, torch.tensor([5])) == 0).all()
    block, attention = TimedBlock(8, 8, 16, 0.0), Attention(8)
    h = pictures(1, 8, 4, 4)
    assert torch.equal(block(h, torch.ones(1, 16)), h)
    assert torch.equal(attention(h), h)


def test_weights_are_drawn_with_the_published_variance():
    layer = DdpmUnet(width=64, multipliers=(1,), blocks=1).down[0].block.first[2]
    bound = math.sqrt(6 / (2 * 64 * 9))
    assert float(layer.weight.detach().abs().max()) == pytest.approx(bound, rel=0.01)
    assert (layer.bias == 0).all()


def test_one_time_for_all_is_that_time_for_each():
    network, x = small(), pictures(3, 3, 8, 8)
    torch.testing.assert_close(network(x, torch.tensor([9])), network(x, torch.tensor([9, 9, 9])))


def test_time_condition_and_place_have_a_say():
    network, x, t = small(), pictures(1, 3, 8, 8), torch.tensor([50])
    answer = network(x, t)
    assert (network(x, t + 400) - answer).abs().mean() > 0.01
    assert (network(x, t, torch.ones(1, network.embedding)) - answer).abs().mean() > 0.01
    assert (network(x.flip(3), t).flip(3) - answer).abs().mean() > 0.01


def test_tokens_that_are_there_have_a_say_and_others_have_none():
    network, x, t = small(token_width=6), pictures(1, 3, 8, 8), torch.tensor([50])
    vectors, held = pictures(1, 4, 6), torch.tensor([[True, True, False, False]])
    answer = network(x, t, None, (vectors, held))
    changed = vectors.clone()
    changed[:, 2:] += 5
    torch.testing.assert_close(network(x, t, None, (changed, held)), answer)
    torch.testing.assert_close(network(x, t, None, (vectors[:, :2], held[:, :2])), answer)
    changed[:, 1] += 5
    assert (network(x, t, None, (changed, held)) - answer).abs().mean() > 1e-3


def test_attention_is_the_published_formula():
    layer, x = lively(Attention(4)), pictures(1, 4, 2, 3)
    q, k, v = layer.projections(layer.norm(x)).reshape(3, 4, 6)
    mixed = (q.T @ k / 2).softmax(1) @ v.T
    torch.testing.assert_close(layer(x), x + layer.joined(mixed.T.reshape(1, 4, 2, 3)))


def test_halving_pads_right_and_below():
    layer = Halving(1)
    nn.init.ones_(layer.weight)
    x = torch.zeros(1, 1, 4, 4)
    x[0, 0, 0, 0] = 1
    assert layer(x).flatten().tolist() == [1, 0, 0, 0]
    x = torch.zeros(1, 1, 4, 4)
    x[0, 0, 2, 2] = 1
    assert layer(x).flatten().tolist() == [1, 1, 1, 1]


@pytest.mark.parametrize("width", [4, 6, 10, 20, 96])
def test_any_width_has_groups_of_several_channels(width):
    network = shape_only(lambda: DdpmUnet(width=width, multipliers=(1, 3), blocks=1))
    for layer in network.modules():
        if isinstance(layer, nn.GroupNorm):
            assert layer.num_groups <= 32
            assert layer.num_channels // layer.num_groups >= 4


@pytest.mark.parametrize("changes", [{"width": 2}, {"multipliers": ()}, {"blocks": 0}, {"multipliers": (1, 0)}])
def test_sizes_that_make_no_network_are_refused(changes):
    with pytest.raises(ValueError, match="No U-Net"):
        DdpmUnet(**changes)
