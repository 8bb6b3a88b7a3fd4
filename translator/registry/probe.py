"""The first import of a new plugin, in a child process with a deadline.

An `except` contains what a plugin raises. It does not contain a hang, a crash, `os._exit` or a replaced builtin; a
child process does. `python -m translator.registry.probe SOURCE VERDICT` is that child: it loads the plugin just as the
program would and writes what it saw to the file VERDICT.
"""

import builtins
import faulthandler
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from translator.registry.loading import load, plugin_manager
from translator.registry.sources import Source, sources
from translator.registry.verdicts import Verdict

DEADLINE_S = 30.0


def probe(source: Source, deadline_s: float = DEADLINE_S) -> Verdict:
    """Load a plugin in a child process and return whether it may be loaded in this one."""
    with tempfile.TemporaryDirectory(prefix="translator-probe-") as name:
        folder = Path(name)
        answer, words = folder / "verdict.json", folder / "stderr.txt"
        with words.open("wb") as stderr:
            ending = _ending(_child(source, answer), stderr.fileno(), deadline_s)
        if not ending and not answer.exists():
            ending = "ends the program"
        if ending:
            return Verdict(source.stamp, False, f"Importing it {ending}.", words.read_text(errors="replace"))
        return Verdict(source.stamp, **json.loads(answer.read_bytes()))


def _child(source: Source, answer: Path) -> list[str]:
    # -P: the folder the user happens to be in must not provide modules.
    command = [sys.executable, "-P", "-m", "translator.registry.probe"]
    return [*command, json.dumps(asdict(source)), str(answer)]


def _ending(command: list[str], stderr: int, deadline_s: float) -> str:
    """Run the child and return how it ended badly, or "" when it ended well."""
    # The child sees the modules this process sees, wherever it was started from.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path)}
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            env=environment,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"did not finish within {deadline_s:g} seconds"
    if child.returncode < 0:
        return f"crashes the program (signal {-child.returncode})"
    return f"ends the program (exit code {child.returncode})" if child.returncode else ""


def main(text: str, answer: str) -> None:
    """Load the plugin described by `text` and write the verdict, without its stamp, to the file `answer`."""
    faulthandler.enable()
    before = dict(vars(builtins))
    sources()  # puts the plugin folder on the path
    brought = load(Source(**json.loads(text)), plugin_manager())
    after = dict(vars(builtins))
    vars(builtins).update(before)  # so that the verdict can still be written
    replaced = sorted(name for name, value in before.items() if after.get(name) is not value)
    verdict = {
        "safe": not replaced,
        "reason": f"Importing it replaces Python's own {', '.join(replaced)}." if replaced else "",
        "imports_torch": brought.imported_torch,
    }
    Path(answer).write_text(json.dumps(verdict))


if __name__ == "__main__":
    main(*sys.argv[1:])
