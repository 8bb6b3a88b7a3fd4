"""Distributions from outside, built and installed into a fresh environment: one works, two do not, nothing breaks."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.registry.environment import ROOT, Environment, build_wheel
from translator.images.codec import encode
from translator.registry.catalogue import catalogue

PLUGINS = ("sample_plugin", "sample_plugin_broken", "sample_plugin_newer")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    folder = tmp_path_factory.mktemp("outside")
    environment = Environment(folder)
    environment.install(*(str(build_wheel(ROOT / "tests" / name, folder)) for name in PLUGINS))
    return environment


def test_the_good_plugin_is_listed_beside_the_own_ones(environment: Environment) -> None:
    families = {entry["id"]: entry for entry in json.loads(environment.translator("families", "--json"))}
    assert set(families) == {*catalogue().families, "regression"}
    regression = families["regression"]
    assert regression["distribution"] == "translator-sample-plugin"
    assert regression["version"] == "1.0.0"
    assert [setting["path"] for setting in regression["settings"]] == ["width", "blocks", "lr", "ema_half_life"]
    assert "broken, newer" in environment.errors


def test_the_bad_plugins_are_listed_with_their_reasons(environment: Environment) -> None:
    plugins = {entry["name"]: entry for entry in json.loads(environment.translator("plugins", "--json"))}
    assert plugins["regression"]["state"] == "loaded"
    assert plugins["broken"]["state"] == plugins["newer"]["state"] == "failed"
    assert plugins["broken"]["error"] == "Importing it raised RuntimeError: the author forgot a file."
    assert "translator_sample_plugin_broken.py" in plugins["broken"]["details"]
    assert plugins["newer"]["error"].startswith("Family Tomorrow is written for version 99.0 of the plugin API")
    table = environment.translator("plugins")
    assert "the author forgot a file" in " ".join(table.split())


def test_a_family_of_a_broken_plugin_cannot_be_trained_and_says_why(environment: Environment) -> None:
    environment.translator("families", "broken", code=1)
    assert "its plugin was failed: Importing it raised RuntimeError: the author forgot a file." in " ".join(
        environment.errors.split()
    )


def test_a_distribution_works_from_the_plugin_folder_and_counts_once_beside_the_installed_one(
    environment: Environment, tmp_path: Path
) -> None:
    wheel = str(next(environment.folder.glob("translator_sample_plugin-*.whl")))
    bare = Environment(tmp_path)
    for each in (bare, environment):
        each.install("--target", str(each.home / "plugins"), wheel)
        entries = [entry for entry in json.loads(each.translator("plugins", "--json")) if entry["name"] == "regression"]
        assert [(entry["state"], entry["version"]) for entry in entries] == [("loaded", "1.0.0")]


@pytest.mark.slow
def test_the_sample_plugin_conforms(environment: Environment) -> None:
    code = (
        "from translator.api import check_family\nfrom translator_sample_plugin import Regression\n"
        "print(check_family(Regression, settings={'config.width': 8, 'config.blocks': 2}))"
    )
    report = environment.run("-c", code)
    assert "ok    resumes exactly after a kill" in report
    assert "ok    ONNX Runtime equals torch" in report
    assert "FAIL" not in report


def test_the_sample_plugin_learns(environment: Environment, tmp_path: Path) -> None:
    """Train it on pairs whose right half is the left one with its colours inverted; the error has to halve."""
    write_pairs(tmp_path / "pairs")
    environment.translator(
        *("train", "regression", "--pairs", str(tmp_path / "pairs"), "--name", "outside", "--device", "cpu"),
        *("--width", "8", "--blocks", "1", "--lr", "0.01", "--ema-half-life", "20"),
        *("--load-size", "36", "--crop-size", "32", "--batch", "4", "--epochs", "15", "--decay-epochs", "5"),
        *("--log-every", "12", "--threads", "1"),
    )
    run = environment.home / "runs" / "outside"
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    losses = [line["l1"] for line in lines if "l1" in line]
    assert losses[-1] < losses[0] / 2


def test_what_the_program_installs_itself_trains(environment: Environment, tmp_path: Path) -> None:
    wheel, bare = next(environment.folder.glob("translator_sample_plugin-*.whl")), Environment(tmp_path)
    bare.translator("plugins", "install", str(wheel), "--yes", "--offline")
    write_pairs(tmp_path / "pairs")
    bare.translator(
        *("train", "regression", "--pairs", str(tmp_path / "pairs"), "--name", "own", "--device", "cpu"),
        *("--width", "4", "--blocks", "1", "--load-size", "36", "--crop-size", "32", "--batch", "4"),
        *("--epochs", "1", "--decay-epochs", "0", "--threads", "1"),
    )
    assert json.loads(bare.translator("runs", "--json"))[0]["images"] == 12
    bare.translator("plugins", "remove", "regression", "--yes")
    bare.translator("families", "regression", code=1)


def write_pairs(folder: Path) -> None:
    folder.mkdir()
    generator = np.random.default_rng(0)
    for number in range(12):
        left = generator.integers(0, 256, (4, 4, 3), dtype=np.uint8).repeat(8, axis=0).repeat(8, axis=1)
        encode(np.concatenate([left, 255 - left], axis=1), folder / f"{number}.png")
