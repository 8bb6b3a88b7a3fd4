"""The U-Net: counts and keys of the published checkpoints, any depth, dropout where the published code has it."""

import re

import pytest

from tests.nn.networks import lively, num_parameters, output_shape, pictures, shape_only
from translator.nn.dropout import Dropout
from translator.nn.unet import UnetGenerator

COUNTS = {
    (8, "instance"): (54_409_603, 32),
    (8, "batch"): (54_413_955, 82),
    (8, "none"): (54_404_099, None),
    (7, "instance"): (41_825_667, 28),
    (7, "batch"): (41_828_995, 70),
    (7, "none"): (41_821_187, None),
}


@pytest.mark.parametrize(("depth", "norm"), COUNTS)
def test_has_the_parameters_of_the_reference(depth, norm):
    network = shape_only(lambda: UnetGenerator(depth=depth, norm=norm))
    parameters, tensors = COUNTS[depth, norm]
    assert num_parameters(network) == parameters
    assert tensors is None or len(network.state_dict()) == tensors


def test_keys_nest_like_published_checkpoints():
    state = shape_only(lambda: UnetGenerator(depth=8, norm="batch")).state_dict()
    assert "model.model.0.weight" in state
    assert "model.model.0.bias" not in state
    assert state["model.model.0.weight"].shape == (64, 3, 4, 4)
    assert state["model.model.3.weight"].shape == (128, 3, 4, 4)
    assert "model.model.3.bias" in state
    layers = {re.sub(r"\.[a-z_]+$", "", key) for key in state}
    prefix = "model.model.1"
    for _ in range(6):
        inside = {
            int(layer.removeprefix(f"{prefix}.model."))
            for layer in layers
            if re.fullmatch(rf"{prefix}\.model\.\d+", layer)
        }
        assert inside == {1, 2, 5, 6}
        prefix += ".model.3"
    assert {layer for layer in layers if layer.startswith(prefix)} == {f"{prefix}.model.{i}" for i in (1, 3, 4)}


def test_resizing_has_the_same_keys_with_weights_of_nine_pixels():
    transposed, resized = (
        shape_only(lambda kind=kind: UnetGenerator(depth=3, upsampling=kind)).state_dict()
        for kind in ("transpose", "resize")
    )
    assert list(transposed) == list(resized)
    assert transposed["model.model.3.weight"].shape == (128, 3, 4, 4)
    assert resized["model.model.3.weight"].shape == (3, 128, 3, 3)


@pytest.mark.parametrize(("depth", "levels"), [(8, [4, 5, 6]), (7, [4, 5]), (6, [4]), (5, []), (2, [])])
def test_dropout_sits_between_the_innermost_level_and_the_four_outermost(depth, levels):
    network = shape_only(lambda: UnetGenerator(depth=depth))
    found = [name.count("model.3") for name, layer in network.named_modules() if isinstance(layer, Dropout)]
    assert sorted(level + 1 for level in found) == levels
    assert len(levels) == max(0, depth - 5)


@pytest.mark.parametrize("upsampling", ["transpose", "resize"])
@pytest.mark.parametrize("depth", [2, 3, 5, 8])
def test_keeps_the_size_of_multiples_of_two_to_the_depth(depth, upsampling):
    network = shape_only(lambda: UnetGenerator(3, 2, depth=depth, dropout=False, upsampling=upsampling))
    assert network.multiple_of == network.minimum == 2**depth
    assert output_shape(network, 2, 3, 2**depth, 2 ** (depth + 1)) == (2, 2, 2**depth, 2 ** (depth + 1))


def test_a_single_level_is_refused():
    with pytest.raises(ValueError, match="below 2"):
        UnetGenerator(depth=1)


@pytest.mark.parametrize("norm", ["instance", "batch", "none"])
def test_the_bottleneck_of_one_pixel_trains_at_batch_1(norm):
    network = lively(UnetGenerator(depth=4, ngf=4, norm=norm))
    first, second = (network(pictures(1, 3, 16, 16, seed=seed)).detach() for seed in (0, 1))
    assert first.abs().max() <= 1
    assert (first - second).abs().mean() > 0.05
