import numpy as np
import pytest

from translator.data import cache
from translator.data.cache import Arena, make_arena

ONE = np.full((3, 2, 2), 1, np.uint8)
TWO = np.full((3, 4, 2), 2, np.uint8)


def refuse() -> np.ndarray:
    raise AssertionError("read again")


@pytest.mark.parametrize("processes", [False, True])
def test_a_slot_is_read_once(processes: bool) -> None:
    arena, sentence = make_arena([ONE.shape, TWO.shape], 1000, processes=processes)
    assert isinstance(arena, Arena)
    assert sentence == "Decoded pictures are kept in memory (0.0 MiB)."
    assert arena.get(1, lambda: TWO).tolist() == TWO.tolist()
    assert arena.filled == 1
    assert arena.get(1, refuse).tolist() == TWO.tolist()
    assert arena.get(0, lambda: ONE).tolist() == ONE.tolist()
    assert arena.get(1, refuse).tolist() == TWO.tolist()


def test_a_picture_of_another_shape_is_not_kept() -> None:
    arena, _ = make_arena([ONE.shape], 1000, processes=False)
    assert arena is not None
    assert arena.get(0, lambda: TWO).shape == TWO.shape
    assert arena.filled == 0
    assert arena.get(0, lambda: ONE).tolist() == ONE.tolist()


def test_more_than_the_limit_is_not_kept() -> None:
    arena, sentence = make_arena([(3, 1000, 1000)] * 2, 5 * 2**20, processes=False)
    assert arena is None
    assert sentence == "Decoded pictures are not kept: they need 5.7 MiB and the limit is 5.0 MiB."


def test_more_than_the_free_memory_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_room", lambda processes: 2**20)
    arena, sentence = make_arena([(3, 1000, 1000)], 2**30, processes=True)
    assert arena is None
    assert sentence == "Decoded pictures are not kept: they need 2.9 MiB and 1.0 MiB of memory may be used."


def test_processes_on_one_machine_share_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = cache._room(processes=True)
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "8")
    shared = cache._room(processes=True)
    assert (alone is None and shared is None) or (shared is not None and alone is not None and shared < alone / 4)
