"""A whole training: what is in the run afterwards, how it stops, and what stops it."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.train.duel import Duel
from translator.errors import ConfigError, DataError, RunError
from translator.images.codec import header
from translator.jobs.progress import Control, Event, Note, Progress
from translator.train.checkpoint import list_checkpoints
from translator.train.loop import train
from translator.train.networks import load_networks
from translator.train.recipe import Recipe
from translator.train.run import Run, list_runs
from translator.train.sheets import read_layout
from translator.train.start import start


def recipe(duel: Duel, pairs: Path, **changes: object) -> Recipe:
    small = {
        "data.pairs": str(pairs),
        "data.load_size": 16,
        "data.crop_size": 16,
        "training.epochs": 2.0,
        "training.decay_epochs": 0.0,
        "training.batch": 4,
        "training.log_every": 20,
        "training.sample_every": 60,
        "training.checkpoint_every": 40,
        "machine.device": "cpu",
        "machine.precision": "off",
    }
    return Recipe.default(duel).changed(small | changes, "test")


def weights(run: Run) -> dict[str, torch.Tensor]:
    run.checkpoint().verify()
    return load_file(run.checkpoint().folder / "shared.safetensors")


def same(x: dict[str, torch.Tensor], y: dict[str, torch.Tensor]) -> bool:
    return x.keys() == y.keys() and all(torch.equal(x[name], y[name]) for name in x)


def test_a_run_holds_recipe_environment_log_samples_and_the_newest_checkpoints(
    duel: Duel, pairs: Path, tmp_path: Path
) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    events: list[Event] = []
    train(run, report=events.append)
    assert run.state() == "finished"
    assert [c.images for c in run.checkpoints] == [80, 120]
    assert [tick["images"] for tick in run.ticks()] == [20, 40, 60, 80, 100, 120]
    assert run.ticks()[-1]["l1"] < 0.9 * run.ticks()[0]["l1"]
    assert sorted(p.name for p in (run.folder / "samples").glob("*.png")) == ["000000060.png", "000000120.png"]
    layout = read_layout(run.folder / "samples")
    about = header(run.newest_sample())
    assert layout is not None and layout.size == (about.width, about.height)
    assert (layout.titles, layout.width, layout.rows) == (("pairs A", "pairs A to pairs B"), 16, 4)
    assert json.loads((run.folder / "environment.json").read_text())["device"] == "cpu"
    assert Run.open(run.folder).recipe.to_json() == recipe(duel, pairs).to_json()
    last = [event for event in events if isinstance(event, Progress) and event.what == "Training"][-1]
    assert (last.done, last.total) == (120, 120)
    assert dict(last.values).keys() == {"d", "g", "l1"}


def test_a_stopped_run_resumes_to_the_weights_of_an_uninterrupted_one(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    changes: dict[str, object] = {"config.ema_half_life": 30.0, "training.accumulate": 2, "machine.precision": "bf16"}
    whole = start(recipe(duel, pairs, **changes), tmp_path / "whole")
    train(whole)
    broken = start(recipe(duel, pairs, **changes), tmp_path / "broken")
    for images in (24, 64):
        control = Control()
        train(broken, control=control, report=lambda event, c=control, n=images: stop_at(event, c, n))
        assert broken.state() == "stopped"
    train(Run.open(broken.folder))
    assert same(weights(whole), weights(broken))
    assert [t["images"] for t in broken.ticks()][-3:] == [t["images"] for t in whole.ticks()][-3:]


def test_a_slow_training_is_saved_by_the_clock(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    always = {"training.checkpoint_every": 10**6, "training.checkpoint_minutes": 1e-9, "training.keep": 9}
    run = start(recipe(duel, pairs, **always), tmp_path / "run")
    train(run)
    assert [c.images for c in run.checkpoints] == [20, 40, 60, 80, 100, 120]


def test_a_checkpoint_that_is_asked_for_is_saved_and_the_training_goes_on(
    duel: Duel, pairs: Path, tmp_path: Path
) -> None:
    run = start(recipe(duel, pairs, **{"training.checkpoint_every": 10**6}), tmp_path / "run")
    control, told = Control(), []

    def ask(event: Event) -> None:
        told.append(event)
        if isinstance(event, Progress) and event.done == 40:
            control.save()

    train(run, control=control, report=ask)
    assert [c.images for c in run.checkpoints] == [40, 120]
    assert not control.saving
    assert Note("A checkpoint was saved at 40 images.") in told
    assert [line["images"] for line in run.log.read() if line.get("event") == "saved"] == [40]


def stop_at(event: Event, control: Control, images: int) -> None:
    if isinstance(event, Progress) and event.what == "Training" and event.done >= images:
        control.stop()


def test_the_seed_decides_everything(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    found = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        run = start(recipe(duel, pairs, **{"training.seed": seed, "training.epochs": 0.5}), tmp_path / name)
        torch.rand(7)  # whatever else draws in this process changes nothing
        train(run)
        found.append(weights(run))
    assert same(found[0], found[1])
    assert not same(found[0], found[2])


def test_networks_are_read_back_with_their_average(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs, **{"config.ema_half_life": 30.0}), tmp_path / "run")
    train(run)
    saved, nets = weights(run), load_networks(run, run.checkpoint())
    assert torch.equal(nets["G"].state_dict()["0.weight"], saved["ema.G.average.0.weight"])
    assert torch.equal(nets["D"].state_dict()["0.weight"], saved["nets.D.0.weight"])
    assert not torch.equal(saved["ema.G.average.0.weight"], saved["nets.G.0.weight"])


def test_infinite_losses_stop_the_run_and_name_the_last_good_checkpoint(
    duel: Duel, pairs: Path, tmp_path: Path
) -> None:
    run = start(recipe(duel, pairs, **{"config.explode": True}), tmp_path / "run")
    with pytest.raises(RunError, match=r"g.* stopped being finite .* checkpoint at 40 images is good"):
        train(run)
    assert run.state() == "failed"
    assert run.log.read()[-1]["event"] == "failed"
    run.checkpoint().verify()
    assert run.checkpoint().images == 40


def test_a_flipped_bit_in_a_checkpoint_is_noticed(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs, **{"training.epochs": 1.0}), tmp_path / "run")
    train(run)
    path = run.checkpoint().folder / "shared.safetensors"
    content = bytearray(path.read_bytes())
    content[-5] ^= 1
    path.write_bytes(content)
    with pytest.raises(RunError, match="damaged"):
        load_networks(run, run.checkpoint())


def test_two_processes_cannot_train_one_run(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    with run.held():
        assert run.state() == "training"
        with pytest.raises(RunError, match="Another process"):
            train(run)


def test_a_checkpoint_that_cannot_be_written_leaves_the_one_before_it_whole(
    duel: Duel, pairs: Path, tmp_path: Path
) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    # A file where the folder of the next checkpoint is to be made: nothing can be written there, even by root.
    (run.folder / "checkpoints" / ".000000080.partial").write_text("in the way")
    with pytest.raises(RunError, match=r"cannot be written .* the checkpoint before it is whole"):
        train(run)
    assert [c.images for c in list_checkpoints(run.folder / "checkpoints")] == [40]
    run.checkpoint().verify()


def test_nothing_is_overwritten(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    start(recipe(duel, pairs), tmp_path / "run")
    with pytest.raises(RunError, match="already something"):
        start(recipe(duel, pairs), tmp_path / "run")


def test_ruinous_data_starts_no_run(duel: Duel, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError):
        start(recipe(duel, tmp_path / "empty"), tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_unreadable_pictures_are_left_out_and_said(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    (pairs / "07.png").write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    notes: list[Event] = []
    run = start(recipe(duel, pairs), tmp_path / "run", report=notes.append)
    assert run.excluded == {pairs / "07.png"}
    assert run.facts.samples == 59
    assert any(isinstance(note, Note) for note in notes)
    train(run)
    assert run.state() == "finished"


def test_a_crop_that_the_networks_cannot_take_is_refused_with_one_that_they_can(
    pairs: Path, tmp_path: Path, home: Path
) -> None:
    from translator.registry.catalogue import find_family

    family = find_family("pix2pix")
    odd = recipe(family, pairs, **{"config.depth": 5, "data.crop_size": 40, "data.load_size": 44})  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="--crop-size 32"):
        start(odd, tmp_path / "run")


def test_runs_are_listed_and_found_by_name(duel: Duel, pairs: Path, home: Path) -> None:
    start(recipe(duel, pairs), home / "runs" / "first")
    assert [run.name for run in list_runs()] == ["first"]
    assert Run.find("first").state() == "new"
    with pytest.raises(RunError, match="no run called second"):
        Run.find("second")


def test_a_tensorboard_log_holds_the_same_losses(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    run = start(recipe(duel, pairs, **{"training.tensorboard": True}), tmp_path / "run")
    train(run)
    board = EventAccumulator(str(run.folder / "tensorboard"))
    board.Reload()
    assert [point.step for point in board.Scalars("g")] == [tick["images"] for tick in run.ticks()]
    assert board.Scalars("g")[-1].value == pytest.approx(run.ticks()[-1]["g"])
    assert board.Tags()["images"] == ["samples"]


def test_a_run_does_not_go_on_with_other_pictures(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs), tmp_path / "run")
    control = Control()
    train(run, control=control, report=lambda event: stop_at(event, control, 20))
    (pairs / "59.png").rename(tmp_path / "59.png")
    with pytest.raises(RunError, match="no longer hold the pictures"):
        train(Run.open(run.folder))
    (tmp_path / "59.png").rename(pairs / "59.png")
    train(Run.open(run.folder))
    assert run.state() == "finished"
