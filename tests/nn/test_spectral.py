"""Spectral normalisation: weights of norm 1, put on every layer; copies are apart."""

import copy

import torch
from torch import nn

from tests.nn.networks import lively, pictures
from translator.nn.spectral import with_spectral_norm


def network() -> nn.Sequential:
    layers = nn.Conv2d(3, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.ConvTranspose2d(6, 4, 3), nn.Flatten()
    return lively(nn.Sequential(*layers, nn.Linear(4 * 64, 5)))


def largest_singular_value(weight: torch.Tensor, dim: int) -> float:
    return float(torch.linalg.matrix_norm(weight.detach().movedim(dim, 0).flatten(1), 2))


def test_every_weight_has_norm_1_after_some_passes():
    net = with_spectral_norm(network())
    for _ in range(20):
        net(pictures(2, 3, 8, 8))
    net.eval()
    for number, dim in ((0, 0), (3, 1), (5, 0)):
        assert abs(largest_singular_value(net[number].weight, dim) - 1) < 1e-2
    assert net[1].weight.std() > 0.05  # scales of a normalisation are left alone


def test_embeddings_are_normalised_too():
    net = with_spectral_norm(nn.Sequential(nn.Embedding(4, 3)))
    for _ in range(20):
        net(torch.zeros(1, dtype=torch.int64))
    assert abs(largest_singular_value(net.eval()[0].weight, 0) - 1) < 1e-3


def test_training_and_copying_go_on():
    net = with_spectral_norm(network())
    copy.deepcopy(net)(pictures(2, 3, 8, 8)).sum().backward()
    net(pictures(2, 3, 8, 8)).sum().backward()
    copied = copy.deepcopy(net).eval()
    torch.testing.assert_close(copied(pictures(1, 3, 8, 8)), net.eval()(pictures(1, 3, 8, 8)))
