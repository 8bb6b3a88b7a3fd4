"""Several batches in one pass: the same numbers, fewer calls."""

import torch
from torch import nn

from tests.nn.networks import lively, pictures
from translator.nn.joint import jointly
from translator.nn.resnet import ResnetGenerator


class Counting(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.calls += 1
        return 2 * x


def test_one_pass_equals_separate_passes_with_instance_norm():
    network = lively(ResnetGenerator(blocks=1, ngf=4))
    a, b = pictures(1, 3, 16, 16), pictures(2, 3, 16, 16, seed=1)
    together = jointly(network, a, b)
    assert [len(part) for part in together] == [1, 2]
    for part, alone in zip(together, jointly(network, a, b, joined=False), strict=True):
        torch.testing.assert_close(part, alone, rtol=0, atol=2e-5)


def test_one_pass_mixes_pictures_with_batch_norm():
    network = lively(ResnetGenerator(blocks=1, ngf=4, norm="batch"))
    a, b = pictures(1, 3, 16, 16), pictures(1, 3, 16, 16, seed=1)
    together, apart = jointly(network, a, b), jointly(network, a, b, joined=False)
    assert (together[0] - apart[0]).abs().max() > 0.01


def test_passes_are_counted():
    a, wide = torch.zeros(1, 3, 4, 4), torch.zeros(1, 3, 4, 8)
    for batches, joined, calls in [((a, a, a), True, 1), ((a, a), False, 2), ((a, wide), True, 2), ((a,), True, 1)]:
        network = Counting()
        assert len(jointly(network, *batches, joined=joined)) == len(batches)
        assert network.calls == calls
