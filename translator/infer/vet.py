"""Vetting: a Model file is opened once in a child process before this one trusts it.

A file of 2 KB can make ONNX's checker or ONNX Runtime hang or take all memory, and a crash of theirs is the program's
crash. The child has a deadline and, where the system has address-space limits (not on Windows, not honoured by macOS),
a memory limit; whatever happens to it becomes one sentence here.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from translator.errors import ModelError
from translator.models.file import read_outline

MAX_BYTES = 2**31 - 1
"""What protobuf can hold in one message."""

DEADLINE_S = 60.0
_DEADLINE_S_PER_MB = 0.25


def vet(path: Path, *, deadline_s: float = DEADLINE_S) -> str:
    """Check a Model file in a child process and return the sha256 of the bytes that passed; ModelError otherwise.

    `deadline_s` is for a small file; larger ones get a quarter of a second more per megabyte.
    """
    if read_outline(path).functions:
        raise ModelError(f"{path} defines functions of its own, which Models may not.")
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ModelError(f"{path} is {size / 2**30:.1f} GB large; an ONNX file holds at most 2 GB.")
    with tempfile.TemporaryDirectory(prefix="translator-vet-") as folder:
        verdict = Path(folder) / "verdict.json"
        _run(path, verdict, deadline_s + size / 2**20 * _DEADLINE_S_PER_MB)
        answer = json.loads(verdict.read_bytes())
    if answer["refusal"]:
        raise ModelError(answer["refusal"])
    return str(answer["sha256"])


def _run(path: Path, verdict: Path, deadline_s: float) -> None:
    # -P: the folder the user happens to be in must not provide modules.
    command = [sys.executable, "-P", "-m", "translator.infer.vet_child", str(path), str(verdict)]
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ModelError(
            f"{path} is refused: checking it did not finish within {deadline_s:.0f} seconds, as hostile files do; on a "
            "very busy machine try again."
        ) from error
    if not verdict.exists():
        how = f"signal {-child.returncode}" if child.returncode < 0 else f"exit code {child.returncode}"
        raise ModelError(f"{path} is refused: opening it ends the program ({how}); get the file again.")


def _environment() -> dict[str, str]:
    """Return an environment in which the child finds the modules this process found."""
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
