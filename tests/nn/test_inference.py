"""Networks as they are exported: batch statistics without a batch, and no dropout."""

import copy

import pytest
import torch
from torch import nn

from tests.nn.networks import lively, pictures
from translator.nn.dropout import Dropout
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.resnet import ResnetGenerator
from translator.nn.unet import UnetGenerator

NETWORKS = {
    "unet": (lambda: UnetGenerator(depth=6, ngf=4, norm="batch"), 64),
    "resnet": (lambda: ResnetGenerator(blocks=2, ngf=4, norm="batch"), 16),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_is_exactly_training_mode_at_batch_1(name):
    """At the trained size, where the innermost map of the U-Net is one pixel and has no normalisation."""
    build, side = NETWORKS[name]
    trained = without_dropout(lively(build()))
    x = pictures(3, 3, side, side)
    expected = torch.cat([copy.deepcopy(trained).train()(x[i : i + 1]) for i in range(3)])
    exported = on_batch_statistics(copy.deepcopy(trained)).eval()
    torch.testing.assert_close(exported(x[:1]), expected[:1], rtol=0, atol=0)
    torch.testing.assert_close(exported(x), expected, rtol=0, atol=2e-5)
    assert (trained.eval()(x) - expected).abs().max() > 0.1


def test_pictures_of_a_batch_are_independent():
    exported = on_batch_statistics(without_dropout(lively(UnetGenerator(depth=5, ngf=4)))).eval()
    x = pictures(2, 3, 32, 32)
    other = torch.cat([x[:1], -x[1:]])
    torch.testing.assert_close(exported(x)[0], exported(other)[0])


def test_weights_and_eps_are_kept():
    batch = nn.BatchNorm2d(3, eps=0.1)
    nn.init.normal_(batch.weight, generator=torch.Generator().manual_seed(0))
    replaced = on_batch_statistics(nn.Sequential(batch))[0]
    assert isinstance(replaced, nn.InstanceNorm2d)
    assert torch.equal(replaced.weight, batch.weight)
    assert replaced.eps == 0.1
    assert on_batch_statistics(nn.Sequential(nn.BatchNorm2d(3, affine=False)))[0].affine is False


def test_dropout_is_gone_and_the_numbering_stays():
    network = ResnetGenerator(blocks=1, ngf=4, dropout=True)
    keys = list(network.state_dict())
    assert not [layer for layer in without_dropout(network).modules() if isinstance(layer, Dropout | nn.Dropout)]
    assert list(network.state_dict()) == keys
    x = pictures(1, 3, 16, 16)
    assert torch.equal(network.train()(x), network.train()(x))
