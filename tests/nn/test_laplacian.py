"""The Laplacian pyramid: a proper Gaussian, nothing lost, and the weights of the paper."""

import math

import pytest
import torch

from tests.nn.networks import pictures
from translator.nn.laplacian import blur, laplacian_l1, pyramid


def test_blurs_by_a_separable_gaussian():
    dot = torch.zeros(1, 1, 9, 9)
    dot[..., 4, 4] = 1
    line = [math.exp(-(step**2) / 2) for step in range(-2, 3)]
    line = torch.tensor([weight / sum(line) for weight in line])
    torch.testing.assert_close(blur(dot)[0, 0, 2:7, 2:7], torch.outer(line, line))
    assert float(blur(dot).sum()) == pytest.approx(1)


def test_keeps_what_is_flat_to_its_edges():
    flat = torch.full((2, 3, 8, 8), -0.4)
    torch.testing.assert_close(blur(flat), flat)


def test_the_first_band_and_its_blur_are_the_picture():
    x = pictures(2, 3, 16, 8)
    bands = pyramid(x, 3)
    assert [tuple(band.shape[2:]) for band in bands] == [(16, 8), (8, 4), (4, 2), (2, 1)]
    torch.testing.assert_close(bands[0] + blur(x), x)


def test_a_flat_picture_is_all_in_the_coarse_one():
    *details, coarse = pyramid(torch.full((1, 1, 16, 16), 0.3), 3)
    assert all(band.abs().max() < 1e-6 for band in details)
    torch.testing.assert_close(coarse, torch.full((1, 1, 2, 2), 0.3))


@pytest.mark.parametrize("levels", [1, 3, 4])
def test_the_distance_is_the_papers_sum_per_value(levels):
    x, y = pictures(3, 2, 32, 16), pictures(3, 2, 32, 16, seed=1)
    bands = list(zip(pyramid(x, levels), pyramid(y, levels), strict=True))
    for number in range(3):
        paper = sum(2 ** (2 * j) * float((a - b)[number].abs().sum()) for j, (a, b) in enumerate(bands))
        assert float(laplacian_l1(x, y, levels)[number]) == pytest.approx(paper / (2 * 32 * 16), rel=1e-5)
    means = sum(float((a - b).abs().mean()) for a, b in bands)
    assert float(laplacian_l1(x, y, levels).mean()) == pytest.approx(means, rel=1e-5)


def test_is_a_distance():
    x, y = pictures(1, 3, 16, 16), pictures(1, 3, 16, 16, seed=1)
    assert float(laplacian_l1(x, x)) == 0
    torch.testing.assert_close(laplacian_l1(x, y), laplacian_l1(y, x))


def test_is_exact_under_autocast():
    x, y = pictures(1, 3, 16, 16), pictures(1, 3, 16, 16, seed=1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert torch.equal(laplacian_l1(x, y), inside := laplacian_l1(x, y))
    assert torch.equal(inside, laplacian_l1(x, y))
