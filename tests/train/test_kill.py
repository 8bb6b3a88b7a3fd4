"""Killed at any moment, a run resumes to the very bits of one that was never interrupted."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from safetensors.torch import load_file

from tests.images_of import unpaired
from translator.train.run import Run

FLAGS = (
    "--ngf 4 --ndf 4 --blocks 1 --layers-d 1 --pool 6 --load-size 20 --crop-size 16 --epochs 12 --decay-epochs 4 "
    "--checkpoint-every 8 --log-every 8 --sample-every 40 --keep 2 --ema-half-life 20 --device cpu --threads 1"
).split()


def translator(home: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "translator.cli.main", *arguments],
        env={**os.environ, "TRANSLATOR_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process: "subprocess.Popen[str]", code: int = 0) -> str:
    output, _ = process.communicate(timeout=120)
    assert process.returncode == code, output
    return output


def train(home: Path, data: tuple[Path, Path], name: str) -> "subprocess.Popen[str]":
    return translator(home, "train", "cyclegan", "--a", str(data[0]), "--b", str(data[1]), "--name", name, *FLAGS)


def wait_for(run: Run, images: int, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 60
    while run.images() < images and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.005)


def test_a_run_killed_at_random_moments_ends_with_the_same_bits(home: Path, tmp_path: Path) -> None:
    data = unpaired(tmp_path, 12, 16)
    finish(train(home, data, "whole"))
    whole, broken = Run(home / "runs" / "whole"), Run(home / "runs" / "broken")
    process = train(home, data, "broken")
    moments = random.Random(os.getpid())
    for target in (8, 72, 160):
        wait_for(broken, target, process)
        time.sleep(moments.uniform(0, 0.3))
        process.kill()
        process.communicate()
        assert whole.total_images > broken.images() > 0
        process = translator(home, "resume", "broken")
    finish(process)
    assert broken.state() == "finished"
    expected = load_file(whole.checkpoint().folder / "shared.safetensors")
    pools = load_file(whole.checkpoint().folder / "rank-0.safetensors")
    found = load_file(broken.checkpoint().folder / "shared.safetensors")
    found_pools = load_file(broken.checkpoint().folder / "rank-0.safetensors")
    assert any(name.startswith("optimizers.") for name in found) and any(name.startswith("ema.") for name in found)
    assert expected.keys() == found.keys() and all(expected[name].equal(found[name]) for name in expected)
    assert pools and all(pools[name].equal(found_pools[name]) for name in pools)
    assert [tick["images"] for tick in broken.ticks()] == [tick["images"] for tick in whole.ticks()]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a single process")
def test_ctrl_c_saves_and_says_how_to_resume(home: Path, tmp_path: Path) -> None:
    process = train(home, unpaired(tmp_path, 12, 16), "stopped")
    run = Run(home / "runs" / "stopped")
    wait_for(run, 8, process)
    process.send_signal(signal.SIGINT)
    output = finish(process, 130)
    assert "translator resume stopped" in output
    assert run.state() == "stopped"
    assert 0 < run.images() < run.total_images
