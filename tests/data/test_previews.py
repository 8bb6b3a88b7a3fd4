"""All training samples, gone through once: in order, nothing drawn, nothing left out."""

from pathlib import Path

import numpy as np
import pytest

from translator.data.dataset import open_dataset
from translator.data.previews import survey
from translator.data.settings import DataSettings

SMALL = {"load_size": 24, "crop_size": 16}


@pytest.mark.parametrize("batch", [1, 3, 64])
def test_a_survey_gives_every_sample_once_and_in_order(side_by_side: Path, batch: int) -> None:
    dataset = open_dataset("paired", DataSettings(pairs=str(side_by_side), **SMALL))
    batches = list(survey(dataset, batch))
    assert [index for each in batches for index in each["index"].tolist()] == [0, 1, 2, 3, 4]
    assert max(len(each["a"]) for each in batches) == min(batch, 5)
    assert batches[0]["a"].shape[1:] == (3, 16, 16)


def test_a_survey_is_the_same_every_time_and_cut_from_the_middle(side_by_side: Path) -> None:
    dataset = open_dataset("single", DataSettings(folder=str(side_by_side), **SMALL))
    (first,), (second,) = survey(dataset, 8), survey(dataset, 8)
    assert np.array_equal(first["image"], second["image"])
    whole = dataset.reader.read(dataset.groups[2])
    assert np.array_equal(first["image"][2], whole[:, 4:20, 4:20])


def test_of_two_folders_the_shorter_begins_anew(two_folders: Path) -> None:
    dataset = open_dataset("unpaired", DataSettings(root=str(two_folders), **SMALL))
    (batch,) = survey(dataset, 8)
    assert batch["index_a"].tolist() == [0, 1, 2, 3, 4, 0, 1]
    assert batch["index_b"].tolist() == [0, 1, 2, 3, 4, 5, 6]


def test_held_out_pictures_are_not_surveyed(two_folders: Path) -> None:
    dataset = open_dataset("single", DataSettings(folder=str(two_folders / "trainA"), **SMALL))
    assert sum(len(batch["image"]) for batch in survey(dataset, 2)) == dataset.samples == 5
