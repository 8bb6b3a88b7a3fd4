"""Several processes: two with half the batch learn what one with the whole batch learns."""

import os
import subprocess
import sys
from pathlib import Path

from safetensors.torch import load_file

from tests.train.duel import Duel
from translator.train.run import Run

FLAGS = (
    "--load-size 16 --crop-size 16 --epochs 1 --decay-epochs 0 --checkpoint-every 24 --log-every 12 --samples 0 "
    "--device cpu --precision off --threads 1 --ema-half-life 20 --keep 9"
).split()


def run_cli(home: Path, launcher: list[str], *arguments: str) -> str:
    # A free port chosen by torchrun itself, and gloo told to stay on this machine.
    done = subprocess.run(
        [sys.executable, "-m", *launcher, "translator.cli.main", *arguments],
        env={**os.environ, "TRANSLATOR_HOME": str(home), "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


TORCHRUN = ["torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m"]


def distance(x: Path, y: Path) -> float:
    p, q = load_file(x / "shared.safetensors"), load_file(y / "shared.safetensors")
    return sum(float((p[k] - q[k]).double().square().sum()) for k in p if k.startswith("nets.")) ** 0.5


def test_two_processes_equal_one_with_twice_the_batch(duel: Duel, pairs: Path, home: Path) -> None:
    one, two = Run(home / "runs" / "one"), Run(home / "runs" / "two")
    data = ["train", "duel", "--pairs", str(pairs), *FLAGS]
    run_cli(home, [], *data, "--batch", "6", "--name", "one")
    output = run_cli(home, TORCHRUN, *data, "--batch", "3", "--name", "two")
    assert output.count("Finished.") == 1
    first, last = one.checkpoints[0].folder, one.checkpoints[-1].folder
    travelled = distance(first, last)
    assert travelled > 0.01
    assert two.checkpoints[-1].images == one.checkpoints[-1].images == 60
    assert distance(last, two.checkpoints[-1].folder) < 1e-4 * travelled
    assert [t["images"] for t in one.ticks()] == [t["images"] for t in two.ticks()]
