"""Port, Loop and Export refuse what cannot become a Model."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.api import Export, Loop, Port

NETWORK: Any = None  # an Export only carries it


class TestPort:
    @pytest.mark.parametrize("name", ["", "two words", "1st", "a-b", "a.b"])
    def test_its_name_is_an_identifier(self, name: str) -> None:
        with pytest.raises(ValueError, match="must be an identifier"):
            Port(name, "image")

    @pytest.mark.parametrize("sizes", [{"multiple_of": 0}, {"minimum": 0}, {"minimum": -4}])
    def test_sizes_count_pixels(self, sizes: dict[str, int]) -> None:
        with pytest.raises(ValueError, match="count pixels and start at 1"):
            Port("image", "image", **sizes)

    @given(st.sets(st.sampled_from(["low", "high", "default"]), max_size=2))
    def test_a_number_has_bounds_and_a_default(self, given: set[str]) -> None:
        with pytest.raises(ValueError, match="a number needs low, high and default"):
            Port("strength", "number", **dict.fromkeys(given, 1.0))

    def test_a_number_with_all_three_is_taken(self) -> None:
        assert Port("strength", "number", low=0, high=2, default=1).default == 1


class TestLoop:
    @given(st.integers(-5, 5), st.integers(-5, 5))
    def test_its_steps_lie_within_its_bound(self, steps: int, bound: int) -> None:
        if 1 <= steps <= bound:
            assert Loop(steps, bound).bound == bound
        else:
            with pytest.raises(ValueError, match="does not lie within 1 and its bound"):
                Loop(steps, bound)


class TestExport:
    def test_an_input_and_an_output_do_not_share_a_name(self) -> None:
        with pytest.raises(ValueError, match="two ports are called image; ONNX gives every value one name"):
            Export("a2b", NETWORK, (Port("image", "image"),), (Port("image", "image"),))

    def test_looks_at_the_whole_picture_unless_it_says_otherwise(self) -> None:
        assert Export("a2b", NETWORK, (Port("image", "image"),), (Port("output", "image"),)).whole_image
