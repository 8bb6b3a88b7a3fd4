"""check_family: the conformance test a plugin author runs on a family."""

import subprocess
import sys
from typing import Any

from translator.api.family import Family


def check_family(family: type[Family[Any]], *, timeout_s: float = 600) -> str:
    """Build, train, kill, resume, export and compare a tiny instance of a family; return the report.

    Raises AssertionError with the report when a check fails. The checks run in a child process, because they kill a
    training, and because the seam must not depend on the rooms built upon it: the family has to be importable by its
    module and name.
    """
    target = f"{family.__module__}:{family.__qualname__}"
    child = subprocess.run(
        [sys.executable, "-m", "translator.conformance", target],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout_s,
        check=False,
    )
    if child.returncode != 0:
        raise AssertionError(f"{target} does not conform.\n{child.stdout}{child.stderr}")
    return child.stdout
