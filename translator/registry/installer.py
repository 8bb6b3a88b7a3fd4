"""The installer uv as a child process: its words line by line, stopped with all it has started, failures in words."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from translator.errors import PluginError
from translator.registry.wanted import Wanted

Say = Callable[[str], None]
Stopping = Callable[[], bool]

_LOOK_S = 0.1
# These would lead the installer away from the folder and the interpreter that it is given.
_MISLEADING = ("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "PYTHONHOME", "UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_PROJECT")


def run(arguments: Sequence[str], wanted: Wanted, folder: Path, say: Say, is_stopping: Stopping) -> list[str] | None:
    """Run `uv pip ARGUMENTS` in a folder and return its words; None when it was stopped, PluginError when it failed."""
    command = [_program(), "pip", *arguments, "--python", sys.executable, "--color", "never", "--no-progress"]
    if wanted.find_links:
        command += ["--find-links", wanted.find_links]
    if wanted.offline:
        command += ["--offline", "--no-index"]
    lines: list[str] = []

    def hear(line: str) -> None:
        lines.append(line)
        say(line)

    code = _code(command, folder, hear, is_stopping)
    if is_stopping():
        return None
    if code:
        raise PluginError(_sentence(lines, wanted))
    return lines


def _program() -> str:
    from uv import find_uv_bin

    try:
        return find_uv_bin()
    except FileNotFoundError as error:
        raise PluginError("The installer uv is missing from this installation of Translator; install uv.") from error


def _code(command: list[str], folder: Path, say: Say, is_stopping: Stopping) -> int:
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=kept | {"UV_NO_PROGRESS": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        # A group of its own: what it starts to build a package can then be ended with it.
        start_new_session=os.name != "nt",
    )
    assert process.stdout
    over = threading.Event()
    watcher = threading.Thread(target=_end_on_stop, args=(process, is_stopping, over), name="stop uv", daemon=True)
    watcher.start()
    try:
        for line in process.stdout:
            say(line.rstrip())
        return process.wait()
    finally:
        over.set()
        watcher.join()
        end(process)
        process.stdout.close()


def _end_on_stop(process: "subprocess.Popen[str]", is_stopping: Stopping, over: threading.Event) -> None:
    while not over.wait(_LOOK_S):
        if is_stopping():
            end(process)
            return


def end(process: "subprocess.Popen[str]") -> None:
    """End a process and all that it has started; nothing happens when it has ended already."""
    if process.poll() is not None:
        return
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):  # it has ended in this very moment
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _sentence(lines: list[str], wanted: Wanted) -> str:
    """Return why the installer failed."""
    text = " ".join(re.sub(r"[×╰─▶│├]+", " ", " ".join(lines)).split())
    because = re.search(r"(Because .*?)(?:, we can conclude|\.? hint:|$)", text)
    if missing := re.search(r"Because (\S+) was not found in", text):
        place = wanted.find_links if wanted.offline and wanted.find_links else "the package index"
        return f"There is no package called {missing[1]} in {place}; check the name."
    if re.search(r"error sending request|Failed to fetch|dns error|Network connectivity is disabled", text):
        return "The package index cannot be reached; check the connection, or install from a folder or a wheel."
    if because:
        reason = because[1].removeprefix("Because ")
        reason = re.sub(r" and (?:you require )?([\w.-]+)==(\S+)$", r", and \1 \2 is installed", reason)
        return f"{wanted.text} does not fit beside what is installed: {reason}."
    if re.search(r"Failed to (build|prepare)|build backend|Build backend", text):
        return f"{wanted.text} cannot be built; the log says why."
    error = re.search(r"error: (.*)", text)
    return f"{wanted.text} cannot be installed: {(error[1] if error else 'the log says why').rstrip('.')}."
