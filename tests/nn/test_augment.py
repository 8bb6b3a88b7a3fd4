"""Differentiable augmentation: each kind, alike for batches that belong together, seeded and with gradient."""

from typing import get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tests.nn.networks import pictures
from translator.nn.augment import Augmentation, augment
from translator.nn.noise import Noise

KINDS = get_args(Augmentation)


def draws(seed: int = 0, part: int = 0, parts: int = 1) -> Noise:
    return Noise(torch.Generator().manual_seed(seed), part, parts)


def test_no_kind_changes_nothing():
    x = pictures(2, 3, 8, 8)
    assert augment((), draws(), x)[0] is x


@pytest.mark.parametrize("kind", KINDS)
def test_batches_that_belong_together_are_changed_alike(kind):
    x = pictures(4, 3, 16, 16)
    one, other = augment([kind], draws(), x, x.clone())
    assert torch.equal(one, other)
    assert not torch.equal(one, x)


@pytest.mark.parametrize("kind", KINDS)
def test_gradient_passes_to_what_stays_visible(kind):
    x = pictures(8, 3, 16, 16).requires_grad_()
    (changed,) = augment([kind], draws(), x)
    (slope,) = torch.autograd.grad(changed.square().sum(), x)
    assert slope.isfinite().all()
    assert all(each.any() for each in slope)


@pytest.mark.parametrize("kind", KINDS)
def test_parts_of_a_batch_are_changed_as_the_whole(kind):
    x = pictures(4, 3, 16, 16)
    (whole,) = augment([kind], draws(), x)
    halves = [augment([kind], draws(0, part, 2), x[2 * part : 2 * part + 2])[0] for part in (0, 1)]
    torch.testing.assert_close(torch.cat(halves), whole)


@given(seed=st.integers(0, 10_000), height=st.integers(4, 40), width=st.integers(4, 40))
def test_cutout_covers_at_most_a_quarter_in_one_rectangle(seed, height, width):
    (changed,) = augment(["cutout"], draws(seed), torch.ones(1, 3, height, width))
    hidden = changed[0, 0] == 0
    rows, columns = hidden.any(1), hidden.any(0)
    assert torch.equal(hidden, rows[:, None] & columns[None, :])
    for covered, length in ((rows, height), (columns, width)):
        number = int(covered.sum())
        assert length // 4 <= number <= length // 2
        assert int(covered.int().diff().abs().sum()) <= 2  # one stretch


@given(seed=st.integers(0, 10_000), height=st.integers(8, 40), width=st.integers(8, 40))
def test_translation_moves_by_whole_pixels_within_an_eighth(seed, height, width):
    x = pictures(1, 1, height, width) + 2  # nothing in it is grey
    (changed,) = augment(["translation"], draws(seed), x)
    moves = [
        (down, right)
        for down in range(-(height // 8), height // 8 + 1)
        for right in range(-(width // 8), width // 8 + 1)
        if torch.equal(changed, moved(x, down, right))
    ]
    assert len(moves) == 1


def moved(x: torch.Tensor, down: int, right: int) -> torch.Tensor:
    height, width = x.shape[-2:]
    result = torch.zeros_like(x)
    rows, columns = slice(max(down, 0), height + min(down, 0)), slice(max(right, 0), width + min(right, 0))
    from_rows = slice(max(-down, 0), height + min(-down, 0))
    from_columns = slice(max(-right, 0), width + min(-right, 0))
    result[..., rows, columns] = x[..., from_rows, from_columns]
    return result


def test_translation_reaches_both_ways():
    marked = torch.zeros(200, 1, 16, 16)
    marked[:, :, 8, 8] = 1
    (changed,) = augment(["translation"], draws(), marked)
    places = changed[:, 0].nonzero()[:, 1:]
    assert (int(places.min()), int(places.max())) == (6, 10)


def test_colour_changes_brightness_saturation_and_contrast_within_bounds():
    grey = torch.full((500, 3, 4, 4), 0.2)
    (changed,) = augment(["colour"], draws(), grey)
    assert changed.flatten(1).std(1).max() < 1e-6  # grey stays grey
    assert -0.3 <= float(changed.min()) < -0.25
    assert 0.65 < float(changed.max()) <= 0.7
    x = pictures(500, 3, 8, 8)
    (changed,) = augment(["colour"], draws(), x)
    contrast = changed.flatten(1).std(1) / x.flatten(1).std(1)
    assert float(contrast.min()) < 0.6
    assert float(contrast.max()) > 1.5
