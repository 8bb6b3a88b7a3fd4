"""The first import of a new plugin, in a child process with a deadline.

An `except` contains what a plugin raises. It does not contain a hang, a crash, `os._exit` or a replaced builtin; a
child process does. `python -m translator.registry.probe SOURCE VERDICT` is that child: it loads the plugin just as the
program would and writes what it saw to the file VERDICT.
"""

import builtins
import faulthandler
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from translator.registry.loading import Problem, load, plugin_manager
from translator.registry.sources import Source, sources
from translator.registry.verdicts import Verdict

DEADLINE_S = 30.0
_LOOK_S = 0.1


@dataclass(frozen=True)
class Trial:
    """What came of loading a plugin in a child process: the verdict, what it brought, and its first problem."""

    verdict: Verdict
    families: tuple[str, ...] = ()
    problem: str = ""
    details: str = ""


def probe(source: Source, deadline_s: float = DEADLINE_S) -> Verdict:
    """Load a plugin in a child process and return whether it may be loaded in this one."""
    return try_out(source, deadline_s=deadline_s).verdict


def try_out(
    source: Source,
    site: Path | None = None,
    without: Path | None = None,
    *,
    deadline_s: float = DEADLINE_S,
    is_stopping: Callable[[], bool] = lambda: False,
) -> Trial:
    """Load a plugin in a child process and return what came of it; once it is stopping, that means nothing.

    `site` is a folder to load it from that is not searched yet, `without` one that is searched and shall not be.
    """
    with tempfile.TemporaryDirectory(prefix="translator-probe-") as name:
        folder = Path(name)
        answer, words = folder / "verdict.json", folder / "stderr.txt"
        with words.open("wb") as stderr:
            ending = _ending(_child(source, site, without, answer), stderr.fileno(), deadline_s, is_stopping)
        if not ending and not answer.exists():
            ending = "ends the program"
        if ending:
            said, reason = words.read_text(errors="replace"), f"Importing it {ending}."
            return Trial(Verdict(source.stamp, False, reason, said), (), reason, said)
        return _trial(source.stamp, **json.loads(answer.read_bytes()))


def _trial(stamp: str, *, verdict: Any, families: list[str], problem: str, details: str) -> Trial:
    return Trial(Verdict(stamp, **verdict), tuple(families), problem, details)


def _child(source: Source, site: Path | None, without: Path | None, answer: Path) -> list[str]:
    folders = [None if folder is None else str(folder) for folder in (site, without)]
    # -P: the folder the user happens to be in must not provide modules.
    command = [sys.executable, "-P", "-m", "translator.registry.probe"]
    return [*command, json.dumps([asdict(source), *folders]), str(answer)]


def _ending(command: list[str], stderr: int, deadline_s: float, is_stopping: Callable[[], bool]) -> str:
    """Run the child and return how it ended badly, or "" when it ended well."""
    # The child sees the modules this process sees, wherever it was started from.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=stderr, env=environment
    ) as child:
        end = time.monotonic() + deadline_s
        while child.poll() is None:
            if time.monotonic() > end or is_stopping():
                child.kill()
                return f"did not finish within {deadline_s:g} seconds"
            with suppress(subprocess.TimeoutExpired):
                child.wait(_LOOK_S)
    if child.returncode < 0:
        return f"crashes the program (signal {-child.returncode})"
    return f"ends the program (exit code {child.returncode})" if child.returncode else ""


def main(text: str, answer: str) -> None:
    """Load the plugin described by `text` and write what came of it, without its stamp, to the file `answer`."""
    faulthandler.enable()
    before = dict(vars(builtins))
    values, site, without = json.loads(text)
    source = Source(**values)
    sources()  # puts the plugin folders on the path
    if site is not None:
        sys.path[:] = [*(entry for entry in sys.path if entry != without), site]
    brought = load(source, plugin_manager())
    problems = [*(() if site is None else _hidden(source, Path(site))), *brought.problems]
    after = dict(vars(builtins))
    vars(builtins).update(before)  # so that the verdict can still be written
    replaced = sorted(name for name, value in before.items() if after.get(name) is not value)
    reason = f"Importing it replaces Python's own {', '.join(replaced)}." if replaced else ""
    content = {
        "verdict": {"safe": not replaced, "reason": reason, "imports_torch": brought.imported_torch},
        "families": [family.id for family in brought.families],
        "problem": problems[0].sentence if problems else reason,
        "details": "\n".join(problem.details or problem.sentence for problem in problems),
    }
    Path(answer).write_text(json.dumps(content))


def _hidden(source: Source, site: Path) -> list[Problem]:
    """Return a problem when the plugin's module comes from elsewhere: another one has the same name."""
    module = re.split(r"[.:\s]", source.target, maxsplit=1)[0]
    try:
        spec = importlib.util.find_spec(module)
    except (ImportError, ValueError):  # the import itself has failed, and says why
        return []
    if spec is None or spec.origin is None or Path(spec.origin).is_relative_to(site):
        return []
    return [Problem(f"Its module {module} is hidden by another one at {spec.origin}; its author has to rename it.")]


if __name__ == "__main__":
    main(*sys.argv[1:])
