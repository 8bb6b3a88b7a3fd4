"""check_family: the conformance test a plugin author runs on a family."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from translator.api.family import Family


def check_family(
    family: type[Family[Any]], *, settings: Mapping[str, object] | None = None, timeout_s: float = 600
) -> str:
    """Build, train, kill, resume, export and compare a small instance of a family; return the report.

    `settings` make it small, as paths of a recipe: {"config.width": 8}. Raises AssertionError with the report when a
    check fails. The checks run in a child process, because they kill a training, and because the seam must not depend
    on the rooms built upon it: the family has to be importable by its module and name.
    """
    target = f"{family.__module__}:{family.__qualname__}"
    if family.__module__ == "__main__" or "<locals>" in target:
        raise AssertionError(f"{target} cannot be imported by its name; define it at the top level of a module.")
    # The child finds the same modules as this process; -P keeps its working folder from adding others.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "translator.conformance", target, *_arguments(settings or {})],
            capture_output=True,
            encoding="utf-8",
            env=environment | {"PYTHONIOENCODING": "utf-8"},
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise AssertionError(f"{target} was not done within {timeout_s:g} seconds.") from error
    if child.returncode != 0:
        raise AssertionError(f"{target} does not conform.\n{child.stdout}{child.stderr}")
    return child.stdout


def _arguments(settings: Mapping[str, object]) -> list[str]:
    return [f"{path}={json.dumps(value)}" for path, value in settings.items()]
