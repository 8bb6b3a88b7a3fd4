"""The image pool: fills, then exchanges half of the pictures; state in buffers, draws from the step."""

import pytest
import torch

from translator.nn.noise import Noise
from translator.nn.pool import ImagePool


def noise(seed: int = 0) -> Noise:
    return Noise(torch.Generator().manual_seed(seed))


def numbered(*values: float) -> torch.Tensor:
    return torch.tensor(values).reshape(-1, 1, 1, 1).expand(-1, 3, 2, 2)


def values(pictures: torch.Tensor) -> list[float]:
    return pictures[:, 0, 0, 0].tolist()


def test_returns_the_current_pictures_and_keeps_them_until_it_is_full():
    pool, draws = ImagePool(4, 3, 2, 2), noise()
    assert values(pool(numbered(1, 2), draws)) == [1, 2]
    assert values(pool(numbered(3), draws)) == [3]
    assert values(pool(numbered(4), draws)) == [4]
    assert values(pool.pictures) == [1, 2, 3, 4]
    assert int(pool.kept) == 4


def test_a_batch_may_fill_the_pool_halfway():
    pool = ImagePool(3, 3, 2, 2)
    shown = values(pool(numbered(1, 2, 3, 4, 5), noise()))
    assert shown[:3] == [1, 2, 3]
    assert set(values(pool.pictures)) | set(shown[3:]) == {1, 2, 3, 4, 5}


def test_a_full_pool_never_loses_or_doubles_a_picture():
    """Every picture shown so far leaves once: what came in is what was shown plus what is kept."""
    pool, draws = ImagePool(5, 3, 2, 2), noise()
    filled = values(pool(numbered(*range(5)), draws))
    shown = [value for i in range(5, 205, 2) for value in values(pool(numbered(i, i + 1), draws))]
    assert filled == list(range(5))
    assert sorted(shown + values(pool.pictures)) == list(range(205))


def test_a_full_pool_exchanges_half_of_the_pictures_evenly_over_its_slots():
    pool, draws = ImagePool(8, 3, 2, 2), noise(3)
    pool(numbered(*range(8)), draws)
    exchanged, slots = 0, [0] * 8
    for i in range(8, 2008):
        before = values(pool.pictures)
        shown = values(pool(numbered(i), draws))[0]
        if shown != i:
            exchanged += 1
            slots[before.index(shown)] += 1
            assert values(pool.pictures)[before.index(shown)] == i
    assert 0.46 < exchanged / 2000 < 0.54
    assert min(slots) > 0.75 * exchanged / 8


@pytest.mark.parametrize("number", [1, 3])
def test_an_empty_pool_passes_everything_through_and_draws_nothing(number):
    pool, draws = ImagePool(0, 3, 0, 0), noise()
    state = draws.generator.get_state()
    current = numbered(*range(number)).float().requires_grad_()
    shown = pool(current * 2, draws)
    assert values(shown) == [2 * i for i in range(number)]
    assert not shown.requires_grad
    assert torch.equal(state, draws.generator.get_state())


def test_no_gradient_passes_and_stored_pictures_are_copies():
    pool, draws = ImagePool(2, 3, 2, 2), noise()
    current = numbered(1.0).clone().requires_grad_()
    shown = pool(current * 1, draws)
    assert not shown.requires_grad
    shown.fill_(9)
    with torch.no_grad():
        current.fill_(7)
    assert values(pool.pictures) == [1, 0]


def test_its_state_is_its_buffers():
    pool, draws = ImagePool(4, 3, 2, 2), noise()
    for i in range(9):
        pool(numbered(i), draws)
    twin = ImagePool(4, 3, 2, 2)
    twin.load_state_dict(pool.state_dict())
    first, second = noise(7), noise(7)
    for i in range(9, 40):
        assert torch.equal(pool(numbered(i), first), twin(numbered(i), second))
    assert pool.rank_local


def test_keeps_half_precision_pictures_in_full():
    pool = ImagePool(2, 3, 2, 2)
    assert pool(numbered(0.5).bfloat16(), noise()).dtype == torch.float32


def test_runs_without_a_device_to_wait_for():
    pool = ImagePool(3, 3, 2, 2).to("meta")
    draws = Noise(torch.Generator(), device=torch.device("meta"))
    assert pool(torch.empty(4, 3, 2, 2, device="meta"), draws).shape == (4, 3, 2, 2)
