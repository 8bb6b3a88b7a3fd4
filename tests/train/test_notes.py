"""What a user calls a run and says of it."""

from pathlib import Path

import pytest

from tests.train.duel import Duel
from tests.train.test_loop import recipe
from translator.errors import RunError
from translator.train.notes import Notes
from translator.train.run import Run
from translator.train.start import start


def test_notes_are_kept_in_the_folder_whose_name_stays(duel: Duel, pairs: Path, home: Path) -> None:
    run = start(recipe(duel, pairs), home / "runs" / "duel-1")
    assert (run.title, run.notes) == ("duel-1", Notes())
    notes = Notes("Würfel 方块", "Second try,\nwith more blocks.", star=True)
    notes.write(run.folder)
    assert run.notes == notes
    assert (run.title, run.name, run.folder.name) == ("Würfel 方块", "duel-1", "duel-1")
    assert Run.find("Würfel 方块").folder == run.folder == Run.find("duel-1").folder


def test_a_name_that_two_runs_have_finds_neither(duel: Duel, pairs: Path, home: Path) -> None:
    for name in ("one", "two"):
        Notes("same").write(start(recipe(duel, pairs), home / "runs" / name).folder)
    with pytest.raises(RunError, match="Several runs are called same"):
        Run.find("same")


def test_damaged_notes_are_none(tmp_path: Path) -> None:
    for content in ("{", "[1]", '{"name": 3}', ""):
        (tmp_path / "notes.json").write_text(content)
        assert Notes.read(tmp_path) == Notes()


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="at most 100 letters"):
        Notes("x" * 101).write(tmp_path)
    with pytest.raises(RunError, match="cannot be written"):
        Notes("x").write(tmp_path / "gone")
