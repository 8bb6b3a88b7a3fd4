"""Runs beside each other."""

from pathlib import Path

import pytest

from tests.train.duel import Duel
from tests.train.test_loop import recipe
from translator.errors import RunError
from translator.train.comparison import Difference, compare
from translator.train.loop import train
from translator.train.run import Run
from translator.train.start import start


def run(duel: Duel, pairs: Path, folder: Path, **changes: object) -> Run:
    made = start(recipe(duel, pairs, **changes), folder)
    train(made)
    return made


def test_what_differs_is_listed_and_curves_are_those_of_the_logs(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    one = run(duel, pairs, tmp_path / "one", **{"training.epochs": 1.0})
    two = run(duel, pairs, tmp_path / "two", **{"training.epochs": 1.0, "config.lr": 0.01, "training.seed": 3})
    found = compare([one, two])
    assert found.differences == (Difference("config.lr", (0.05, 0.01)), Difference("training.seed", (0, 3)))
    assert set(found.losses) == {"d", "g", "l1"}
    images, values = found.curve(1, "l1")
    assert images == [20, 40, 60]
    assert values == [tick["l1"] for tick in two.ticks()]
    assert found.curve(0, "nothing") == ([], [])


def test_two_to_six_different_runs(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    one = start(recipe(duel, pairs), tmp_path / "one")
    for runs in ([], [one], [one, Run(tmp_path / "one")]):
        with pytest.raises(RunError, match="2 to 6 different runs"):
            compare(runs)
