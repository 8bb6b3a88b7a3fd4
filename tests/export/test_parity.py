"""Parity: a Model is only written when ONNX Runtime gives what torch gives."""

import copy

import numpy as np
import pytest
import torch

from tests.export import networks
from tests.export.conftest import Exported, exported, pictures
from translator.errors import ExportError
from translator.export.graph import to_onnx
from translator.export.parity import MAX_LEVELS, Parity, draw, measure
from translator.export.pictures import Pictures
from translator.export.wrapper import ByteModel


def parity(model: Exported) -> Parity:
    return Parity(model.export, model.model, model.content)


def test_two_sizes_are_measured_the_trained_one_and_an_odd_one(resnet: Exported) -> None:
    report = measure(parity(resnet), Pictures.of(list(pictures(3, 40, 60))), trained=(48, 64))
    assert [entry.size for entry in report.entries] == [(48, 64), (37, 41)]
    assert all(entry.max_levels <= 1 and entry.mean_levels < 0.05 for entry in report.entries)
    assert {(entry.provider, entry.precision, entry.pictures) for entry in report.entries} == {
        ("CPUExecutionProvider", "float32", 2)
    }


def test_without_a_trained_size_the_first_pictures_size_is_taken_within_reason(resnet: Exported) -> None:
    shown = Pictures.of(list(pictures(1, 40, 60)))
    assert measure(parity(resnet), shown).entries[0].size == (40, 60)
    assert Pictures.of(list(pictures(1, 300, 1024))).size == (150, 512)


def test_drawn_pictures_are_not_counted_as_real(resnet: Exported) -> None:
    report = measure(parity(resnet), Pictures.of(()))
    assert [entry.pictures for entry in report.entries] == [0, 0]


@pytest.mark.parametrize("network", ["sampler", "denoiser"])
def test_models_without_pictures_are_measured_on_seeded_values(network: str, request: pytest.FixtureRequest) -> None:
    model = request.getfixturevalue(network)
    report = measure(parity(model), Pictures.of(()), words=20)
    assert [entry.size for entry in report.entries] == [(16, 16), (16, 16)]
    assert report.max_levels is not None and report.max_levels <= 1


def test_noise_of_a_pictures_size_is_drawn_at_the_sizes_that_are_measured() -> None:
    model = exported(networks.diffuser())
    report = measure(parity(model), Pictures.of(()), trained=(24, 32))
    assert [entry.size for entry in report.entries] == [(24, 32), (19, 21)]
    assert report.max_levels is not None and report.max_levels <= 1


def test_seeded_values_are_valid_and_the_same_again(sampler: Exported) -> None:
    values = draw(sampler.export, (16, 16), Pictures.of(()), words=20, seed=1)
    again = draw(sampler.export, (16, 16), Pictures.of(()), words=20, seed=1)
    assert all((values[name] == again[name]).all() for name in values)
    assert values["label"].min() >= 0 and values["label"].max() < 5
    assert (values["text"][:, 0] == 1).all() and values["text"].max() < 20 and values["text"].shape[1] <= 6
    assert 0 <= values["strength"][0] <= 2


def test_other_weights_are_refused(resnet: Exported) -> None:
    other = networks.resnet(seed=1)
    swapped = Parity(resnet.export, resnet.model, to_onnx(other, ByteModel(other)))
    with pytest.raises(ExportError, match=r"^Export a2b: .* no Model was written\.$"):
        measure(swapped, Pictures.of(list(pictures(2, 40, 60))))


def test_a_small_error_in_one_layer_is_refused(resnet: Exported) -> None:
    """A wrong bias of the last layer moves every level by a little more than is allowed."""
    slightly = copy.deepcopy(resnet.export)
    with torch.no_grad():
        slightly.network.model[-2].bias += 0.2
    nearly = Parity(resnet.export, resnet.model, to_onnx(slightly, ByteModel(slightly)))
    values = draw(resnet.export, (40, 60), Pictures.of(()), words=0, seed=0)
    assert MAX_LEVELS < nearly.difference(values).max_levels < 40
    with pytest.raises(ExportError, match="2 are allowed"):
        measure(nearly, Pictures.of(()))


def test_other_outputs_than_pictures_count_in_levels_of_their_range(sampler: Exported) -> None:
    values = draw(sampler.export, (16, 16), Pictures.of(()), words=20, seed=0)
    shifted = copy.deepcopy(sampler.export)
    with torch.no_grad():
        shifted.network.classes.weight += 0.1
    off = Parity(sampler.export, sampler.model, to_onnx(shifted, ByteModel(shifted)))
    code = sampler.torch(**values)[1]
    expected = 255 * 0.1 * values["strength"][0] / np.ptp(code)
    (picture,) = sampler.runtime(**values)[:1]
    assert off.difference(values).max_levels >= 0.99 * expected
    assert picture.dtype == np.uint8


def test_a_network_that_diverged_is_refused() -> None:
    broken = networks.resnet(seed=2)
    with torch.no_grad():
        broken.network.model[1].weight[0] = torch.nan
    model = exported(broken)
    with pytest.raises(ExportError, match="not a number"):
        measure(parity(model), Pictures.of(()))
