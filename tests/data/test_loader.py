import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from torch import Tensor

from tests.data.conftest import Paint, beside
from translator.data.dataset import Dataset, open_dataset
from translator.data.loader import Loader
from translator.data.settings import DataSettings, Mode
from translator.errors import DataError

Batches = list[dict[str, Tensor]]
SMALL = {"load_size": 24, "crop_size": 16}


@pytest.fixture
def unpaired(two_folders: Path) -> Dataset:
    return open_dataset("unpaired", DataSettings(root=str(two_folders), **SMALL))


@pytest.fixture
def paired(side_by_side: Path) -> Dataset:
    return open_dataset("paired", DataSettings(pairs=str(side_by_side), **SMALL))


def load(dataset: Dataset, number: int, start: int = 0, *, batch: int = 2, **options: int) -> Batches:
    with Loader(dataset, batch=batch, seed=5, **options) as loader:
        return list(islice(loader.batches(start), number))


def same(left: Batches, right: Batches) -> bool:
    return len(left) == len(right) and all(
        one.keys() == two.keys() and all(torch.equal(one[name], two[name]) for name in one)
        for one, two in zip(left, right, strict=True)
    )


def test_unpaired_batches_hold_both_domains_and_their_indices(unpaired: Dataset) -> None:
    (batch,) = load(unpaired, 1, batch=3)
    assert {name: (tuple(entry.shape), entry.dtype) for name, entry in batch.items()} == {
        "a": ((3, 3, 16, 16), torch.uint8),
        "b": ((3, 3, 16, 16), torch.uint8),
        "index_a": ((3,), torch.int64),
        "index_b": ((3,), torch.int64),
    }


def test_paired_and_single_batches(paired: Dataset, side_by_side: Path) -> None:
    assert list(load(paired, 1)[0]) == ["a", "b", "index"]
    single = open_dataset("single", DataSettings(folder=str(side_by_side), **SMALL))
    assert list(load(single, 1)[0]) == ["image", "index"]


def test_both_sides_of_a_pair_get_the_same_geometry(paired: Dataset) -> None:
    for batch in load(paired, 10):
        # B is the inverted A, before and (up to rounding) after the same resize, crop and mirroring.
        assert (batch["a"].int() + batch["b"].int() - 255).abs().max() <= 2


