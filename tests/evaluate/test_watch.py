"""Watching real runs: what a look writes, on real networks, healthy and broken on purpose."""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.images_of import unpaired
from translator.api import Family
from translator.errors import DataError
from translator.evaluate.reference import Reference
from translator.evaluate.subject import joined, subjects
from translator.evaluate.watch import RunWatcher, watcher
from translator.images.codec import header
from translator.jobs.progress import Control, silent
from translator.registry.catalogue import find_family
from translator.train.loop import train
from translator.train.networks import build
from translator.train.recipe import Recipe
from translator.train.run import Run
from translator.train.start import start
from translator.train.watch import Later, Look

CPU = torch.device("cpu")
SMALL = {
    "config.ngf": 4,
    "data.load_size": 32,
    "data.crop_size": 32,
    "training.epochs": 1.0,
    "training.decay_epochs": 0.0,
    "training.watch_pictures": 60,
    "training.watch_share": 1.0,
    "machine.device": "cpu",
    "machine.precision": "off",
}
CYCLE = {"config.ndf": 4, "config.blocks": 1, "config.layers_d": 1, "config.pool": 4}


@pytest.fixture(autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def run_of(family: str, folder: Path, **changes: object) -> Run:
    return start(Recipe.default(find_family(family)).changed({**SMALL, **changes}, "test"), folder)


@pytest.fixture
def blobs(tmp_path: Path) -> Path:
    """A folder of 80 soft colour fields."""
    folder = tmp_path / "blobs"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(80):
        coarse = Image.fromarray(random.integers(0, 256, (3, 3, 3), np.uint8))
        coarse.resize((16, 16), Image.Resampling.BICUBIC).save(folder / f"{number:02d}.png")
    return folder


@pytest.fixture
def gan(blobs: Path, tmp_path: Path) -> Run:
    return run_of("gan", tmp_path / "run", **{"data.folder": str(blobs), "config.ndf": 4, "config.latent": 8})


@pytest.fixture
def cyclegan(tmp_path: Path) -> Run:
    a, b = unpaired(tmp_path / "data", 24, 16)
    return run_of("cyclegan", tmp_path / "run", **CYCLE, **{"data.a": str(a), "data.b": str(b)})


def networks(run: Run) -> dict[str, torch.nn.Module]:
    return {name: net.eval() for name, net in build(run.recipe, run.facts).items()}


def looks(run: Run, nets: dict[str, torch.nn.Module], count: int) -> list[Look]:
    watching, found = RunWatcher(run), []
    for number in range(count):
        found.append(watching.look(nets, CPU, 100 * (number + 1), float("inf"), Control()))
    assert all(isinstance(each, Look) for each in found)
    return found


def test_a_look_at_a_sampler_states_values_intervals_and_conditions(gan: Run) -> None:
    (look,) = looks(gan, networks(gan), 1)
    (line,) = look.lines
    assert (line["event"], line["metric"], line["better"], line["alarms"]) == ("quality", "kid", "lower", [])
    by_name = {score["name"]: score for score in line["scores"]}
    assert by_name.keys() == {"kid", "precision", "recall", "density", "coverage"}
    assert all(score["low"] <= score["value"] <= score["high"] for score in by_name.values())
    about = line["conditions"][""]
    assert (about["real"], about["generated"], about["split"]) == (60, 60, "training")
    assert about["extractor"]["name"] == "builtin" and len(about["real_sha256"]) == 64
    assert look.quality.value == by_name["kid"]["value"] == look.quality.values["kid"]
    assert "60 real pictures (training)" in look.sentences[0]


def test_the_same_networks_measure_the_same_whatever_is_drawn_elsewhere(gan: Run) -> None:
    nets = networks(gan)
    (one,) = looks(gan, nets, 1)
    torch.manual_seed(5)
    before = torch.get_rng_state()
    (other,) = looks(gan, nets, 1)
    assert one.quality == other.quality
    assert torch.equal(before, torch.get_rng_state())


def test_held_out_pictures_are_taken_where_there_are_enough(gan: Run, blobs: Path, tmp_path: Path) -> None:
    few = Reference.of(gan, 30, lambda _: None)
    assert (few.split, len(few.rows), few.trained) == ("training", 30, ())
    images = [row["image"].numpy().tobytes() for row in few.rows]
    assert len(set(images)) == 30
    (tmp_path / "held").mkdir()
    for part, numbers in (("train", range(25)), ("test", range(25, 80))):
        (tmp_path / "held" / part).mkdir()
        for number in numbers:
            (blobs / f"{number:02d}.png").rename(tmp_path / "held" / part / f"{number:02d}.png")
    run = run_of("gan", tmp_path / "held-run", **{"data.folder": str(tmp_path / "held"), "config.ndf": 4})
    found = Reference.of(run, 60, lambda _: None)
    assert (found.split, len(found.rows), len(found.trained)) == ("held out", 55, 25)
    held, trained = ({row["image"].numpy().tobytes() for row in rows} for rows in (found.rows, found.trained))
    assert not held & trained
    (look,) = looks(run, networks(run), 1)
    assert look.lines[0]["conditions"][""]["split"] == "held out"


def test_a_generator_that_ignores_its_noise_has_collapsed(gan: Run) -> None:
    nets = networks(gan)
    first = next(iter(nets["G"].parameters()))
    with torch.no_grad():
        first.zero_()
    one, two, three = looks(gan, nets, 3)
    assert {"name": "mode_collapse", "part": ""} in one.lines[0]["suspected"]
    alarms = {line["name"]: line for line in two.lines[1:]}
    assert "mode_collapse" in alarms and alarms["mode_collapse"]["sentence"] in two.sentences
    sheet = gan.folder / alarms["mode_collapse"]["sheet"]
    assert header(sheet).width > 2 * 16
    assert {"name": "mode_collapse", "part": ""} in three.lines[0]["alarms"]
    assert not [line for line in three.lines[1:] if line["name"] == "mode_collapse"]  # raised once


def test_a_translator_is_looked_at_in_both_directions(cyclegan: Run) -> None:
    (look,) = looks(cyclegan, networks(cyclegan), 1)
    scores = look.lines[0]["scores"]
    assert {score["part"] for score in scores} == {"a2b", "b2a"}
    kids = [score["value"] for score in scores if score["name"] == "kid"]
    assert look.quality.value == pytest.approx(sum(kids) / 2)
    assert set(look.quality.values) >= {"kid a2b", "kid b2a"}


def test_a_translator_of_one_output_is_named_with_its_direction(cyclegan: Run) -> None:
    nets = networks(cyclegan)
    with torch.no_grad():
        [*nets["G_a2b"].parameters()][-2].zero_()  # the last filters: only the bias is left
    _, look = looks(cyclegan, nets, 2)
    found = {(line["name"], line["part"]) for line in look.lines[1:]}
    assert ("collapsed_translator", "a2b") in found and ("collapsed_translator", "b2a") not in found
    sheet = next(line["sheet"] for line in look.lines[1:] if line["name"] == "collapsed_translator")
    assert header(cyclegan.folder / sheet).height > 5 * 16


def test_alarms_stand_on_after_a_restart(gan: Run) -> None:
    nets = networks(gan)
    with torch.no_grad():
        next(iter(nets["G"].parameters())).zero_()
    (first,) = looks(gan, nets, 1)
    gan.log.write(100, **first.lines[0])
    (second,) = looks(gan, nets, 1)  # by a watcher that knows the first look from the log alone
    assert "mode_collapse" in {line["name"] for line in second.lines[1:]}


def test_a_look_gives_up_when_its_first_pictures_show_that_it_takes_too_long(gan: Run) -> None:
    found = RunWatcher(gan).look(networks(gan), CPU, 100, 1e-6, Control())
    assert isinstance(found, Later) and found.seconds > 1e-6


def test_a_look_ends_when_the_training_is_asked_to_stop(gan: Run) -> None:
    control = Control()
    control.stop()
    assert isinstance(RunWatcher(gan).look(networks(gan), CPU, 100, float("inf"), control), Later)


@pytest.mark.parametrize("family", ["gan", "cyclegan", "cut", "pix2pix"])
def test_families_with_discriminators_say_what_they_think_of_each_picture(family: str, blobs: Path) -> None:
    own: Family = find_family(family)
    config = own.Config()
    small = {"ngf": 4, "ndf": 4, "depth": 6, "blocks": 1}
    config = config.changed({k: v for k, v in small.items() if hasattr(config, k)}, "test")
    from translator.api import Facts
    from translator.train.context import Context

    nets = {name: net.eval() for name, net in own.networks(config, Facts(8, 64, 64, batch=4)).items()}
    names = ("image",) if own.data == "single" else ("a", "b")
    batch = {name: torch.rand(3, 3, 64, 64) * 2 - 1 for name in names}
    with torch.no_grad():
        found = own.judge(nets, batch, Context(config, CPU))
        alone = own.judge(nets, {name: value[1:2] for name, value in batch.items()}, Context(config, CPU))
    assert set(found) <= set(names) and found
    for name, logits in found.items():
        assert logits.shape == (3,)
        assert torch.allclose(logits[1:2], alone[name], atol=1e-5)


def test_subjects_are_samplers_and_directions_but_not_decoders() -> None:
    glo, paired = find_family("glo"), find_family("diffusion-paired")
    from translator.api import Facts

    for family, expected in ((glo, [("sample", "")]), (paired, [("a2b", "a")])):
        facts = Facts(8, 32, 32, batch=4)
        config = family.Config()
        found = subjects(family.exports(config, family.networks(config, facts), facts))
        assert [(each.export.name, each.source) for each in found] == expected


def test_rows_of_one_size_are_joined_and_others_stay_alone() -> None:
    same = [{"a": torch.zeros(1, 3, 4, 4)}] * 20
    assert [len(batch["a"]) for batch in joined(same)] == [16, 4]
    assert [len(batch["a"]) for batch in joined([*same, {"a": torch.zeros(1, 3, 4, 8)}])] == [1] * 21


def test_an_extractor_that_is_not_there_is_said_and_the_training_ends_well(gan: Run) -> None:
    run = Run.open(gan.folder)
    recipe = run.recipe.changed({"training.watch_extractor": "nowhere.onnx", "training.watch_every": 20}, "test")
    run.write_json("recipe.json", recipe.to_json())
    run = Run.open(gan.folder)
    with pytest.raises(DataError, match=r"nowhere\.onnx"):
        looks(run, networks(run), 1)
    train(run, watcher=watcher(run), report=silent)
    assert run.state() == "finished"
    assert "nowhere.onnx" in next(line["reason"] for line in run.log.read() if line.get("event") == "unwatched")


def test_watching_can_be_switched_off(gan: Run) -> None:
    assert watcher(gan) is not None
    gan.write_json("recipe.json", gan.recipe.changed({"training.watch_every": 0}, "test").to_json())
    assert watcher(Run.open(gan.folder)) is None
