"""Watching a training: when it is looked at, what is kept, and that the training itself never notices."""

import time
from pathlib import Path

import pytest
import torch

from tests.train.duel import Duel
from tests.train.test_loop import recipe, same, stop_at, weights
from translator.errors import RunError
from translator.evaluate.watch import watcher
from translator.jobs.progress import Control, Event, Note, silent
from translator.train.checkpoint import best_of
from translator.train.loop import train
from translator.train.run import Run
from translator.train.start import start
from translator.train.watch import Later, Look, Lookout, Quality


class Ruler:
    """A Watcher that measures the length of a network's weights, from a list of how far each look is off."""

    def __init__(self, *off: float) -> None:
        self.off = list(off)
        self.asked: list[int] = []

    def look(self, nets, device, images, allowance_s, control):
        self.asked.append(images)
        length = float(torch.stack([p.detach().norm() for p in nets["G"].parameters()]).norm())
        off = self.off.pop(0) if self.off else 0.0
        quality = Quality("kid", off, "lower", "same", {"kid": off})
        return Look(quality, ({"event": "quality", "value": off, "length": length},), (f"off by {off:g}",))


class Slow(Ruler):
    def look(self, nets, device, images, allowance_s, control):
        time.sleep(0.05)
        return super().look(nets, device, images, allowance_s, control)


WATCHED = {"training.watch_every": 20, "training.watch_share": 1.0, "training.keep": 1}


def test_the_best_checkpoint_is_kept_beside_the_newest(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs, **WATCHED), tmp_path / "run")
    told: list[Event] = []
    ruler = Ruler(5, 1, 3, 2, 4, 6)
    train(run, watcher=ruler, report=told.append)
    assert ruler.asked == [20, 40, 60, 80, 100, 120]
    assert [c.images for c in run.checkpoints] == [40, 120]
    assert run.checkpoint("best").images == 40
    assert run.checkpoint("newest").images == 120
    kept = [c.manifest()["quality"]["value"] for c in run.checkpoints]
    assert kept == [1, 6]
    looks = [line for line in run.log.read() if line.get("event") == "quality"]
    assert [line["value"] for line in looks] == [5, 1, 3, 2, 4, 6]
    assert all(line["seconds"] > 0 for line in looks)
    assert Note("off by 1") in told


def test_a_run_without_a_look_has_no_best_checkpoint(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs, **WATCHED), tmp_path / "run")
    train(run)
    assert best_of(run.checkpoints) is None
    with pytest.raises(RunError, match="measured no quality"):
        run.checkpoint("best")


def test_watching_changes_neither_losses_nor_weights(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    changes = {**WATCHED, "config.ema_half_life": 30.0, "training.watch_pictures": 20}
    runs = {name: start(recipe(duel, pairs, **changes), tmp_path / name) for name in ("watched", "alone")}
    train(runs["watched"], watcher=watcher(runs["watched"]))
    train(runs["alone"])
    looks = [line["images"] for line in runs["watched"].log.read() if line.get("event") == "quality"]
    assert looks == [20, 40, 60, 80, 100, 120]
    assert same(weights(runs["watched"]), weights(runs["alone"]))
    losses = [[{**tick, "time": 0} for tick in run.ticks()] for run in runs.values()]
    assert losses[0] == losses[1]


def test_a_watched_run_resumes_exactly_and_measures_again_what_it_had_to_forget(
    duel: Duel, pairs: Path, tmp_path: Path
) -> None:
    changes = {**WATCHED, "training.watch_pictures": 20}
    whole, broken = (start(recipe(duel, pairs, **changes), tmp_path / name) for name in ("whole", "broken"))
    train(whole, watcher=watcher(whole))
    control = Control()
    train(broken, control=control, watcher=watcher(broken), report=lambda event: stop_at(event, control, 64))
    broken.log.write(999, event="quality", value=0.0)  # measured after the last checkpoint of a run that was killed
    again = Run.open(broken.folder)
    train(again, watcher=watcher(again))
    assert same(weights(whole), weights(broken))
    first, second = (
        {line["images"]: line["scores"] for line in run.log.read() if line.get("event") == "quality"}
        for run in (whole, broken)
    )
    assert second.keys() == first.keys() - {80}  # where it was asked to stop it did not look
    assert all(second[images] == first[images] for images in second)


def test_a_look_that_fails_costs_the_looks_but_not_the_training(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    class Broken(Ruler):
        def look(self, nets, device, images, allowance_s, control):
            super().look(nets, device, images, allowance_s, control)
            raise RuntimeError("the measure broke")

    run, told, broken = start(recipe(duel, pairs, **WATCHED), tmp_path / "run"), [], Broken()
    train(run, watcher=broken, report=told.append)
    assert run.state() == "finished"
    assert broken.asked == [20]
    assert [line["reason"] for line in run.log.read() if line.get("event") == "unwatched"] == ["the measure broke"]
    assert any(isinstance(event, Note) and "the measure broke" in event.text for event in told)


def test_looks_stay_within_their_share_of_the_time(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    run = start(recipe(duel, pairs, **{**WATCHED, "training.watch_share": 0.5}), tmp_path / "run")
    slow = Slow()
    lookout = Lookout(run, slow, silent, Control())
    nets = {"G": torch.nn.Linear(1, 1)}
    began = time.monotonic()
    for images in range(60):
        time.sleep(0.01)
        lookout.look(lambda: nets, torch.device("cpu"), images)
    whole = time.monotonic() - began
    # Each look takes 0.05 s, so that of every 0.15 s a third is spent on one, beside the first, whose time is unknown.
    assert 3 <= len(slow.asked) <= 1 + whole / 0.14


def test_a_look_that_gives_up_is_tried_again_when_there_is_more_time(duel: Duel, pairs: Path, tmp_path: Path) -> None:
    class Large(Ruler):
        def look(self, nets, device, images, allowance_s, control):
            self.asked.append(images)
            self.allowed = allowance_s
            return Later(1000.0)

    run = start(recipe(duel, pairs, **{**WATCHED, "training.watch_share": 0.5}), tmp_path / "run")
    large = Large()
    lookout = Lookout(run, large, silent, Control())
    for images in range(40):
        time.sleep(0.01)
        assert not lookout.look(dict, torch.device("cpu"), images)
        assert lookout.quality(images) is None
    assert 3 <= len(large.asked) <= 10
    assert large.allowed < 0.5


def test_values_under_other_conditions_are_not_ranked() -> None:
    old = Quality("kid", 0.1, "lower", "one set", {})
    assert Quality("kid", 0.5, "lower", "another set", {}).beats(old)
    assert not Quality("kid", 0.5, "lower", "one set", {}).beats(old)
    assert Quality("coverage", 0.5, "higher", "x", {}).beats(Quality("coverage", 0.4, "higher", "x", {}))
    assert Quality.of_json(old.to_json()) == old