@given(
    width=st.integers(5, 60),
    height=st.integers(5, 60),
    mode=st.sampled_from(
        ["resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "scale_shortside_and_crop", "none"]
    ),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pairs_share_their_geometry_in_every_mode(
    tmp_path_factory: pytest.TempPathFactory, width: int, height: int, mode: Mode, seed: int
) -> None:
    folder = tmp_path_factory.mktemp("pairs")
    beside(folder, [seed], width, height)
    with Loader(
        open_dataset("paired", DataSettings(pairs=str(folder), preprocess=mode, **SMALL)), batch=1, seed=seed
    ) as loader:
        for batch in islice(loader.batches(0), 3):
            assert batch["a"].shape == batch["b"].shape
            assert (batch["a"].int() + batch["b"].int() - 255).abs().max() <= 2


def test_a_pair_of_two_files_takes_the_size_of_the_first(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "a" / "1.png", 1, 40, 32)
    paint(tmp_path / "b" / "1.png", 1, 80, 64)
    dataset = open_dataset(
        "paired", DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b"), preprocess="none", flip=False)
    )
    (batch,) = load(dataset, 1, batch=1)
    assert batch["a"].shape == batch["b"].shape == (1, 3, 32, 40)


def test_every_epoch_shows_all_of_the_longer_side_once(two_folders: Path) -> None:
    settings = DataSettings(a=str(two_folders / "trainB"), b=str(two_folders / "trainA"), **SMALL)
    seen = [int(batch["index_a"]) for batch in load(open_dataset("unpaired", settings), 14, batch=1)]
    assert sorted(seen[:7]) == sorted(seen[7:]) == list(range(7))
    assert seen[:7] != seen[7:]


@pytest.mark.parametrize("start", [2, 6, 12])
def test_a_resumed_order_is_the_tail_of_the_whole(unpaired: Dataset, start: int) -> None:
    assert same(load(unpaired, 8)[start // 2 :], load(unpaired, 8 - start // 2, start))


def test_another_seed_gives_another_order(unpaired: Dataset) -> None:
    with Loader(unpaired, batch=2, seed=6) as loader:
        assert not same(load(unpaired, 4), list(islice(loader.batches(0), 4)))


def test_the_cache_changes_nothing(unpaired: Dataset, paired: Dataset) -> None:
    for dataset in (unpaired, paired):
        assert same(load(dataset, 10), load(dataset, 10, cache_bytes=0))


@pytest.mark.parametrize("workers", [1, 2])
def test_worker_processes_change_nothing_and_end_with_the_loader(unpaired: Dataset, workers: int) -> None:
    before = torch.get_rng_state()
    assert same(load(unpaired, 10), load(unpaired, 10, workers=workers))
    assert multiprocessing.active_children() == []
    assert torch.equal(before, torch.get_rng_state())


def test_worker_processes_serve_a_thread_as_well(unpaired: Dataset) -> None:
    loaded: list[Batches] = []
    thread = threading.Thread(target=lambda: loaded.append(load(unpaired, 3, workers=1)))
    thread.start()
    thread.join()
    assert same(loaded[0], load(unpaired, 3))


def test_two_processes_of_a_training_see_what_one_sees(unpaired: Dataset) -> None:
    ranks = [load(unpaired, 6, start=4, batch=1, rank=rank, world=2) for rank in (0, 1)]
    union = [{name: torch.cat([one[name], two[name]]) for name in one} for one, two in zip(*ranks, strict=True)]
    assert same(union, load(unpaired, 6, start=4, batch=2))


def test_the_thread_ends_with_the_loader(unpaired: Dataset) -> None:
    loader = Loader(unpaired, batch=1, seed=0)
    batches = loader.batches(0)
    next(batches)
    assert any(thread.name.startswith("loader") for thread in threading.enumerate())
    loader.close()
    assert not any(thread.name.startswith("loader") for thread in threading.enumerate())
    with pytest.raises(StopIteration):
        next(batches)


def test_the_second_epoch_reads_no_files(unpaired: Dataset, two_folders: Path) -> None:
    with Loader(unpaired, batch=7, seed=0) as loader:
        assert loader.cached
        batches = loader.batches(0)
        seen: set[int] = set()
        while len(seen) < 7:  # every B was drawn at least once
            seen |= set(next(batches)["index_b"].tolist())
        for path in two_folders.rglob("*.png"):
            path.unlink()
        next(islice(batches, 5, None))


def test_what_does_not_fit_is_not_cached_and_says_so(unpaired: Dataset) -> None:
    with Loader(unpaired, batch=1, seed=0, cache_bytes=1000) as loader:
        assert not loader.cached
        assert loader.cache_note == "Decoded pictures are not kept: they need 0.0 MiB and the limit is 0.0 MiB."


@pytest.mark.parametrize("workers", [0, 1])
def test_an_unreadable_picture_stops_with_its_name_and_advice(
    unpaired: Dataset, two_folders: Path, workers: int
) -> None:
    broken = two_folders / "trainA" / "3.png"
    broken.write_bytes(b"no picture")
    with pytest.raises(DataError, match=r"trainA.3\.png is .*; run `translator check`.*\.$"):
        load(unpaired, 10, workers=workers)


def test_excluded_files_are_left_out(unpaired: Dataset, two_folders: Path) -> None:
    broken = two_folders / "trainB" / "3.png"
    broken.write_bytes(b"no picture")
    with Loader(unpaired, batch=1, seed=0, exclude=frozenset({broken})) as loader:
        assert loader.dataset.samples == 6
        assert {int(batch["index_b"]) for batch in islice(loader.batches(0), 60)} == set(range(6))


def test_different_sizes_do_not_fit_into_one_batch(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "1.png", 1, 40, 40)
    paint(tmp_path / "2.png", 2, 44, 40)
    dataset = open_dataset("single", DataSettings(folder=str(tmp_path), preprocess="none"))
    assert len(load(dataset, 4, batch=1)) == 4
    with pytest.raises(DataError, match="different sizes"):
        load(dataset, 1, batch=2)


def test_transparent_pictures_are_put_on_the_background(tmp_path: Path) -> None:
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    settings = DataSettings(folder=str(tmp_path), background="#102030", **SMALL)
    (batch,) = load(open_dataset("single", settings), 1, batch=1)
    assert [int(batch["image"][0, channel].unique()) for channel in range(3)] == [0x10, 0x20, 0x30]


def test_fixed_samples_are_the_first_held_out_ones_uncropped_by_chance(unpaired: Dataset, two_folders: Path) -> None:
    loaders = [Loader(unpaired, batch=1, seed=seed) for seed in (1, 2)]
    one, two = (loader.fixed(8) for loader in loaders)
    assert same([one], [two])
    assert one["a"].shape == (2, 3, 16, 16)
    held_out = Image.open(two_folders / "testA" / "0.png").resize((24, 24), Image.Resampling.BICUBIC)
    middle = np.asarray(held_out)[4:20, 4:20].astype(int)
    assert np.abs(one["a"][0].permute(1, 2, 0).numpy() - middle).max() <= 1


def test_fixed_samples_come_from_the_training_where_nothing_is_held_out(two_folders: Path) -> None:
    settings = DataSettings(a=str(two_folders / "trainA"), b=str(two_folders / "trainB"), **SMALL)
    with Loader(open_dataset("unpaired", settings), batch=1, seed=0) as loader:
        fixed = loader.fixed(6)
    assert fixed["index_a"].tolist() == [0, 1, 2, 3, 4, 0]
    assert fixed["index_b"].tolist() == [0, 1, 2, 3, 4, 5]


def test_fixed_samples_of_different_sizes_take_the_size_of_the_first(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "1.png", 1, 40, 40)
    paint(tmp_path / "2.png", 2, 48, 24)
    dataset = open_dataset("single", DataSettings(folder=str(tmp_path), preprocess="none"))
    with Loader(dataset, batch=1, seed=0) as loader:
        assert loader.fixed(2)["image"].shape == (2, 3, 40, 40)


def test_a_killed_worker_process_is_one_sentence(unpaired: Dataset) -> None:
    with Loader(unpaired, batch=1, seed=0, workers=1) as loader:
        batches = loader.batches(0)
        next(batches)
        (worker,) = multiprocessing.active_children()
        worker.kill()
        with pytest.raises(DataError, match="ended unexpectedly"):
            list(islice(batches, 100))


TRAINER = """
import sys, time
from translator.data.dataset import open_dataset
from translator.data.loader import Loader
from translator.data.settings import DataSettings

if __name__ == "__main__":
    dataset = open_dataset("single", DataSettings(folder=sys.argv[1], load_size=24, crop_size=16))
    batches = Loader(dataset, batch=1, seed=0, workers=1).batches(0)
    next(batches)
    print("loading", flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc to find processes")
def test_worker_processes_do_not_outlive_a_killed_training(side_by_side: Path, tmp_path: Path) -> None:
    script = tmp_path / "trainer.py"
    script.write_text(TRAINER)
    # A session of its own, so that exactly its processes can be found.
    trainer = subprocess.Popen(
        [sys.executable, script, side_by_side], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    with trainer:
        assert trainer.stdout is not None
        assert trainer.stdout.readline() == "loading\n"
        assert len(members_of(trainer.pid)) > 1
        os.kill(trainer.pid, signal.SIGKILL)
    assert eventually(lambda: not members_of(trainer.pid))


def members_of(session: int) -> list[int]:
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def eventually(condition: Callable[[], bool], within_s: float = 20) -> bool:
    end = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
