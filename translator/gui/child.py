"""The process that does isolated work.

    python -m translator.gui.child KIND      arguments as a line of JSON in, events as lines of JSON out

A further line asks for a checkpoint. The end of the input asks the work to stop at its next safe point: the window
wants that, or it is gone. Qt is not imported here.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator

from translator.errors import TranslatorError
from translator.gui.isolation import REFUSED
from translator.gui.works import WORKS
from translator.jobs.progress import Control, Event
from translator.jobs.wire import to_line


def main(kind: str) -> int:
    """Do the work of a kind in this process and return the exit code."""
    lines = _lines(sys.stdin.fileno())
    arguments = json.loads(next(lines))
    control = Control()
    threading.Thread(target=_pass_on, args=(lines, control), name="wishes", daemon=True).start()
    # What libraries print must not come between the events.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def report(event: Event) -> None:
        out.write(to_line(event) + "\n")
        out.flush()

    try:
        WORKS[kind]({**arguments, "isolate": False}, report, control)
    except TranslatorError as error:
        print(" ".join(str(error).split()), file=sys.stderr)  # noqa: T201
        return REFUSED
    return 0


def _pass_on(wishes: Iterator[bytes], control: Control) -> None:
    for _ in wishes:
        control.save()
    control.stop()


def _lines(handle: int) -> Iterator[bytes]:
    """Yield the lines of a file handle as they come.

    Not through sys.stdin: a thread that waits inside it makes Python abort when it ends.
    """
    begun = b""
    while came := os.read(handle, 65536):
        *whole, begun = (begun + came).split(b"\n")
        yield from whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
