"""A family that looks at all of the data before its first step."""

import shutil
from pathlib import Path

import pytest
import torch

from tests.train.duel import Duel
from tests.train.test_loop import recipe
from translator.jobs.progress import Control, Event, Progress
from translator.train.loop import train
from translator.train.networks import load_networks
from translator.train.run import Run
from translator.train.start import start


def watched(run: Run, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Make the run's family look at the data; return the list of what it is shown."""
    shown: list[int] = []

    def survey(self, config, nets, batches, ctx) -> None:
        assert not torch.is_grad_enabled()
        for batch in batches:
            assert -1 <= float(batch["a"].min()) < float(batch["a"].max()) <= 1
            shown.extend(batch["index"].tolist())

    monkeypatch.setattr(type(run.recipe.family), "survey", survey)
    return shown


def test_every_sample_is_shown_once_before_a_training_and_not_when_it_is_resumed(
    duel: Duel, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    shown, events = watched(run, monkeypatch), list[Event]()
    train(run, report=events.append)
    assert shown == list(range(60))
    looks = [event for event in events if isinstance(event, Progress) and event.what == "Looking at the pictures"]
    assert (looks[-1].done, looks[-1].total) == (60, 60)
    shutil.rmtree(run.checkpoints[-1].folder)
    train(run)
    assert len(shown) == 60


def test_a_stop_while_looking_keeps_nothing_and_the_next_start_looks_again(
    duel: Duel, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    shown, control = watched(run, monkeypatch), Control()
    control.stop()
    train(run, control=control)
    assert (shown, run.checkpoints, run.state()) == ([], [], "stopped")
    train(run)
    assert shown == list(range(60))
    assert run.state() == "finished"


def test_averages_begin_with_what_the_family_learned_before_the_first_step(
    duel: Duel, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_life = 1e12  # the average keeps what it began with
    run = start(recipe(duel, pairs, **{"config.ema_half_life": half_life}), tmp_path / "run")

    def initialise(self, config, nets, batch, ctx) -> None:
        for parameter in nets["G"].parameters():
            parameter.fill_(0.125)

    monkeypatch.setattr(type(run.recipe.family), "initialise", initialise)
    train(run)
    averaged = load_networks(run, run.checkpoints[-1])["G"]
    for parameter in averaged.parameters():
        torch.testing.assert_close(parameter.detach(), torch.full_like(parameter, 0.125))
