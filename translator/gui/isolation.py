"""Work in a process of its own (`translator.gui.child`): the same Task and events; a crash costs its Job alone."""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import IO, Any

from translator.errors import RunError
from translator.jobs.progress import Control, Report
from translator.jobs.queue import Work
from translator.jobs.wire import from_line

REFUSED = 3
"""Exit code of work that ended with a sentence for the user, which is then the last line of its errors."""

SAVE = "save\n"
"""What the child reads where a checkpoint is asked for."""

_LAST_LINES = 40
_log = logging.getLogger(__name__)


def isolated(kind: str) -> Work:
    """Return the work of a kind, done in a process of its own."""
    return lambda arguments, report, control: _run(kind, arguments, report, control)


def _run(kind: str, arguments: Mapping[str, Any], report: Report, control: Control) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "translator.gui.child", kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdin and process.stdout and process.stderr
    errors: list[str] = []
    listener = threading.Thread(target=_gather, args=(process.stderr, errors), name="errors of a child", daemon=True)
    listener.start()
    over = threading.Event()
    line = json.dumps(dict(arguments)) + "\n"
    threading.Thread(
        target=_talk, args=(process.stdin, line, control, over), name="wishes of a child", daemon=True
    ).start()
    try:
        for line in process.stdout:
            if (event := from_line(line)) is not None:
                report(event)
        code = process.wait()
    finally:
        over.set()
        if process.poll() is None:
            process.kill()
            process.wait()
        listener.join()
        process.stdout.close()
        process.stderr.close()
    _judge(code, errors)


def _gather(stream: IO[str], lines: list[str]) -> None:
    for line in stream:
        lines.append(line.rstrip("\n"))
        del lines[:-_LAST_LINES]


def _talk(stream: IO[str], arguments: str, control: Control, over: threading.Event) -> None:
    """Write the arguments, then SAVE where a checkpoint is asked for; close the stream where the work is to stop."""
    try:
        stream.write(arguments)
        stream.flush()
        while not over.wait(0.1) and not control.stopping:
            if control.saving:
                control.saved()
                stream.write(SAVE)
                stream.flush()
        stream.close()
    except OSError:  # the child has ended already
        return


def _judge(code: int, errors: list[str]) -> None:
    if code == 0:
        return
    if code == REFUSED and errors:
        raise RunError(errors[-1])
    _log.error("A process of its own ended with %s:\n%s", code, "\n".join(errors))
    how = f"by signal {-code}" if code < 0 else f"with code {code}"
    raise RunError(
        f"The process of this work ended unexpectedly ({how}); what it saved before is good, so it can be tried again."
    )
