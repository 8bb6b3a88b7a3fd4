"""Measuring some steps before a training: real steps, nothing left behind."""

import os
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from tests.train.duel import Duel
from tests.train.test_loop import recipe
from translator.data.health import check
from translator.errors import RunError
from translator.jobs.progress import Control, Event, Progress
from translator.train.loop import train
from translator.train.preflight import LEAST, STEPS, DoesNotFit, Measured, measure, smaller
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import prepare, start


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def health(chosen: Recipe) -> dict[str, object]:
    return check(chosen.family.data, chosen.data).to_json()


def pace(run: Run) -> float:
    """The median of the seconds per image between two lines of the log."""
    ticks = run.ticks()
    return median((b["time"] - a["time"]) / (b["images"] - a["images"]) for a, b in pairwise(ticks))


def test_time_memory_and_disk_are_those_of_the_training(
    duel: Duel, pairs: Path, tmp_path: Path, temporary: Path, home: Path
) -> None:
    chosen = recipe(duel, pairs, **{"config.width": 64, "machine.threads": 1, "training.epochs": 4.0})
    events: list[Event] = []
    measured = measure(chosen, health(chosen), report=events.append)
    assert list(temporary.iterdir()) == []
    run = start(chosen, tmp_path / "run")
    train(run)
    assert measured.steps == STEPS
    low, middle, high = measured.seconds
    assert low <= middle <= high
    assert pace(run) / 4 < middle / 240 < pace(run) * 4
    assert measured.total_images == run.total_images == 240
    written = sum(path.stat().st_size for path in run.checkpoint().folder.iterdir())
    assert measured.checkpoint_bytes == pytest.approx(written, rel=0.02)
    assert measured.disk_bytes == 3 * measured.checkpoint_bytes
    assert measured.peak_bytes and 2**20 < measured.peak_bytes < 2**30
    assert measured.fits
    shown = [event for event in events if isinstance(event, Progress)]
    assert shown[-1].done == shown[-1].total > STEPS
    assert not (home / "runs").exists()


def test_a_stop_ends_the_child_and_leaves_nothing(duel: Duel, pairs: Path, temporary: Path) -> None:
    control = Control()
    chosen = recipe(duel, pairs)
    with pytest.raises(RunError, match="stopped"):
        measure(chosen, health(chosen), report=lambda event: control.stop(), control=control)
    assert list(temporary.iterdir()) == []


def test_what_the_training_would_refuse_is_refused(duel: Duel, pairs: Path, temporary: Path) -> None:
    chosen = recipe(duel, pairs, **{"machine.device": "cuda:99"})
    with pytest.raises(RunError, match="cuda:99 is not on this machine"):
        measure(chosen, health(chosen))
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs more memory than a Windows page file refuses")
def test_too_large_a_training_does_not_fit_and_a_smaller_one_is_proposed(duel: Duel, pairs: Path) -> None:
    chosen = recipe(duel, pairs, **{"config.width": 2**31, "training.batch": 6})
    with pytest.raises(DoesNotFit, match="more memory than there is"):
        measure(chosen, health(chosen))
    assert smaller(chosen) == {"training.batch": 3, "training.accumulate": 2}


def test_the_batch_is_made_smaller_first_and_then_the_pictures(duel: Duel, pairs: Path) -> None:
    chosen = recipe(duel, pairs, **{"training.batch": 4, "data.load_size": 286, "data.crop_size": 256})
    proposals = []
    while changes := smaller(chosen):
        proposals.append(changes)
        chosen = chosen.changed(changes, "test")
        chosen.data.check_sizes()
    assert proposals[:3] == [
        {"training.batch": 2, "training.accumulate": 2},
        {"training.batch": 1, "training.accumulate": 4},
        {"data.crop_size": 192, "data.load_size": 214},
    ]
    assert chosen.training.batch == 1 and chosen.data.crop_size == 32


def test_what_takes_too_much_memory_or_disk_does_not_fit() -> None:
    def needing(peak: int | None, checkpoint: int) -> Measured:
        return Measured("cpu", LEAST, (1, 1, 1), 10, peak, 100, checkpoint, 2, 100)

    assert needing(90, 30).fits
    assert needing(None, 30).fits
    assert not needing(99, 30).fits
    assert not needing(90, 40).fits


def test_the_pictures_that_cannot_be_read_are_left_out(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    (pairs / "00.png").write_bytes((pairs / "00.png").read_bytes()[:60])
    chosen = recipe(duel, pairs)
    made = prepare(chosen, tmp_path / "run", health(chosen))
    assert (made.facts.samples, made.excluded) == (59, frozenset({pairs / "00.png"}))
    assert Run.open(made.folder).dataset().samples == 59
