"""A run as a subject: its own held-out pairs, its own training pictures, the numbers its exported Model gets."""

from pathlib import Path

import numpy as np
import pytest

from tests.evaluate.test_evaluation import Colours
from tests.train.conftest import duel, pairs  # noqa: F401
from tests.train.duel import Duel
from translator.errors import DataError
from translator.evaluate.evaluation import evaluate
from translator.evaluate.judging import Judging
from translator.evaluate.task import Folders, task_of_model, tasks_of_run
from translator.export.run import export_run
from translator.images.codec import decode, encode
from translator.models.library import Library
from translator.train.loop import train
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start


@pytest.fixture
def trained(duel: Duel, pairs: Path, home: Path) -> Run:  # noqa: F811
    """A run on 52 pairs, with 8 held out."""
    for number, path in enumerate(sorted(pairs.iterdir())):
        place = pairs / ("test" if number < 8 else "train")
        place.mkdir(exist_ok=True)
        path.rename(place / path.name)
    changes = {
        "data.pairs": str(pairs),
        "data.load_size": 18,
        "data.crop_size": 16,
        "training.epochs": 1.0,
        "training.decay_epochs": 0.0,
        "training.batch": 4,
        "machine.device": "cpu",
        "machine.precision": "off",
    }
    run = start(Recipe.default(duel).changed(changes, "test"), home / "runs" / "turned")
    train(run)
    return run


def test_a_run_is_judged_by_what_it_held_out(trained: Run, pairs: Path, tmp_path: Path) -> None:  # noqa: F811
    with tasks_of_run(trained, Folders(), device="cpu") as (task,):
        assert task.name == "a2b" and task.is_paired and not task.is_kept
        assert task.source is not None and task.train is not None
        assert (len(task.real), len(task.source), len(task.train)) == (8, 8, 52)
        assert (task.real.split, task.train.split) == ("held out", "train")
        whole = decode(sorted((pairs / "test").iterdir())[2]).pixels
        assert (task.source.named[2].read() == whole[:, :16]).all()
        assert (task.real.named[2].read() == whole[:, 16:]).all()
        assert task.real.sha256 != task.source.sha256
        part = evaluate(task, Colours(), Judging())
    (path,) = export_run(trained, folder=tmp_path / "out")
    for side in ("a", "b"):
        (tmp_path / side).mkdir()
    for number, file in enumerate(sorted((pairs / "test").iterdir())):
        pixels = decode(file).pixels
        encode(np.ascontiguousarray(pixels[:, :16]), tmp_path / "a" / f"{number}.png")
        encode(np.ascontiguousarray(pixels[:, 16:]), tmp_path / "b" / f"{number}.png")
    entry = Library().find(path)
    model = task_of_model(entry, Folders(tmp_path / "b", tmp_path / "a", is_paired=True), device="cpu")
    other = evaluate(model, Colours(), Judging())
    assert [score.value for score in part.pairs] == [score.value for score in other.pairs]
    assert part.model["id"] == other.model["id"]
    assert part.reference[0].conditions.generated == 8


def test_a_run_that_held_out_nothing_needs_a_folder(trained: Run, tmp_path: Path) -> None:
    recipe = trained.read_json("recipe.json")
    recipe["data"]["pairs"] = str(Path(recipe["data"]["pairs"]) / "train")
    trained.write_json("recipe.json", recipe)
    facts = trained.read_json("facts.json")
    bare = Run(trained.folder)
    assert facts["files"]
    with (
        pytest.raises(DataError, match="held out no pictures to judge it by; give --real FOLDER"),
        tasks_of_run(bare, Folders(), device="cpu"),
    ):
        pass
