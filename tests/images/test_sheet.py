"""Grids of pictures with captions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.images.sheet import layout, sheet

GROUND = (0xF6, 0xF7, 0xF9)
RED, BLUE = ((255, 0, 0), (0, 0, 255))


def plain(width: int, height: int, colour: tuple[int, int, int]) -> np.ndarray:
    return np.full((height, width, 3), colour, np.uint8)


def where(grid: np.ndarray, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """Return left, top, width and height of the one place that has a colour."""
    rows, columns = np.nonzero((grid == colour).all(-1))
    left, top = int(columns.min()), int(rows.min())
    width, height = int(columns.max()) - left + 1, int(rows.max()) - top + 1
    assert len(rows) == width * height, "the place is not a rectangle"
    return left, top, width, height


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=4), min_size=1, max_size=3
    ),
    st.integers(0, 40),
    st.booleans(),
)
def test_cells_are_equal_and_the_sheet_holds_them_all(
    sizes: list[list[tuple[int, int]]], cell: int, titled: bool
) -> None:
    rows = [[plain(width, height, RED) for width, height in row] for row in sizes]
    columns = max(len(row) for row in rows)
    grid = sheet(rows, ["title"] * columns if titled else (), cell=cell)
    width = cell or max(width for row in sizes for width, _ in row)
    height = cell or max(height for row in sizes for _, height in row)
    gap = max(4, min(width, height) // 32)
    assert grid.dtype == np.uint8
    assert grid.shape[1] == columns * (width + gap) + gap
    caption = grid.shape[0] - len(rows) * (height + gap) - gap
    assert (caption > 0) == titled
    assert (grid[:, :gap] == GROUND).all()
    assert (grid[-gap:] == GROUND).all()


def test_rows_go_down_and_columns_to_the_right() -> None:
    grid = sheet([[plain(8, 8, RED), plain(8, 8, (1, 2, 3))], [plain(8, 8, (4, 5, 6)), plain(8, 8, BLUE)]])
    assert where(grid, RED) == (4, 4, 8, 8)
    assert where(grid, (1, 2, 3)) == (16, 4, 8, 8)
    assert where(grid, (4, 5, 6)) == (4, 16, 8, 8)
    assert where(grid, BLUE) == (16, 16, 8, 8)
    assert grid.shape == (28, 28, 3)


def test_pictures_fill_their_cell_and_keep_their_aspect() -> None:
    grid = sheet([[plain(40, 20, RED), plain(5, 10, BLUE)]], cell=20)
    assert where(grid, RED) == (4, 9, 20, 10)
    assert where(grid, BLUE) == (33, 4, 10, 20)


def test_pictures_of_the_cells_size_are_not_resampled() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8)
    assert np.array_equal(sheet([[noise]])[4:20, 4:20], noise)


def test_captions_stand_above_their_columns_and_do_not_touch_the_next() -> None:
    grid = sheet([[plain(120, 40, RED), plain(120, 40, BLUE)]], ["A very long title that cannot fit in here", ""])
    top = where(grid, RED)[1]
    written = (grid[:top] != GROUND).any((0, 2))
    assert written[4:124].sum() > 60
    assert not written[124:].any()


def test_a_long_caption_takes_two_lines_rather_than_a_smaller_type() -> None:
    pictures = [[plain(96, 96, RED), plain(96, 96, BLUE)]]
    one, two = sheet(pictures, ["apples", ""]), sheet(pictures, ["apples to oranges in autumn", ""])
    assert where(two, RED)[1] > where(one, RED)[1]
    lower = two[where(one, RED)[1] + 2 : where(two, RED)[1], :100]
    assert (lower != GROUND).any()


def test_the_layout_tells_where_the_pictures_are() -> None:
    rows = [[plain(30, 20, RED), plain(30, 20, (1, 2, 3))], [plain(30, 20, (4, 5, 6)), plain(30, 20, BLUE)]]
    for sides in ((), ("one", "two")):
        plan, grid = layout(rows, ["a", "b"], sides=sides), sheet(rows, ["a", "b"], sides=sides)
        assert where(grid, RED) == plan.box(0, 0)
        assert where(grid, BLUE) == plan.box(1, 1)
        assert plan.size == (grid.shape[1], grid.shape[0])


def test_a_shorter_row_leaves_its_cells_empty() -> None:
    grid = sheet([[plain(8, 8, RED), plain(8, 8, RED)], [plain(8, 8, BLUE)]])
    assert (grid[16:, 16:] == GROUND).all()


def test_captions_of_any_script_are_taken() -> None:
    assert sheet([[plain(64, 64, RED)]], ["马 → 斑马\n(второй)"]).shape[1] == 72


@pytest.mark.parametrize("rows", [[], [[]], [[], []]])
def test_a_sheet_without_a_picture_is_a_mistake_of_the_caller(rows: list[list[np.ndarray]]) -> None:
    with pytest.raises(ValueError, match="at least one picture"):
        sheet(rows)


def test_captions_of_rows_stand_left_of_them() -> None:
    rows = [[plain(40, 30, RED), plain(40, 30, BLUE)], [plain(40, 30, BLUE)]]
    bare, named = sheet(rows), sheet(rows, sides=("apple\nseeds 0 to 1", ""))
    margin = named.shape[1] - bare.shape[1]
    assert named.shape[0] == bare.shape[0] and margin > 40
    assert (named[:, margin + 4 :] == bare[:, 4:]).all()
    left = (named[:, :margin] != GROUND).any(-1).any(1)
    assert left[: bare.shape[0] // 2].any() and not left[bare.shape[0] // 2 + 4 :].any()


def test_a_long_caption_of_a_row_is_cut() -> None:
    assert sheet([[plain(40, 30, RED)]], sides=("a red apple " * 40,)).shape[1] < 420
