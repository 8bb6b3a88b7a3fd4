from pathlib import Path

import numpy as np
import pytest

from tests.data.conftest import Paint
from translator.api import Facts
from translator.data.dataset import open_dataset
from translator.data.settings import DataSettings
from translator.errors import DataError


def test_unpaired_data_is_as_long_as_its_longer_side(two_folders: Path) -> None:
    dataset = open_dataset("unpaired", DataSettings(root=str(two_folders)))
    assert (dataset.kind, dataset.samples, dataset.held_out) == ("unpaired", 7, 2)
    assert dataset.facts(4) == Facts(samples=7, height=256, width=256, channels=3, batch=4)


def test_pairs_and_pictures_are_counted(side_by_side: Path) -> None:
    assert open_dataset("paired", DataSettings(pairs=str(side_by_side))).samples == 5
    assert open_dataset("single", DataSettings(folder=str(side_by_side))).samples == 5


def test_sizes_that_vary_are_zero_in_the_facts(side_by_side: Path) -> None:
    facts = open_dataset("paired", DataSettings(pairs=str(side_by_side), preprocess="none")).facts(1)
    assert (facts.height, facts.width) == (0, 0)


def test_a_goes_in_order_and_b_is_drawn_uniformly(two_folders: Path) -> None:
    dataset = open_dataset("unpaired", DataSettings(root=str(two_folders)))
    generator = np.random.default_rng(0)
    choices = [dataset.choose(position % 7, generator) for position in range(7 * 200)]
    assert [choice.indices[0] for choice in choices[:7]] == [0, 1, 2, 3, 4, 0, 1]
    drawn = np.bincount([choice.indices[1] for choice in choices], minlength=7)
    assert drawn.min() > 150
    assert all(dataset.groups[one.groups[1]][0].path.parent.name == "trainB" for one in choices[:20])


def test_empty_folders_are_refused(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "a" / "1.png", 1)
    (tmp_path / "b").mkdir()
    with pytest.raises(DataError, match="no readable pictures of b to train on"):
        open_dataset("unpaired", DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b")))


def test_leaving_files_out_shortens_the_epoch(side_by_side: Path) -> None:
    dataset = open_dataset("paired", DataSettings(pairs=str(side_by_side)))
    assert dataset.without(frozenset({side_by_side / "0.png"})).samples == 4
    with pytest.raises(DataError, match="no pairs to train on"):
        dataset.without(frozenset(side_by_side.iterdir()))


def test_shapes_are_known_from_the_headers(side_by_side: Path) -> None:
    settings = DataSettings(pairs=str(side_by_side), preprocess="scale_width", load_size=80)
    dataset = open_dataset("paired", settings)
    assert dataset.shapes() == [(6, 60, 80)] * 5
    assert [dataset.reader.read(group).shape for group in dataset.groups] == dataset.shapes()
