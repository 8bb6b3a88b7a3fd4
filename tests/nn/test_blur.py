"""Anti-aliasing: the published filters, sizes, and what they are for."""

import pytest
import torch

from tests.nn.networks import pictures
from translator.nn.blur import BlurDoubling, BlurHalving


def test_the_filters_are_the_published_constants():
    halving, doubling = BlurHalving(2).filt, BlurDoubling(3).filt
    assert (halving.shape, doubling.shape) == ((2, 1, 3, 3), (3, 1, 4, 4))
    three, four = torch.tensor([1.0, 2, 1]), torch.tensor([1.0, 3, 3, 1])
    torch.testing.assert_close(halving[1, 0], torch.outer(three, three) / 16)
    torch.testing.assert_close(doubling[2, 0], torch.outer(four, four) / 64 * 4)


@pytest.mark.parametrize(("size", "half"), [((2, 2), (1, 1)), ((8, 6), (4, 3)), ((7, 5), (4, 3))])
def test_halves_and_doubles_the_size(size, half):
    assert BlurHalving(3)(pictures(2, 3, *size)).shape == (2, 3, *half)
    assert BlurDoubling(3)(pictures(2, 3, *size)).shape == (2, 3, 2 * size[0], 2 * size[1])


def test_a_constant_map_stays_constant_to_its_edges():
    flat = torch.full((1, 2, 6, 6), 0.7)
    torch.testing.assert_close(BlurHalving(2)(flat), torch.full((1, 2, 3, 3), 0.7))
    torch.testing.assert_close(BlurDoubling(2)(flat), torch.full((1, 2, 12, 12), 0.7))


def test_doubling_is_halfway_between_its_neighbours_by_thirds():
    """[1, 3, 3, 1] / 4 on zeros and values alternating: three quarters of the nearer, one quarter of the farther."""
    row = torch.tensor([0.0, 4.0, 8.0]).expand(1, 1, 3, 3)
    doubled = BlurDoubling(1)(row)[0, 0, 0]
    torch.testing.assert_close(doubled, torch.tensor([0.0, 1.0, 3.0, 5.0, 7.0, 8.0]))


def test_halving_tells_the_finest_pattern_from_a_moved_one_no_more():
    """A checkerboard of one pixel, which plain subsampling turns into all black or all white."""
    board = (torch.arange(16)[:, None] + torch.arange(16)) % 2 * 2.0 - 1
    halved = BlurHalving(1)(board[None, None])
    assert halved[..., 1:-1, 1:-1].abs().max() < 1e-6
    assert board[::2, ::2].abs().min() == 1


def test_channels_do_not_mix():
    x = pictures(1, 2, 8, 8)
    for layer in (BlurHalving(2), BlurDoubling(2)):
        alone = x.clone()
        alone[:, 1] = 0
        torch.testing.assert_close(layer(x)[:, 0], layer(alone)[:, 0])
        assert layer(alone)[:, 1].abs().max() == 0
