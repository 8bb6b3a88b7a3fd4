"""What the two numbers of a translation say, and what they cannot be fooled by."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from translator.errors import DataError
from translator.evaluate.transfer import colour_shift, structure_kept

Picture = NDArray[np.uint8]

PICTURES = arrays.arrays(np.uint8, st.tuples(st.integers(4, 9), st.integers(4, 9), st.just(3)))


def drawn(seed: int, tint: tuple[float, float, float] = (1.0, 1.0, 1.0)) -> Picture:
    """Return blocks of random brightness, 32 x 32, seen through coloured glass."""
    blocks = np.random.default_rng(seed).integers(40, 256, (8, 8, 1)) * np.array(tint)
    return np.kron(blocks, np.ones((4, 4, 1))).astype(np.uint8)


RED, BLUE = (1.0, 0.5, 0.4), (0.3, 0.4, 1.0)
REDS = [drawn(seed, RED) for seed in range(8)]
BLUES = [drawn(seed, BLUE) for seed in range(100, 108)]
REDS_MADE_BLUE = [drawn(seed, BLUE) for seed in range(8)]


class TestColourShift:
    def test_is_zero_for_the_inputs_unchanged(self) -> None:
        assert colour_shift(REDS, BLUES, REDS) == 0.0

    def test_is_one_for_the_targets_themselves(self) -> None:
        assert colour_shift(REDS, BLUES, BLUES) == 1.0

    def test_is_nearly_one_for_a_perfect_translation_of_other_scenes(self) -> None:
        assert colour_shift(REDS, BLUES, REDS_MADE_BLUE) > 0.9

    def test_says_nothing_about_the_order_or_the_size_of_pictures(self) -> None:
        enlarged = [np.kron(blue, np.ones((2, 2, 1), np.uint8)) for blue in reversed(BLUES)]
        assert colour_shift(REDS, BLUES, enlarged) == pytest.approx(1.0)

    def test_is_half_way_for_colours_half_way(self) -> None:
        black, grey, white = (np.full((4, 4, 3), level, np.uint8) for level in (0, 119, 255))
        assert colour_shift([black], [white], [grey]) == pytest.approx(0.5, abs=0.01)

    def test_does_not_reward_colours_beyond_the_target(self) -> None:
        dark, middle, light = (np.full((4, 4, 3), level, np.uint8) for level in (60, 120, 180))
        assert colour_shift([dark], [middle], [light]) < 0.1

    def test_is_negative_for_colours_that_move_away(self) -> None:
        dark, middle, light = (np.full((4, 4, 3), level, np.uint8) for level in (60, 120, 180))
        assert colour_shift([middle], [light], [dark]) < -0.5

    def test_sees_a_missing_contrast_though_the_mean_is_right(self) -> None:
        flat = [np.full_like(blue, blue.mean(axis=(0, 1)).round()) for blue in BLUES]
        assert colour_shift(REDS, BLUES, flat) < 0.9

    def test_refuses_domains_without_a_difference(self) -> None:
        with pytest.raises(DataError, match="same colours"):
            colour_shift(REDS, REDS, BLUES)

    def test_refuses_an_empty_set(self) -> None:
        with pytest.raises(DataError, match="no pictures"):
            colour_shift(REDS, [], BLUES)

    @given(source=PICTURES, target=PICTURES, output=PICTURES)
    def test_is_never_more_than_one(self, source: Picture, target: Picture, output: Picture) -> None:
        try:
            shift = colour_shift([source], [target], [output])
        except DataError:
            return
        assert shift <= 1.0


class TestStructureKept:
    def test_is_one_for_the_inputs_unchanged(self) -> None:
        assert structure_kept(REDS, REDS) == pytest.approx(1.0)

    def test_is_high_for_other_colours_on_the_same_shapes(self) -> None:
        assert structure_kept(REDS, REDS_MADE_BLUE) > 0.95

    def test_is_high_for_the_negative_whose_edges_are_in_the_same_places(self) -> None:
        assert structure_kept(REDS, [255 - red for red in REDS]) > 0.6

    def test_is_low_for_pictures_of_other_scenes(self) -> None:
        off_the_grid = [np.roll(blue, 2, (0, 1)) for blue in BLUES]  # all drawn blocks share one grid of edges
        assert abs(structure_kept(REDS, off_the_grid)) < 0.35

    def test_is_low_for_pixels_in_another_order(self) -> None:
        random = np.random.default_rng(1)
        shuffled = [random.permutation(red.reshape(-1, 3)).reshape(red.shape) for red in REDS]
        assert abs(structure_kept(REDS, shuffled)) < 0.2

    def test_falls_as_edges_are_blurred_away(self) -> None:
        def blurred(picture: Picture, times: int) -> Picture:
            soft = picture.astype(float)
            for _ in range(times):
                soft = (soft + np.roll(soft, 1, 0) + np.roll(soft, 1, 1) + np.roll(soft, (1, 1), (0, 1))) / 4
            return soft.astype(np.uint8)

        kept = [structure_kept(REDS, [blurred(red, times) for red in REDS]) for times in (0, 1, 4)]
        assert kept[0] > kept[1] > kept[2]

    def test_is_zero_for_a_blank_answer_and_one_for_blank_twice(self) -> None:
        blank = np.full((32, 32, 3), 90, np.uint8)
        assert structure_kept([REDS[0]], [blank]) == 0.0
        assert structure_kept([blank], [blank + 20]) == 1.0

    def test_needs_pairs_of_equal_sizes_and_numbers(self) -> None:
        with pytest.raises(ValueError, match="differ in size"):
            structure_kept([REDS[0]], [REDS[0][:16]])
        with pytest.raises(ValueError, match="zip"):
            structure_kept(REDS, REDS[:3])
        with pytest.raises(DataError, match="no pictures"):
            structure_kept([], [])

    @given(picture=PICTURES, seed=st.integers(0, 99))
    def test_lies_within_minus_one_and_one(self, picture: Picture, seed: int) -> None:
        other = np.random.default_rng(seed).integers(0, 256, picture.shape, dtype=np.uint8)
        assert -1.0 <= structure_kept([picture], [other]) <= 1.0
