"""How a check fails: with one sentence that tells the author what to change, and where."""

import inspect
import traceback
from pathlib import Path
from typing import Any

from translator.api import Family


class Failed(Exception):
    """A family breaks a rule of the seam; the message is the sentence of the report."""


def failure(family: Family[Any] | None, doing: str, error: BaseException) -> Failed:
    """Return the sentence for what a family's own code raised, with the line of the family it came from."""
    words = str(error).strip().splitlines()
    reason = f"{type(error).__name__}: {words[0] if words else 'no reason'}"
    return Failed(f"{doing} raised {reason}{place(family, error)}")


def place(family: Family[Any] | None, error: BaseException) -> str:
    """Return " (file.py, line 12)" for the innermost line of the family's own package that an error passed through."""
    if family is None:
        return ""
    home = Path(inspect.getfile(type(family))).resolve().parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).resolve().is_relative_to(home)]
    return f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
