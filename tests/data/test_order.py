from hypothesis import given
from hypothesis import strategies as st

from translator.data.order import Order


@given(st.integers(0, 2**63), st.integers(1, 50), st.integers(0, 20))
def test_every_epoch_shows_every_sample_once(seed: int, samples: int, epoch: int) -> None:
    order = Order(seed, samples)
    seen = [order.position(epoch * samples + place) for place in range(samples)]
    assert sorted(seen) == list(range(samples))


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_a_number_means_the_same_whatever_was_asked_before(seed: int, number: int) -> None:
    used, fresh = Order(seed, 17), Order(seed, 17)
    for earlier in (number + 40, number // 2, 3):
        used.position(earlier)
    assert used.position(number) == fresh.position(number)
    assert used.generator(number).random() == fresh.generator(number).random()


def test_epochs_and_seeds_are_shuffled_differently() -> None:
    def epoch(seed: int, number: int) -> tuple[int, ...]:
        return tuple(Order(seed, 30).position(30 * number + place) for place in range(30))

    assert len({epoch(0, 0), epoch(0, 1), epoch(1, 0)}) == 3


def test_samples_have_generators_of_their_own() -> None:
    assert len({Order(seed, 5).generator(number).random() for seed in (0, 1) for number in range(10)}) == 20
